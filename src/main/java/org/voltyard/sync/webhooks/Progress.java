package org.voltyard.sync.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.voltyard.domain.WebhookEvent;

/// Writes down now and then how far a receiver has come: what was delivered since is delivered once
/// more after a crash.
final class Progress {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MANY = 2_000;
  private static final int FAR = 100_000;

  private final String id;
  private final Ground ground;
  private int handled;
  private Instant noted;

  Progress(String id, Ground ground) {
    this.id = id;
    this.ground = ground;
    noted = ground.clock().instant();
  }

  void handled() {
    handled++;
  }

  /// @param known what is written down
  /// @param position how far it is
  void note(long known, long position) {
    Instant now = ground.clock().instant();
    boolean time = !noted.plus(PAUSE).isAfter(now);
    if (position > known
        && (handled >= MANY || (time && (handled > 0 || position - known >= FAR)))) {
      write(position);
      noted = now;
    }
  }

  void end(long position) {
    if (handled > 0) {
      write(position);
    }
  }

  private void write(long position) {
    ground.journal().accept(new WebhookEvent.Reached(id, position));
    handled = 0;
  }
}
