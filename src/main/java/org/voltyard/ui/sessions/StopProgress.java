package org.voltyard.ui.sessions;

import org.voltyard.domain.CommandEvent.EffectJudged;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SessionId;

/// How far a stop has come: accepted is not done. `detail` is the station's or the depot's word.
public record StopProgress(SessionId session, Phase phase, String detail) {
  /// How far.
  public enum Phase {
    SENT,
    ACCEPTED,
    REJECTED,
    ERROR,
    TIMED_OUT,
    NOT_CONNECTED,
    UNSUPPORTED,
    ENDED,
    NOT_SEEN
  }

  static StopProgress sent(SessionId session) {
    return new StopProgress(session, Phase.SENT, "");
  }

  StopProgress with(Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          to(a.reply().accepted() ? Phase.ACCEPTED : Phase.REJECTED, a.reply().status());
      case Outcome.Failed<? extends Reply> f -> to(Phase.ERROR, f.code() + " " + f.description());
      case Outcome.TimedOut<? extends Reply> _ -> to(Phase.TIMED_OUT, "");
      case Outcome.NotConnected<? extends Reply> _ -> to(Phase.NOT_CONNECTED, "");
      case Outcome.Unsupported<? extends Reply> u -> to(Phase.UNSUPPORTED, u.reason());
    };
  }

  /// What was seen counts only after an acceptance; a refusal stays what it is.
  StopProgress with(EffectJudged judged) {
    return phase != Phase.ACCEPTED && phase != Phase.SENT
        ? this
        : to(judged.seen() ? Phase.ENDED : Phase.NOT_SEEN, judged.text());
  }

  private StopProgress to(Phase next, String word) {
    return new StopProgress(session, next, word);
  }
}
