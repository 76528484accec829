package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.domain.AuditCheck;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.Recorded;

class AuditWatchTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

  private final AuditBook book = new AuditBook();
  private final AtomicReference<@Nullable String> damage = new AtomicReference<>();
  private final ChainChecks checks =
      new ChainChecks(
          book,
          (_, _) -> new AuditCheck.Result(7, "ab".repeat(32), damage.get()),
          fact -> book.apply(new Recorded(1, NOW, fact)));

  @Test
  void theNightComesAtTenPastThreeAtTheSite() {
    assertThat(AuditWatch.untilNight(NOW, SHANGHAI)).isEqualTo(Duration.ofMinutes(10 * 60 + 40));
    Instant then = NOW.plus(Duration.ofMinutes(10 * 60 + 40));
    assertThat(AuditWatch.untilNight(then, SHANGHAI)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void damageIsToldUntilTheLogIsFoundWhole() {
    try (ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1)) {
      AuditWatch watch = new AuditWatch(checks, () -> SHANGHAI, timer, () -> NOW);
      watch.look(true);
      assertThat(watch.trouble()).isNull();
      damage.set("record 3: missing");
      watch.look(false);
      assertThat(watch.trouble()).contains("record 3: missing");
      AuditEvent.Verified result = book.last().orElseThrow().result();
      assertThat(result.everything()).isFalse();
      assertThat(result.origin().who()).isEqualTo("depot");
      damage.set(null);
      watch.look(true);
      assertThat(watch.trouble()).isNull();
      timer.shutdownNow();
    }
  }

  @Test
  void whatWasFoundSurvivesARestart() {
    damage.set("record 3: missing");
    checks.look(true);
    AuditBook again = new AuditBook();
    book.facts(again::apply);
    assertThat(again.last()).isEqualTo(book.last());
  }
}
