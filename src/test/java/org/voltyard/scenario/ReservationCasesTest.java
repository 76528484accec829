package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Reservation.Ending;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.TokenId;

/// Certification cases of the Reservation profile.
final class ReservationCasesTest extends Cases {
  @Test
  @DisplayName("TC_046 Reserve and use")
  void TC_046() {
    Charger cp = rig().charger("TC_046");
    int id = reserved(cp, 1);
    TokenId other = new TokenId("OTHER-046");
    rig().card(other, null);
    assertThat(tried(cp, other)).isEqualTo("Blocked");

    assertThat(cp.authorize()).isEqualTo("Accepted");
    cp.status(1, "Preparing");
    Session session = cp.start(1, 0, Map.of("reservationId", id));
    assertThat(session.start().reservation()).isEqualTo(id);
    ended(cp, id, Ending.USED);
    cp.status(1, "Charging");
    cp.stop(session, 10, "Local");
  }

  @Test
  @DisplayName("TC_047 Reserve, not used")
  void TC_047() {
    Charger cp = rig().charger("TC_047");
    int id = reserved(cp, 1);
    rig().pass(Duration.ofMinutes(31));
    cp.status(1, "Available");
    ended(cp, id, Ending.EXPIRED);
    TokenId other = new TokenId("OTHER-047");
    rig().card(other, null);
    assertThat(tried(cp, other)).isEqualTo("Accepted");
  }

  @Test
  @DisplayName("TC_048_1 Reserve, faulted")
  void TC_048_1() {
    Charger cp = rig().charger("TC_048_1");
    cp.status(1, "Faulted", "GroundFailure");
    refused(cp, "Faulted");
  }

  @Test
  @DisplayName("TC_048_2 Reserve, occupied")
  void TC_048_2() {
    Charger cp = rig().charger("TC_048_2");
    cp.status(1, "Preparing");
    refused(cp, "Occupied");
  }

  @Test
  @DisplayName("TC_048_3 Reserve, unavailable")
  void TC_048_3() {
    Charger cp = rig().charger("TC_048_3");
    cp.status(1, "Unavailable");
    refused(cp, "Unavailable");
  }

  @Test
  @DisplayName("TC_048_4 Reserve, refused")
  void TC_048_4() {
    refused(rig().charger("TC_048_4"), "Rejected");
  }

  @Test
  @DisplayName("TC_049 Reserve the charge point")
  void TC_049() {
    Charger cp = rig().charger("TC_049");
    int id = reserved(cp, 0);
    assertThat(cp.authorize()).isEqualTo("Accepted");
    cp.status(2, "Preparing");
    Session session = cp.start(2, 0, Map.of("reservationId", id));
    ended(cp, id, Ending.USED);
    cp.stop(session, 10, "Local");
  }

  @Test
  @DisplayName("TC_051 Cancel")
  void TC_051() {
    Charger cp = rig().charger("TC_051");
    int id = reserved(cp, 1);
    Charger.Done done = cancel(cp, id, "Accepted");
    assertThat(done.accepted()).isTrue();
    cp.status(1, "Available");
    ended(cp, id, Ending.CANCELLED);
    TokenId other = new TokenId("OTHER-051");
    rig().card(other, null);
    assertThat(tried(cp, other)).isEqualTo("Accepted");
  }

  @Test
  @DisplayName("TC_052 Cancel refused")
  void TC_052() {
    Charger cp = rig().charger("TC_052");
    int id = reserved(cp, 1);
    Charger.Done done = cancel(cp, id, "Rejected");
    assertThat(done.accepted()).isFalse();
    assertThat(done.effect()).isFalse();
    assertThat(rig().depot().reservations().all()).extracting(Reservation::id).contains(id);
  }

  @Test
  @DisplayName("TC_053 Parent tag uses it")
  void TC_053() {
    Charger cp = rig().charger("TC_053");
    TokenId family = new TokenId("FAMILY");
    TokenId sister = new TokenId("SISTER");
    rig().card(cp.card(), family);
    rig().card(sister, family);
    int id = reserved(cp, 1, Map.of("parentIdTag", family.value()));
    JsonNode info = cp.authorization(sister);
    assertThat(info.get("status").asText()).isEqualTo("Accepted");
    assertThat(info.get("parentIdTag").asText()).isEqualTo(family.value());
    cp.status(1, "Preparing");
    Session session = cp.start(1, 0, Map.of("idTag", sister.value(), "reservationId", id));
    ended(cp, id, Ending.USED);
    cp.stop(session, 10, "Local");
  }

  private int reserved(Charger cp, int connector) {
    return reserved(cp, connector, Map.of());
  }

  /// Has a connector reserved for the charger's own card for half an hour.
  private int reserved(Charger cp, int connector, Map<String, ?> more) {
    int id = rig().depot().reservations().nextId();
    Charger.Done done =
        cp.command("ReserveNow", request(cp, connector, id, more), Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    if (connector > 0) {
      cp.status(connector, "Reserved");
    }
    assertThat(done.effect()).isTrue();
    Reservation made = cp.next(ReservationEvent.Made.class, _ -> true).reservation();
    assertThat(rig().depot().reservations().all()).contains(made);
    assertThat(made)
        .returns(id, Reservation::id)
        .returns(connector, r -> r.connector().number())
        .returns(cp.card(), Reservation::token)
        .returns(rig().now().plusSeconds(1800), Reservation::expiry);
    return id;
  }

  private Map<String, Object> request(Charger cp, int connector, int id, Map<String, ?> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("connectorId", connector);
    request.put("idTag", cp.card().value());
    request.put("expiryDate", TestStation.time(rig().now().plusSeconds(1800)));
    request.put("reservationId", id);
    return request;
  }

  /// A refusal leaves no reservation behind.
  private void refused(Charger cp, String status) {
    int id = rig().depot().reservations().nextId();
    Charger.Done done =
        cp.command("ReserveNow", request(cp, 1, id, Map.of()), Map.of("status", status));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo(status);
    assertThat(done.effect()).isFalse();
    assertThat(rig().depot().reservations().all()).extracting(Reservation::id).doesNotContain(id);
  }

  private static Charger.Done cancel(Charger cp, int id, String status) {
    return cp.command("CancelReservation", Map.of("reservationId", id), Map.of("status", status));
  }

  private void ended(Charger cp, int id, Ending how) {
    assertThat(cp.next(ReservationEvent.Ended.class, f -> f.reservation() == id).ending())
        .isEqualTo(how);
    assertThat(rig().depot().reservations().all()).extracting(Reservation::id).doesNotContain(id);
  }

  /// Somebody else starts at connector 1 and is stopped again; what the depot said.
  private String tried(Charger cp, TokenId other) {
    JsonNode answer =
        cp.wire().call("StartTransaction", Charger.starting(1, other, 0, rig().now()));
    Session session = cp.session(answer.get("transactionId"));
    cp.stop(session, 0, "DeAuthorized");
    return answer.get("idTagInfo").get("status").asText();
  }
}
