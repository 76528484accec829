package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of a table by key: known rows change in place; rows that come or go wait while the user
/// looks at a place.
final class RowBook<R> {
  private final Function<R, Object> key;
  private final Map<Object, R> all = new LinkedHashMap<>();
  private final ObservableList<R> shown = FXCollections.observableArrayList();
  private final Map<Object, Integer> places = new HashMap<>();
  private boolean placesKnown;
  private Predicate<R> filter = row -> true;
  private boolean moved;
  private int waiting;

  RowBook(Function<R, Object> key) {
    this.key = key;
    shown.addListener(
        (javafx.collections.ListChangeListener<R>)
            change -> {
              while (change.next()) {
                placesKnown &=
                    change.wasReplaced() && change.getAddedSize() == change.getRemovedSize();
              }
            });
  }

  ObservableList<R> shown() {
    return shown;
  }

  int size() {
    return all.size();
  }

  /// Rows that wait to be shown.
  int waiting() {
    return waiting;
  }

  /// Whether rows wait to come or to go.
  boolean stirred() {
    return moved;
  }

  /// Replaces everything: what is not in `rows` goes.
  void replace(Collection<R> rows) {
    Map<Object, R> fresh = new LinkedHashMap<>();
    rows.forEach(row -> fresh.put(key.apply(row), row));
    for (Object gone : new ArrayList<>(all.keySet())) {
      if (!fresh.containsKey(gone)) {
        remove(gone);
      }
    }
    fresh.forEach(this::put);
  }

  /// Takes newer versions of rows; what is new waits for [#settle].
  void put(Collection<R> rows) {
    rows.forEach(row -> put(key.apply(row), row));
  }

  void removeKeys(Collection<?> keys) {
    keys.forEach(this::remove);
  }

  private void put(Object id, R row) {
    all.put(id, row);
    Integer place = place(id);
    if (place != null) {
      moved |= !filter.test(row);
      if (!row.equals(shown.get(place))) {
        shown.set(place, row);
      }
    } else if (filter.test(row)) {
      waiting++;
      moved = true;
    }
  }

  private void remove(Object id) {
    all.remove(id);
    moved |= place(id) != null;
  }

  private @Nullable Integer place(Object id) {
    if (!placesKnown) {
      places.clear();
      for (int i = 0; i < shown.size(); i++) {
        places.put(key.apply(shown.get(i)), i);
      }
      placesKnown = true;
    }
    return places.get(id);
  }

  /// Shows at once what waits and comes behind all that is shown: it moves nothing.
  void append(Comparator<? super R> order) {
    if (waiting == 0) {
      return;
    }
    @Nullable R last = shown.isEmpty() ? null : shown.getLast();
    List<R> tail = new ArrayList<>();
    for (R row : all.values()) {
      boolean behind = last == null || order.compare(row, last) > 0;
      if (behind && filter.test(row) && place(key.apply(row)) == null) {
        tail.add(row);
      }
    }
    tail.sort(order);
    waiting -= Math.min(waiting, tail.size());
    shown.addAll(tail);
  }

  void filter(Predicate<R> wanted, @Nullable Comparator<? super R> order) {
    filter = wanted;
    settle(order);
  }

  /// Shows what waits, drops what went, and puts all in order.
  void settle(@Nullable Comparator<? super R> order) {
    List<R> now = new ArrayList<>(all.values().stream().filter(filter).toList());
    if (order != null) {
      now.sort(order);
    }
    waiting = 0;
    moved = false;
    if (!now.equals(shown)) {
      shown.setAll(now);
    }
  }
}
