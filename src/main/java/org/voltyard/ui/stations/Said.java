package org.voltyard.ui.stations;

import java.util.List;
import org.voltyard.domain.Outcome;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Toast;

/// What became of something that was asked of a station.
record Said(Stage stage, String words) {
  static Said of(Outcome<?> outcome) {
    return new Said(Stage.of(outcome), Stage.words(outcome));
  }

  /// The worst of several; of none: accepted.
  static Said of(List<? extends Outcome<?>> outcomes) {
    return outcomes.stream()
        .map(Said::of)
        .filter(s -> !s.stage().good())
        .findFirst()
        .orElseGet(
            () -> outcomes.isEmpty() ? new Said(Stage.ACCEPTED, "") : of(outcomes.getFirst()));
  }

  static Said invalid(Throwable failure) {
    return new Said(Stage.INVALID, String.valueOf(failure.getMessage()));
  }

  /// Tells it in passing; `what` names what was asked.
  void toast(Desk desk, String what) {
    String word = desk.texts().of(stage.textKey());
    boolean adds = !words.isBlank() && !words.equalsIgnoreCase(stage.name());
    String text = desk.texts().of("diagnostics.said", what, adds ? word + " · " + words : word);
    desk.navigator().toast(stage.good() ? Toast.done(text) : Toast.failed(text, words));
  }
}
