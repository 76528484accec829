package org.voltyard.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive.Query;
import org.jspecify.annotations.Nullable;

/// Pages of a table in the order of any of its columns: a cursor is the value and the key of the
/// last row of a page.
final class SortedRows<E> {
  /// So many rows that were found by their words are sorted by themselves; where there are more, a
  /// walk along the index of the column soon finds a page.
  private static final int FEW = 500;

  private final Class<E> type;
  private final String key;
  private final Function<E, String> keyOf;

  /// What rows are sorted by; never null.
  ///
  /// @param read the value that a cursor tells
  record Column<E>(String property, Function<E, Object> value, Function<String, Object> read) {
    static <E> Column<E> text(String property, Function<E, String> value) {
      return new Column<>(property, value::apply, text -> text);
    }

    static <E> Column<E> number(String property, Function<E, Long> value) {
      return new Column<>(property, value::apply, Long::valueOf);
    }

    static <E> Column<E> decimal(String property, Function<E, Double> value) {
      return new Column<>(property, value::apply, Double::valueOf);
    }
  }

  private record Cursor(Object value, String key) {}

  /// @param key property of the primary key
  SortedRows(Class<E> type, String key, Function<E, String> keyOf) {
    this.type = type;
    this.key = key;
    this.keyOf = keyOf;
  }

  /// A filter that lets all rows through, named `r`.
  Filter all() {
    return new Filter("from " + type.getSimpleName() + " r where 1 = 1");
  }

  /// One page.
  ///
  /// @param conditions makes the filter, words included
  <T> Page<T> page(
      StatelessSession session,
      Query<?> query,
      Column<E> column,
      Supplier<Filter> conditions,
      Function<E, T> record) {
    int limit = Filter.limit(query.limit());
    Cursor cursor = cursor(query.cursor(), column);
    Filter filter = conditions.get();
    String text = query.text();
    if (text != null && !text.isBlank()) {
      List<String> found = filter.select(session, "r." + key, String.class, FEW + 1);
      if (found.isEmpty()) {
        return new Page<>(List.of(), null);
      }
      if (found.size() <= FEW) {
        filter = all().and("r." + key + " in (:found)", "found", found);
      }
    }
    List<E> rows =
        after(filter, cursor, column, query.falling())
            .list(session, type, order(column, query.falling()), limit + 1);
    return Filter.page(rows, limit, record, row -> cursor(row, column));
  }

  private Filter after(Filter filter, @Nullable Cursor cursor, Column<E> column, boolean falling) {
    if (cursor == null) {
      return filter;
    }
    String than = falling ? " < " : " > ";
    if (column.property().equals(key)) {
      return filter.and("r." + key + than + ":key", "key", cursor.key());
    }
    String value = "r." + column.property();
    return filter
        .and(value + (falling ? " <= " : " >= ") + ":value", "value", cursor.value())
        .and("(" + value + than + ":value or r." + key + than + ":key)", "key", cursor.key());
  }

  private String order(Column<E> column, boolean falling) {
    String direction = falling ? " desc" : "";
    String first = column.property().equals(key) ? "" : "r." + column.property() + direction + ", ";
    return " order by " + first + "r." + key + direction;
  }

  private String cursor(E row, Column<E> column) {
    String text = column.value().apply(row) + "\0" + keyOf.apply(row);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable Cursor cursor(@Nullable String text, Column<E> column) {
    if (text == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\0", -1);
      if (parts.length == 2) {
        return new Cursor(column.read().apply(parts[0]), parts[1]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cursor '" + text + "' was not given by a page", e);
    }
    throw new IllegalArgumentException("cursor '" + text + "' was not given by a page");
  }
}
