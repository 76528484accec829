package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day in the life of a charger of OCPP 2.x on a client library from outside, which refuses every
/// payload of ours that breaks a schema.
abstract class ForeignDay2 {
  private final String protocol;
  private final String id;
  private final List<ForeignHour> more;

  @TempDir Path folder;

  ForeignDay2(String protocol, String id, List<ForeignHour> more) {
    this.protocol = protocol;
    this.id = id;
    this.more = more;
  }

  /// What a version has beyond the common day.
  interface ForeignHour {
    void pass(Day day, ForeignStation cs);
  }

  @Test
  void aForeignChargerCompletesAFullDay() throws Exception {
    try (Day day = new Day(folder);
        ForeignStation cs = new ForeignStation(day, id, protocol)) {
      day.put("/tokens/CARD-1", Map.of("label", "bus 1"));
      day.put("/tokens/CARD-2", Map.of("label", "bus 2"));
      day.at(5, 55);
      cs.boot("PowerUp", "1.0");
      morning(cs, day);
      new ForeignRemote(day, cs).pass();
      offline(cs, day);
      new ForeignService(day, cs).pass();
      more.forEach(hour -> hour.pass(day, cs));
      night(cs, day);
      cs.wire().nothingRefused();
      kept(day);
    }
  }

  private void morning(ForeignStation cs, Day day) {
    cs.at(6, 0);
    assertThat(cs.shown(1)).isEqualTo("AVAILABLE");
    assertThat(cs.shown(2)).isEqualTo("AVAILABLE");
    cs.at(6, 30); // the cable first, then the card
    cs.plug(1, "Occupied");
    cs.event(
        1,
        "M-1",
        "Started",
        "CablePluggedIn",
        Map.of(
            "transactionInfo", ForeignStation.info("M-1", "EVConnected"),
            "meterValue", cs.metered(1_000, "Transaction.Begin")));
    assertThat(cs.authorize("CARD-1")).isEqualTo("Accepted");
    JsonNode answer =
        cs.event(
            1,
            "M-1",
            "Updated",
            "Authorized",
            Map.of(
                "idToken", ForeignStation.token("CARD-1"),
                "transactionInfo", ForeignStation.info("M-1", "Charging")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(cs.shown(1)).isEqualTo("CHARGING");
    cs.at(7, 0);
    cs.meter(1, "M-1", 11_750);
    cs.at(7, 30);
    cs.end(1, "M-1", 22_500, "StopAuthorized", "Local");
    assertThat(cs.shown(1)).isEqualTo("AVAILABLE");

    cs.at(8, 0); // nobody knows this card; a charger that trusts it first is told so
    assertThat(cs.authorize("STRANGER")).isEqualTo("Invalid");
    answer = cs.start(2, "M-2", "STRANGER", 5_000);
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Invalid");
    cs.end(2, "M-2", 5_000, "Deauthorized", "DeAuthorized");
    assertThat(day.list("/sessions?token=STRANGER"))
        .singleElement()
        .satisfies(s -> assertThat(s.get("anomalies").toString()).contains("token_not_accepted"));
  }

  /// One transaction loses its connection, another begins and ends without one.
  private void offline(ForeignStation cs, Day day) {
    cs.at(12, 0);
    cs.start(1, "O-1", "CARD-1", 60_000);
    cs.at(12, 20);
    cs.meter(1, "O-1", 67_000);
    cs.drop();
    cs.at(12, 40);
    cs.meter(1, "O-1", 74_000);
    cs.start(2, "O-2", "CARD-2", 23_000);
    cs.at(13, 0);
    cs.end(1, "O-1", 81_000, "EVDeparted", "EVDisconnected");
    cs.meter(2, "O-2", 30_000);
    cs.at(13, 30);
    cs.end(2, "O-2", 40_000, "StopAuthorized", "Local");
    cs.at(14, 0);
    cs.connect();
    cs.plug(1, "Available");
    cs.plug(2, "Available");
    assertThat(cs.deliver()).isEqualTo(5);
    assertThat(day.list("/sessions?open=true")).isEmpty();
  }

  /// The last session of the day ends on the next.
  private void night(ForeignStation cs, Day day) {
    cs.at(21, 0);
    cs.start(1, "N-1", "CARD-1", 100_000);
    for (int hour = 22; hour <= 28; hour++) {
      cs.at(hour, 0);
      cs.meter(1, "N-1", 100_000 + (hour - 21) * 10_000);
    }
    cs.at(28, 30);
    cs.event(
        1,
        "N-1",
        "Updated",
        "ChargingStateChanged",
        Map.of("transactionInfo", ForeignStation.info("N-1", "SuspendedEV")));
    assertThat(cs.shown(1)).isEqualTo("SUSPENDED_EV");
    cs.at(29, 30);
    cs.end(1, "N-1", 175_000, "EVDeparted", "EVDisconnected");
    cs.at(29, 55);
    assertThat(day.list("/sessions?open=true")).isEmpty();
  }

  /// Energy, reason and oddities of each session.
  private List<String> expected() {
    return List.of(
        "M-1 CARD-1 21500 Local []",
        "M-2 STRANGER 0 DeAuthorized [TOKEN_NOT_ACCEPTED]",
        "R-1 CARD-2 18000 Remote []",
        "R-2 CARD-1 9000 Local []",
        "O-1 CARD-1 21000 EVDisconnected []",
        "O-2 CARD-2 17000 Local [DELIVERED_LATE]",
        "S-1 CARD-2 6000 ImmediateReset []",
        "N-1 CARD-1 75000 EVDisconnected []");
  }

  private void kept(Day day) throws Exception {
    assertThat(day.sessions()).containsExactlyInAnyOrderElementsOf(expected());
    assertThat(day.findings()).isEmpty();
    assertThat(day.list("/reservations")).isEmpty();
    JsonNode station = day.get("/stations/" + id);
    assertThat(station.get("protocol").asText()).isEqualTo(protocol);
    assertThat(station.get("identity").get("firmware").asText()).isEqualTo("1.1");
    Map<String, List<String>> tables = day.restart();
    assertThat(tables.get("starts")).hasSameSizeAs(expected());
    assertThat(tables.get("stops")).hasSameSizeAs(expected());
    assertThat(day.sessions()).containsExactlyInAnyOrderElementsOf(expected());
  }
}
