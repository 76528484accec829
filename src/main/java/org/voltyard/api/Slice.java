package org.voltyard.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;

/// Cuts a list that is in memory into pages; the key of the last item is the cursor.
final class Slice {
  private Slice() {}

  static <T> Page<T> of(List<T> all, Function<T, String> key, Request request) {
    String after = request.query(Param.CURSOR);
    int limit = request.limit();
    List<T> rest =
        all.stream()
            .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
            .sorted(Comparator.comparing(key))
            .limit(limit + 1L)
            .toList();
    boolean more = rest.size() > limit;
    List<T> items = more ? rest.subList(0, limit) : rest;
    @Nullable String next = more ? key.apply(items.getLast()) : null;
    return new Page<>(items, next);
  }
}
