package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Percent;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.DemoDepotReader;
import org.voltyard.sim.SimDepot;

@Timeout(60)
class DemoSimulatorTest {
  private static final StationId STATION = new StationId("DC-B-01");
  private static final ConnectorId PLUG = new ConnectorId(STATION, 2);

  private final DemoDepot data = DemoDepotReader.bundled();
  private final SimDepot depot =
      new SimDepot(data, "ws://127.0.0.1:9/ocpp", InstantSource.system(), ZoneOffset.UTC);
  private final DemoSimulator simulator = new DemoSimulator(data, depot);

  @AfterEach
  void close() {
    depot.close();
  }

  private SimulatorDoor.Plug plug() {
    return simulator.chargers().stream()
        .flatMap(charger -> charger.plugs().stream())
        .filter(plug -> plug.id().equals(PLUG))
        .findFirst()
        .orElseThrow();
  }

  /// Does something and waits until it shows.
  private void until(Runnable action, Predicate<SimulatorDoor.Plug> seen)
      throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (seen.test(plug())) {
            done.countDown();
          }
        };
    try (SimulatorDoor.Listening _ = simulator.listen(look)) {
      action.run();
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theDepotKnowsStationsAndTokensBeforehand() {
    assertThat(DemoSimulator.stations(data))
        .hasSize(17)
        .allMatch(station -> station.admission() == Station.Admission.ADMITTED);
    assertThat(DemoSimulator.stations(data).stream().mapToInt(Station::connectors).sum())
        .isEqualTo(24);
    assertThat(DemoSimulator.tokens(data))
        .anyMatch(token -> token.status() == Token.Status.BLOCKED)
        .anyMatch(token -> token.parent() != null)
        .anyMatch(token -> token.expiry() != null);
  }

  @Test
  void vehiclesArePluggedInAndOutByHand() throws InterruptedException {
    until(
        () -> simulator.plugIn(PLUG, "City bus 12 m", new Percent(40)),
        plug -> plug.vehicle() != null && plug.status() == ConnectorStatus.PREPARING);
    until(() -> simulator.unplug(PLUG), plug -> plug.vehicle() == null);
  }

  @Test
  void everyTroubleCanBeMadeAndMended() throws InterruptedException {
    for (SimulatorDoor.Trouble trouble : SimulatorDoor.Trouble.values()) {
      simulator.breakDown(PLUG, trouble);
    }
    until(
        () -> simulator.breakDown(PLUG, SimulatorDoor.Trouble.GROUND_FAILURE),
        plug -> "GroundFailure".equals(plug.trouble()));
    until(() -> simulator.repair(STATION), plug -> plug.trouble() == null);
    simulator.goOffline(STATION, Duration.ofSeconds(1));
    simulator.present(PLUG, new TokenId("BUS0001"));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> simulator.plugIn(PLUG, "Hovercraft", new Percent(40)))
        .hasMessageContaining("Hovercraft");
    assertThatThrownBy(() -> simulator.pace(new SimulatorDoor.Pace(0, false)))
        .hasMessageContaining("0.1 to 600");
    assertThat(simulator.pace().factor()).isEqualTo(10);
    assertThat(simulator.cards()).extracting(SimulatorDoor.Card::note).contains("blocked");
    assertThat(simulator.models()).anyMatch(model -> model.direct() && !model.alternating());
  }
}
