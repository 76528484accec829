package org.voltyard.ocpp.recording;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;

/// Does the station answer, and in time.
final class AnswerCheck implements Check {
  private static final Duration LATE = Duration.ofSeconds(30);

  /// The station has said something after so long, and not the answer.
  private static final Duration LOST = Duration.ofMinutes(2);

  private final Set<String> missed = new HashSet<>();

  @Override
  public void see(Spoken spoken, Course course, Found found) {
    Frame frame = spoken.frame();
    if (!frame.incoming()) {
      return;
    }
    Spoken question = spoken.question();
    if (question != null) {
      Duration wait = Duration.between(question.frame().at(), frame.at());
      if (wait.compareTo(LATE) > 0 && !missed.remove(String.valueOf(frame.messageId()))) {
        found.add(Rule.LATE_ANSWER, frame, wait.toSeconds() + " s");
      }
      return;
    }
    for (Spoken open : course.ours().values()) {
      Duration wait = Duration.between(open.frame().at(), frame.at());
      if (wait.compareTo(LOST) <= 0) {
        return;
      }
      boolean sent = open.frame().fault() == null;
      if (sent && missed.add(String.valueOf(open.frame().messageId()))) {
        found.add(Rule.NO_ANSWER, open.frame(), open.action());
      }
    }
  }
}
