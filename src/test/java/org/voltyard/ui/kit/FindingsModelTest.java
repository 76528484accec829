package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Findings;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameStudy.Scope;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.FindingsModel.Grouping;
import org.voltyard.ui.kit.FindingsModel.Period;

class FindingsModelTest {
  private final ManualFx fx = new ManualFx();
  private final List<Period> asked = new ArrayList<>();
  private final OneFrame frames = new OneFrame();
  private final FindingsModel model =
      new FindingsModel(
          fx.fx(),
          JournalDepot.STUDY,
          period -> {
            asked.add(period);
            return new Scope(frames, null, null, null);
          });

  @Test
  void whatIsFoundIsCountedAsWanted() {
    model.look();
    assertThat(model.tallies())
        .singleElement()
        .satisfies(tally -> assertThat(tally.station()).isEqualTo(new StationId("CP-1")));
    model.groupingProperty().set(Grouping.MODEL);
    assertThat(model.tallies())
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.station()).isNull();
              assertThat(tally.rule()).isEqualTo(Rule.UNREADABLE);
            });
  }

  @Test
  void anotherPeriodIsLookedAtAtOnceAndTheOlderAnswerForgotten() {
    fx.hold();
    model.look();
    model.periodProperty().set(Period.HOUR);
    assertThat(model.loadingProperty().get()).isTrue();
    fx.work();
    assertThat(asked).containsExactly(Period.DAY, Period.HOUR);
    Findings found = model.findingsProperty().get();
    assertThat(found).isNotNull();
    assertThat(model.loadingProperty().get()).isFalse();
  }

  @Test
  void aFailureIsToldAndGoesWithTheNextLook() {
    frames.broken = true;
    model.look();
    assertThat(model.failureProperty().get()).hasMessage("no database");
    frames.broken = false;
    model.look();
    assertThat(model.failureProperty().get()).isNull();
  }

  @Test
  void whatIsStoppedTellsNothing() {
    fx.hold();
    model.look();
    model.stop();
    fx.work();
    assertThat(model.findingsProperty().get()).isNull();
  }

  private static final class OneFrame implements FrameLog {
    private boolean broken;

    @Override
    public void record(Frame frame) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<Frame> search(Query query) {
      if (broken) {
        throw new IllegalStateException("no database");
      }
      Frame frame =
          new Frame(
              Instant.EPOCH, new StationId("CP-1"), true, 0, null, null, -1, "no list", "junk");
      return new Page<>(List.of(frame), null);
    }

    @Override
    public AutoCloseable tail(Consumer<Frame> listener) {
      return () -> {};
    }
  }
}
