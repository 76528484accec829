package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Page;

class PageReaderTest {
  private final ManualFx fx = new ManualFx();
  private final List<Integer> found = new ArrayList<>();
  private final PageReader<Integer> reader = new PageReader<>(fx.fx(), found::addAll);

  private static Page<Integer> upTo(int end, @org.jspecify.annotations.Nullable String cursor) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(end, from + 2);
    List<Integer> items = java.util.stream.IntStream.range(from, to).boxed().toList();
    return new Page<>(items, to < end ? Integer.toString(to) : null);
  }

  @Test
  void pagesComeOneByOneUntilThereIsNoMore() {
    reader.begin(cursor -> upTo(5, cursor));
    assertThat(found).containsExactly(0, 1);
    reader.more();
    reader.more();
    reader.more();
    assertThat(found).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whatAnOlderSearchFindsIsForgotten() {
    fx.hold();
    reader.begin(cursor -> upTo(2, cursor));
    reader.begin(cursor -> new Page<>(List.of(9), null));
    fx.work();
    assertThat(found).containsExactly(9);
    assertThat(reader.loadingProperty().get()).isFalse();
  }

  @Test
  void aFailureIsToldUntilTheNextSearch() {
    reader.begin(
        cursor -> {
          throw new IllegalStateException("no database");
        });
    assertThat(reader.failureProperty().get()).hasMessage("no database");
    reader.begin(cursor -> upTo(1, cursor));
    assertThat(reader.failureProperty().get()).isNull();
  }

  @Test
  void anExportReadsAllPagesAndLeavesOutWhatHasNoLine() {
    Supplier<List<String>> pieces =
        PageReader.lines(cursor -> upTo(6, cursor), n -> n == 2 || n == 3 ? null : "n" + n);
    assertThat(pieces.get()).containsExactly("n0", "n1");
    assertThat(pieces.get()).containsExactly("n4", "n5");
    assertThat(pieces.get()).isEmpty();
  }
}
