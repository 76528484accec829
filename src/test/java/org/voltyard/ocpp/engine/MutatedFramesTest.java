package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Ten thousand frames, damaged in every way, over real sockets: each gets the answer of its kind,
/// and another station does not notice.
class MutatedFramesTest {
  private static final int FRAMES = 10_000;
  private static final String STATUS =
      "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}";
  private final Random random = new Random(42);

  /// A way to damage a frame, and what is to come of it.
  private enum Damage {
    MISSING_MEMBER("\"OccurrenceConstraintViolation\""),
    WRONG_TYPE("\"TypeConstraintViolation\""),
    WRONG_WORD("\"PropertyConstraintViolation\""),
    OUT_OF_RANGE("\"PropertyConstraintViolation\""),
    TOO_DEEP("\"FormatViolation\""),
    CUT_OFF("\"FormatViolation\""),
    NO_FRAME("\"FormatViolation\""),
    UNKNOWN_ACTION("\"NotImplemented\""),
    WRONG_DIRECTION("\"NotSupported\""),
    LONG_ID("\"FormatViolation\""),
    WRONG_ORDER("\"FormatViolation\""),
    UNKNOWN_TYPE(""),
    ANSWER_TO_NOTHING(""),
    INVALID_UTF8("1007"),
    BINARY("1003"),
    TOO_BIG("1009"),
    NO_WEBSOCKET("1002");

    private final String outcome;

    Damage(String outcome) {
      this.outcome = outcome;
    }
  }

  @Test
  void tenThousandDamagedFramesAreAnsweredAndNobodyElseNotices() throws Exception {
    try (var fixture = new EngineFixture(EngineFixture.limits(100, 1_000_000, 1_000, 1_000));
        var neighbour = fixture.station("NEIGHBOUR")) {
      Map<Damage, Integer> done = new EnumMap<>(Damage.class);
      TestStation fuzzer = fixture.station("FUZZER");
      for (int i = 0; i < FRAMES; i++) {
        Damage damage = pick();
        if (damage.outcome.startsWith("1")) {
          closing(fuzzer, damage);
          fuzzer.close();
          fuzzer = fixture.station("FUZZER");
        } else {
          answered(fuzzer, damage, i);
        }
        done.merge(damage, 1, Integer::sum);
        if (i % 100 == 0) {
          assertThat(neighbour.call("Heartbeat", "{}")).contains("currentTime");
        }
      }
      assertThat(done).hasSize(Damage.values().length);
      assertThat(fuzzer.call("Heartbeat", "{}")).contains("currentTime");
      fuzzer.close();
      // the journal is not filled with it
      assertThat(fixture.depot.told.stream().filter(t -> t.contains(" noted ")).count())
          .isLessThan(100);
    }
  }

  /// Those that cost a connection are rarer.
  private Damage pick() {
    Damage[] all = Damage.values();
    Damage damage = all[random.nextInt(all.length)];
    while (damage.outcome.startsWith("1") && random.nextInt(10) > 0) {
      damage = all[random.nextInt(all.length)];
    }
    return damage;
  }

  private void answered(TestStation station, Damage damage, int number) throws IOException {
    String text = damaged(damage, "m" + number);
    station.send(text);
    if (damage.outcome.isEmpty()) {
      // ignored: the next answer is that of the next request
      assertThat(station.request("n" + number, "Heartbeat", "{}")).startsWith("[3,\"n" + number);
    } else {
      assertThat(answer(station, text)).as(text).startsWith("[4,\"").contains(damage.outcome);
    }
  }

  private static String answer(TestStation station, String text) {
    try {
      return station.receive();
    } catch (IOException e) {
      throw new AssertionError("no answer to " + text, e);
    }
  }

  private String damaged(Damage damage, String id) {
    String call = "[2,\"" + id + "\",\"StatusNotification\"," + STATUS + "]";
    return switch (damage) {
      case MISSING_MEMBER ->
          call.replaceFirst("\"" + member() + "\":[^,}]*,?", "").replace(",}", "}");
      case WRONG_TYPE -> call.replaceFirst("(\"" + member() + "\"):[^,}]*", "$1:" + wrong());
      case WRONG_WORD -> call.replace("Available", letters());
      case OUT_OF_RANGE -> call.replace(":1,", ":-" + (1 + random.nextInt(1000)) + ",");
      case TOO_DEEP -> call.replace(STATUS, "{\"x\":" + "[".repeat(17 + random.nextInt(500)));
      case CUT_OFF -> call.substring(0, 1 + random.nextInt(call.length() - 1));
      case NO_FRAME ->
          List.of("", "{}", "null", "7", "\"x\"", "[]", "[2]", "[\"2\",\"a\"]", "\0")
              .get(random.nextInt(9));
      case UNKNOWN_ACTION -> call.replace("StatusNotification", letters());
      case WRONG_DIRECTION -> call.replace("StatusNotification", "ReserveNow");
      case LONG_ID -> call.replace(id, "i".repeat(37 + random.nextInt(300)));
      case WRONG_ORDER -> "[2,\"StatusNotification\"," + STATUS + ",\"" + id + "\"]";
      case UNKNOWN_TYPE -> call.replace("[2", "[" + (5 + random.nextInt(90)));
      case ANSWER_TO_NOTHING -> "[" + (3 + random.nextInt(2)) + ",\"" + id + "\",{}]";
      case INVALID_UTF8, BINARY, TOO_BIG, NO_WEBSOCKET -> throw new IllegalArgumentException();
    };
  }

  private String member() {
    return List.of("connectorId", "errorCode", "status").get(random.nextInt(3));
  }

  private String wrong() {
    return List.of("true", "[]", "{}", "1.5").get(random.nextInt(4));
  }

  private String letters() {
    return random
        .ints(12, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void closing(TestStation station, Damage damage) throws IOException {
    byte[] call =
        ("[2,\"é\",\"StatusNotification\"," + STATUS + "]").getBytes(StandardCharsets.UTF_8);
    switch (damage) {
      case INVALID_UTF8 -> {
        call[5] = (byte) (0x80 + random.nextInt(0x40));
        call[6] = (byte) 0xFF;
        station.send(TestStation.TEXT, call);
      }
      case BINARY -> station.send(TestStation.BINARY, call);
      case TOO_BIG -> // only the beginning, which tells the length
          station.write(
              Arrays.copyOf(
                  TestStation.frame(TestStation.TEXT, new byte[20_001 + random.nextInt(100_000)]),
                  14));
      default -> station.write(new byte[] {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0});
    }
    int code = station.awaitClose();
    assertThat(code).isEqualTo(Integer.parseInt(damage.outcome));
  }
}
