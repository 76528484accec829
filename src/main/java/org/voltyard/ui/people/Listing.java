package org.voltyard.ui.people;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive.Of;
import org.voltyard.domain.RegisterArchive.Query;

/// One list of the archive as pages of rows.
///
/// @param columns what may be sorted by, by the keys of their titles
/// @param usual order while nobody wants another
record Listing<C extends Enum<C>, T, R>(
    Function<Query<C>, Page<T>> archive, Map<String, C> columns, C usual, Function<T, R> row) {
  Page<R> page(PagedRows.Wanted wanted, @Nullable String cursor, int limit) {
    String by = wanted.by();
    C column = by == null ? usual : columns.getOrDefault(by, usual);
    Query<C> query =
        new Query<>(
            wanted.words().isEmpty() ? null : wanted.words(),
            Of.ANYBODY,
            wanted.active(),
            column,
            wanted.falling(),
            cursor,
            limit);
    return archive.apply(query).map(row);
  }
}
