package org.voltyard.ui.kit;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A table over a search: shows its rows, that they are on their way, why there are none, and
/// writes all that matches into a file. Its texts are `…none`, `…filtered` (both with `Hint`),
/// `…notShown` and `…export` of the screen.
public final class SearchTable<R> {
  private final Desk desk;
  private final String screen;
  private final DataTable<R> table;
  private final Search<R> search;

  /// What the table follows.
  ///
  /// @param filtered whether a filter is set, which `clear` takes away
  public record Search<R>(
      ReadOnlyObjectProperty<List<R>> rows,
      ReadOnlyBooleanProperty loading,
      ReadOnlyObjectProperty<@Nullable Throwable> failure,
      Runnable reload,
      BooleanSupplier filtered,
      Runnable clear) {}

  /// Over a table whose own filter gives way to that of the screen.
  public SearchTable(Desk desk, String screen, DataTable<R> table, Search<R> search) {
    this.desk = desk;
    this.screen = screen;
    this.table = table;
    this.search = search;
    table.bar().own();
  }

  /// Follows the search while subscribed.
  public Subscription follow() {
    return Subscription.combine(
        search.rows().subscribe(now -> show()),
        search.loading().subscribe(now -> show()),
        search.failure().subscribe(now -> show()));
  }

  private void show() {
    Throwable failure = search.failure().get();
    boolean none = search.rows().get().isEmpty();
    if (failure != null && none) {
      table.trouble(failed(failure));
    } else if (search.loading().get() && none) {
      table.trouble(new ScreenState.Loading());
    } else {
      table.whenEmpty(empty());
      table.rows(search.rows().get());
    }
  }

  private ScreenState.Failed failed(Throwable failure) {
    return new ScreenState.Failed(
        desk.texts().of(screen + ".notShown"),
        String.valueOf(failure.getMessage()),
        search.reload());
  }

  private ScreenState.Empty empty() {
    return search.filtered().getAsBoolean()
        ? new ScreenState.Empty(
            screen + ".filtered",
            screen + ".filteredHint",
            Action.of("kit.states.clearFilter", search.clear()))
        : new ScreenState.Empty(screen + ".none", screen + ".noneHint", null);
  }

  /// A button that writes all that matches into a file.
  public Node export(String extension, Supplier<Export.Source> source, ExportBar.Choice... others) {
    return new ExportBar(
        desk,
        new ExportBar.Kind(screen, extension, screen + ".export"),
        new Export(desk, screen),
        source,
        List.of(others));
  }
}
