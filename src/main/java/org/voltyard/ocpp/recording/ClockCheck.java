package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;

/// Is the station's clock right: a time can be told late, never early, so the greatest lead within
/// a while is what the clock is wrong by.
final class ClockCheck implements Check {
  private static final Duration TOLERANCE = Duration.ofSeconds(5);
  private static final Duration BEHIND = Duration.ofSeconds(60);
  private static final Duration WHILE = Duration.ofMinutes(30);
  private static final int FEWEST = 3;

  private @Nullable Instant since;
  private Duration best = Duration.ZERO;
  private int count;

  @Override
  public void see(Spoken spoken, Course course, Found found) {
    Instant told = spoken.asked() ? time(spoken.payload().path("timestamp")) : null;
    if (told == null) {
      return;
    }
    Frame frame = spoken.frame();
    Duration lead = Duration.between(frame.at(), told);
    if (lead.compareTo(TOLERANCE) > 0) {
      found.add(Rule.CLOCK_AHEAD, frame, lead.toSeconds() + " s");
      since = null;
      return;
    }
    behind(frame, lead, found);
  }

  private void behind(Frame frame, Duration lead, Found found) {
    Instant begin = since;
    if (begin == null) {
      since = frame.at();
      best = lead;
      count = 1;
      return;
    }
    best = lead.compareTo(best) > 0 ? lead : best;
    count++;
    if (count >= FEWEST && begin.plus(WHILE).isBefore(frame.at())) {
      if (best.negated().compareTo(BEHIND) > 0) {
        found.add(Rule.CLOCK_BEHIND, frame, best.negated().toSeconds() + " s");
      }
      since = null;
    }
  }

  private static @Nullable Instant time(JsonNode node) {
    try {
      return node.isTextual() ? OffsetDateTime.parse(node.asText()).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
