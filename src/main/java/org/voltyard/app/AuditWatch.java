package org.voltyard.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.domain.AuditEvent;

/// Checks the audit log after each start and every night.
final class AuditWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
  private static final LocalTime NIGHT = LocalTime.of(3, 10);
  private static final Duration SETTLE = Duration.ofSeconds(30);

  private final ChainChecks checks;
  private final Supplier<ZoneId> zone;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;

  AuditWatch(
      ChainChecks checks,
      Supplier<ZoneId> zone,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.checks = checks;
    this.zone = zone;
    this.timer = timer;
    this.clock = clock;
  }

  /// Begins; the first look waits until the start is over.
  void start() {
    later(SETTLE, false);
    nextNight();
  }

  private void nextNight() {
    Duration pause = untilNight(clock.instant(), zone.get());
    var _ =
        timer.schedule(
            () -> {
              apart(true);
              nextNight();
            },
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// How long it is to the next look at night.
  static Duration untilNight(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime night = here.with(NIGHT);
    return Duration.between(here, night.isAfter(here) ? night : night.plusDays(1));
  }

  private void later(Duration pause, boolean everything) {
    var _ = timer.schedule(() -> apart(everything), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// On a thread of its own: the timer has others to serve.
  private void apart(boolean everything) {
    Thread.ofPlatform().daemon().name("audit-check").start(() -> look(everything));
  }

  /// Checks now.
  void look(boolean everything) {
    try {
      AuditEvent.Verified found = checks.look(everything);
      if (found.whole()) {
        LOG.info("the audit log is whole: {} records, head {}", found.records(), found.head());
      } else {
        LOG.error("the audit log is damaged: {}", found.damage());
      }
    } catch (RuntimeException e) {
      LOG.warn("the audit log could not be checked: {}", e.getMessage());
    }
  }

  /// What the last check found wrong; null when nothing.
  @Nullable String trouble() {
    return checks
        .last()
        .filter(last -> !last.result().whole())
        .map(last -> "the audit log is damaged: " + last.result().damage())
        .orElse(null);
  }
}
