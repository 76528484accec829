package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

  /// Finds something every third step.
  private static Page<Integer> rarely(@org.jspecify.annotations.Nullable String cursor) {
    int step = cursor == null ? 1 : Integer.parseInt(cursor);
    List<Integer> items = step % 3 == 0 ? List.of(step) : List.of();
    return step == 6
        ? new Page<>(items, null)
        : new Page<>(items, Integer.toString(step + 1), Instant.EPOCH.plusSeconds(step));
  }

  @Test
  void aSearchThatRestsGoesOnByItselfToTheEnd() {
    reader.begin(PageReaderTest::rarely);
    assertThat(found).containsExactly(3, 6);
    assertThat(reader.reachedProperty().get()).isNull();
    assertThat(reader.moreProperty().get()).isFalse();
  }

  @Test
  void aSearchIsHeldAndTakenUpAgainWhereItWas() {
    List<@org.jspecify.annotations.Nullable String> asked = new ArrayList<>();
    reader.begin(
        cursor -> {
          asked.add(cursor);
          if (asked.size() == 1) {
            fx.hold();
          }
          return rarely(cursor);
        });
    reader.hold();
    fx.work();
    assertThat(reader.loadingProperty().get()).isFalse();
    assertThat(reader.reachedProperty().get()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    assertThat(found).isEmpty();
    reader.more(); // the end of the rows is in sight
    fx.work();
    assertThat(asked).hasSize(2);
    reader.goOn();
    fx.work();
    assertThat(asked.get(1)).isEqualTo("2");
    assertThat(asked.getLast()).isEqualTo("6");
    assertThat(found).containsExactly(3, 6);
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
