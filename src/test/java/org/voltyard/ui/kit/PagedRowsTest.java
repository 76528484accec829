package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
  private final ManualFx time = new ManualFx();
  private final List<Integer> asked = new ArrayList<>();
  private final PagedRows.Source<String> million =
      new PagedRows.Source<>() {
        @Override
        public int count() {
          return 1_000_000;
        }

        @Override
        public List<String> rows(int from, int limit) {
          asked.add(from);
          return IntStream.range(from, from + limit).mapToObj(Integer::toString).toList();
        }
      };
  private final PagedRows<String> rows = new PagedRows<>(time.fx(), million, "…", 100);

  @Test
  void readsOnlyThePagesThatAreLookedAt() {
    rows.reload(failure -> {});
    assertThat(rows).hasSize(1_000_000);
    assertThat(asked).isEmpty();
    time.hold();
    assertThat(rows.get(500_042)).isEqualTo("…");
    assertThat(rows.get(500_043)).isEqualTo("…");
    List<Integer> updated = new ArrayList<>();
    rows.addListener(
        (ListChangeListener<String>)
            change -> {
              while (change.next()) {
                updated.add(change.getFrom());
              }
            });
    time.work();
    assertThat(rows.get(500_042)).isEqualTo("500042");
    assertThat(asked).containsExactly(500_000);
    assertThat(updated).contains(500_000);
  }

  @Test
  void anAnswerOfAnEarlierEditionIsDropped() {
    rows.reload(failure -> {});
    time.hold();
    assertThat(rows.get(0)).isEqualTo("…");
    rows.reload(failure -> {});
    time.work();
    assertThat(rows.get(0)).isEqualTo("…");
    time.work();
    assertThat(rows.get(0)).isEqualTo("0");
  }
}
