package org.voltyard.ui.kit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;

/// Reads a long list page by page as its end comes into sight; an answer to an older search is
/// forgotten. A search that rests before it has found a page goes on by itself until it is held.
public final class PageReader<T> {
  private final Fx fx;
  private final Consumer<List<T>> found;
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private Search<T> search = cursor -> new Page<>(List.of(), null);
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
  private final ReadOnlyObjectWrapper<@Nullable Instant> reached = new ReadOnlyObjectWrapper<>();
  private @Nullable String next;
  private int number;
  private boolean held;

  /// Gives the page that begins at a cursor, null for the first; may wait for the database.
  @FunctionalInterface
  public interface Search<T> {
    Page<T> page(@Nullable String cursor);
  }

  /// Nothing read yet; `found` takes each page.
  public PageReader(Fx fx, Consumer<List<T>> found) {
    this.fx = fx;
    this.found = found;
  }

  /// Begins anew, with the first page of another search.
  public void begin(Search<T> another) {
    stop();
    search = another;
    load(null);
  }

  /// Forgets what is on its way, and that it may have failed.
  public void stop() {
    number++;
    held = false;
    turnTo(null);
    reached.set(null);
    loading.set(false);
    failure.set(null);
  }

  /// Stops a search that goes on by itself where it is, also when the end of the rows comes into
  /// sight; [#goOn] takes it up again.
  public void hold() {
    if (reached.get() != null && loading.get()) {
      held = true;
      number++;
      loading.set(false);
    }
  }

  /// Takes up a search that was held.
  public void goOn() {
    held = false;
    more();
  }

  /// The next page, if there is one and none is on its way.
  public void more() {
    String cursor = next;
    if (cursor != null && !loading.get() && !held) {
      load(cursor);
    }
  }

  private void load(@Nullable String cursor) {
    int mine = number;
    Search<T> asked = search;
    loading.set(true);
    fx.background(() -> asked.page(cursor), page -> loaded(mine, page), e -> failed(mine, e));
  }

  private void loaded(int mine, Page<T> page) {
    if (mine == number) {
      turnTo(page.next());
      reached.set(page.reached());
      loading.set(false);
      found.accept(page.items());
      if (page.reached() != null) {
        more();
      }
    }
  }

  private void turnTo(@Nullable String cursor) {
    next = cursor;
    more.set(cursor != null);
  }

  private void failed(int mine, Throwable e) {
    if (mine == number) {
      loading.set(false);
      failure.set(e);
    }
  }

  /// Whether a page is on its way.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// How far an unfinished search has come; null when none is under way.
  public ReadOnlyObjectProperty<@Nullable Instant> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /// Whether there is another page.
  public ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /// Why the last page did not come; null when it did.
  public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// All pages of a search as lines, piece by piece, for an [Export]; items without a line are left
  /// out.
  public static <T> Supplier<List<String>> lines(
      Search<T> search, Function<T, @Nullable String> line) {
    return new Lines<>(search, line);
  }

  private static final class Lines<T> implements Supplier<List<String>> {
    private final Search<T> search;
    private final Function<T, @Nullable String> line;
    private @Nullable String cursor;
    private boolean over;

    Lines(Search<T> search, Function<T, @Nullable String> line) {
      this.search = search;
      this.line = line;
    }

    @Override
    public List<String> get() {
      while (!over) {
        Page<T> page = search.page(cursor);
        cursor = page.next();
        over = cursor == null;
        List<String> lines =
            page.items().stream().map(line).filter(java.util.Objects::nonNull).toList();
        if (!lines.isEmpty()) {
          return lines;
        }
      }
      return List.of();
    }
  }
}
