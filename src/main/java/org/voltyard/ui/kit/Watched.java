package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// A list that is read anew every other second while it is on show, and after each change.
public final class Watched<T> {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Fx fx;
  private final Supplier<List<T>> read;
  private final ReadOnlyObjectWrapper<List<T>> rows = new ReadOnlyObjectWrapper<>(List.of());

  /// @param read is asked off the window's thread
  public Watched(Fx fx, Supplier<List<T>> read) {
    this.fx = fx;
    this.read = read;
  }

  /// What was read last.
  public ReadOnlyObjectProperty<List<T>> property() {
    return rows.getReadOnlyProperty();
  }

  /// Reads until let go.
  public Subscription attach() {
    reload();
    return fx.every(LOOK, this::reload);
  }

  /// Reads now.
  public void reload() {
    fx.background(read, rows::set, failure -> {});
  }

  /// Does something off the window's thread, and looks again.
  public <R> void work(
      Supplier<R> work, Consumer<? super R> done, Consumer<? super Throwable> failed) {
    fx.background(
        work,
        result -> {
          done.accept(result);
          reload();
        },
        failed);
  }
}
