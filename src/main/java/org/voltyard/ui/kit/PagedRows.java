package org.voltyard.ui.kit;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableListBase;

/// A list of any length that reads its rows in pages when they come into view; until then a row is
/// the given blank.
public final class PagedRows<R> extends ObservableListBase<R> {
  private static final int KEPT = 64;

  private final Fx fx;
  private final Source<R> source;
  private final R blank;
  private final int pageSize;
  private final Map<Integer, List<R>> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Integer> asked = new HashSet<>();
  private int size;
  private int edition;

  /// Where the rows come from; called on background threads.
  public interface Source<R> {
    /// How many rows there are now.
    int count();

    /// Some rows from a place on, at most `limit`.
    List<R> rows(int from, int limit);
  }

  /// An empty list until [#reload].
  public PagedRows(Fx fx, Source<R> source, R blank, int pageSize) {
    this.fx = fx;
    this.source = source;
    this.blank = blank;
    this.pageSize = pageSize;
  }

  /// Forgets all pages and counts again; `failed` hears what went wrong.
  public void reload(java.util.function.Consumer<? super Throwable> failed) {
    int mine = ++edition;
    fx.background(
        source::count,
        count -> {
          if (mine == edition) {
            resize(count);
          }
        },
        failed);
  }

  @Override
  public R get(int index) {
    int page = index / pageSize;
    List<R> rows = pages.get(page);
    if (rows == null) {
      ask(page);
      return blank;
    }
    int within = index - page * pageSize;
    return within < rows.size() ? rows.get(within) : blank;
  }

  @Override
  public int size() {
    return size;
  }

  private void resize(int count) {
    int before = size;
    pages.clear();
    asked.clear();
    beginChange();
    size = count;
    nextReplace(0, count, Collections.nCopies(before, blank));
    endChange();
  }

  private void ask(int page) {
    if (!asked.add(page)) {
      return;
    }
    int mine = edition;
    fx.background(
        () -> List.copyOf(source.rows(page * pageSize, pageSize)),
        rows -> {
          if (mine == edition) {
            take(page, rows);
          }
        },
        failure -> asked.remove(page));
  }

  private void take(int page, List<R> rows) {
    asked.remove(page);
    pages.put(page, rows);
    if (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    int from = page * pageSize;
    int to = Math.min(from + rows.size(), size);
    beginChange();
    for (int i = from; i < to; i++) {
      nextUpdate(i);
    }
    endChange();
  }
}
