package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Energy;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.Replays.Phase;
import org.voltyard.domain.Replays.Plan;
import org.voltyard.domain.Replays.Preview;
import org.voltyard.domain.Replays.Progress;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.recording.RecordingFiles;

@Timeout(120)
class FrameReplaysTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Instant THEN = Instant.parse("2026-05-01T08:00:00Z");
  private static final StationId CP = new StationId("CP-1");
  private static final String COPY = "CP-1-copy";

  @TempDir Path folder;

  private FrameLog recording() throws IOException {
    return recording(
        "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]",
        "[2,\"2\",\"StatusNotification\",{\"connectorId\":1,\"errorCode\":\"NoError\","
            + "\"status\":\"Available\",\"timestamp\":\"2026-05-01T08:00:05Z\"}]",
        "[2,\"3\",\"Heartbeat\",{}]");
  }

  private static String event(int number, String kind, int wattHours) {
    return """
    [2,"%d","TransactionEvent",{"eventType":"%s","timestamp":"2026-05-01T08:00:0%dZ",\
    "triggerReason":"Trigger","seqNo":%d,"transactionInfo":{"transactionId":"T-1"},\
    "evse":{"id":1,"connectorId":1},"idToken":{"idToken":"CARD","type":"Central"},\
    "meterValue":[{"timestamp":"2026-05-01T08:00:0%dZ","sampledValue":[{"value":%d}]}]}]\
    """
        .formatted(number, kind, number, number - 3, number, wattHours);
  }

  private FrameLog recording2() throws IOException {
    return recording(
        "[2,\"1\",\"BootNotification\",{\"reason\":\"PowerUp\","
            + "\"chargingStation\":{\"vendorName\":\"V\",\"model\":\"M\"}}]",
        "[2,\"2\",\"StatusNotification\",{\"timestamp\":\"2026-05-01T08:00:02Z\","
            + "\"connectorStatus\":\"Occupied\",\"evseId\":1,\"connectorId\":1}]",
        event(3, "Started", 1000),
        event(4, "Updated", 1010),
        event(5, "Ended", 1020));
  }

  private FrameLog recording(String... said) throws IOException {
    RecordingFiles files = new RecordingFiles(CLOCK);
    Recordings.Lines lines = files.write(Recordings.Privacy.REDACTED);
    StringBuilder text = new StringBuilder(lines.head()).append('\n');
    for (int i = 0; i < said.length; i++) {
      Frame frame =
          new Frame(
              THEN.plusSeconds(i), CP, true, 2, Integer.toString(i + 1), null, -1, null, said[i]);
      text.append(lines.line(frame)).append('\n');
    }
    return files.open(Files.writeString(folder.resolve("a.jsonl"), text)).frames();
  }

  private static Plan plan(FrameLog frames, String address, String name) {
    return new Plan(frames, CP, null, null, URI.create(address), name, null, 1000, true);
  }

  /// Plays to a depot that knows the copy; all is answered.
  private static void played(RunningDepot depot, FrameLog frames, int requests, String protocol)
      throws Exception {
    depot
        .stations()
        .register(
            Station.unknown(new StationId(COPY), Station.Admission.ADMITTED),
            new Origin("test", "test"));
    FrameReplays replays = FrameReplays.alone(CLOCK);
    Plan plan = plan(frames, depot.address(), COPY);
    Preview preview = replays.preview(plan);
    assertThat(preview.requests()).isEqualTo(requests);
    assertThat(preview.loopback()).isTrue();
    assertThat(preview.protocol()).isEqualTo(protocol);
    CompletableFuture<Progress> end = new CompletableFuture<>();
    replays.begin(
        plan,
        now -> {
          if (now.over()) {
            end.complete(now);
          }
        });
    Progress last = end.get(60, TimeUnit.SECONDS);
    assertThat(last.phase()).isEqualTo(Phase.DONE);
    assertThat(last.answered()).isEqualTo(requests);
    assertThat(last.refused()).isZero();
  }

  @Test
  void aRecordedStationOf201ChargesAgainInADepotUnderANewTransaction() throws Exception {
    Map<String, String> anybody = Map.of("charging.unknown-tokens", "accept");
    try (RunningDepot depot = new RunningDepot(folder, CLOCK, anybody)) {
      played(depot, recording2(), 5, "ocpp2.0.1");
      assertThat(depot.sessions().open()).isEmpty();
      assertThat(depot.projected()).isTrue();
      Session kept = depot.sessionArchive().search(SessionArchive.Query.ALL).items().getFirst();
      assertThat(kept.connector().station().value()).isEqualTo(COPY);
      assertThat(kept.transaction().value()).isNotEqualTo("T-1");
      assertThat(kept.energy()).isEqualTo(Energy.wattHours(20));
    }
  }

  @Test
  void aRecordedStationIsPlayedToADepotThatTakesItForARealOne() throws Exception {
    try (RunningDepot depot = new RunningDepot(folder, CLOCK, Map.of())) {
      played(depot, recording(), 3, "ocpp1.6");
      assertThat(depot.stations().find(new StationId(COPY)).orElseThrow().identity())
          .extracting(Identity::vendor)
          .isEqualTo("V");
    }
  }

  @Test
  void aDepotThatIsNotThereIsToldOf() throws Exception {
    CompletableFuture<Progress> end = new CompletableFuture<>();
    FrameReplays.alone(CLOCK)
        .begin(
            plan(recording(), "ws://127.0.0.1:1/ocpp", COPY),
            now -> {
              if (now.over()) {
                end.complete(now);
              }
            });
    assertThat(end.get(60, TimeUnit.SECONDS).phase()).isEqualTo(Phase.FAILED);
  }

  @Test
  void aStationOfThisProgramIsNotPlayedToItself() throws Exception {
    FrameReplays replays = new FrameReplays(CLOCK, 8180, "CP-1"::equals);
    Plan own = plan(recording(), "ws://127.0.0.1:8180/ocpp", "CP-1");
    assertThat(replays.preview(own).own()).isTrue();
    assertThatThrownBy(() -> replays.begin(own, now -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CP-1");
  }
}
