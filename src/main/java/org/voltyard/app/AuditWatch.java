package org.voltyard.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.store.AuditVerify;
import org.voltyard.store.AuditVerify.Depth;

/// Checks the audit log after each start and every night, and remembers what was wrong.
final class AuditWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
  private static final LocalTime NIGHT = LocalTime.of(3, 10);
  private static final Duration SETTLE = Duration.ofSeconds(30);

  private final Function<Depth, AuditVerify.Report> verify;
  private final Supplier<ZoneId> zone;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private volatile @Nullable String trouble;

  AuditWatch(
      Function<Depth, AuditVerify.Report> verify,
      Supplier<ZoneId> zone,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.verify = verify;
    this.zone = zone;
    this.timer = timer;
    this.clock = clock;
  }

  /// Begins; the first look waits until the start is over.
  void start() {
    later(SETTLE, Depth.END);
    nextNight();
  }

  private void nextNight() {
    Duration pause = untilNight(clock.instant(), zone.get());
    var _ =
        timer.schedule(
            () -> {
              apart(Depth.WHOLE);
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

  private void later(Duration pause, Depth depth) {
    var _ = timer.schedule(() -> apart(depth), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// On a thread of its own: the timer has others to serve.
  private void apart(Depth depth) {
    Thread.ofPlatform().daemon().name("audit-check").start(() -> look(depth));
  }

  /// Checks now.
  void look(Depth depth) {
    try {
      AuditVerify.Report report = verify.apply(depth);
      if (report.damage() == null) {
        trouble = null;
        LOG.info("the audit log is whole: {} records, head {}", report.records(), report.head());
      } else {
        trouble = "the audit log is damaged: " + report.damage();
        LOG.error("{}", trouble);
      }
    } catch (RuntimeException e) {
      LOG.warn("the audit log could not be checked: {}", e.getMessage());
    }
  }

  /// What the last check found wrong; null when nothing.
  @Nullable String trouble() {
    return trouble;
  }
}
