package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Replays.Phase;
import org.voltyard.domain.Replays.Plan;
import org.voltyard.domain.Replays.Preview;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.ManualFx;

class ReplayModelTest {
  private final ManualFx fx = new ManualFx();
  private final FakeReplays replays = new FakeReplays();
  private final FramesModel frames =
      new FramesModel(fx.fx(), FakeFrameLog.deps(new FakeFrameLog(), replays));
  private final ReplayModel model = new ReplayModel(fx.fx(), frames);

  private Plan plan() {
    return model.plan(
        new ReplayModel.Order(
            new StationId("CP-01"), "CP-01-B", URI.create(ReplayModel.TARGET), null, 10, true));
  }

  @Test
  void thePeriodOfTheFilterIsPlayed() {
    frames.modeProperty().set(FramesModel.Mode.PAST);
    frames.filterProperty().set(FrameFilter.ALL.within(FakeFrameLog.START, null));
    assertThat(plan().from()).isEqualTo(FakeFrameLog.START);
    frames.modeProperty().set(FramesModel.Mode.LIVE);
    assertThat(plan().from()).isNull();
  }

  @Test
  void itIsLookedAtThenPlayedAndFollowedToItsEnd() {
    List<Preview> previews = new ArrayList<>();
    model.preview(plan(), previews::add, failure -> {});
    assertThat(previews).hasSize(1);
    assertThat(model.busyProperty().get()).isFalse();
    model.begin(plan(), failure -> {});
    assertThat(model.busyProperty().get()).isTrue();
    replays.listeners.getFirst().accept(FakeReplays.progress(Phase.PLAYING, 3));
    fx.advance(Duration.ofSeconds(1));
    assertThat(model.progressProperty().get()).isNotNull();
    model.stop();
    assertThat(replays.stopped).isEqualTo(1);
    replays.listeners.getFirst().accept(FakeReplays.progress(Phase.STOPPED, 3));
    fx.advance(Duration.ofSeconds(1));
    assertThat(model.busyProperty().get()).isFalse();
    model.stop();
    assertThat(replays.stopped).isEqualTo(1);
  }
}
