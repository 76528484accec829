package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.ManualFx;

class FramesModelTest {
  private static final Duration TICK = Duration.ofMillis(250);

  private final ManualFx fx = new ManualFx();
  private final FakeFrameLog log = new FakeFrameLog();
  private final FramesModel model = new FramesModel(fx.fx(), FakeFrameLog.deps(log));
  private final Subscription attached = model.attach();

  @Test
  void theTailIsGatheredFourTimesASecondNewestFirst() {
    for (int i = 0; i < 2_000; i++) {
      log.record(FakeFrameLog.call(i, "CP-1", "Heartbeat", "{}"));
    }
    assertThat(model.rowsProperty().get()).isEmpty();
    fx.advance(TICK);
    assertThat(model.rowsProperty().get()).hasSize(2_000);
    assertThat(model.rowsProperty().get().getFirst().messageId()).isEqualTo("m1999");
    assertThat(model.countedProperty().get()).isEqualTo(2_000);
  }

  @Test
  void theOldestFallOutOfTheRing() {
    for (int i = 0; i < FramesModel.RING + 10; i++) {
      log.record(FakeFrameLog.call(i, "CP-1", "Heartbeat", "{}"));
    }
    fx.advance(TICK);
    assertThat(model.rowsProperty().get()).hasSize(FramesModel.RING);
    assertThat(model.rowsProperty().get().getLast().messageId()).isEqualTo("m10");
  }

  @Test
  void whilePausedNothingMovesAndNothingIsLost() {
    log.record(FakeFrameLog.call(1, "CP-1", "Heartbeat", "{}"));
    fx.advance(TICK);
    model.pausedProperty().set(true);
    log.record(FakeFrameLog.call(2, "CP-1", "Heartbeat", "{}"));
    fx.advance(TICK);
    assertThat(model.rowsProperty().get()).hasSize(1);
    model.pausedProperty().set(false);
    assertThat(model.rowsProperty().get()).hasSize(2);
  }

  @Test
  void theTailIsFilteredByStationActionTextAndFault() {
    log.record(FakeFrameLog.call(1, "CP-1", "Heartbeat", "{}"));
    log.record(FakeFrameLog.call(2, "CP-2", "StatusNotification", "{\"status\":\"Faulted\"}"));
    log.record(FakeFrameLog.faulty(3, "CP-2"));
    fx.advance(TICK);
    assertThat(shown(FrameFilter.of("cp-2"))).containsExactly("m3", "m2");
    assertThat(shown(filter("statusNotification", "", false))).containsExactly("m2");
    assertThat(shown(filter("", "faulted", false))).containsExactly("m2");
    assertThat(shown(filter("", "", true))).containsExactly("m3");
  }

  @Test
  void thePastComesPageByPageUntilItsEnd() {
    for (int i = 0; i < 450; i++) {
      log.kept.addFirst(FakeFrameLog.call(i, "CP-1", "Heartbeat", "{}"));
    }
    model.modeProperty().set(FramesModel.Mode.PAST);
    assertThat(model.rowsProperty().get()).hasSize(200);
    model.more();
    model.more();
    model.more();
    assertThat(model.rowsProperty().get()).hasSize(450).isSortedAccordingTo(FrameRow.NEWEST_FIRST);
    assertThat(log.asked).hasSize(3);
  }

  @Test
  void anAnswerOfAnOlderSearchIsForgotten() {
    fx.hold();
    log.kept.add(FakeFrameLog.call(1, "CP-1", "Heartbeat", "{}"));
    model.modeProperty().set(FramesModel.Mode.PAST);
    model.filterProperty().set(FrameFilter.of("CP-9"));
    fx.work();
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  @Test
  void aSearchThatFailsIsToldAndCanBeTriedAgain() {
    log.failure = new IllegalStateException("no database");
    model.modeProperty().set(FramesModel.Mode.PAST);
    assertThat(model.failureProperty().get()).hasMessage("no database");
    log.failure = null;
    model.reload();
    assertThat(model.failureProperty().get()).isNull();
  }

  @Test
  void requestAndAnswerFindEachOther() {
    log.record(FakeFrameLog.call(1, "CP-1", "Heartbeat", "{}"));
    log.record(FakeFrameLog.answer(1, "CP-1", "Heartbeat", "{\"currentTime\":\"now\"}"));
    log.record(FakeFrameLog.call(1, "CP-2", "Heartbeat", "{}"));
    fx.advance(TICK);
    List<Frame> found = new ArrayList<>();
    FrameRow answer = model.rowsProperty().get().get(1);
    model.partner(answer, other -> found.add(other));
    assertThat(found).singleElement().satisfies(f -> assertThat(f.type()).isEqualTo(2));
    assertThat(found.getFirst().station().value()).isEqualTo("CP-1");
  }

  @Test
  void theExportHoldsEveryPageAsJsonLines() {
    for (int i = 0; i < 1_200; i++) {
      log.kept.add(FakeFrameLog.faulty(i, "CP-1"));
    }
    model.modeProperty().set(FramesModel.Mode.PAST);
    Supplier<List<String>> pieces = model.lines(model.write(Recordings.Privacy.REDACTED));
    List<String> first = pieces.get();
    assertThat(first).hasSize(1_000);
    assertThat(first.getFirst())
        .contains("\"station\":\"CP-1\"", "\"direction\":\"in\"", "\\\"connectorId\\\"");
    assertThat(pieces.get()).hasSize(200);
    assertThat(pieces.get()).isEmpty();
  }

  @Test
  void nobodyListensAfterTheScreenIsLeft() {
    attached.unsubscribe();
    assertThat(log.tails).isEmpty();
    assertThat(fx.wound()).isZero();
  }

  @Test
  void theTailIsFilteredByTransactionWithTheOtherHalves() {
    log.record(FakeFrameLog.call(1, "CP-1", "StartTransaction", "{\"connectorId\":1}"));
    log.record(FakeFrameLog.answer(1, "CP-1", "StartTransaction", "{\"transactionId\": 17}"));
    log.record(FakeFrameLog.call(2, "CP-1", "Heartbeat", "{}"));
    log.record(FakeFrameLog.call(3, "CP-1", "MeterValues", "{\"transactionId\":170}"));
    log.record(
        FakeFrameLog.call(
            4, "CP-1", "TransactionEvent", "{\"transactionInfo\":{\"transactionId\":\"17\"}}"));
    fx.advance(TICK);
    assertThat(shown(FrameFilter.of("CP-1", "17"))).containsExactly("m4", "m1", "m1");
  }

  @Test
  void theTailIsFilteredBySlowness() {
    log.record(FakeFrameLog.call(1, "CP-1", "Heartbeat", "{}"));
    log.record(FakeFrameLog.answer(1, "CP-1", "Heartbeat", "{}"));
    fx.advance(TICK);
    assertThat(shown(slower(4))).containsExactly("m1");
    assertThat(shown(slower(5))).isEmpty();
  }

  @Test
  void aFileIsSearchedInPlaceOfTheRecorder(@TempDir Path folder) throws IOException {
    log.record(FakeFrameLog.call(1, "CP-1", "Heartbeat", "{}"));
    Recordings.Lines lines = model.write(Recordings.Privacy.AS_RECORDED);
    Path file = folder.resolve("kept.jsonl");
    Files.writeString(
        file,
        lines.head() + "\n" + lines.line(FakeFrameLog.call(9, "CP-9", "Heartbeat", "{}")) + "\n");
    List<Recordings.Opened> opened = new ArrayList<>();
    model.open(file, opened::add, failure -> {});
    assertThat(opened).singleElement().satisfies(o -> assertThat(o.redacted()).isFalse());
    assertThat(model.modeProperty().get()).isEqualTo(FramesModel.Mode.FILE);
    assertThat(shown(FrameFilter.ALL)).containsExactly("m9");
    assertThat(model.stations()).containsExactly(new StationId("CP-9"));
    model.modeProperty().set(FramesModel.Mode.PAST);
    assertThat(shown(FrameFilter.ALL)).containsExactly("m1");
  }

  @Test
  void aFileWithoutFramesIsRefusedAndNothingChanges(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("other.jsonl"), "{\"a\":1}\nno json\n");
    List<Throwable> failures = new ArrayList<>();
    model.open(file, opened -> {}, failures::add);
    assertThat(failures).singleElement().isInstanceOf(Recordings.UnreadableRecording.class);
    assertThat(model.modeProperty().get()).isEqualTo(FramesModel.Mode.LIVE);
  }

  private static FrameFilter slower(int millis) {
    return new FrameFilter("", "", "", "", false, "", Duration.ofMillis(millis), null, null);
  }

  private static FrameFilter filter(String action, String contains, boolean faulty) {
    return new FrameFilter("", action, "", contains, faulty, "", null, null, null);
  }

  private List<String> shown(FrameFilter filter) {
    model.filterProperty().set(filter);
    return model.rowsProperty().get().stream().map(FrameRow::messageId).toList();
  }
}
