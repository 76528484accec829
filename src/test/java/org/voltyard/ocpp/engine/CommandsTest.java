package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.ocpp.engine.EngineFixture.CP1;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.TokenId;

/// What the depot asks of stations, and what becomes of it.
@SuppressWarnings("try")
class CommandsTest {
  private final EngineFixture fixture = new EngineFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aCommandIsSentAndItsAnswerRead() throws Exception {
    try (var station = fixture.station()) {
      var outcome = fixture.links.execute(CP1, new StationCommand.Reset(true));
      String call = station.receive();
      assertThat(call).startsWith("[2,\"").endsWith("\",\"Reset\",{\"type\":\"Hard\"}]");
      station.send("[3,\"" + id(call) + "\",{\"status\":\"Accepted\"}]");
      assertThat(done(outcome))
          .isEqualTo(
              new Outcome.Answered<>(
                  new Reply.Status(true, "Accepted"), "{\"status\":\"Accepted\"}"));
      assertThat(fixture.frames.next().latencyMicros()).isEqualTo(-1);
      assertThat(fixture.frames.next())
          .satisfies(answer -> assertThat(answer.latencyMicros()).isNotNegative())
          .satisfies(answer -> assertThat(answer.action()).isEqualTo("Reset"));
    }
  }

  @Test
  void thereIsOneOpenCallAtATimeAndTheStationIsAnsweredMeanwhile() throws Exception {
    try (var station = fixture.station()) {
      var first = fixture.links.execute(CP1, new StationCommand.ClearCache());
      var second = fixture.links.execute(CP1, new StationCommand.ReadLocalListVersion());
      String call = station.receive();
      assertThat(call).contains("ClearCache");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,\"c1\",");
      assertThat(second).isNotDone();
      station.send("[4,\"" + id(call) + "\",\"NotImplemented\",\"no cache\",{}]");
      assertThat(done(first)).isEqualTo(new Outcome.Failed<>("NotImplemented", "no cache"));
      call = station.receive();
      station.send("[3,\"" + id(call) + "\",{\"listVersion\":-1}]");
      assertThat(done(second))
          .isEqualTo(new Outcome.Answered<>(new Reply.Version(-1), "{\"listVersion\":-1}"));
    }
  }

  @Test
  void withoutAnAnswerInTimeTheNextCommandHasItsTurn() throws Exception {
    try (var station = fixture.station()) {
      var first = fixture.links.execute(CP1, new StationCommand.ClearCache());
      var second = fixture.links.execute(CP1, new StationCommand.ClearCache());
      String late = station.receive();
      fixture.clock.pass(Duration.ofSeconds(29));
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
      assertThat(first).isNotDone();
      fixture.clock.pass(Duration.ofSeconds(1));
      assertThat(done(first)).isEqualTo(new Outcome.TimedOut<>());
      String call = station.receive();
      station.send("[3,\"" + id(late) + "\",{\"status\":\"Rejected\"}]");
      assertThat(fixture.depot.next()).contains("noted ANSWER_TO_NOTHING late answer to ");
      station.send("[3,\"" + id(call) + "\",{\"status\":\"Accepted\"}]");
      assertThat(done(second)).isInstanceOf(Outcome.Answered.class);
    }
  }

  @Test
  void answersToNothingAreIgnoredAndNoted() throws Exception {
    try (var station = fixture.station()) {
      station.send("[3,\"who\",{}]");
      assertThat(fixture.depot.next())
          .isEqualTo("CP1 noted ANSWER_TO_NOTHING answer to unknown request who");
      station.send("[4,\"who\",\"GenericError\",\"\",{}]");
      station.send("[3,\"who\",");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,\"c1\",");
    }
  }

  @Test
  void anAnswerThatCannotBeReadIsAFailure() throws Exception {
    try (var station = fixture.station()) {
      var outcome = fixture.links.execute(CP1, new StationCommand.ClearCache());
      station.send("[3,\"" + id(station.receive()) + "\",{\"status\":\"Perhaps\"}]");
      assertThat(done(outcome))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              f -> assertThat(f.code()).isEqualTo("PropertyConstraintViolation"));
      assertThat(fixture.frames.next(2).getLast().fault()).contains("Perhaps");
    }
  }

  @Test
  void withoutASocketOrWhenItClosesThereIsNoAnswer() throws Exception {
    assertThat(done(fixture.links.execute(CP1, new StationCommand.ClearCache())))
        .isEqualTo(new Outcome.NotConnected<>());
    try (var station = fixture.station()) {
      var first = fixture.links.execute(CP1, new StationCommand.ClearCache());
      var second = fixture.links.execute(CP1, new StationCommand.ClearCache());
      station.receive();
      station.drop();
      assertThat(done(first)).isEqualTo(new Outcome.NotConnected<>());
      assertThat(done(second)).isEqualTo(new Outcome.NotConnected<>());
    }
  }

  @Test
  void whatBreaksAConstraintIsNotSent() throws Exception {
    try (var station = fixture.station()) {
      var tooLong = new StationCommand.RemoteStart(1, new TokenId("x".repeat(21)), null);
      assertThat(done(fixture.links.execute(CP1, tooLong)))
          .isInstanceOfSatisfying(
              Outcome.Unsupported.class, u -> assertThat(u.reason()).contains("idTag"));
      assertThat(done(fixture.links.execute(CP1, new StationCommand.Trigger("Moon", null))))
          .isInstanceOf(Outcome.Unsupported.class);
      fixture.depot.admissions.put(CP1, Admission.WAITING);
      var start = new StationCommand.RemoteStart(1, new TokenId("T"), null);
      assertThat(done(fixture.links.execute(CP1, start)))
          .isEqualTo(new Outcome.Unsupported<>("the station is not admitted"));
      assertThat(fixture.frames.isEmpty()).isTrue();
      assertThat(station.status()).isEqualTo(101);
    }
  }

  @Test
  void secretsAreMaskedWhereTheyAreWrittenDown() throws Exception {
    var secret = new StationCommand.ChangeConfiguration("AuthorizationKey", "00FF\\\"11");
    assertThat(fixture.links.wire(CP1, secret).payload())
        .isEqualTo("{\"key\":\"AuthorizationKey\",\"value\":\"***\"}");
    try (var station = fixture.station()) {
      var changed = fixture.links.execute(CP1, secret);
      String call = station.receive();
      assertThat(call).contains("00FF");
      assertThat(fixture.frames.next().text()).contains("\"value\":\"***\"").doesNotContain("00FF");
      station.send("[3,\"" + id(call) + "\",{\"status\":\"Accepted\"}]");
      assertThat(done(changed)).isInstanceOf(Outcome.Answered.class);
      var read = fixture.links.execute(CP1, new StationCommand.ReadConfiguration(List.of()));
      station.send(
          "[3,\""
              + id(station.receive())
              + "\",{\"configurationKey\":[{\"value\":\"s3\",\"readonly\":false,"
              + "\"key\":\"authorizationkey\"},{\"key\":\"A\",\"readonly\":true,\"value\":\"b\"}]}]");
      assertThat(done(read).toString()).doesNotContain("s3").contains("value=b");
      assertThat(fixture.frames.next(3).getLast().text()).doesNotContain("s3").contains("***");
    }
  }

  @Test
  void passwordsInAddressesAreMasked() {
    assertThat(Secrets.masked("{\"location\":\"ftp://me:pw@host/x\"}"))
        .isEqualTo("{\"location\":\"ftp://me:***@host/x\"}");
    String plain = "{\"location\":\"ftp://host/x@y\"}";
    assertThat(Secrets.masked(plain)).isEqualTo(plain);
  }

  @Test
  void commandsInTheStationsWordsAreUnderstood() {
    assertThat(fixture.links.interpret(CP1, "Reset", "{\"type\":\"Soft\"}"))
        .isEqualTo(new StationCommand.Reset(false));
    assertThatThrownBy(() -> fixture.links.interpret(CP1, "Dance", "{}"))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessage("action Dance is not known");
    assertThatThrownBy(() -> fixture.links.interpret(CP1, "Heartbeat", "{}"))
        .isInstanceOf(StationLink.InvalidCommand.class);
    assertThatThrownBy(() -> fixture.links.interpret(CP1, "Reset", "{\"type\":\"Warm\"}"))
        .hasMessageContaining("type");
  }

  @Test
  void everyCommandHasAForm() {
    var forms = fixture.links.forms(CP1);
    assertThat(forms).hasSize(26);
    assertThat(forms)
        .filteredOn(form -> form.action().equals("Reset"))
        .first()
        .hasToString(
            "CommandForm[action=Reset, profile=Core, fields=[Field[name=type, required=true,"
                + " kind=Choice[options=[Hard, Soft]]]]]");
  }

  @Test
  void theDepotMayCloseASocket() throws Exception {
    try (var station = fixture.station()) {
      assertThat(fixture.links.lastHeard(CP1)).isEqualTo(fixture.clock.instant());
      fixture.links.disconnect(CP1, "maintenance");
      assertThat(station.awaitClose()).isEqualTo(1000);
      assertThat(fixture.depot.next())
          .isEqualTo("CP1 disconnected closed by the depot: maintenance");
      assertThat(fixture.links.lastHeard(CP1)).isNull();
      assertThat(fixture.links.connected(new StationId("CP2"))).isFalse();
    }
  }

  private static String id(String call) {
    return call.split("\"", 3)[1];
  }

  private static <R extends Reply> Outcome<R> done(CompletableFuture<Outcome<R>> outcome)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    return outcome.get(20, TimeUnit.SECONDS);
  }
}
