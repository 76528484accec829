package org.voltyard.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.sim.SimClock;

class ReplayTest {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HandClock clock = new HandClock();
  private final Wire wire = new Wire();
  private final List<State> states = new ArrayList<>();

  private Replay play(double speed, boolean moved, Tape.Cue... cues) {
    Replay replay =
        new Replay(new Script(new Tape(List.of(cues))), new Pace(speed, moved), clock, states::add);
    replay.start(
        (address, ear) -> {
          wire.ear = ear;
          ear.opened(wire);
        },
        new Address(URI.create("ws://127.0.0.1:1/ocpp"), "CP 1", null));
    return replay;
  }

  private static Tape.Cue cue(int seconds, boolean own, int type, String id, String text) {
    return new Tape.Cue(THEN.plusSeconds(seconds), own, type, id, null, text);
  }

  private static Tape.Cue[] session() {
    return new Tape.Cue[] {
      cue(
          0,
          true,
          2,
          "1",
          "[2,\"1\",\"StartTransaction\",{\"idTag\":\"A\",\"timestamp\":\"2026-01-01T00:00:00Z\"}]"),
      cue(
          1,
          false,
          3,
          "1",
          "[3,\"1\",{\"transactionId\":7,\"idTagInfo\":{\"status\":\"Accepted\"}}]"),
      cue(
          60,
          true,
          2,
          "2",
          "[2,\"2\",\"MeterValues\",{\"transactionId\":7,\"at\":\"2026-01-01T00:01:00Z\"}]"),
      cue(60, false, 3, "2", "[3,\"2\",{}]"),
    };
  }

  @Test
  void requestsComeInTheirOrderAtTheChosenPaceUnderTheNumbersOfThisRun() {
    play(10, true, session());
    assertThat(wire.sent).hasSize(1);
    wire.answer("{\"transactionId\":4711,\"idTagInfo\":{\"status\":\"Accepted\"}}");
    clock.advance(Duration.ofSeconds(5));
    assertThat(wire.sent).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(wire.last().path(2).asText()).isEqualTo("MeterValues");
    assertThat(wire.last().path(3).path("transactionId").asInt()).isEqualTo(4711);
    assertThat(wire.last().path(3).path("at").asText())
        .isEqualTo(HandClock.START.plusSeconds(6).toString());
    assertThat(wire.last().path(1).asText()).isNotEqualTo("2");
    wire.answer("{}");
    assertThat(states.getLast()).isEqualTo(new State(State.Phase.DONE, 2, 2, 2, 0, 0, 0, ""));
    assertThat(wire.closed).isTrue();
  }

  @Test
  void timesStayWhenThatIsWanted() {
    play(1, false, session());
    assertThat(wire.last().path(3).path("timestamp").asText()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void namesOfTransactionsThatTheStationGivesAreNewInEachRun() {
    String event = "{\"transactionInfo\":{\"transactionId\":\"tx\"}}";
    play(
        1000,
        true,
        cue(0, true, 2, "1", "[2,\"1\",\"TransactionEvent\"," + event + "]"),
        cue(1, true, 2, "2", "[2,\"2\",\"TransactionEvent\"," + event + "]"));
    String first = wire.last().at("/3/transactionInfo/transactionId").asText();
    wire.answer("{}");
    clock.advance(Duration.ofSeconds(1));
    assertThat(first).isNotEqualTo("tx").hasSizeLessThanOrEqualTo(36);
    assertThat(wire.last().at("/3/transactionInfo/transactionId").asText()).isEqualTo(first);
  }

  @Test
  void whatTheDepotAsksIsAnsweredAsItWasThen() {
    play(
        1,
        true,
        cue(0, true, 2, "1", "[2,\"1\",\"Heartbeat\",{}]"),
        cue(1, false, 2, "d1", "[2,\"d1\",\"Reset\",{\"type\":\"Soft\"}]"),
        cue(2, true, 3, "d1", "[3,\"d1\",{\"status\":\"Rejected\"}]"),
        cue(9, true, 2, "2", "[2,\"2\",\"Heartbeat\",{}]"));
    wire.hear("[2,\"x\",\"Reset\",{\"type\":\"Hard\"}]");
    assertThat(wire.last().toString()).isEqualTo("[3,\"x\",{\"status\":\"Rejected\"}]");
    wire.hear("[2,\"y\",\"ClearCache\",{}]");
    assertThat(wire.last().path(0).asInt()).isEqualTo(4);
    assertThat(states.getLast().asked()).isEqualTo(2);
  }

  @Test
  void answersThatDifferAreCountedAndMissingOnesAreNotWaitedForLong() {
    play(1000, true, session());
    wire.answer("{\"transactionId\":1,\"idTagInfo\":{\"status\":\"Invalid\"}}");
    clock.advance(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(31));
    State last = states.getLast();
    assertThat(last.phase()).isEqualTo(State.Phase.DONE);
    assertThat(last.answered()).isEqualTo(1);
    assertThat(last.differing()).isEqualTo(2);
  }

  @Test
  void itCanBeStoppedAndTellsOfALostConnection() {
    play(1, true, session()).stop();
    assertThat(states.getLast().phase()).isEqualTo(State.Phase.STOPPED);
    assertThat(wire.closed).isTrue();
    play(1, true, session());
    wire.end("1006 gone");
    assertThat(states.getLast().phase()).isEqualTo(State.Phase.FAILED);
    assertThat(states.getLast().why()).isEqualTo("1006 gone");
  }

  @Test
  void theVersionIsToldByTheWords() {
    assertThat(new Script(new Tape(List.of(session()))).protocol()).isEqualTo("ocpp1.6");
    assertThat(
            new Script(
                    new Tape(
                        List.of(cue(0, true, 2, "1", "[2,\"1\",\"TransactionEvent\",{\"a\":1}]"))))
                .protocol())
        .isEqualTo("ocpp2.0.1");
  }

  /// The other side, played by hand.
  private static final class Wire implements Socket {
    private final List<JsonNode> sent = new ArrayList<>();
    private Socket.@Nullable Ear ear;
    private boolean closed;

    @Override
    public void send(String text) {
      try {
        sent.add(JSON.readTree(text));
      } catch (JsonProcessingException e) {
        throw new AssertionError(text, e);
      }
    }

    @Override
    public void close() {
      closed = true;
    }

    JsonNode last() {
      return sent.getLast();
    }

    void answer(String payload) {
      hear("[3,\"" + last().path(1).asText() + "\"," + payload + "]");
    }

    void hear(String text) {
      ear().heard(text);
    }

    void end(String why) {
      ear().closed(why);
    }

    private Socket.Ear ear() {
      Socket.Ear now = ear;
      assertThat(now).isNotNull();
      return java.util.Objects.requireNonNull(now);
    }
  }

  /// Time that passes when it is told to.
  private static final class HandClock implements SimClock {
    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private final PriorityQueue<Alarm> alarms =
        new PriorityQueue<>(Comparator.comparing(Alarm::at));
    private Instant now = START;

    private record Alarm(Instant at, Runnable task) {}

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void run(Runnable task) {
      task.run();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
      Alarm alarm = new Alarm(now.plus(delay), task);
      alarms.add(alarm);
      return () -> alarms.remove(alarm);
    }

    void advance(Duration by) {
      Instant end = now.plus(by);
      for (Alarm next = alarms.peek();
          next != null && !next.at().isAfter(end);
          next = alarms.peek()) {
        alarms.remove(next);
        now = next.at();
        next.task().run();
      }
      now = end;
    }
  }
}
