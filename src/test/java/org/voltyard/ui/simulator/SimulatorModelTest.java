package org.voltyard.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Percent;
import org.voltyard.domain.SimulatorDoor.Pace;
import org.voltyard.domain.SimulatorDoor.Parked;
import org.voltyard.domain.SimulatorDoor.Trouble;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.ManualFx;

class SimulatorModelTest {
  private final ManualFx fx = new ManualFx();
  private final FakeSimulator door = new FakeSimulator();
  private final SimulatorModel model = new SimulatorModel(fx.fx(), door);

  @Test
  void changesAreGatheredAndTheChosenConnectorFollowsThem() {
    door.chargers.add(FakeSimulator.charger(1, "One", true, null));
    Subscription attached = model.attach();
    model.chosenProperty().set(model.rowsProperty().get().getFirst());
    door.chargers.set(
        0,
        FakeSimulator.charger(
            1, "One", true, new Parked("Bus 12", "K9", new Percent(41), new Percent(90))));
    door.stir();
    door.stir();
    assertThat(model.chosenProperty().get().free()).isTrue();
    fx.advance(Duration.ofMillis(250));
    assertThat(model.chosenProperty().get().free()).isFalse();
    attached.unsubscribe();
    assertThat(door.listeners).isEmpty();
  }

  @Test
  void everyHandReachesTheChosenConnector() {
    door.chargers.add(FakeSimulator.charger(1, "One", true, null));
    model.reload();
    model.unplug();
    assertThat(door.done).isEmpty();
    model.chosenProperty().set(model.rowsProperty().get().getFirst());
    model.plugIn("K9", 30);
    model.present(new TokenId("CARD"));
    model.breakDown(Trouble.METER_JUMP);
    model.goOffline(Duration.ofMinutes(2));
    model.comeBack();
    model.unplug();
    assertThat(door.done)
        .containsExactly(
            "plug SIM-1/1 K9 30.0",
            "card SIM-1/1 CARD",
            "break SIM-1/1 METER_JUMP",
            "offline SIM-1 PT2M",
            "back SIM-1",
            "unplug SIM-1/1");
  }

  @Test
  void paceAndPauseKeepEachOther() {
    model.pause(true);
    model.pace(60);
    assertThat(door.pace).isEqualTo(new Pace(60, true));
    assertThat(model.paceProperty().get()).isEqualTo(new Pace(60, true));
  }

  @Test
  void whatTheSimulatorRefusesIsTold() {
    List<Throwable> told = new ArrayList<>();
    model.onFailure(told::add);
    door.chargers.add(FakeSimulator.charger(1, "One", true, null));
    model.reload();
    model.chosenProperty().set(model.rowsProperty().get().getFirst());
    model.repair();
    assertThat(told).singleElement().satisfies(e -> assertThat(e).hasMessage("nothing is broken"));
  }
}
