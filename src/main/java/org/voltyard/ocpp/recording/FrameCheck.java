package org.voltyard.ocpp.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;

/// The frame itself: can it be read, is its id new, is it an answer to something, does the station
/// wait for answers before it asks again.
final class FrameCheck implements Check {
  private static final int REMEMBERED = 2_000;

  /// After so long a request counts as timed out.
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Map<String, String> ids =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Nothing is known of what went on before.
  private @Nullable Instant begun;

  @Override
  public void see(Spoken spoken, Course course, Found found) {
    Frame frame = spoken.frame();
    begun = begun == null ? frame.at() : begun;
    if (!frame.incoming()) {
      return;
    }
    if (frame.type() == 0) {
      found.add(Rule.UNREADABLE, frame, String.valueOf(frame.fault()));
    } else if (spoken.asked()) {
      repeated(frame, found);
      parallel(frame, course, found);
    } else if (spoken.question() == null && settled(frame)) {
      found.add(Rule.UNASKED_ANSWER, frame, String.valueOf(frame.messageId()));
    }
  }

  /// What answers a request from before the recording is no fault.
  private boolean settled(Frame frame) {
    Instant start = begun;
    return start != null && start.plus(TIMEOUT.multipliedBy(2)).isBefore(frame.at());
  }

  private void repeated(Frame frame, Found found) {
    String id = frame.messageId();
    if (id == null) {
      return;
    }
    String before = ids.put(id, frame.text());
    // the same once more is a repetition after a lost answer
    if (before != null && !before.equals(frame.text())) {
      found.add(Rule.REPEATED_ID, frame, id);
    }
  }

  private static void parallel(Frame frame, Course course, Found found) {
    for (Spoken open : course.its().values()) {
      boolean young = open.frame().at().plus(TIMEOUT).isAfter(frame.at());
      boolean another = !String.valueOf(open.frame().messageId()).equals(frame.messageId());
      if (young && another && frame.type() == 2) {
        found.add(Rule.PARALLEL_CALLS, frame, open.action() + " " + open.frame().messageId());
        return;
      }
    }
  }
}
