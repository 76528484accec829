package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Certification cases of OCPP 2.0.1 Core about tokens, transactions and readings (C, E, J).
final class Core2TransactionCasesTest extends Cases {
  @Test
  @DisplayName("TC_C_02 Token invalid/unknown")
  void TC_C_02() {
    Charger2 cs = rig().charger2("TC_C_02");
    assertThat(cs.authorize(new TokenId("NOBODYS-CARD"))).isEqualTo("Invalid");
  }

  @Test
  @DisplayName("TC_C_06 Token restricted (in use elsewhere)")
  void TC_C_06() {
    Charger2 cs = rig().charger2("TC_C_06");
    cs.start("C06", 0);
    JsonNode answer =
        cs.event(
            "Started",
            "C06-2",
            "Authorized",
            Map.of(
                "evse", Map.of("id", 2, "connectorId", 1),
                "idToken", Charger2.token(cs.card())));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("ConcurrentTx");
    assertThat(cs.open("C06-2").anomalies()).contains(Session.Anomaly.TOKEN_NOT_ACCEPTED);
  }

  @Test
  @DisplayName("TC_C_07 Token expired")
  void TC_C_07() {
    Charger2 cs = rig().charger2("TC_C_07");
    TokenId old = new TokenId("OLD-CARD");
    rig().token(new Token(old, Token.Status.ACCEPTED, null, rig().now(), "old"));
    assertThat(cs.authorize(old)).isEqualTo("Expired");
  }

  @Test
  @DisplayName("TC_C_08 Cached token accepted")
  void TC_C_08() {
    Charger2 cs = rig().charger2("TC_C_08");
    Session session = cs.start("C08", 100);
    assertThat(session.token()).isEqualTo(cs.card());
    assertThat(session.start().verdict()).isEqualTo(Token.Verdict.ACCEPTED);
  }

  @Test
  @DisplayName("TC_C_20 Token the CSMS does not take")
  void TC_C_20() {
    Charger2 cs = rig().charger2("TC_C_20");
    JsonNode answer =
        cs.event(
            "Started",
            "C20",
            "Authorized",
            Map.of("idToken", Charger2.token(new TokenId("CACHED-BUT-UNKNOWN"))));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Invalid");
    assertThat(cs.open("C20").anomalies()).contains(Session.Anomaly.TOKEN_NOT_ACCEPTED);
  }

  @Test
  @DisplayName("TC_C_39 Same group id")
  void TC_C_39() {
    Charger2 cs = rig().charger2("TC_C_39");
    TokenId group = new TokenId("GROUP-39");
    rig().card(new TokenId("FIRST-39"), group);
    rig().card(new TokenId("SECOND-39"), group);
    JsonNode first =
        cs.event(
            "Started",
            "C39",
            "Authorized",
            Map.of("idToken", Charger2.token(new TokenId("FIRST-39"))));
    assertThat(first.get("idTokenInfo").get("groupIdToken").get("idToken").asText())
        .isEqualTo("GROUP-39");
    Session session = cs.open("C39");
    JsonNode second =
        cs.event(
            "Ended",
            "C39",
            "StopAuthorized",
            Map.of(
                "idToken", Charger2.token(new TokenId("SECOND-39")),
                "transactionInfo", Charger2.ended("C39", "Local")));
    assertThat(second.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(second.get("idTokenInfo").get("groupIdToken").get("idToken").asText())
        .isEqualTo("GROUP-39");
    SessionEvent.Ended ended =
        rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()));
    assertThat(ended.token()).isEqualTo(new TokenId("SECOND-39"));
  }

  @Test
  @DisplayName("TC_E_03 Cable first")
  void TC_E_03() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_E_03");
    cs.plug(1, "Occupied");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.PREPARING);
    cs.event(
        "Started",
        "E03",
        "CablePluggedIn",
        Map.of("transactionInfo", Charger2.info("E03", "EVConnected")));
    assertThat(cs.open("E03").token()).isEqualTo(TokenId.NOBODY);
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted");
    JsonNode answer =
        cs.event("Updated", "E03", "Authorized", Map.of("idToken", Charger2.token(cs.card())));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    Session session = cs.open("E03");
    assertThat(session.token()).isEqualTo(cs.card());
    assertThat(session.start().verdict()).isEqualTo(Token.Verdict.ACCEPTED);
    cs.event(
        "Updated",
        "E03",
        "ChargingStateChanged",
        Map.of(
            "transactionInfo", Charger2.info("E03", "Charging"),
            "meterValue", cs.metered(5000, "Sample.Periodic")));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
    rig().pass(Duration.ofMinutes(30));
    Session.End end = cs.end(session, 9000, "StopAuthorized", "Local");
    assertThat(end.meter()).isEqualTo(Energy.wattHours(9000L));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.FINISHING);
    cs.plug(1, "Available");
    rig().fact(SessionEvent.Unplugged.class, f -> f.session().equals(session.id()));
    assertThat(rig().depot().projected()).isTrue();
    Session kept = rig().depot().sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(4000L));
    assertThat(kept.token()).isEqualTo(cs.card());
    assertThat(kept.anomalies()).containsExactly(Session.Anomaly.START_ESTIMATED);
  }

  @Test
  @DisplayName("TC_E_04 Authorize first")
  void TC_E_04() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_E_04");
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted");
    cs.event(
        "Started",
        "E04",
        "Authorized",
        Map.of(
            "idToken", Charger2.token(cs.card()),
            "meterValue", cs.metered(1000, "Transaction.Begin")));
    cs.plug(1, "Occupied");
    cs.event(
        "Updated",
        "E04",
        "CablePluggedIn",
        Map.of("transactionInfo", Charger2.info("E04", "Charging")));
    Session session = cs.open("E04");
    assertThat(session.start().authorizedAt()).isEqualTo(rig().now());
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
    cs.end(session, 3000, "StopAuthorized", "Local");
    assertThat(rig().depot().projected()).isTrue();
    Session kept = rig().depot().sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(2000L));
    assertThat(kept.anomalies()).isEmpty();
  }

  @Test
  @DisplayName("TC_E_16 Deauthorized, invalid token")
  void TC_E_16() {
    Charger2 cs = rig().charger2("TC_E_16");
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            "Started", "E16", "Authorized", Map.of("idToken", Charger2.token(new TokenId("BAD"))));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Invalid");
    Session session = cs.open("E16");
    assertThat(cs.end(session, 0, "Deauthorized", "DeAuthorized").reason())
        .isEqualTo("DeAuthorized");
  }

  @Test
  @DisplayName("TC_E_20 Stop at disconnect, EV side")
  void TC_E_20() {
    Charger2 cs = rig().charger2("TC_E_20");
    Session session = cs.start("E20", 0);
    Session.End end = cs.end(session, 700, "EVCommunicationLost", "EVDisconnected");
    assertThat(end.reason()).isEqualTo("EVDisconnected");
    cs.plug(1, "Available");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
  }

  @Test
  @DisplayName("TC_E_22 Energy stops, suspended by EV")
  void TC_E_22() {
    Charger2 cs = rig().charger2("TC_E_22");
    Session session = cs.start("E22", 0);
    cs.event(
        "Updated",
        "E22",
        "ChargingStateChanged",
        Map.of("transactionInfo", Charger2.info("E22", "SuspendedEV")));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.SUSPENDED_EV);
    assertThat(cs.end(session, 10, "ChargingStateChanged", "StoppedByEV").reason())
        .isEqualTo("StoppedByEV");
  }

  @Test
  @DisplayName("TC_E_26 Cable pulled and put back")
  void TC_E_26() {
    Charger2 cs = rig().charger2("TC_E_26");
    Session session = cs.start("E26", 0);
    cs.event(
        "Updated",
        "E26",
        "EVCommunicationLost",
        Map.of("transactionInfo", Charger2.info("E26", "Idle")));
    cs.plug(1, "Available");
    cs.plug(1, "Occupied");
    cs.event(
        "Updated",
        "E26",
        "CablePluggedIn",
        Map.of("transactionInfo", Charger2.info("E26", "Charging")));
    assertThat(cs.open("E26").id()).isEqualTo(session.id());
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
  }

  @Test
  @DisplayName("TC_E_38 EV not ready")
  void TC_E_38() {
    Charger2 cs = rig().charger2("TC_E_38");
    cs.start("E38", 0);
    cs.event(
        "Updated",
        "E38",
        "ChargingStateChanged",
        Map.of("transactionInfo", Charger2.info("E38", "EVConnected")));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.PREPARING);
  }

  @Test
  @DisplayName("TC_E_53 Sequence number 0")
  void TC_E_53() {
    Charger2 cs = rig().charger2("TC_E_53");
    Session session = cs.start("E53", 0);
    assertThat(session.anomalies()).isEmpty();
  }

  @Test
  @DisplayName("TC_J_01 Clock-aligned values, idle")
  void TC_J_01() {
    Charger2 cs = rig().charger2("TC_J_01");
    JsonNode answer =
        cs.wire()
            .call(
                "MeterValues", Map.of("evseId", 2, "meterValue", cs.metered(4321, "Sample.Clock")));
    assertThat(answer).isEmpty();
    assertThat(Objects.requireNonNull(cs.connector(2).reading()).values().energy())
        .isEqualTo(Energy.wattHours(4321L));
  }

  @Test
  @DisplayName("TC_J_02 Clock-aligned values, charging")
  void TC_J_02() {
    Charger2 cs = rig().charger2("TC_J_02");
    Session session = cs.start("J02", 1000);
    rig().pass(Duration.ofMinutes(15));
    cs.event(
        "Updated",
        "J02",
        "MeterValueClock",
        Map.of("meterValue", cs.metered(1500, "Sample.Clock")));
    rig()
        .fact(
            MeterEvent.Received.class,
            f ->
                session.id().equals(f.session())
                    && f.readings().getFirst().at().equals(rig().now()));
    assertThat(cs.open("J02").energy()).isEqualTo(Energy.wattHours(500L));
  }

  @Test
  @DisplayName("TC_J_10 Sampled values at the end")
  void TC_J_10() {
    Charger2 cs = rig().charger2("TC_J_10");
    Session session = cs.start("J10", 1000);
    rig().pass(Duration.ofMinutes(15));
    assertThat(cs.end(session, 2500, "StopAuthorized", "Local").meter())
        .isEqualTo(Energy.wattHours(2500L));
  }

  @Test
  @DisplayName("TC_J_11 Sampled, signed")
  void TC_J_11() {
    Charger2 cs = rig().charger2("TC_J_11");
    Session session = cs.start("J11", 1000);
    Map<String, Object> signed =
        Map.of(
            "value",
            2000,
            "context",
            "Transaction.End",
            "signedMeterValue",
            Map.of(
                "signedMeterData", "T0NNRnx7fQ==",
                "signingMethod", "ECDSAP256SHA256",
                "encodingMethod", "OCMF",
                "publicKey", "oca:base16:asn1:00"));
    cs.event(
        "Ended",
        "J11",
        "StopAuthorized",
        Map.of(
            "transactionInfo", Charger2.ended("J11", "Local"),
            "meterValue",
                List.of(
                    Map.of("timestamp", rig().now().toString(), "sampledValue", List.of(signed)))));
    SessionEvent.Ended ended =
        rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()));
    assertThat(ended.end().meter()).isEqualTo(Energy.wattHours(2000L));
    assertThat(ended.readings().getFirst().others())
        .anySatisfy(
            o -> {
              assertThat(o.measurand()).isEqualTo("Energy.Active.Import.Register.Signed");
              assertThat(o.value()).isEqualTo("T0NNRnx7fQ==");
            });
  }
}
