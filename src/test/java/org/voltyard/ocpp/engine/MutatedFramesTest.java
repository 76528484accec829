package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.app.RunningDepot;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.ocpp.engine.Damages.Damaged;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Mutator;

/// A hundred thousand damaged frames of each version, over real sockets, to the whole depot: each
/// gets the answer of its kind, a neighbour charges through it, and the heap stays as it was.
class MutatedFramesTest {
  private static final int FRAMES = 100_000;
  private static final int BATCH = 50;
  private static final int CLOSING_EVERY = 500;

  /// What a collected heap may grow by between the first fifth and the end; what is kept of frames
  /// goes to the disk.
  private static final long ROOM = 24L << 20;

  private static final Pattern LINE_OF_HISTOGRAM =
      Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

  @TempDir Path folder;

  private final Random random = new Random(42);
  private final Mutator mutator = new Mutator(42);

  @Test
  void damagedFramesOf16() throws Exception {
    pour(org.voltyard.ocpp.v16.Messages.ALL);
  }

  @Test
  void damagedFramesOf201() throws Exception {
    pour(org.voltyard.ocpp.v2.Messages.ALL);
  }

  @Test
  void damagedFramesOf21() throws Exception {
    pour(org.voltyard.ocpp.v21.Messages.ALL);
  }

  private void pour(Actions actions) throws Exception {
    Damages damages = new Damages(actions, random);
    String protocol = "ocpp" + actions.version();
    try (RunningDepot depot = new RunningDepot(folder, InstantSource.system(), settings());
        TestStation neighbour = TestStation.open(depot.port(), "NEIGHBOUR")) {
      begin(neighbour);
      TestStation fuzzer = fuzzer(depot, protocol);
      fuzzer.send(damages.boot("boot"));
      assertThat(answer(fuzzer, "boot")).contains("Accepted");
      long early = 0;
      for (int done = 0; done < FRAMES; done += BATCH) {
        batch(fuzzer, damages, done);
        if (done % CLOSING_EVERY == 0) {
          closing(fuzzer, Closing.values()[done / CLOSING_EVERY % Closing.values().length]);
          fuzzer.close();
          fuzzer = fuzzer(depot, protocol);
          anything(neighbour, "[3,\"nothing\",{}]", "h" + done);
        }
        if (done + BATCH == FRAMES / 5) {
          early = heap(depot);
        }
      }
      assertThat(heap(depot) - early).as("bytes on the heap").isLessThan(ROOM);
      fuzzer.close();
      end(depot, neighbour);
    }
  }

  /// As many messages as one likes, and a database that keeps little in memory.
  private Map<String, String> settings() {
    return Map.of(
        "onboarding", "accept",
        "charging.unknown-tokens", "accept",
        "ocpp.max-rate", "100000",
        "ocpp.max-burst", "1000000",
        "ocpp.mailbox", "1000",
        "database.url",
            "jdbc:h2:async:"
                + folder.resolve("frames")
                + ";WRITE_DELAY=500;RETENTION_TIME=5000;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=2048");
  }

  private static TestStation fuzzer(RunningDepot depot, String protocol) throws IOException {
    return TestStation.open(depot.port(), "/ocpp/FUZZER", "Sec-WebSocket-Protocol: " + protocol);
  }

  private void batch(TestStation station, Damages damages, int number) throws IOException {
    List<Damaged> answered = new ArrayList<>();
    for (int i = 1; i < BATCH; i++) {
      Damaged damaged = damages.next("m" + (number + i));
      station.send(damaged.text());
      if (damaged.code() != null) {
        answered.add(damaged);
      }
    }
    for (Damaged damaged : answered) {
      String answer = answer(station, damaged.text());
      assertThat(answer).as(damaged.text()).startsWith("[4,\"").contains("\"" + damaged.code());
      if (damaged.id() != null) {
        assertThat(answer).as(damaged.text()).startsWith("[4,\"" + damaged.id());
      }
    }
    anything(station, mutator.damaged(damages.sound("r" + number)), "s" + number);
  }

  /// A frame damaged by chance may even be a sound one still: it is answered once or not at all.
  private static void anything(TestStation station, String text, String next) throws IOException {
    station.send(text);
    station.send("[2,\"" + next + "\",\"Heartbeat\",{}]");
    String heartbeat = "[3,\"" + next + "\",";
    String answer = answer(station, text);
    if (!answer.startsWith(heartbeat)) {
      assertThat(answer).as(text).matches("(?s)\\[[34],\".*");
      answer = answer(station, text);
    }
    assertThat(answer).as("after %s", text).startsWith(heartbeat);
  }

  /// What comes next and is no request of the depot.
  private static String answer(TestStation station, String text) {
    try {
      String answer = station.receive();
      while (answer.startsWith("[2,")) {
        answer = station.receive();
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError("no answer to " + text, e);
    }
  }

  /// Ways to lose the connection.
  private enum Closing {
    INVALID_UTF8(1007),
    BINARY(1003),
    TOO_BIG(1009),
    NO_WEBSOCKET(1002);

    private final int code;

    Closing(int code) {
      this.code = code;
    }
  }

  private void closing(TestStation station, Closing how) throws IOException {
    byte[] call = "[2,\"é\",\"Heartbeat\",{}]".getBytes(StandardCharsets.UTF_8);
    switch (how) {
      case INVALID_UTF8 -> {
        call[5] = (byte) (0x80 + random.nextInt(0x40));
        call[6] = (byte) 0xFF;
        station.send(TestStation.TEXT, call);
      }
      case BINARY -> station.send(TestStation.BINARY, call);
      case TOO_BIG -> // only the beginning, which tells the length
          station.write(
              Arrays.copyOf(TestStation.frame(TestStation.TEXT, new byte[10_000_000]), 14));
      case NO_WEBSOCKET -> station.write(new byte[] {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0});
    }
    assertThat(station.awaitClose()).isEqualTo(how.code);
  }

  private static void begin(TestStation neighbour) throws IOException {
    String boot = "{\"chargePointVendor\":\"N\",\"chargePointModel\":\"N\"}";
    neighbour.send("[2,\"boot\",\"BootNotification\"," + boot + "]");
    assertThat(answer(neighbour, boot)).contains("Accepted");
    String start =
        "{\"connectorId\":1,\"idTag\":\"CALM\",\"meterStart\":0,\"timestamp\":\"%s\"}"
            .formatted(InstantSource.system().instant());
    neighbour.send("[2,\"start\",\"StartTransaction\"," + start + "]");
    assertThat(answer(neighbour, start)).contains("Accepted");
  }

  private static void end(RunningDepot depot, TestStation neighbour) throws Exception {
    Session session =
        depot.sessions().open().stream()
            .filter(s -> s.connector().station().value().equals("NEIGHBOUR"))
            .findFirst()
            .orElseThrow();
    String stop =
        "{\"transactionId\":%s,\"meterStop\":3,\"timestamp\":\"%s\"}"
            .formatted(session.transaction().value(), InstantSource.system().instant());
    neighbour.send("[2,\"stop\",\"StopTransaction\"," + stop + "]");
    assertThat(answer(neighbour, stop)).startsWith("[3,\"stop\"");
    assertThat(depot.projected()).isTrue();
    Session kept = depot.sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(3));
    assertThat(kept.anomalies()).isEmpty();
  }

  /// Bytes of live objects. What the collector reports as used is no measure: it may leave dead
  /// space where it is, filled with arrays of `FillerElement`, up to a twentieth of the heap.
  private static long heap(RunningDepot depot) throws InterruptedException, JMException {
    assertThat(depot.recorded()).isTrue();
    assertThat(depot.projected()).isTrue();
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    long bytes =
        LINE_OF_HISTOGRAM
            .matcher(histogram)
            .results()
            .filter(line -> !line.group(2).contains("FillerElement"))
            .mapToLong(line -> Long.parseLong(line.group(1)))
            .sum();
    assertThat(bytes).as("bytes of live objects").isGreaterThan(1 << 20);
    return bytes;
  }
}
