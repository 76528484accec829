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
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.Replays.Phase;
import org.voltyard.domain.Replays.Plan;
import org.voltyard.domain.Replays.Preview;
import org.voltyard.domain.Replays.Progress;
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
    RecordingFiles files = new RecordingFiles(CLOCK);
    Recordings.Lines lines = files.write(Recordings.Privacy.REDACTED);
    String[] said = {
      "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]",
      "[2,\"2\",\"StatusNotification\",{\"connectorId\":1,\"errorCode\":\"NoError\","
          + "\"status\":\"Available\",\"timestamp\":\"2026-05-01T08:00:05Z\"}]",
      "[2,\"3\",\"Heartbeat\",{}]"
    };
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

  @Test
  void aRecordedStationIsPlayedToADepotThatTakesItForARealOne() throws Exception {
    try (RunningDepot depot = new RunningDepot(folder, CLOCK, Map.of())) {
      depot
          .stations()
          .register(
              Station.unknown(new StationId(COPY), Station.Admission.ADMITTED),
              new Origin("test", "test"));
      FrameReplays replays = FrameReplays.alone(CLOCK);
      Plan plan = plan(recording(), depot.address(), COPY);
      Preview preview = replays.preview(plan);
      assertThat(preview.requests()).isEqualTo(3);
      assertThat(preview.loopback()).isTrue();
      assertThat(preview.protocol()).isEqualTo("ocpp1.6");
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
      assertThat(last.answered()).isEqualTo(3);
      assertThat(last.refused()).isZero();
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
