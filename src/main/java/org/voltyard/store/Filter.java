package org.voltyard.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hibernate.StatelessSession;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;

/// Conditions of a query, each with its bound value; those without a value are left out.
final class Filter {
  private final StringBuilder text;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /// Begins with a `from … where` that holds for all rows.
  Filter(String from) {
    this.text = new StringBuilder(from);
  }

  /// Adds a condition that speaks of `:name`, unless the value is null.
  Filter and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      text.append(" and ").append(condition);
      values.put(name, value);
    }
    return this;
  }

  /// Adds a condition that needs no value.
  Filter and(boolean wanted, String condition) {
    if (wanted) {
      text.append(" and ").append(condition);
    }
    return this;
  }

  <E> List<E> list(StatelessSession session, Class<E> type, String order, int limit) {
    Query<E> query = session.createQuery(text + order, type);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /// Single values of the rows, in any order.
  <V> List<V> select(StatelessSession session, String value, Class<V> type, int limit) {
    Query<V> query = session.createQuery("select " + value + " " + text, type);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /// A page of rows, and the cursor of the last one where there are more.
  static <E, T> Page<T> page(
      List<E> rows, int limit, Function<E, T> record, Function<E, String> cursor) {
    List<E> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().<T>map(record).toList(),
        rows.size() > limit ? cursor.apply(shown.getLast()) : null);
  }

  /// A limit within bounds.
  static int limit(int wanted) {
    return Math.clamp(wanted, 1, 1000);
  }

  /// The numbers of a cursor made of `count` numbers.
  ///
  /// @throws IllegalArgumentException when the cursor is none of ours
  static long @Nullable [] cursor(@Nullable String cursor, int count) {
    if (cursor == null) {
      return null;
    }
    String[] parts = cursor.split("_", -1);
    try {
      long[] numbers = new long[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = Long.parseLong(parts[i]);
      }
      if (parts.length == count) {
        return numbers;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cursor '" + cursor + "' was not given by a page", e);
    }
    throw new IllegalArgumentException("cursor '" + cursor + "' was not given by a page");
  }

  static <E> Function<E, String> byNumber(ToLongFunction<E> number) {
    return row -> Long.toString(number.applyAsLong(row));
  }
}
