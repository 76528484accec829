package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Certification cases of the Core profile that the charger begins.
final class CoreCasesTest extends Cases {
  @Test
  @DisplayName("TC_001 Cold boot")
  void TC_001() {
    Charger cp = rig().station("TC_001");
    cp.connect();
    assertThat(cp.wire().subprotocol()).isEqualTo("ocpp1.6");
    JsonNode answer = cp.wire().call("BootNotification", Charger.identity("7.1"));
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
    assertThat(answer.get("interval").asInt()).isEqualTo(300);
    assertThat(Instant.parse(answer.get("currentTime").asText())).isEqualTo(rig().now());
    cp.settle();
    cp.status(0, "Available");
    cp.status(1, "Available");
    JsonNode beat = cp.wire().call("Heartbeat", Map.of());
    assertThat(Instant.parse(beat.get("currentTime").asText())).isEqualTo(rig().now());

    assertThat(cp.view().registration().admission()).isEqualTo(Station.Admission.ADMITTED);
    assertThat(cp.view().link().open()).isTrue();
    assertThat(cp.view().bootedAt()).isEqualTo(rig().now());
    assertThat(cp.view().identity())
        .returns("Umbrella", i -> i.vendor())
        .returns("One", i -> i.model())
        .returns("7.1", i -> i.firmware());
    assertThat(cp.view().state(cp.connector(1))).isEqualTo(DisplayState.AVAILABLE);
    assertThat(cp.next(StationEvent.Booted.class, _ -> true).answer())
        .isEqualTo(Station.Admission.ADMITTED);
  }

  @Test
  @DisplayName("TC_003 Session, cable first")
  void TC_003() throws InterruptedException {
    Charger cp = rig().charger("TC_003");
    cp.status(1, "Preparing");
    Instant plugged = rig().now();
    rig().pass(Duration.ofSeconds(20));
    assertThat(cp.authorize()).isEqualTo("Accepted");
    Session session = cp.start(1, 1000);
    assertThat(session.start().pluggedAt()).isEqualTo(plugged);
    assertThat(session.start().authorizedAt()).isEqualTo(rig().now());
    cp.status(1, "Charging");
    rig().pass(Duration.ofMinutes(30));
    cp.metered(session, 4500, 7000);
    assertThat(cp.openSessions().getFirst().energy()).isEqualTo(Energy.wattHours(3500));
    rig().pass(Duration.ofMinutes(30));
    Session.End end = cp.stop(session, 8000, "Local");
    cp.status(1, "Finishing");
    cp.status(1, "Available");
    cp.unplugged(session);

    assertThat(rig().depot().projected()).isTrue();
    Session kept = rig().depot().sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.end()).isEqualTo(end);
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(7000));
    assertThat(kept.unpluggedAt()).isEqualTo(rig().now());
    assertThat(kept.anomalies()).isEmpty();
    assertThat(rig().depot().sessionArchive().readings(session.id(), 10)).hasSize(1);
  }

  @Test
  @DisplayName("TC_004_1 Session, tag first")
  void TC_004_1() {
    Charger cp = rig().charger("TC_004_1");
    Instant shown = rig().now();
    assertThat(cp.authorize()).isEqualTo("Accepted");
    rig().pass(Duration.ofSeconds(20));
    cp.status(1, "Preparing");
    rig().pass(Duration.ofSeconds(10));
    Session session = cp.start(1, 0);
    assertThat(session.start().authorizedAt()).isEqualTo(shown);
    assertThat(session.start().pluggedAt()).isEqualTo(shown.plusSeconds(20));
    cp.status(1, "Charging");
    rig().pass(Duration.ofMinutes(5));
    cp.stop(session, 500, "Local");
    cp.status(1, "Available");
    cp.unplugged(session);
  }

  @Test
  @DisplayName("TC_004_2 Tag first, cable never comes")
  void TC_004_2() {
    Charger cp = rig().charger("TC_004_2");
    assertThat(cp.authorize()).isEqualTo("Accepted");
    cp.status(1, "Preparing");
    rig().pass(Duration.ofMinutes(1));
    cp.status(1, "Available");
    assertThat(cp.openSessions()).isEmpty();
    assertThat(rig().facts(SessionEvent.class, f -> f.station().equals(cp.id()))).isEmpty();
    assertThat(cp.view().state(cp.connector(1))).isEqualTo(DisplayState.AVAILABLE);
  }

  @Test
  @DisplayName("TC_005_1 Cable pulled at the EV")
  void TC_005_1() {
    Charger cp = rig().charger("TC_005_1");
    Session session = running(cp);
    cp.status(1, "SuspendedEV");
    assertThat(cp.view().state(cp.connector(1))).isEqualTo(DisplayState.PAUSED_BY_VEHICLE);
    cp.stop(session, 1200, "EVDisconnected");
    cp.status(1, "Finishing");
    cp.status(1, "Available");
    cp.unplugged(session);
  }

  @Test
  @DisplayName("TC_007 Session from the cache")
  void TC_007() {
    Charger cp = rig().charger("TC_007");
    cp.status(1, "Preparing");
    Session session = cp.start(1, 100);
    assertThat(session.start().authorizedAt()).isNull();
    cp.status(1, "Charging");
    cp.stop(session, 200, "Local");
  }

  @Test
  @DisplayName("TC_023_1 Unknown tag")
  void TC_023_1() {
    Charger cp = rig().charger("TC_023_1");
    assertThat(cp.authorize(new TokenId("NEVER-SEEN"))).isEqualTo("Invalid");
    assertThat(cp.openSessions()).isEmpty();
  }

  @Test
  @DisplayName("TC_023_2 Expired tag")
  void TC_023_2() {
    Charger cp = rig().charger("TC_023_2");
    TokenId id = new TokenId("OLD");
    Instant over = rig().now().minusSeconds(1);
    rig().token(new Token(id, Token.Status.ACCEPTED, null, over, ""));
    assertThat(cp.authorize(id)).isEqualTo("Expired");
    assertThat(Instant.parse(cp.authorization(id).get("expiryDate").asText())).isEqualTo(over);
  }

  @Test
  @DisplayName("TC_023_3 Blocked tag")
  void TC_023_3() {
    Charger cp = rig().charger("TC_023_3");
    TokenId id = new TokenId("BARRED");
    rig().token(new Token(id, Token.Status.BLOCKED, null, null, ""));
    assertThat(cp.authorize(id)).isEqualTo("Blocked");
  }

  @Test
  @DisplayName("TC_024 Lock failure")
  void TC_024() {
    Charger cp = rig().charger("TC_024");
    assertThat(cp.authorize()).isEqualTo("Accepted");
    cp.status(1, "Faulted", "ConnectorLockFailure");
    assertThat(cp.connector(1).status().status()).isEqualTo(ConnectorStatus.FAULTED);
    assertThat(cp.view().state(cp.connector(1))).isEqualTo(DisplayState.FAULTED);
    assertThat(cp.view().state(cp.connector(2))).isEqualTo(DisplayState.AVAILABLE);
    StationEvent.StatusChanged fact =
        cp.next(StationEvent.StatusChanged.class, f -> f.report().faulty());
    assertThat(fact.report().errorCode()).isEqualTo("ConnectorLockFailure");
  }

  @Test
  @DisplayName("TC_032_1 Power failure")
  void TC_032_1() {
    Charger cp = rig().charger("TC_032_1");
    Session session = running(cp);
    cp.restart();
    assertThat(cp.openSessions()).hasSize(1);
    cp.stop(session, 1400, "PowerLoss");
  }

  @Test
  @DisplayName("TC_037_1 Offline start, valid tag")
  void TC_037_1() {
    Charger cp = rig().charger("TC_037_1");
    Instant started = offline(cp);
    Session session = cp.start(1, 100, Map.of("timestamp", started.toString()));
    assertThat(session.start().at()).isEqualTo(started);
    assertThat(session.start().receivedAt()).isEqualTo(rig().now());
    assertThat(session.anomalies()).containsExactly(Session.Anomaly.DELIVERED_LATE);
    cp.status(1, "Charging");
    cp.stop(session, 900, "Local");
  }

  @Test
  @DisplayName("TC_037_3 Offline start, invalid tag")
  void TC_037_3() {
    Charger cp = rig().charger("TC_037_3");
    Instant started = offline(cp);
    TokenId stranger = new TokenId("STRANGER");
    JsonNode answer =
        cp.wire().call("StartTransaction", Charger.starting(1, stranger, 100, started));
    assertThat(answer.get("idTagInfo").get("status").asText()).isEqualTo("Invalid");
    Session session = cp.session(answer.get("transactionId"));
    assertThat(session.start().verdict()).isEqualTo(Token.Verdict.INVALID);
    assertThat(session.anomalies())
        .containsExactlyInAnyOrder(
            Session.Anomaly.TOKEN_NOT_ACCEPTED, Session.Anomaly.DELIVERED_LATE);
    cp.stop(session, 300, "DeAuthorized");
  }

  @Test
  @DisplayName("TC_039 Whole session offline")
  void TC_039() throws InterruptedException {
    Charger cp = rig().charger("TC_039");
    Instant started = offline(cp);
    Session session = cp.start(1, 100, Map.of("timestamp", started.toString()));
    Instant stopped = started.plusSeconds(300);
    cp.stop(session, 900, "Local", stopped);
    cp.status(1, "Available");
    assertThat(rig().depot().projected()).isTrue();
    Session kept = rig().depot().sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.start().at()).isEqualTo(started);
    assertThat(kept.duration(rig().now())).isEqualTo(Duration.ofMinutes(5));
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(800));
    assertThat(kept.anomalies()).containsExactly(Session.Anomaly.DELIVERED_LATE);
  }

  @Test
  @DisplayName("TC_064 DataTransfer to the CSMS")
  void TC_064() {
    Charger cp = rig().charger("TC_064");
    JsonNode answer =
        cp.wire()
            .call(
                "DataTransfer", Map.of("vendorId", "umbrella", "messageId", "hello", "data", "42"));
    assertThat(List.of("UnknownVendorId", "UnknownMessageId", "Rejected"))
        .contains(answer.get("status").asText());
    StationEvent.Transferred fact = cp.next(StationEvent.Transferred.class, _ -> true);
    assertThat(fact).isEqualTo(new StationEvent.Transferred(cp.id(), "umbrella", "hello", "42"));
  }

  /// Is away for a while and comes back without a boot; the moment at which it lost its socket.
  private Instant offline(Charger cp) {
    cp.drop();
    assertThat(cp.view().link().open()).isFalse();
    assertThat(cp.view().state(cp.connector(1))).isEqualTo(DisplayState.OFFLINE);
    Instant lost = rig().now();
    rig().pass(Duration.ofMinutes(10));
    cp.connect();
    return lost;
  }
}
