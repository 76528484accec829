package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// Rows of one register, made off the window's thread and made anew when something in it changes,
/// never twice at once.
final class RowsModel<R> implements Rows<R> {
  private static final int WAITING = 4096;

  private final Fx fx;
  private final EventBus bus;
  private final String name;
  private final Supplier<List<R>> look;
  private final Predicate<Fact> concerns;
  private final Coalesced<String, Boolean> stirred;
  private final ReadOnlyObjectWrapper<@Nullable List<R>> rows = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private boolean busy;
  private boolean again;

  /// @param concerns whether a fact may change the rows
  RowsModel(Fx fx, EventBus bus, String name, Supplier<List<R>> look, Predicate<Fact> concerns) {
    this.fx = fx;
    this.bus = bus;
    this.name = name;
    this.look = look;
    this.concerns = concerns;
    stirred = fx.coalesced(more -> reload());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Subscription attach() {
    reload();
    var heard =
        bus.subscribe(
            "window-" + name,
            WAITING,
            recorded -> {
              if (concerns.test(recorded.fact())) {
                stirred.offer(name, true);
              }
            });
    return heard::close;
  }

  @Override
  public void reload() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    failure.set(null);
    fx.background(
        look,
        found -> {
          rows.set(found);
          ended();
        },
        cause -> {
          failure.set(cause);
          ended();
        });
  }

  private void ended() {
    busy = false;
    if (again) {
      again = false;
      reload();
    }
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable List<R>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }
}
