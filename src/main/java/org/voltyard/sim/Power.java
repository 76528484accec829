package org.voltyard.sim;

import java.time.Duration;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.BootNotification.BootReason;

/// Switches the charger off and on again.
final class Power {
  private static final Duration SOFT_PAUSE = Duration.ofSeconds(3);
  private static final Duration HARD_PAUSE = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Cabinet cabinet;
  private final Sessions sessions;
  private final Boot boot;
  private final Tether tether;
  private final SecurityLog log;

  Power(Cabinet cabinet, Sessions sessions, Boot boot, Tether tether, SecurityLog log) {
    this.cabinet = cabinet;
    this.sessions = sessions;
    this.boot = boot;
    this.tether = tether;
    this.log = log;
  }

  /// Ends transactions in good order, gives their ends time to go out, and starts again.
  void soft(BootReason reason) {
    cabinet.bootReason = reason;
    sessions.endAll(StopTransaction.Reason.SOFT_RESET);
    cabinet.clock().after(LAST_WORDS, () -> restart("restarting", false, SOFT_PAUSE));
  }

  /// Starts again at once; the ends of transactions are told afterwards.
  void hard() {
    cabinet.bootReason = BootReason.REMOTE_RESET;
    restart("restarting", true, HARD_PAUSE);
    sessions.endAll(StopTransaction.Reason.HARD_RESET);
  }

  /// Starts again at once; transactions go on afterwards.
  void resume() {
    cabinet.bootReason = BootReason.REMOTE_RESET;
    restart("restarting", true, HARD_PAUSE);
  }

  /// Without power for a while.
  void fails(Duration howLong) {
    cabinet.bootReason = BootReason.POWER_UP;
    restart("without power", true, howLong);
    sessions.endAll(StopTransaction.Reason.POWER_LOSS);
  }

  private void restart(String why, boolean silently, Duration pause) {
    tether.leave(why, silently, pause);
    cabinet.connectors().forEach(Sessions::dismiss);
    boot.restart();
    log.note("ResetOrReboot", why);
  }
}
