package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.scenario.DisplayWords.HELLO;
import static org.voltyard.scenario.DisplayWords.on;
import static org.voltyard.scenario.DisplayWords.plain;
import static org.voltyard.scenario.DisplayWords.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayMessage.Format;
import org.voltyard.domain.DisplayMessage.Priority;
import org.voltyard.domain.DisplayMessage.State;
import org.voltyard.domain.DisplayMessage.Text;
import org.voltyard.domain.Session;
import org.voltyard.domain.TransactionId;

/// Certification cases of OCPP 2.0.1 Advanced User Interface about setting messages (O01, O02,
/// O06).
final class DisplayCasesTest extends Cases {
  private DisplayEvent.Removed gone(Charger2 cs, int number) {
    return rig()
        .fact(
            DisplayEvent.Removed.class, f -> f.station().equals(cs.id()) && f.message() == number);
  }

  private static DisplayMessage timed(
      @Nullable Instant from, @Nullable Instant until, @Nullable TransactionId transaction) {
    return new DisplayMessage(
        9, null, Priority.NORMAL, null, from, until, transaction, HELLO, List.of());
  }

  @Test
  @DisplayName("TC_O_01 Show a message")
  void TC_O_01() {
    Charger2 cs = rig().charger2("TC_O_01");
    DisplayMessage message =
        new DisplayMessage(
            rig().depot().displays().freeNumber(cs.id()),
            null,
            Priority.IN_FRONT,
            State.CHARGING,
            null,
            null,
            null,
            HELLO,
            List.of());
    JsonNode sent = show(rig(), cs, message, "Accepted").sent();
    assertThat(sent)
        .isEqualTo(
            TestStation.parsed(
                """
                {"id":1,"priority":"InFront","state":"Charging",
                 "message":{"format":"UTF8","language":"en","content":"Hello"}}"""));
    assertThat(on(rig(), cs)).containsExactly(message);
    assertThat(rig().depot().displays().freeNumber(cs.id())).isEqualTo(2);
  }

  @Test
  @DisplayName("TC_O_06 Message for a transaction")
  void TC_O_06() {
    Charger2 cs = rig().charger2("TC_O_06");
    Session session = cs.start("O06", 0);
    JsonNode sent = show(rig(), cs, timed(null, null, session.transaction()), "Accepted").sent();
    assertThat(sent.get("transactionId").asText()).isEqualTo("O06");
    assertThat(on(rig(), cs)).hasSize(1);
    cs.end(session, 100, "EVDeparted", "EVDisconnected");
    assertThat(gone(cs, 9).reason()).isEqualTo(DisplayEvent.Reason.TRANSACTION_OVER);
    assertThat(on(rig(), cs)).isEmpty();
  }

  @Test
  @DisplayName("TC_O_10 Message, unknown transaction")
  void TC_O_10() {
    Charger2 cs = rig().charger2("TC_O_10");
    cs.start("O10", 0);
    JsonNode sent =
        show(rig(), cs, timed(null, null, new TransactionId("O10-not")), "UnknownTransaction")
            .sent();
    assertThat(sent.get("transactionId").asText()).isEqualTo("O10-not");
    assertThat(on(rig(), cs)).isEmpty();
  }

  @Test
  @DisplayName("TC_O_12 Replace a message")
  void TC_O_12() {
    Charger2 cs = rig().charger2("TC_O_12");
    show(rig(), cs, plain(4, Priority.NORMAL), "Accepted");
    DisplayMessage other =
        new DisplayMessage(
            4,
            null,
            Priority.ALWAYS_FRONT,
            State.IDLE,
            null,
            null,
            null,
            new Text(Format.ASCII, null, "Out of order"),
            List.of());
    JsonNode sent = show(rig(), cs, other, "Accepted").sent();
    assertThat(sent.get("id").asInt()).isEqualTo(4);
    assertThat(sent.get("priority").asText()).isEqualTo("AlwaysFront");
    assertThat(on(rig(), cs)).containsExactly(other);
    DisplayMessage third = plain(5, Priority.ALWAYS_FRONT);
    show(rig(), cs, third, "Accepted");
    assertThat(on(rig(), cs)).as("there is one in front of all").containsExactly(third);
  }

  @Test
  @DisplayName("TC_O_13 Message with start time")
  void TC_O_13() {
    Charger2 cs = rig().charger2("TC_O_13");
    Instant from = rig().now().plus(Duration.ofHours(1));
    JsonNode sent = show(rig(), cs, timed(from, null, null), "Accepted").sent();
    assertThat(Instant.parse(sent.get("startDateTime").asText())).isEqualTo(from);
    assertThat(sent.has("endDateTime")).isFalse();
    assertThat(on(rig(), cs)).hasSize(1);
  }

  @Test
  @DisplayName("TC_O_14 Message with end time")
  void TC_O_14() {
    Charger2 cs = rig().charger2("TC_O_14");
    Instant until = rig().now().plus(Duration.ofHours(1));
    JsonNode sent = show(rig(), cs, timed(null, until, null), "Accepted").sent();
    assertThat(Instant.parse(sent.get("endDateTime").asText())).isEqualTo(until);
    assertThat(on(rig(), cs)).hasSize(1);
    rig().pass(Duration.ofHours(1));
    assertThat(on(rig(), cs)).isEmpty();
    assertThat(gone(cs, 9).reason()).isEqualTo(DisplayEvent.Reason.TIME_OVER);
  }

  @Test
  @DisplayName("TC_O_27 Transaction message with start time")
  void TC_O_27() {
    Charger2 cs = rig().charger2("TC_O_27");
    Session session = cs.start("O27", 0);
    Instant from = rig().now().plus(Duration.ofMinutes(5));
    JsonNode sent = show(rig(), cs, timed(from, null, session.transaction()), "Accepted").sent();
    assertThat(Instant.parse(sent.get("startDateTime").asText())).isEqualTo(from);
    assertThat(sent.get("transactionId").asText()).isEqualTo("O27");
  }

  @Test
  @DisplayName("TC_O_28 Transaction message with end time")
  void TC_O_28() {
    Charger2 cs = rig().charger2("TC_O_28");
    Session session = cs.start("O28", 0);
    Instant until = rig().now().plus(Duration.ofMinutes(5));
    JsonNode sent = show(rig(), cs, timed(null, until, session.transaction()), "Accepted").sent();
    assertThat(Instant.parse(sent.get("endDateTime").asText())).isEqualTo(until);
    assertThat(sent.get("transactionId").asText()).isEqualTo("O28");
    rig().pass(Duration.ofMinutes(5));
    assertThat(gone(cs, 9).reason()).isEqualTo(DisplayEvent.Reason.TIME_OVER);
    assertThat(cs.open("O28")).as("the session goes on").isNotNull();
  }

  private void refused(String name, DisplayMessage message, String status) {
    Charger2 cs = rig().charger2(name);
    show(rig(), cs, plain(1, Priority.NORMAL), "Accepted");
    assertThat(show(rig(), cs, message, status).reply().accepted()).isFalse();
    assertThat(on(rig(), cs)).as("what was there stays").containsExactly(plain(1, Priority.NORMAL));
  }

  @Test
  @DisplayName("TC_O_17 Priority not supported")
  void TC_O_17() {
    refused("TC_O_17", plain(2, Priority.ALWAYS_FRONT), "NotSupportedPriority");
  }

  @Test
  @DisplayName("TC_O_18 State not supported")
  void TC_O_18() {
    DisplayMessage faulted =
        new DisplayMessage(
            1, null, Priority.NORMAL, State.FAULTED, null, null, null, HELLO, List.of());
    refused("TC_O_18", faulted, "NotSupportedState");
  }

  @Test
  @DisplayName("TC_O_19 Format not supported")
  void TC_O_19() {
    DisplayMessage page =
        plain(2, Priority.NORMAL).saying(List.of(new Text(Format.HTML, "en", "<b>Hello</b>")));
    refused("TC_O_19", page, "NotSupportedMessageFormat");
  }

  @Test
  @DisplayName("TC_O_26 Message refused")
  void TC_O_26() {
    refused("TC_O_26", plain(2, Priority.NORMAL), "Rejected");
  }
}
