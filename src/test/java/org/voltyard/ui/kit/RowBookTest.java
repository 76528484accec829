package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowBookTest {
  private record Row(String id, int value) {}

  private static final Comparator<Row> BY_VALUE = Comparator.comparingInt(Row::value);

  private final RowBook<Row> book = new RowBook<>(Row::id);

  @Test
  void knownRowsChangeInPlaceAndNewOnesWait() {
    book.put(List.of(new Row("a", 1), new Row("b", 2)));
    book.settle(null);
    book.put(List.of(new Row("a", 9), new Row("c", 0)));
    assertThat(book.shown()).containsExactly(new Row("a", 9), new Row("b", 2));
    assertThat(book.waiting()).isEqualTo(1);
    book.settle(BY_VALUE);
    assertThat(book.shown()).containsExactly(new Row("c", 0), new Row("b", 2), new Row("a", 9));
    assertThat(book.waiting()).isZero();
  }

  @Test
  void rowsThatGoStayUntilSettled() {
    book.replace(List.of(new Row("a", 1), new Row("b", 2)));
    book.settle(null);
    book.replace(List.of(new Row("b", 3)));
    assertThat(book.shown()).extracting(Row::id).containsExactly("a", "b");
    assertThat(book.stirred()).isTrue();
    book.settle(null);
    assertThat(book.shown()).containsExactly(new Row("b", 3));
  }

  @Test
  void filterHidesButKeeps() {
    book.replace(List.of(new Row("a", 1), new Row("b", 2)));
    book.filter(row -> row.value() > 1, null);
    assertThat(book.shown()).containsExactly(new Row("b", 2));
    assertThat(book.size()).isEqualTo(2);
    book.filter(row -> true, BY_VALUE.reversed());
    assertThat(book.shown()).extracting(Row::id).containsExactly("b", "a");
  }

  @Test
  void aRowSortedElsewhereIsStillFoundInItsNewPlace() {
    book.replace(List.of(new Row("a", 1), new Row("b", 2)));
    book.settle(null);
    book.shown().sort(BY_VALUE.reversed());
    book.put(List.of(new Row("a", 5)));
    assertThat(book.shown()).containsExactly(new Row("b", 2), new Row("a", 5));
  }
}
