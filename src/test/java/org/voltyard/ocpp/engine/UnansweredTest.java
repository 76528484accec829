package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.ocpp.engine.EngineFixture.CP1;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.v2.ClearCache;
import org.voltyard.ocpp.v2.Heartbeat;
import org.voltyard.ocpp.v21.Messages;
import org.voltyard.ocpp.v21.NotifyPeriodicEventStream;

/// What 2.1 has beside requests and answers: requests without answer, and answers refused.
class UnansweredTest {
  private static final String VALUES =
      "{\"id\":7,\"pending\":0,\"basetime\":\"2026-03-01T08:00:00Z\","
          + "\"data\":[{\"t\":0,\"v\":\"230\"}]}";

  /// Just enough of 2.1.
  private static final class Few implements Dialect {
    @Override
    public String subprotocol() {
      return "ocpp2.1";
    }

    @Override
    public Actions actions() {
      return Messages.ALL;
    }

    @Override
    public String greeting() {
      return "BootNotification";
    }

    @Override
    public Translation translate(StationCommand<?> command) {
      return Translation.Order.of(
          new ClearCache.Request(),
          ClearCache.Response.class,
          answer -> new Reply.Status(true, answer.status().wire()));
    }

    @Override
    public StationCommand<?> interpret(StationId station, Record request) {
      return new StationCommand.ClearCache();
    }
  }

  private final LinkedBlockingQueue<NotifyPeriodicEventStream.Request> heard =
      new LinkedBlockingQueue<>();
  private final EngineFixture fixture = new EngineFixture(EngineFixture.SETTINGS, this::version);

  private Version version(EngineFixture of) {
    Routes routes = new Routes(Messages.ALL);
    routes.on(Heartbeat.Request.class, (_, _) -> new Heartbeat.Response(of.clock.instant()));
    routes.heard(NotifyPeriodicEventStream.Request.class, (_, values) -> heard.add(values));
    return new Version(new Few(), routes);
  }

  private TestStation station() throws Exception {
    TestStation station =
        TestStation.open(fixture.server.port(), "/ocpp/CP1", "Sec-WebSocket-Protocol: ocpp2.1");
    fixture.depot.next();
    return station;
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void valuesAreHeardAndNotAnswered() throws Exception {
    try (var station = station()) {
      station.send("[6,\"s1\",\"NotifyPeriodicEventStream\"," + VALUES + "]");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,\"c1\",");
      var values = heard.poll(20, TimeUnit.SECONDS);
      assertThat(values).isNotNull();
      assertThat(values.id()).isEqualTo(7);
      FrameLog.Frame frame = fixture.frames.next();
      assertThat(frame.type()).isEqualTo(6);
      assertThat(frame.action()).isEqualTo("NotifyPeriodicEventStream");
      assertThat(frame.fault()).isNull();
    }
  }

  @Test
  void whatIsWrongWithThemIsNotedAndNotAnsweredEither() throws Exception {
    try (var station = station()) {
      station.send("[6,\"s1\",\"NotifyPeriodicEventStream\",{\"id\":7}]");
      station.send("[6,\"s2\",\"Dance\",{}]");
      station.send("[6,\"s3\",\"Heartbeat\",{}]");
      station.send("[6,\"s4\",\"NotifyPeriodicEventStream\",{");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,\"c1\",");
      assertThat(fault()).startsWith("OccurrenceConstraintViolation: ");
      assertThat(fault()).startsWith("NotImplemented: ");
      assertThat(fault()).startsWith("ProtocolError: Heartbeat must be sent as a request");
      assertThat(fault()).startsWith("FormatViolation: ");
      assertThat(fixture.depot.next()).contains("BAD_FRAME");
      assertThat(heard).isEmpty();
    }
  }

  private @Nullable String fault() throws InterruptedException {
    return fixture.frames.next().fault();
  }

  @Test
  void valuesSentAsARequestAreRefused() throws Exception {
    try (var station = station()) {
      assertThat(station.call("NotifyPeriodicEventStream", VALUES))
          .startsWith("[4,\"c1\",\"ProtocolError\",");
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void valuesOfAStationThatIsNotAdmittedAreNotHeard() throws Exception {
    fixture.depot.admissions.put(CP1, Admission.WAITING);
    try (var station = station()) {
      station.send("[6,\"s1\",\"NotifyPeriodicEventStream\"," + VALUES + "]");
      assertThat(station.call("Heartbeat", "{}")).contains("SecurityError");
      assertThat(fault()).startsWith("SecurityError: ");
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void anAnswerThatTheStationRefusesIsNoted() throws Exception {
    try (var station = station()) {
      station.call("Heartbeat", "{}");
      station.send("[5,\"c1\",\"TypeConstraintViolation\",\"no time\",{}]");
      assertThat(fixture.depot.next())
          .isEqualTo(
              "CP1 noted BAD_FRAME answer refused by the station: TypeConstraintViolation no time");
      assertThat(fixture.frames.next(3).getLast().type()).isEqualTo(5);
    }
  }

  @Test
  void theRefusalOfAnAnswerThatWasNeverGivenIsNoted() throws Exception {
    try (var station = station()) {
      station.send("[5,\"x\",\"GenericError\",\"\",{}]");
      assertThat(fixture.depot.next()).startsWith("CP1 noted ANSWER_TO_NOTHING ");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,\"c1\",");
    }
  }

  @Test
  void theStationIsToldThatItsAnswerCannotBeRead() throws Exception {
    try (var station = station()) {
      var outcome = fixture.links.execute(CP1, new StationCommand.ClearCache());
      String id = station.receive().split("\"", 3)[1];
      station.send("[3,\"" + id + "\",{\"status\":7}]");
      assertThat(station.receive()).startsWith("[5,\"" + id + "\",\"TypeConstraintViolation\",");
      assertThat(outcome.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
    }
  }
}
