package org.voltyard.ui.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Percent;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.domain.SimulatorDoor.Card;
import org.voltyard.domain.SimulatorDoor.Pace;
import org.voltyard.domain.SimulatorDoor.Trouble;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// The simulated chargers as they stand, and what is done to them by hand.
public final class SimulatorModel {
  private final Fx fx;
  private final SimulatorDoor door;
  private final Coalesced<String, Boolean> stirred;
  private final ReadOnlyObjectWrapper<List<PlugRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyObjectWrapper<Pace> pace;
  private final ObjectProperty<@Nullable PlugRow> chosen = new SimpleObjectProperty<>();
  private Consumer<Throwable> failed = failure -> {};

  /// Over the simulator's door.
  public SimulatorModel(Fx fx, SimulatorDoor door) {
    this.fx = fx;
    this.door = door;
    pace = new ReadOnlyObjectWrapper<>(this, "pace", door.pace());
    stirred = fx.coalesced(changed -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    SimulatorDoor.Listening listening = door.listen(() -> stirred.offer("all", true));
    reload();
    return listening::close;
  }

  void onFailure(Consumer<Throwable> handler) {
    failed = handler;
  }

  ReadOnlyObjectProperty<List<PlugRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Pace> paceProperty() {
    return pace.getReadOnlyProperty();
  }

  /// The connector that is played with; follows its changes.
  ObjectProperty<@Nullable PlugRow> chosenProperty() {
    return chosen;
  }

  List<SimulatorDoor.Model> models() {
    return door.models();
  }

  List<Card> cards() {
    return door.cards();
  }

  void reload() {
    List<PlugRow> now =
        door.chargers().stream()
            .flatMap(charger -> charger.plugs().stream().map(plug -> new PlugRow(charger, plug)))
            .toList();
    rows.set(now);
    pace.set(door.pace());
    PlugRow was = chosen.get();
    if (was != null) {
      chosen.set(now.stream().filter(row -> row.id().equals(was.id())).findFirst().orElse(null));
    }
  }

  void plugIn(String model, double soc) {
    withChosen(row -> door.plugIn(row.id(), model, new Percent(soc)));
  }

  void unplug() {
    withChosen(row -> door.unplug(row.id()));
  }

  void present(TokenId card) {
    withChosen(row -> door.present(row.id(), card));
  }

  void breakDown(Trouble trouble) {
    withChosen(row -> door.breakDown(row.id(), trouble));
  }

  void repair() {
    withChosen(row -> door.repair(row.charger().id()));
  }

  void goOffline(Duration howLong) {
    withChosen(row -> door.goOffline(row.charger().id(), howLong));
  }

  void comeBack() {
    withChosen(row -> door.comeBack(row.charger().id()));
  }

  void pace(double factor) {
    act(() -> door.pace(new Pace(factor, pace.get().paused())));
  }

  void pause(boolean paused) {
    act(() -> door.pace(new Pace(pace.get().factor(), paused)));
  }

  private void withChosen(Consumer<PlugRow> what) {
    PlugRow row = chosen.get();
    if (row != null) {
      act(() -> what.accept(row));
    }
  }

  private void act(Runnable what) {
    fx.background(
        () -> {
          what.run();
          return true;
        },
        done -> reload(),
        failure -> failed.accept(failure));
  }
}
