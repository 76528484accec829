package org.voltyard.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.ocpp.v16.BootNotification;

/// Introduces the charger to the depot until it is admitted, and then keeps in touch.
final class Boot {
  private static final int LEAST_SECONDS = 1;
  private static final int USUAL_SECONDS = 30;

  private final Cabinet cabinet;
  private final Dialect dialect;
  private final Line line;
  private final Statuses statuses;
  private final List<Runnable> whenAdmitted = new ArrayList<>();
  private SimClock.Timer retry = SimClock.Timer.NONE;
  private SimClock.Timer beat = SimClock.Timer.NONE;
  private SimClock.Timer ping = SimClock.Timer.NONE;
  private Runnable ready = () -> {};
  private boolean due = true;

  Boot(Cabinet cabinet, Dialect dialect, Line line, Statuses statuses) {
    this.cabinet = cabinet;
    this.dialect = dialect;
    this.line = line;
    this.statuses = statuses;
  }

  /// The charger starts anew: it has to introduce itself again.
  void restart() {
    due = true;
    cabinet.admission = null;
    statuses.forget();
  }

  /// Done each time the charger may speak.
  void onReady(Runnable task) {
    ready = task;
  }

  void whenAdmitted(Runnable task) {
    whenAdmitted.add(task);
  }

  void connected() {
    armPing();
    if (due) {
      introduce();
    } else {
      arm();
      statuses.report();
      line.pump();
      cabinet.clock().run(ready);
    }
  }

  void disconnected() {
    retry.cancel();
    beat.cancel();
    ping.cancel();
  }

  void introduce() {
    retry.cancel();
    line.ask(
        dialect.introduction(
            new Answer<>() {
              @Override
              public void got(Admission admission) {
                answered(admission);
              }

              @Override
              public void missed(Lack lack) {
                if (lack != Lack.NOT_CONNECTED) {
                  again(USUAL_SECONDS);
                }
              }
            }));
  }

  private void answered(Admission response) {
    cabinet.admission = response.status();
    if (response.status() != BootNotification.Status.ACCEPTED) {
      again(response.interval() > 0 ? response.interval() : USUAL_SECONDS);
      statuses.report();
      return;
    }
    due = false;
    if (response.interval() > 0) {
      cabinet.config().put(ConfigKey.HEARTBEAT_INTERVAL, String.valueOf(response.interval()));
    }
    statuses.forget();
    statuses.report();
    arm();
    List<Runnable> tasks = List.copyOf(whenAdmitted);
    whenAdmitted.clear();
    tasks.forEach(cabinet.clock()::run);
    cabinet.clock().run(ready);
  }

  private void again(int seconds) {
    retry.cancel();
    retry =
        cabinet
            .clock()
            .after(Duration.ofSeconds(Math.max(LEAST_SECONDS, seconds)), this::introduce);
  }

  /// The interval may have changed.
  void arm() {
    beat.cancel();
    int seconds = cabinet.config().number(ConfigKey.HEARTBEAT_INTERVAL);
    if (seconds > 0 && cabinet.admitted()) {
      beat = cabinet.clock().after(Duration.ofSeconds(seconds), this::beat);
    }
  }

  private void beat() {
    heartbeat();
    arm();
  }

  void heartbeat() {
    line.tell(dialect.heartbeat());
  }

  void armPing() {
    ping.cancel();
    int seconds = cabinet.config().number(ConfigKey.WEB_SOCKET_PING_INTERVAL);
    if (seconds > 0 && line.connected()) {
      ping = cabinet.clock().after(Duration.ofSeconds(seconds), this::ping);
    }
  }

  private void ping() {
    line.ping();
    armPing();
  }
}
