package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Session.End.By;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;

/// A charger in the words of the trade, with a look at what the depot made of what it said.
final class Charger implements AutoCloseable {
  private static final Map<String, Object> CONFIGURATION =
      Map.of(
          "configurationKey",
          List.of(Map.of("key", "NumberOfConnectors", "readonly", true, "value", "2")));

  private final Rig rig;
  private final StationId id;
  private final TestStation wire;

  /// What became of a command.
  record Done(JsonNode asked, Commands.Running running, CommandEvent.Answered answer) {
    String status() {
      return String.valueOf(answer.status());
    }

    boolean accepted() {
      return answer.result() == CommandEvent.Result.ACCEPTED;
    }

    /// Whether the depot saw it happen.
    boolean effect() {
      return Arrivals.soon("the effect", running.effect()).seen();
    }
  }

  Charger(Rig rig, String name, TestStation wire) {
    this.rig = rig;
    this.id = new StationId(name);
    this.wire = wire;
    wire.answers("GetConfiguration", CONFIGURATION);
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

  /// Loses its socket; returns when the depot knows.
  void drop() {
    wire.drop();
    next(StationEvent.Disconnected.class, _ -> true);
  }

  /// Boots, is let in, answers for its configuration and tells that all is free.
  void boot() {
    JsonNode answer = wire.call("BootNotification", identity("1.0"));
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
    settle();
    status(0, "Available");
    status(1, "Available");
    status(2, "Available");
  }

  static Map<String, Object> identity(String firmware) {
    return Map.of(
        "chargePointVendor", "Umbrella", "chargePointModel", "One", "firmwareVersion", firmware);
  }

  /// What the depot asks after a boot is over.
  void settle() {
    wire.asked("GetConfiguration");
    next(StationEvent.ConfigurationRead.class, _ -> true);
  }

  void restart() {
    drop();
    rig.pass(Duration.ofMinutes(1));
    connect();
    boot();
  }

  void status(int connector, String status) {
    status(connector, status, "NoError");
  }

  /// Tells a status, and looks whether the depot has it.
  void status(int connector, String status, String error) {
    JsonNode answer =
        wire.call(
            "StatusNotification",
            Map.of(
                "connectorId", connector,
                "status", status,
                "errorCode", error,
                "timestamp", rig.now().toString()));
    assertThat(answer).isEmpty();
    StatusReport known = connector(connector).status();
    assertThat(known.status().name().replace("_", "")).isEqualToIgnoringCase(status);
    assertThat(known.errorCode()).isEqualTo(error);
  }

  /// Shows its own card; the depot's word.
  String authorize() {
    return authorize(card());
  }

  String authorize(TokenId token) {
    String word = authorization(token).get("status").asText();
    TokenEvent.Presented shown =
        rig.fact(
            TokenEvent.Presented.class, f -> f.station().equals(id) && f.token().equals(token));
    assertThat(shown.verdict().name()).isEqualToIgnoringCase(word);
    return word;
  }

  JsonNode authorization(TokenId token) {
    return wire.call("Authorize", Map.of("idTag", token.value())).get("idTagInfo");
  }

  /// Starts with its own card and is let go on; the session that the depot has now.
  Session start(int connector, int wattHours) {
    return start(connector, wattHours, Map.of());
  }

  Session start(int connector, int wattHours, Map<String, ?> more) {
    Map<String, Object> payload = starting(connector, card(), wattHours, rig.now());
    payload.putAll(more);
    JsonNode answer = wire.call("StartTransaction", payload);
    assertThat(answer.get("idTagInfo").get("status").asText()).isEqualTo("Accepted");
    Session session = session(answer.get("transactionId"));
    assertThat(session.connector().number()).isEqualTo(connector);
    assertThat(session.token().value()).isEqualTo(payload.get("idTag"));
    assertThat(session.start().meter()).isEqualTo(Energy.wattHours((long) wattHours));
    assertThat(session.start().verdict()).isEqualTo(Token.Verdict.ACCEPTED);
    assertThat(connector(connector).session()).isEqualTo(session.id());
    return session;
  }

  static Map<String, Object> starting(int connector, TokenId card, int wattHours, Instant at) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("connectorId", connector);
    payload.put("idTag", card.value());
    payload.put("meterStart", wattHours);
    payload.put("timestamp", at.toString());
    return payload;
  }

  /// The open session with that number on the wire.
  Session session(JsonNode transaction) {
    assertThat(transaction.isInt()).isTrue();
    return openSessions().stream()
        .filter(s -> s.transaction().value().equals(transaction.asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no open session " + transaction));
  }

  List<Session> openSessions() {
    return rig.depot().sessions().open().stream()
        .filter(s -> s.connector().station().equals(id))
        .toList();
  }

  /// Tells its register and power within a session.
  void metered(Session session, int wattHours, int watts) {
    JsonNode answer =
        wire.call(
            "MeterValues",
            Map.of(
                "connectorId", session.connector().number(),
                "transactionId", Integer.parseInt(session.transaction().value()),
                "meterValue", List.of(meterValue(wattHours, watts, "Sample.Periodic"))));
    assertThat(answer).isEmpty();
  }

  Map<String, Object> meterValue(int wattHours, int watts, String context) {
    return Map.of(
        "timestamp",
        rig.now().toString(),
        "sampledValue",
        List.of(
            sampled("Energy.Active.Import.Register", wattHours, "Wh", context),
            sampled("Power.Active.Import", watts, "W", context)));
  }

  private static Map<String, Object> sampled(
      String measurand, int value, String unit, String context) {
    return Map.of(
        "measurand", measurand, "value", Integer.toString(value), "unit", unit, "context", context);
  }

  /// Stops a session; what the depot keeps of its end.
  Session.End stop(Session session, int wattHours, String reason) {
    return stop(session, wattHours, reason, rig.now());
  }

  Session.End stop(Session session, int wattHours, String reason, Instant at) {
    JsonNode answer =
        wire.call(
            "StopTransaction",
            Map.of(
                "transactionId", Integer.parseInt(session.transaction().value()),
                "idTag", session.token().value(),
                "meterStop", wattHours,
                "timestamp", at.toString(),
                "reason", reason));
    assertThat(answer.has("idTagInfo")).isTrue();
    assertThat(rig.depot().sessions().findOpen(session.id())).isEmpty();
    assertThat(connector(session.connector().number()).session()).isNull();
    Session.End end =
        rig.fact(SessionEvent.Ended.class, f -> f.session().equals(session.id())).end();
    assertThat(end)
        .isEqualTo(
            new Session.End(at, Energy.wattHours((long) wattHours), reason, By.CHARGER, null));
    return end;
  }

  /// The depot has heard that the vehicle is gone.
  void unplugged(Session session) {
    rig.fact(SessionEvent.Unplugged.class, f -> f.session().equals(session.id()));
  }

  /// Has the operator send a command, answers it so, and looks at what is kept of it.
  Done command(String action, Map<String, ?> payload, Map<String, ?> answer) {
    wire.answers(action, answer);
    Commands.Running running =
        rig.depot().commands().send(id, action, TestStation.written(payload), Rig.OPERATOR);
    return done(action, payload, running);
  }

  /// The command as it came over the wire, and the answer as the depot kept it.
  Done done(String action, Map<String, ?> payload, Commands.Running running) {
    JsonNode asked = wire.asked(action);
    assertThat(asked).isEqualTo(TestStation.json(payload));
    assertThat(Arrivals.soon("the outcome", running.answer())).isInstanceOf(Outcome.Answered.class);
    CommandEvent.Sent sent =
        rig.fact(CommandEvent.Sent.class, f -> f.command().equals(running.id()));
    assertThat(sent.station()).isEqualTo(id);
    assertThat(sent.action()).isEqualTo(action);
    assertThat(sent.origin()).isEqualTo(Rig.OPERATOR);
    assertThat(TestStation.parsed(sent.payload())).isEqualTo(asked);
    return new Done(
        asked,
        running,
        rig.fact(CommandEvent.Answered.class, f -> f.command().equals(running.id())));
  }

  List<InstalledCertificate> certificates() {
    return rig.depot().stations().certificates(id);
  }

  StationView view() {
    return rig.depot().stations().find(id).orElseThrow();
  }

  StationView.ConnectorView connector(int number) {
    return Objects.requireNonNull(view().connectors().get(number), "connector not known");
  }

  <F extends Fact> F next(Class<F> kind, Predicate<F> which) {
    return rig.next(kind, f -> f.subject().equals(id.value()) && which.test(f));
  }

  @Override
  public void close() {
    wire.close();
  }
}
