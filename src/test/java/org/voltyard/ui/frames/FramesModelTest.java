package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ui.kit.ManualFx;

class FramesModelTest {
  private static final Duration TICK = Duration.ofMillis(250);

  private final ManualFx fx = new ManualFx();
  private final FakeFrameLog log = new FakeFrameLog();
  private final FramesModel model = new FramesModel(fx.fx(), log, List::of);
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
    assertThat(shown(new FrameFilter("cp-2", "", "", "", false, null, null)))
        .containsExactly("m3", "m2");
    assertThat(shown(new FrameFilter("", "status", "", "", false, null, null)))
        .containsExactly("m2");
    assertThat(shown(new FrameFilter("", "", "", "faulted", false, null, null)))
        .containsExactly("m2");
    assertThat(shown(new FrameFilter("", "", "", "", true, null, null))).containsExactly("m3");
  }

  @Test
  void thePastComesPageByPageUntilItsEnd() {
    for (int i = 0; i < 450; i++) {
      log.kept.addFirst(FakeFrameLog.call(i, "CP-1", "Heartbeat", "{}"));
    }
    model.liveProperty().set(false);
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
    model.liveProperty().set(false);
    model.filterProperty().set(new FrameFilter("CP-9", "", "", "", false, null, null));
    fx.work();
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  @Test
  void aSearchThatFailsIsToldAndCanBeTriedAgain() {
    log.failure = new IllegalStateException("no database");
    model.liveProperty().set(false);
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
    model.liveProperty().set(false);
    Supplier<List<String>> pieces = model.lines();
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

  private List<String> shown(FrameFilter filter) {
    model.filterProperty().set(filter);
    return model.rowsProperty().get().stream().map(FrameRow::messageId).toList();
  }
}
