package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class FxTest {
  private final ManualFx time = new ManualFx();

  @Test
  void aBurstBecomesOneBatchWithTheLastValues() {
    List<Map<String, Integer>> batches = new ArrayList<>();
    Coalesced<String, Integer> mailbox = time.fx().coalesced(batches::add);
    for (int i = 0; i < 200; i++) {
      mailbox.offer("CP-" + i % 2, i);
    }
    assertThat(batches).isEmpty();
    time.advance(Fx.REPAINT);
    assertThat(batches).containsExactly(Map.of("CP-0", 198, "CP-1", 199));
  }

  @Test
  void atMostFourBatchesComeInASecond() {
    List<Map<String, Integer>> batches = new ArrayList<>();
    Coalesced<String, Integer> mailbox = time.fx().coalesced(batches::add);
    for (int i = 0; i < 100; i++) {
      mailbox.offer("power", i);
      time.advance(Duration.ofMillis(10));
    }
    assertThat(batches).hasSizeBetween(3, 4);
  }

  @Test
  void anIdleMailboxKeepsNoTimer() {
    Coalesced<String, Integer> mailbox = time.fx().coalesced(batch -> {});
    mailbox.offer("power", 1);
    time.advance(Duration.ofSeconds(1));
    assertThat(time.wound()).isZero();
  }

  @Test
  void backgroundHandsOverResultOrFailure() {
    List<Object> seen = new ArrayList<>();
    time.fx().background(() -> 42, seen::add, seen::add);
    IllegalStateException failure = new IllegalStateException("no");
    time.fx()
        .background(
            () -> {
              throw failure;
            },
            seen::add,
            seen::add);
    assertThat(seen).containsExactly(42, failure);
  }

  @Test
  void ticksEndWithTheirSubscription() {
    List<String> ticks = new ArrayList<>();
    Subscription ticking = time.fx().every(Duration.ofSeconds(1), () -> ticks.add("tick"));
    time.advance(Duration.ofSeconds(3));
    ticking.unsubscribe();
    time.advance(Duration.ofSeconds(3));
    assertThat(ticks).hasSize(3);
  }

  @Test
  void aCallLaterCanBeTakenBack() {
    List<String> calls = new ArrayList<>();
    Subscription first = time.fx().after(Duration.ofSeconds(1), () -> calls.add("first"));
    Subscription second = time.fx().after(Duration.ofSeconds(1), () -> calls.add("second"));
    first.unsubscribe();
    time.advance(Duration.ofSeconds(2));
    second.unsubscribe();
    assertThat(calls).containsExactly("second");
  }
}
