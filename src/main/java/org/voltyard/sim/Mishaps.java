package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.voltyard.ocpp.v16.ChargePointErrorCode;

/// Lets something go wrong now and then, and somebody come to mend it.
final class Mishaps {
  private final SimClock clock;
  private final DemoDepot.Mishaps habit;
  private final List<SimCharger> chargers;
  private final Random random;
  private Instant next;

  Mishaps(SimClock clock, DemoDepot.Mishaps habit, List<SimCharger> chargers, Random random) {
    this.clock = clock;
    this.habit = habit;
    this.chargers = List.copyOf(chargers);
    this.random = random;
    next = clock.now().plusSeconds(20);
  }

  void look() {
    if (!clock.now().isBefore(next) && !chargers.isEmpty()) {
      long wait = (long) (-Math.log(1 - random.nextDouble()) * habit.everySeconds() * 1000);
      next = clock.now().plusMillis(Math.max(5_000, wait));
      strike(chargers.get(random.nextInt(chargers.size())));
    }
  }

  private void strike(SimCharger charger) {
    Duration howLong =
        Duration.ofMillis((long) (habit.lastSeconds().at(random.nextDouble()) * 1000));
    int connector = 1 + random.nextInt(charger.plan().outlets().size());
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> charger.goOffline(howLong);
      case 3 -> broken(charger, connector, ChargePointErrorCode.GROUND_FAILURE, howLong);
      case 4 -> broken(charger, connector, ChargePointErrorCode.EV_COMMUNICATION_ERROR, howLong);
      case 5 -> broken(charger, connector, ChargePointErrorCode.CONNECTOR_LOCK_FAILURE, howLong);
      case 6 -> {
        Breakdown hot =
            new Breakdown(
                ChargePointErrorCode.HIGH_TEMPERATURE, false, "cable above 70 C", "TH-071");
        charger.breakDown(new Fault.Broken(connector, hot));
        mend(charger, howLong);
      }
      case 7 -> charger.breakDown(new Fault.PowerLoss(howLong));
      case 8 -> charger.breakDown(new Fault.LateDelivery(Duration.ofSeconds(30)));
      default -> charger.breakDown(new Fault.LostAnswer());
    }
  }

  private void broken(
      SimCharger charger, int connector, ChargePointErrorCode code, Duration howLong) {
    charger.breakDown(new Fault.Broken(connector, Breakdown.of(code)));
    mend(charger, howLong);
  }

  private void mend(SimCharger charger, Duration howLong) {
    clock.after(howLong, charger::repair);
  }
}
