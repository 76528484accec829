package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationView;

/// A new charger comes to a depot that asks its operator.
final class OnboardingTest {
  private Rig rig;
  private Charger cp;

  @BeforeEach
  void open(@TempDir Path folder) {
    rig = new Rig(folder, "ask");
    cp = rig.station("NEW-1");
    cp.connect();
    assertThat(booted()).isEqualTo("Pending");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void itWaitsWithWhatItSaidOfItself() {
    assertThat(rig.depot().stations().waiting())
        .extracting(StationView::id)
        .containsExactly(cp.id());
    assertThat(cp.view().identity()).returns("Umbrella", i -> i.vendor());
    assertThatThrownBy(
            () -> cp.wire().call("StartTransaction", Charger.starting(1, cp.card(), 0, rig.now())))
        .isInstanceOf(AssertionError.class)
        .hasStackTraceContaining("SecurityError");
    assertThat(cp.openSessions()).isEmpty();
  }

  @Test
  void onceAdmittedItIsAskedToBootAgainAndIsIn() {
    cp.wire().answers("TriggerMessage", Map.of("status", "Accepted"));
    rig.depot().stations().admit(cp.id(), Rig.OPERATOR);
    assertThat(cp.wire().asked("TriggerMessage").get("requestedMessage").asText())
        .isEqualTo("BootNotification");
    cp.boot();
    assertThat(rig.depot().stations().waiting()).isEmpty();
  }

  @Test
  void onceRefusedItsSocketIsClosedAndItCannotComeBack() {
    rig.depot().stations().refuse(cp.id(), Rig.OPERATOR);
    cp.next(StationEvent.Disconnected.class, _ -> true);
    assertThatThrownBy(cp::connect).isInstanceOf(AssertionError.class);
    assertThat(cp.view().link().open()).isFalse();
  }

  private String booted() {
    return cp.wire().call("BootNotification", Charger.identity("1.0")).get("status").asText();
  }
}
