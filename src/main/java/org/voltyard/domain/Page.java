package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a long list; `next` asks for the following part, null at the end.
///
/// @param reached where a search rests that has looked at much and not found enough yet; null when
///   it has
public record Page<T>(List<T> items, @Nullable String next, @Nullable Instant reached) {
  public Page {
    items = List.copyOf(items);
  }

  public Page(List<T> items, @Nullable String next) {
    this(items, next, null);
  }

  public <U> Page<U> map(Function<? super T, ? extends U> change) {
    return new Page<>(items.stream().<U>map(change).toList(), next, reached);
  }
}
