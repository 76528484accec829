package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Certification cases of OCPP 2.0.1 Core about who comes in, the master pass, and what vendors add
/// (A, C, P).
final class Core2AccessCasesTest extends Cases {
  private static final TokenId MASTERS = new TokenId("MASTERS");
  private static final String PASSWORD = "a-good-password-1";

  @Override
  Map<String, String> settings() {
    return Map.of("charging.master-group", MASTERS.value());
  }

  private Charger2 known(String name) {
    Charger2 cs = rig().station2(name);
    rig()
        .depot()
        .stations()
        .register(
            new Station(
                cs.id(),
                Station.Admission.ADMITTED,
                name,
                "",
                null,
                rig().depot().hash(PASSWORD),
                false,
                0),
            Rig.OPERATOR);
    return cs;
  }

  private static void shows(Charger2 cs, String user, String password) {
    cs.wire().password(user, password.getBytes(StandardCharsets.UTF_8));
  }

  /// The HTTP status with which a connection is refused; 101 when it is not.
  private static int status(Charger2 cs) {
    try {
      cs.connect();
      return 101;
    } catch (AssertionError e) {
      Throwable cause = e;
      while (cause != null && !(cause instanceof WebSocketHandshakeException)) {
        cause = cause.getCause();
      }
      return cause instanceof WebSocketHandshakeException refused
          ? refused.getResponse().statusCode()
          : 0;
    }
  }

  @Test
  @DisplayName("TC_A_01 Basic auth, right credentials")
  void TC_A_01() {
    Charger2 cs = known("TC_A_01");
    shows(cs, "TC_A_01", PASSWORD);
    assertThat(status(cs)).isEqualTo(101);
    cs.boot();
    assertThat(cs.view().link().open()).isTrue();
    assertThat(cs.connector(1).id().number()).isEqualTo(1);
  }

  @Test
  @DisplayName("TC_A_02 Basic auth, wrong user name")
  void TC_A_02() {
    Charger2 cs = known("TC_A_02");
    shows(cs, "TC_A_02-other", PASSWORD);
    assertThat(status(cs)).isEqualTo(401);
    assertThat(cs.next(StationEvent.Noted.class, _ -> true).note())
        .isEqualTo(StationEvent.Note.LOGIN_FAILED);
    assertThat(cs.view().link().open()).isFalse();
  }

  @Test
  @DisplayName("TC_A_03 Basic auth, wrong password")
  void TC_A_03() {
    Charger2 cs = known("TC_A_03");
    shows(cs, "TC_A_03", "a-wrong-password-1");
    assertThat(status(cs)).isEqualTo(401);
    assertThat(cs.next(StationEvent.Noted.class, _ -> true).note())
        .isEqualTo(StationEvent.Note.LOGIN_FAILED);
    shows(cs, "TC_A_03", PASSWORD);
    assertThat(status(cs)).isEqualTo(101);
  }

  private TokenId master(String name) {
    TokenId pass = new TokenId(name);
    rig().card(pass, MASTERS);
    return pass;
  }

  /// Two transactions, of two drivers.
  private List<Session> busy(Charger2 cs, String first, String second) {
    Session one = cs.start(first, 100);
    TokenId other = new TokenId("OTHER-" + cs.id());
    rig().card(other, null);
    cs.event(
        "Started",
        second,
        "Authorized",
        Map.of(
            "evse", Map.of("id", 2, "connectorId", 1),
            "idToken", Charger2.token(other),
            "transactionInfo", Charger2.info(second, "Charging"),
            "meterValue", cs.metered(500, "Transaction.Begin")));
    return List.of(one, cs.open(second));
  }

  private void presents(Charger2 cs, TokenId pass) {
    granted(cs.authorization(pass));
  }

  private static void granted(JsonNode info) {
    assertThat(info.get("status").asText()).isEqualTo("Accepted");
    assertThat(info.get("groupIdToken").get("idToken").asText()).isEqualTo(MASTERS.value());
  }

  /// Ended by the master pass: its answer, and what the depot has of it.
  private SessionEvent.Ended stops(Charger2 cs, Session session, TokenId pass) {
    String transaction = session.transaction().value();
    JsonNode answer =
        cs.event(
            "Ended",
            transaction,
            "StopAuthorized",
            Map.of(
                "evse", Map.of("id", session.connector().number(), "connectorId", 1),
                "idToken", Charger2.token(pass),
                "transactionInfo", Charger2.ended(transaction, "MasterPass"),
                "meterValue", cs.metered(900, "Transaction.End")));
    granted(answer.get("idTokenInfo"));
    assertThat(cs.found(transaction)).isNull();
    return rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()));
  }

  private Session over(Charger2 cs, Session session) {
    return rig().depot().stations().recentSessions(cs.id()).stream()
        .filter(s -> s.id().equals(session.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("TC_C_47 Master pass, UI, all")
  void TC_C_47() {
    Charger2 cs = rig().charger2("TC_C_47");
    TokenId pass = master("MASTER-47");
    List<Session> both = busy(cs, "C47-1", "C47-2");
    presents(cs, pass);
    for (Session session : both) {
      SessionEvent.Ended ended = stops(cs, session, pass);
      assertThat(ended.token()).isEqualTo(pass);
      assertThat(ended.end().reason()).isEqualTo("MasterPass");
      assertThat(over(cs, session)).returns(session.token(), Session::token);
    }
  }

  @Test
  @DisplayName("TC_C_48 Master pass, UI, one")
  void TC_C_48() {
    Charger2 cs = rig().charger2("TC_C_48");
    TokenId pass = master("MASTER-48");
    List<Session> both = busy(cs, "C48-1", "C48-2");
    presents(cs, pass);
    stops(cs, both.getLast(), pass);
    assertThat(cs.open("C48-1").token()).isEqualTo(cs.card());
    assertThat(cs.open("C48-1").anomalies()).isEmpty();
  }

  @Test
  @DisplayName("TC_C_49 Master pass, no UI")
  void TC_C_49() {
    Charger2 cs = rig().charger2("TC_C_49");
    TokenId pass = master("MASTER-49");
    List<Session> both = busy(cs, "C49-1", "C49-2");
    presents(cs, pass);
    both.forEach(session -> stops(cs, session, pass));
    JsonNode begun = // C16.FR.03
        cs.event("Started", "C49-3", "Authorized", Map.of("idToken", Charger2.token(pass)));
    assertThat(begun.get("idTokenInfo").get("status").asText()).isEqualTo("Blocked");
    assertThat(cs.open("C49-3").anomalies()).contains(Session.Anomaly.TOKEN_NOT_ACCEPTED);
  }

  @Test
  void aMasterPassThatEndsATransactionOfNobodyDoesNotBecomeItsDriver() {
    Charger2 cs = rig().charger2("MASTER-NOBODY");
    TokenId pass = master("MASTER-50");
    cs.event("Started", "M50", "CablePluggedIn", Map.of());
    Session session = cs.open("M50");
    stops(cs, session, pass);
    assertThat(over(cs, session).token()).isEqualTo(TokenId.NOBODY);
  }

  @Test
  void withoutAGroupOfMasterPassesEachCardStartsAndStops() {
    Charger2 cs = rig().charger2("GROUP-PLAIN");
    TokenId plain = new TokenId("PLAIN-1");
    rig().card(plain, new TokenId("FAMILY"));
    JsonNode begun =
        cs.event("Started", "P1", "Authorized", Map.of("idToken", Charger2.token(plain)));
    assertThat(begun.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(cs.open("P1").start().verdict()).isEqualTo(Token.Verdict.ACCEPTED);
  }

  @Test
  @DisplayName("TC_P_02 DataTransfer to the CSMS")
  void TC_P_02() {
    Charger2 cs = rig().charger2("TC_P_02");
    JsonNode answer =
        cs.wire()
            .call(
                "DataTransfer",
                Map.of("vendorId", "org.acme", "messageId", "Lamp", "data", Map.of("on", true)));
    assertThat(answer.get("status").asText()).isEqualTo("UnknownVendorId");
    assertThat(cs.next(StationEvent.Transferred.class, _ -> true))
        .isEqualTo(new StationEvent.Transferred(cs.id(), "org.acme", "Lamp", "{\"on\":true}"));
  }

  @Test
  @DisplayName("TC_P_03 Custom data")
  void TC_P_03() {
    Charger2 cs = rig().charger2("TC_P_03");
    Map<String, Object> custom = Map.of("vendorId", "org.acme", "lamp", Map.of("on", true));
    JsonNode noted =
        cs.wire()
            .call(
                "StatusNotification",
                Map.of(
                    "timestamp",
                    rig().now().toString(),
                    "connectorStatus",
                    "Occupied",
                    "evseId",
                    1,
                    "connectorId",
                    1,
                    "customData",
                    custom));
    assertThat(noted).isEmpty();
    JsonNode answer =
        cs.event(
            "Started",
            "P03",
            "Authorized",
            Map.of(
                "customData", custom,
                "idToken", Charger2.token(cs.card()),
                "transactionInfo", Map.of("transactionId", "P03", "customData", custom)));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(cs.open("P03").token()).isEqualTo(cs.card());
  }
}
