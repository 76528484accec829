package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.sim.Arrival;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.DemoDepotReader;
import org.voltyard.sim.SimDepot;
import org.voltyard.sim.VehicleModel;

/// A cabinet of the simulator gives energy of a vehicle back to the depot.
@Timeout(120)
final class DischargeTest {
  private static final StationId CABINET = new StationId("DC-L-02");
  private static final TokenId CARD = new TokenId("VAN0001");

  private Rig rig;
  private SimDepot sim;

  @BeforeEach
  void open(@TempDir Path folder) {
    rig = new Rig(folder);
    rig.card(CARD, null);
    String address = rig.depot().address();
    String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    sim = new SimDepot(alone(), base, rig::now, ZoneOffset.UTC);
    sim.pace(1, true);
    sim.start();
    // its plugs are told once the answer to its boot is there: before that it takes no card
    rig.fact(StationEvent.PlugChanged.class, f -> f.station().equals(CABINET));
  }

  @AfterEach
  void close() {
    sim.close();
    rig.close();
  }

  /// The depot of the demo with this cabinet only, which is read every second; nobody comes.
  private static DemoDepot alone() {
    DemoDepot all = DemoDepotReader.bundled();
    DemoDepot.Plan plan = all.plan();
    return new DemoDepot(
        all.name(),
        all.stations().stream().filter(post -> post.id().equals(CABINET.value())).toList(),
        all.tokens(),
        all.vehicles(),
        new DemoDepot.Plan(plan.seed(), 1, 1, 0, List.of(), List.of(), List.of(), plan.mishaps()));
  }

  private static VehicleModel van() {
    return DemoDepotReader.bundled().vehicles().stream()
        .filter(model -> model.name().equals("Delivery van"))
        .findFirst()
        .orElseThrow();
  }

  private static double exported(MeterReading reading, String measurand) {
    return reading.others().stream()
        .filter(other -> other.measurand().equals(measurand))
        .mapToDouble(other -> Double.parseDouble(other.value()))
        .findFirst()
        .orElse(0);
  }

  private static double register(MeterReading reading) {
    return exported(reading, "Energy.Active.Export.Register");
  }

  private static double power(MeterReading reading) {
    return exported(reading, "Power.Active.Export");
  }

  /// The next reading of a session that shows more given back than before.
  private MeterReading more(Session session, double than) {
    return rig.next(
            MeterEvent.Received.class,
            f ->
                session.id().equals(f.session())
                    && register(f.readings().getLast()) > than
                    && power(f.readings().getLast()) > 0)
        .readings()
        .getLast();
  }

  /// The first reading during which power flows back; it takes some seconds to rise.
  private MeterReading flowing(Session session) {
    rig.pass(Duration.ofSeconds(10));
    return more(session, -1);
  }

  private void discharge(Session session) {
    Map<String, Object> schedule =
        Map.of(
            "id",
            1,
            "startSchedule",
            TestStation.time(rig.now()),
            "duration",
            600,
            "chargingRateUnit",
            "W",
            "chargingSchedulePeriod",
            List.of(
                Map.of("startPeriod", 0, "operationMode", "CentralSetpoint", "setpoint", -20_000)));
    Map<String, Object> profile =
        Map.of(
            "id",
            77,
            "stackLevel",
            5,
            "chargingProfilePurpose",
            "TxProfile",
            "chargingProfileKind",
            "Absolute",
            "transactionId",
            session.transaction().value(),
            "chargingSchedule",
            List.of(schedule));
    Commands.Running running =
        rig.depot()
            .commands()
            .send(
                CABINET,
                "SetChargingProfile",
                TestStation.written(Map.of("evseId", 1, "chargingProfile", profile)),
                Rig.OPERATOR);
    CommandEvent.Answered answer =
        rig.fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
    assertThat(answer.result()).isEqualTo(CommandEvent.Result.ACCEPTED);
  }

  @Test
  void theDepotSeesTheExportRiseAndTheImportStay() {
    sim.charger(CABINET.value()).plugIn(1, new Arrival("Van", van(), 0.8, 1));
    sim.charger(CABINET.value()).present(1, CARD.value());
    Session session =
        rig.fact(SessionEvent.Started.class, f -> f.session().connector().station().equals(CABINET))
            .session();
    discharge(session);
    MeterReading last = flowing(session);
    for (int i = 0; i < 2; i++) {
      rig.pass(Duration.ofSeconds(30));
      MeterReading now = more(session, register(last) + 100);
      assertThat(power(now)).isEqualTo(20_000);
      assertThat(Objects.requireNonNull(now.values().power()).watts()).isZero();
      assertThat(now.values().energy()).isEqualTo(last.values().energy());
      assertThat(Objects.requireNonNull(now.values().soc()).value())
          .isLessThan(Objects.requireNonNull(last.values().soc()).value());
      last = now;
    }
    rig.pass(Duration.ofMinutes(10));
    double given = register(last);
    MeterReading after =
        rig.next(
                MeterEvent.Received.class,
                f ->
                    session.id().equals(f.session())
                        && register(f.readings().getLast()) > given
                        && power(f.readings().getLast()) == 0)
            .readings()
            .getLast();
    assertThat(after.values().energy()).isEqualTo(last.values().energy());
    assertThat(rig.facts(SessionEvent.Flagged.class, f -> f.session().equals(session.id())))
        .isEmpty();
    assertThat(rig.facts(SessionEvent.Ended.class, f -> f.session().equals(session.id())))
        .as("it goes on")
        .isEmpty();
  }
}
