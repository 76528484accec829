package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final ClockWatch watch = new ClockWatch();

  @Test
  void aClockAheadIsToldAtOnceAndOnlyOnce() {
    assertThat(watch.seen(NOON.plusSeconds(60), NOON)).isEqualTo(Duration.ofMinutes(1));
    assertThat(watch.seen(NOON.plusSeconds(63), NOON.plusSeconds(1))).isNull();
    assertThat(watch.seen(NOON.plusSeconds(122), NOON.plusSeconds(2)))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void lateDeliveryIsNoWrongClock() {
    for (int i = 0; i < 100; i++) {
      assertThat(watch.seen(NOON.minusSeconds(7200 - i), NOON.plusMillis(i))).isNull();
    }
    assertThat(watch.seen(NOON.plusSeconds(100), NOON.plusSeconds(101))).isNull();
    assertThat(watch.seen(NOON.plusSeconds(200), NOON.plusSeconds(201))).isNull();
  }

  @Test
  void aClockBehindIsToldAfterAWhile() {
    assertThat(watch.seen(NOON.minusSeconds(60), NOON)).isNull();
    assertThat(watch.seen(NOON, NOON.plusSeconds(60))).isNull();
    assertThat(watch.seen(NOON.plusSeconds(60), NOON.plusSeconds(120)))
        .isEqualTo(Duration.ofMinutes(-1));
  }

  @Test
  void aClockThatWasSetRightIsTold() {
    assertThat(watch.seen(NOON.plusSeconds(60), NOON)).isEqualTo(Duration.ofMinutes(1));
    assertThat(watch.seen(NOON, NOON)).isNull();
    assertThat(watch.seen(NOON.plusSeconds(60), NOON.plusSeconds(60))).isNull();
    assertThat(watch.seen(NOON.plusSeconds(130), NOON.plusSeconds(130))).isEqualTo(Duration.ZERO);
  }
}
