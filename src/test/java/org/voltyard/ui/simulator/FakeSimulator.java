package org.voltyard.ui.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// A simulated depot that only writes down what is done to it.
final class FakeSimulator implements SimulatorDoor {
  final List<String> done = new ArrayList<>();
  final List<Charger> chargers = new ArrayList<>();
  final List<Runnable> listeners = new ArrayList<>();
  Pace pace = new Pace(10, false);

  static Charger charger(int n, String name, boolean connected, @Nullable Parked vehicle) {
    StationId id = new StationId("SIM-" + n);
    Plug plug =
        new Plug(
            new ConnectorId(id, 1),
            vehicle == null ? ConnectorStatus.AVAILABLE : ConnectorStatus.CHARGING,
            Power.kiloWatts(120),
            Power.kiloWatts(vehicle == null ? 0 : 87.4),
            Energy.wattHours(1_204_000L),
            vehicle,
            vehicle == null ? null : "4711",
            n % 5 == 4 ? "HIGH_TEMPERATURE" : null);
    return new Charger(id, name, "StarCharge DC-120", connected, null, List.of(plug));
  }

  void stir() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public List<Charger> chargers() {
    return chargers;
  }

  @Override
  public List<Model> models() {
    return List.of(new Model("BYD K9 纯电动公交", Energy.wattHours(324_000L), true, false));
  }

  @Override
  public List<Card> cards() {
    return List.of(
        new Card(new TokenId("04A1B2C3"), "李建国", ""),
        new Card(new TokenId("04DEAD00"), "Max Mustermann", "blocked"));
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public void pace(Pace now) {
    pace = now;
  }

  @Override
  public void plugIn(ConnectorId plug, String model, Percent soc) {
    done.add("plug " + plug + " " + model + " " + soc.value());
  }

  @Override
  public void unplug(ConnectorId plug) {
    done.add("unplug " + plug);
  }

  @Override
  public void present(ConnectorId plug, TokenId card) {
    done.add("card " + plug + " " + card);
  }

  @Override
  public void breakDown(ConnectorId plug, Trouble trouble) {
    done.add("break " + plug + " " + trouble);
  }

  @Override
  public void repair(StationId charger) {
    throw new IllegalStateException("nothing is broken");
  }

  @Override
  public void goOffline(StationId charger, Duration howLong) {
    done.add("offline " + charger + " " + howLong);
  }

  @Override
  public void comeBack(StationId charger) {
    done.add("back " + charger);
  }

  @Override
  public Listening listen(Runnable task) {
    listeners.add(task);
    return () -> listeners.remove(task);
  }
}
