package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.Measurand;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StatusNotification;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.NotifyEvent;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v2.TransactionEvent.EventType;

class DemoDepotTest {
  private final DemoDepot depot = DemoDepotReader.bundled();

  private static String changed(String from, String to) throws IOException {
    try (InputStream in = DemoDepotReader.class.getResourceAsStream(DemoDepotReader.BUNDLED)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      return text.replaceFirst(Pattern.quote(from), to);
    }
  }

  private static DemoDepot read(String text) throws IOException {
    return DemoDepotReader.read(
        "x.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void isAMixedDepot() {
    assertThat(depot.stations()).extracting(DemoDepot.Post::edition).contains(Edition.values());
    assertThatThrownBy(() -> read(changed("\"ocpp\": \"2.1\"", "\"ocpp\": \"3.0\"")))
        .hasMessageContaining(".ocpp: '3.0': 1.6, 2.0.1 or 2.1");
  }

  @Test
  void hasTwentyFourConnectorsOfBothKinds() {
    List<Outlet> outlets =
        depot.stations().stream().flatMap(post -> post.outlets().stream()).toList();
    assertThat(outlets).hasSize(24);
    assertThat(outlets.stream().filter(Outlet::direct)).hasSize(14);
    assertThat(depot.tokens()).allMatch(card -> card.id().length() <= 20);
    assertThat(depot.tokens()).anyMatch(DemoDepot.Card::blocked);
  }

  @Test
  void everyStationIsUsedBySomeFleet() {
    assertThat(depot.stations())
        .allMatch(
            post ->
                depot.plan().fleets().stream()
                    .anyMatch(fleet -> fleet.groups().contains(post.group())));
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThatThrownBy(() -> read(changed("\"ratedKw\": 7", "\"ratedKw\": \"seven\"")))
        .hasMessageStartingWith("x.json.stations[0].ratedKw:");
    assertThatThrownBy(() -> read(changed("\"type\": \"AC1\"", "\"type\": \"AC9\"")))
        .hasMessageStartingWith("x.json.stations[0].connectors[0].type:")
        .hasMessageContaining("AC1, AC3 or DC");
    assertThatThrownBy(() -> read(changed("\"model\": \"QL-AC7\",", "")))
        .hasMessageStartingWith("x.json.stations[0].model: missing");
    String both = "\"bidirectional\": true";
    assertThatThrownBy(() -> read(changed(both, "\"bidirectional\": \"yes\"")))
        .hasMessageContaining("x.json.stations[14].connectors[0].bidirectional: '\"yes\"'");
    assertThatThrownBy(() -> read(changed("\"kw\": 7}", "\"kw\": 7, " + both + "}")))
        .hasMessageStartingWith("x.json.stations[0].connectors[0].bidirectional: only DC");
    assertThatThrownBy(() -> read(changed("\"minSoc\": 0.3", "\"minSoc\": 3")))
        .hasMessageStartingWith("x.json.vehicles[2].minSoc:");
    assertThatThrownBy(() -> read("{")).hasMessageStartingWith("x.json: ");
    assertThatThrownBy(() -> read(changed("\"id\": \"AC-N-02\"", "\"id\": \"AC-N-01\"")))
        .hasMessageContaining("'AC-N-01' is there twice");
  }

  /// The depot of the demo, each charger with an end of the wire of its own.
  private final class Stage {
    final ManualClock clock = new ManualClock();
    final List<SimCharger> chargers = new ArrayList<>();
    final List<FakeDepot> ends = new ArrayList<>();
    final Player player;

    Stage(double factor) {
      Random random = new Random(depot.plan().seed());
      Pace pace = new Pace(factor);
      for (DemoDepot.Post post : depot.stations()) {
        FakeDepot end = new FakeDepot(clock, post.edition());
        ends.add(end);
        ChargerPlan plan =
            new ChargerPlan(
                post.id(),
                post.plate(),
                post.ratedWatts(),
                post.outlets(),
                10,
                new Link("ws://nowhere", null),
                post.edition());
        chargers.add(new SimCharger(plan, new SimCharger.World(clock, end, pace, random), _ -> {}));
      }
      SimCharger.World world = new SimCharger.World(clock, ends.getFirst(), pace, random);
      player = new Player(depot, world, chargers, ZoneOffset.UTC);
    }

    void play(int seconds) {
      player.start();
      chargers.forEach(SimCharger::start);
      clock.advance(Duration.ofSeconds(seconds));
    }

    long standing(ChargePointStatus status) {
      return chargers.stream()
          .flatMap(charger -> charger.state().plugs().stream())
          .filter(plug -> plug.status() == status)
          .count();
    }

    long count(EventType type) {
      return ends.stream()
          .flatMap(end -> end.heard(TransactionEvent.Request.class).stream())
          .filter(event -> event.eventType() == type)
          .count();
    }

    <T> int count(Class<T> type) {
      return ends.stream().mapToInt(end -> end.heard(type).size()).sum();
    }
  }

  @Test
  void isAliveWithinTenSeconds() {
    Stage stage = new Stage(depot.plan().factor());
    stage.play(10);
    long charging =
        stage.chargers.stream()
            .flatMap(charger -> charger.state().plugs().stream())
            .filter(plug -> plug.flow().watts() > 0)
            .count();
    assertThat(charging).isBetween(8L, 16L);
    assertThat(stage.standing(ChargePointStatus.AVAILABLE)).isGreaterThan(5);
    assertThat(stage.standing(ChargePointStatus.FAULTED)).isEqualTo(1);
  }

  @Test
  void anHourOfPlayHasArrivalsDeparturesAndMishaps() {
    Stage stage = new Stage(60);
    stage.play(1_800);
    assertThat(stage.count(StartTransaction.Request.class)).isGreaterThan(40);
    assertThat(stage.count(StopTransaction.Request.class)).isGreaterThan(30);
    assertThat(stage.count(EventType.STARTED)).isGreaterThan(40);
    assertThat(stage.count(EventType.ENDED)).isGreaterThan(30);
    assertThat(stage.count(NotifyEvent.Request.class)).isPositive();
    assertThat(
            stage.ends.stream()
                .flatMap(end -> end.heard(StatusNotification.Request.class).stream())
                .map(status -> status.errorCode().wire())
                .distinct())
        .hasSizeGreaterThan(1);
    assertThat(stage.ends.stream().mapToInt(end -> end.opened).max().orElse(0)).isGreaterThan(1);
  }

  @Test
  void registersNeverRiseFasterThanTheConnectorCanDeliver() {
    Stage stage = new Stage(60);
    stage.play(1_800);
    for (int i = 0; i < stage.ends.size(); i++) {
      DemoDepot.Post post = depot.stations().get(i);
      for (int number = 1; number <= post.outlets().size(); number++) {
        plausible(stage.ends.get(i), number, post.ratedWatts());
      }
    }
  }

  private static void plausible(FakeDepot end, int number, double watts) {
    List<MeterValues.Request> all =
        end.heard(MeterValues.Request.class).stream()
            .filter(values -> values.connectorId() == number)
            .sorted(
                Comparator.comparing(
                    (MeterValues.Request v) -> v.meterValue().getFirst().timestamp()))
            .toList();
    for (int i = 1; i < all.size(); i++) {
      double rise = register(all.get(i)) - register(all.get(i - 1));
      double seconds =
          Duration.between(
                  all.get(i - 1).meterValue().getFirst().timestamp(),
                  all.get(i).meterValue().getFirst().timestamp())
              .toSeconds();
      assertThat(rise).isBetween(0.0, watts * seconds / 3600 + 1);
    }
  }

  private static double register(MeterValues.Request values) {
    return values.meterValue().getFirst().sampledValue().stream()
        .filter(sample -> sample.measurand() == Measurand.ENERGY_ACTIVE_IMPORT_REGISTER)
        .mapToDouble(sample -> Double.parseDouble(sample.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noConnectorStartsTwiceWithoutAnEnd() {
    Stage stage = new Stage(60);
    stage.play(1_800);
    for (FakeDepot end : stage.ends) {
      Set<Integer> open = new HashSet<>();
      Map<Integer, String> running = new HashMap<>();
      Map<Integer, Integer> connectors = new HashMap<>();
      int given = 0;
      Set<StartTransaction.Request> seen = new HashSet<>();
      for (Record each : end.heard()) {
        if (each instanceof StartTransaction.Request start) {
          given++;
          connectors.put(given, start.connectorId());
          assertThat(!seen.add(start) || open.add(start.connectorId())).isTrue();
        } else if (each instanceof StopTransaction.Request stop) {
          open.remove(connectors.get(stop.transactionId()));
        } else if (each instanceof TransactionEvent.Request event && event.evse() != null) {
          follow(event, event.evse().id(), running);
        }
      }
    }
  }

  /// An event belongs to the transaction that runs at its EVSE; only the same one starts again.
  private static void follow(
      TransactionEvent.Request event, int evse, Map<Integer, String> running) {
    String id = event.transactionInfo().transactionId();
    switch (event.eventType()) {
      case STARTED -> {
        String before = running.put(evse, id);
        assertThat(before == null || before.equals(id)).isTrue();
      }
      case UPDATED -> {}
      case ENDED -> running.remove(evse, id);
    }
  }
}
