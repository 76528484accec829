package org.voltyard.ocpp.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.Recordings.Opened;
import org.voltyard.domain.Recordings.Privacy;
import org.voltyard.domain.Recordings.UnreadableRecording;
import org.voltyard.domain.StationId;

class RecordingFilesTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final StationId CP = new StationId("东院-1");

  @TempDir Path folder;
  private final RecordingFiles files = new RecordingFiles(() -> START);

  private static Frame frame(int n, int type, String text) {
    return new Frame(
        START.plusMillis(n),
        CP,
        type == 2,
        type,
        "m" + n / 10,
        "Authorize",
        type == 3 ? 1_500 : -1,
        null,
        text);
  }

  private static List<Frame> newestFirst() {
    return List.of(
        frame(11, 3, "[3,\"m1\",{\"transactionId\":5}]"),
        frame(10, 2, "[2,\"m1\",\"Authorize\",{\"idTag\":\"CARD\"}]"),
        frame(5, 2, "[2,\"m0\",\"Authorize\",{}]"));
  }

  private Path written(Privacy privacy) throws IOException {
    Recordings.Lines lines = files.write(privacy);
    StringBuilder text = new StringBuilder(lines.head()).append('\n');
    newestFirst().forEach(frame -> text.append(lines.line(frame)).append('\n'));
    return Files.writeString(folder.resolve("a.jsonl"), text);
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    Opened opened = files.open(written(Privacy.AS_RECORDED));
    assertThat(opened.redacted()).isFalse();
    assertThat(opened.stations()).containsExactly(CP);
    assertThat(opened.frames().search(FrameLog.Query.course(null, null, null)).items())
        .isEqualTo(newestFirst().reversed());
    assertThat(opened.first()).isEqualTo(START.plusMillis(5));
    assertThat(opened.last()).isEqualTo(START.plusMillis(11));
  }

  @Test
  void aRedactedFileSaysSoAndHoldsNoToken() throws IOException {
    Path file = written(Privacy.REDACTED);
    assertThat(Files.readString(file)).contains("TOKEN-1").doesNotContain("CARD");
    assertThat(files.open(file).redacted()).isTrue();
  }

  @Test
  void linesOfOlderExportsAndOfTheApiAreUnderstoodAndOthersLeftOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("b.jsonl"),
            """
            {"at":"2026-11-22T08:00:00Z","station":"A","direction":"in","type":2,"messageId":"1","action":"Heartbeat","text":"[2]"}
            {"at":"2026-11-22T08:00:01Z","station":"A","incoming":false,"type":3,"messageId":"1","action":"Heartbeat","latencyUs":900,"text":"[3]"}
            {"at":"yesterday","station":"A","incoming":false,"type":3,"text":"[3]"}
            not json
            """);
    Opened opened = files.open(file);
    assertThat(opened.count()).isEqualTo(2);
    assertThat(opened.leftOut()).isEqualTo(2);
    assertThat(opened.redacted()).isNull();
  }

  @Test
  void aFileIsSearchedLikeTheRecorder() throws IOException {
    FrameLog frames = files.open(written(Privacy.AS_RECORDED)).frames();
    FrameLog.Query newest = new FrameLog.Query(null, null, null, null, false, null, null, null, 2);
    assertThat(frames.search(newest).items()).isEqualTo(newestFirst().subList(0, 2));
    assertThat(frames.search(newest.after(frames.search(newest).next())).items())
        .isEqualTo(newestFirst().subList(2, 3));
    FrameLog.Query transaction =
        new FrameLog.Query(null, null, null, null, false, "5", null, null, null, true, null, 10);
    assertThat(frames.search(transaction).items())
        .extracting(Frame::messageId)
        .containsExactly("m1", "m1");
  }

  @Test
  void whatCannotBeReadSaysWhy() throws IOException {
    Path newer =
        Files.writeString(folder.resolve("c"), "{\"format\":\"voltyard-frames\",\"version\":99}\n");
    assertThatThrownBy(() -> files.open(newer))
        .isInstanceOfSatisfying(
            UnreadableRecording.class,
            e -> assertThat(e.why()).isEqualTo(UnreadableRecording.Why.NEWER_FORMAT));
    assertThatThrownBy(() -> files.open(folder.resolve("missing")))
        .isInstanceOfSatisfying(
            UnreadableRecording.class,
            e -> assertThat(e.why()).isEqualTo(UnreadableRecording.Why.NOT_FOUND));
  }
}
