package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Bookings.Conflict;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Reservation.Ending;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.TokenId;

/// Certification cases of the Reservation profile of OCPP 2.0.1 (block H).
final class Reservation2CasesTest extends Cases {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private Bookings.Wish wish(
      Charger2 cs, int evse, @Nullable String plug, TokenId token, boolean group) {
    return new Bookings.Wish(cs.id(), evse, plug, token, group, rig().now().plus(HALF_AN_HOUR));
  }

  private Bookings.Wish wish(Charger2 cs, int evse) {
    return wish(cs, evse, null, cs.card(), false);
  }

  /// What was asked of the station, and what the depot keeps of its answer.
  private record Made(JsonNode asked, Reservation reservation, CommandEvent.Answered answer) {}

  private Made made(Charger2 cs, Bookings.Wish wish, String status) {
    cs.wire().answers("ReserveNow", Map.of("status", status));
    Bookings.Answer answer = rig().depot().bookings().make(wish, Rig.OPERATOR);
    assertThat(answer).isInstanceOf(Bookings.Answer.Asked.class);
    Bookings.Answer.Asked asked = (Bookings.Answer.Asked) answer;
    JsonNode request = cs.wire().asked("ReserveNow");
    Arrivals.soon("the answer", asked.running().answer());
    assertThat(request.get("id").asInt()).isEqualTo(asked.reservation().id());
    assertThat(Instant.parse(request.get("expiryDateTime").asText())).isEqualTo(wish.until());
    assertThat(request.get("idToken")).isEqualTo(TestStation.json(Charger2.token(wish.token())));
    return new Made(
        request,
        asked.reservation(),
        rig().fact(CommandEvent.Answered.class, f -> f.command().equals(asked.running().id())));
  }

  private boolean holds(Made made) {
    return rig().depot().reservations().all().stream()
        .anyMatch(r -> r.id() == made.reservation().id());
  }

  private Ending ending(Charger2 cs, Made made) {
    return cs.next(ReservationEvent.Ended.class, f -> f.reservation() == made.reservation().id())
        .ending();
  }

  private void told(Charger2 cs, Made made, String status) {
    assertThat(
            cs.wire()
                .call(
                    "ReservationStatusUpdate",
                    Map.of(
                        "reservationId",
                        made.reservation().id(),
                        "reservationUpdateStatus",
                        status)))
        .isEmpty();
  }

  private String started(Charger2 cs, String transaction, TokenId token, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(Map.of("idToken", Charger2.token(token)));
    all.putAll(more);
    return cs.event("Started", transaction, "Authorized", all)
        .get("idTokenInfo")
        .get("status")
        .asText();
  }

  @Test
  @DisplayName("TC_H_01 Reserve an EVSE")
  void TC_H_01() {
    Charger2 cs = rig().charger2("TC_H_01");
    Made made = made(cs, wish(cs, 1), "Accepted");
    assertThat(made.asked().get("evseId").asInt()).isEqualTo(1);
    assertThat(made.asked().has("connectorType")).isFalse();
    assertThat(made.asked().has("groupIdToken")).isFalse();
    cs.plug(1, "Reserved");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.RESERVED);
    assertThat(holds(made)).isTrue();
    assertThat(rig().depot().bookings().conflicts(wish(cs, 1))).contains(Conflict.RESERVED);

    TokenId other = new TokenId("OTHER-H01");
    rig().card(other, null);
    assertThat(started(cs, "H01-other", other, Map.of())).isEqualTo("Blocked");
    cs.end(cs.open("H01-other"), 0, "Deauthorized", "DeAuthorized");

    int id = made.reservation().id();
    assertThat(started(cs, "H01", cs.card(), Map.of("reservationId", id))).isEqualTo("Accepted");
    Session session = cs.open("H01");
    assertThat(session.start().reservation()).isEqualTo(id);
    assertThat(ending(cs, made)).isEqualTo(Ending.USED);
    assertThat(holds(made)).isFalse();
  }

  @Test
  @DisplayName("TC_H_07 Reservation runs out")
  void TC_H_07() {
    Charger2 cs = rig().charger2("TC_H_07");
    Made made = made(cs, wish(cs, 1), "Accepted");
    cs.plug(1, "Reserved");
    cs.plug(1, "Available");
    told(cs, made, "Expired");
    assertThat(ending(cs, made)).isEqualTo(Ending.EXPIRED);
    assertThat(holds(made)).isFalse();
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
    TokenId other = new TokenId("OTHER-H07");
    rig().card(other, null);
    assertThat(started(cs, "H07", other, Map.of())).isEqualTo("Accepted");
  }

  @Test
  @DisplayName("TC_H_08 Reserve any EVSE")
  void TC_H_08() {
    Charger2 cs = rig().charger2("TC_H_08");
    Made made = made(cs, wish(cs, 0), "Accepted");
    assertThat(made.asked().has("evseId")).isFalse();
    assertThat(made.asked().has("connectorType")).isFalse();
    assertThat(made.reservation().connector().number()).isZero();
    assertThat(started(cs, "H08", cs.card(), Map.of())).isEqualTo("Accepted");
    assertThat(ending(cs, made)).isEqualTo(Ending.USED); // though the station named none
  }

  @Test
  @DisplayName("TC_H_14 Reservations fill the station")
  void TC_H_14() {
    Charger2 cs = rig().charger2("TC_H_14");
    for (int i = 0; i < 2; i++) {
      Made made = made(cs, wish(cs, 0), "Accepted");
      assertThat(made.asked().has("evseId")).isFalse();
      assertThat(made.asked().has("connectorType")).isFalse();
    }
    cs.plug(1, "Reserved");
    cs.plug(2, "Reserved");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.RESERVED);
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.RESERVED);
    // a third has no place, neither anywhere nor at an EVSE
    assertThat(rig().depot().bookings().make(wish(cs, 0), Rig.OPERATOR))
        .isEqualTo(new Bookings.Answer.Declined(Set.of(Conflict.FULL)));
    assertThat(rig().depot().bookings().conflicts(wish(cs, 2))).containsExactly(Conflict.FULL);
    assertThat(cs.wire().unseen("ReserveNow")).isZero();
  }

  @Test
  @DisplayName("TC_H_15 Reserve a connector type")
  void TC_H_15() {
    Charger2 cs = rig().charger2("TC_H_15");
    Made made = made(cs, wish(cs, 0, "cCCS2", cs.card(), false), "Accepted");
    assertThat(made.asked().get("connectorType").asText()).isEqualTo("cCCS2");
    assertThat(made.asked().has("evseId")).isFalse();
    assertThat(cs.next(ReservationEvent.Made.class, _ -> true).reservation().plug())
        .isEqualTo("cCCS2");
  }

  @Test
  @DisplayName("TC_H_17 Cancel a reservation")
  void TC_H_17() {
    Charger2 cs = rig().charger2("TC_H_17");
    Made made = made(cs, wish(cs, 1), "Accepted");
    cs.plug(1, "Reserved");
    cs.wire().answers("CancelReservation", Map.of("status", "Accepted"));
    var running = rig().depot().bookings().cancel(made.reservation().id(), Rig.OPERATOR);
    assertThat(cs.wire().asked("CancelReservation").get("reservationId").asInt())
        .isEqualTo(made.reservation().id());
    Arrivals.soon("the answer", running.answer());
    assertThat(ending(cs, made)).isEqualTo(Ending.CANCELLED);
    assertThat(holds(made)).isFalse();
    cs.plug(1, "Available");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(rig().depot().bookings().conflicts(wish(cs, 1))).isEmpty();
  }

  @Test
  @DisplayName("TC_H_19 Reserve for a group")
  void TC_H_19() {
    TokenId group = new TokenId("GROUP-H19");
    Charger2 cs = rig().charger2("TC_H_19");
    TokenId second = new TokenId("SECOND-H19");
    rig().card(cs.card(), group);
    rig().card(second, group);
    Made made = made(cs, wish(cs, 1, null, cs.card(), true), "Accepted");
    assertThat(made.asked().get("evseId").asInt()).isEqualTo(1);
    assertThat(made.asked().get("groupIdToken").get("idToken").asText()).isEqualTo(group.value());
    assertThat(made.asked().has("connectorType")).isFalse();
    cs.plug(1, "Reserved");
    int id = made.reservation().id();
    assertThat(started(cs, "H19", second, Map.of("reservationId", id))).isEqualTo("Accepted");
    assertThat(ending(cs, made)).isEqualTo(Ending.USED);
  }

  @Test
  @DisplayName("TC_H_20 Station cancels on fault")
  void TC_H_20() {
    Charger2 cs = rig().charger2("TC_H_20");
    Made made = made(cs, wish(cs, 1), "Accepted");
    assertThat(made.asked().get("evseId").asInt()).isEqualTo(1);
    cs.plug(1, "Reserved");
    cs.plug(1, "Faulted");
    told(cs, made, "Removed");
    assertThat(ending(cs, made)).isEqualTo(Ending.REMOVED);
    assertThat(holds(made)).isFalse();
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.FAULTED);
    assertThat(rig().depot().bookings().conflicts(wish(cs, 1)))
        .containsExactly(Conflict.OUT_OF_SERVICE);
  }

  @Test
  @DisplayName("TC_H_22 Reservations switched off")
  void TC_H_22() {
    Charger2 cs = rig().charger2("TC_H_22");
    Made made = made(cs, wish(cs, 1), "Rejected");
    assertThat(made.answer().result()).isEqualTo(CommandEvent.Result.REJECTED);
    assertThat(made.answer().status()).isEqualTo("Rejected");
    assertThat(holds(made)).isFalse();
  }
}
