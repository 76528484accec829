package org.voltyard.ocpp.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;

/// One frame that arrived, while it is dealt with.
final class Exchange implements Caller {
  private static final int LONGEST_FINDINGS = 500;

  private final Inbox inbox;
  private final String text;
  private final Instant at;
  private final long nanos;
  private @Nullable StringBuilder findings;

  Exchange(Inbox inbox, String text, Instant at, long nanos) {
    this.inbox = inbox;
    this.text = text;
    this.at = at;
    this.nanos = nanos;
  }

  String text() {
    return text;
  }

  /// When it arrived, on the clock that only goes forward.
  long nanos() {
    return nanos;
  }

  /// Since the frame arrived.
  long micros() {
    return (System.nanoTime() - nanos) / 1000;
  }

  @Nullable String findings() {
    return findings == null ? null : findings.toString();
  }

  @Override
  public StationId station() {
    return inbox.connection().session().id();
  }

  @Override
  public Instant arrival() {
    return at;
  }

  @Override
  public void told(Instant time) {
    inbox.told(time);
  }

  @Override
  public void finding(String found) {
    StringBuilder all = findings;
    if (all == null) {
      findings = new StringBuilder(found);
    } else if (all.length() < LONGEST_FINDINGS) {
      all.append("; ").append(found);
    }
  }
}
