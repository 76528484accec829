package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Fact;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.TokenId;

/// A charger of OCPP 2.0.1 in the words of the trade, with a look at what the depot made of it.
final class Charger2 implements AutoCloseable {
  private final Rig rig;
  private final StationId id;
  private final TestStation wire;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// What became of a command.
  record Done(JsonNode asked, Commands.Running running, CommandEvent.Answered answer) {
    boolean accepted() {
      return answer.result() == CommandEvent.Result.ACCEPTED;
    }

    String status() {
      return String.valueOf(answer.status());
    }

    boolean effect() {
      return Arrivals.soon("the effect", running.effect()).seen();
    }
  }

  Charger2(Rig rig, String name, TestStation wire) {
    this.rig = rig;
    this.id = new StationId(name);
    this.wire = wire;
    wire.answers("GetBaseReport", Map.of("status", "Accepted"));
  }

  StationId id() {
    return id;
  }

  TokenId card() {
    return new TokenId("CARD-" + id);
  }

  TestStation wire() {
    return wire;
  }

  void connect() {
    wire.connect();
  }

  static Map<String, Object> identity(String reason) {
    return Map.of(
        "reason",
        reason,
        "chargingStation",
        Map.of("vendorName", "Umbrella", "model", "Two", "firmwareVersion", "2.0"));
  }

  /// Boots, is let in, is asked for its device model and tells that both EVSEs are free.
  void boot() {
    JsonNode answer = wire.call("BootNotification", identity("PowerUp"));
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
    wire.asked("GetBaseReport");
    plug(1, "Available");
    plug(2, "Available");
  }

  void restart(String reason) {
    wire.drop();
    next(StationEvent.Disconnected.class, _ -> true);
    rig.pass(Duration.ofMinutes(1));
    connect();
    JsonNode answer = wire.call("BootNotification", identity(reason));
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
  }

  /// Tells the status of connector 1 of an EVSE.
  void plug(int evse, String status) {
    JsonNode answer =
        wire.call(
            "StatusNotification",
            Map.of(
                "timestamp",
                rig.now().toString(),
                "connectorStatus",
                status,
                "evseId",
                evse,
                "connectorId",
                1));
    assertThat(answer).isEmpty();
  }

  ConnectorStatus status(int evse) {
    return connector(evse).status().status();
  }

  StationView.ConnectorView connector(int number) {
    return Objects.requireNonNull(view().connectors().get(number), "EVSE not known");
  }

  List<InstalledCertificate> certificates() {
    return rig.depot().stations().certificates(id);
  }

  StationView view() {
    return rig.depot().stations().find(id).orElseThrow();
  }

  static Map<String, Object> token(TokenId token) {
    return Map.of("idToken", token.value(), "type", "ISO14443");
  }

  JsonNode authorization(TokenId token) {
    return wire.call("Authorize", Map.of("idToken", token(token))).get("idTokenInfo");
  }

  String authorize(TokenId token) {
    return authorization(token).get("status").asText();
  }

  /// Reports a transaction on EVSE 1; the answer. Counts the reports by itself.
  JsonNode event(String kind, String transaction, String trigger, Map<String, ?> more) {
    return wire.call("TransactionEvent", report(kind, transaction, trigger, more));
  }

  Map<String, Object> report(String kind, String transaction, String trigger, Map<String, ?> more) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("eventType", kind);
    payload.put("timestamp", rig.now().toString());
    payload.put("triggerReason", trigger);
    payload.put("seqNo", numbers.merge(transaction, 1, Integer::sum) - 1);
    payload.put("transactionInfo", Map.of("transactionId", transaction));
    payload.put("evse", Map.of("id", 1, "connectorId", 1));
    payload.putAll(more);
    return payload;
  }

  static Map<String, Object> info(String transaction, String charging) {
    return Map.of("transactionId", transaction, "chargingState", charging);
  }

  static Map<String, Object> ended(String transaction, String reason) {
    return Map.of("transactionId", transaction, "stoppedReason", reason);
  }

  /// A reading of the energy register.
  List<Map<String, Object>> metered(int wattHours, String context) {
    return List.of(
        Map.of(
            "timestamp",
            rig.now().toString(),
            "sampledValue",
            List.of(
                Map.of(
                    "value", wattHours,
                    "measurand", "Energy.Active.Import.Register",
                    "context", context))));
  }

  /// Starts with its own card at a register; the session that the depot has now.
  Session start(String transaction, int wattHours) {
    plug(1, "Occupied");
    JsonNode answer =
        event(
            "Started",
            transaction,
            "Authorized",
            Map.of(
                "idToken", token(card()),
                "transactionInfo", info(transaction, "Charging"),
                "meterValue", metered(wattHours, "Transaction.Begin")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    return open(transaction);
  }

  Session open(String transaction) {
    return Objects.requireNonNull(found(transaction), "no open session " + transaction);
  }

  @Nullable Session found(String transaction) {
    return rig.depot().sessions().open().stream()
        .filter(s -> s.connector().station().equals(id))
        .filter(s -> s.transaction().value().equals(transaction))
        .findFirst()
        .orElse(null);
  }

  /// Ends a transaction at a register; what the depot keeps of its end.
  Session.End end(Session session, int wattHours, String trigger, String reason) {
    String transaction = session.transaction().value();
    event(
        "Ended",
        transaction,
        trigger,
        Map.of(
            "transactionInfo", ended(transaction, reason),
            "meterValue", metered(wattHours, "Transaction.End")));
    assertThat(found(transaction)).isNull();
    return rig.fact(SessionEvent.Ended.class, f -> f.session().equals(session.id())).end();
  }

  /// Has the operator send a command, answers it so, and looks at what is kept of it.
  Done command(String action, Map<String, ?> payload, Map<String, ?> answer) {
    wire.answers(action, answer);
    Commands.Running running =
        rig.depot().commands().send(id, action, TestStation.written(payload), Rig.OPERATOR);
    JsonNode asked = wire.asked(action);
    assertThat(asked).isEqualTo(TestStation.json(payload));
    assertThat(Arrivals.soon("the outcome", running.answer())).isInstanceOf(Outcome.Answered.class);
    return new Done(
        asked,
        running,
        rig.fact(CommandEvent.Answered.class, f -> f.command().equals(running.id())));
  }

  <F extends Fact> F next(Class<F> kind, Predicate<F> which) {
    return rig.next(kind, f -> f.subject().equals(id.value()) && which.test(f));
  }

  @Override
  public void close() {
    wire.close();
  }
}
