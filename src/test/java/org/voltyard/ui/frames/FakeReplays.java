package org.voltyard.ui.frames;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.voltyard.domain.Replays;

/// Plays nothing; keeps what was to be played.
final class FakeReplays implements Replays {
  final List<Plan> begun = new ArrayList<>();
  final List<Consumer<Progress>> listeners = new ArrayList<>();
  int stopped;

  @Override
  public Preview preview(Plan plan) {
    return new Preview(17, Duration.ofMinutes(5), "ocpp1.6", true, false);
  }

  @Override
  public Running begin(Plan plan, Consumer<Progress> listener) {
    begun.add(plan);
    listeners.add(listener);
    return () -> stopped++;
  }

  static Progress progress(Phase phase, int sent) {
    return new Progress(phase, sent, 17, sent, 1, 2, 0, "");
  }
}
