package org.voltyard.ui.kit;

import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;

/// What a station said to a command, for people.
public final class Said {
  private Said() {}

  /// Empty when it agreed; else its word, or why there is none.
  public static String refusal(Texts texts, Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a -> a.reply().accepted() ? "" : a.reply().status();
      case Outcome.Failed<? extends Reply> f -> f.code() + " " + f.description();
      case Outcome.TimedOut<? extends Reply> _ -> texts.of("commands.stage.TIMED_OUT");
      case Outcome.NotConnected<? extends Reply> _ -> texts.of("commands.stage.NOT_CONNECTED");
      case Outcome.Unsupported<? extends Reply> u -> u.reason();
    };
  }
}
