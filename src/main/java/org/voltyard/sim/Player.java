package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.voltyard.ocpp.v16.ChargePointErrorCode;

/// Plays a depot by its plan: who comes, charges and leaves, and what goes wrong.
final class Player {
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final Duration BROKEN_AT_FIRST = Duration.ofMinutes(10);

  private final SimClock clock;
  private final Pace pace;
  private final ZoneId zone;
  private final Random random;
  private final List<Bay> bays = new ArrayList<>();
  private final Mishaps mishaps;

  private final List<SimCharger> broken;

  private Instant last;
  private double seconds;

  /// How many of the connectors seen so far should be taken and are not.
  private double owed;

  private SimClock.Timer timer = SimClock.Timer.NONE;

  Player(DemoDepot depot, SimCharger.World world, List<SimCharger> chargers, ZoneId zone) {
    clock = world.clock();
    pace = world.pace();
    random = world.random();
    this.zone = zone;
    last = clock.now();
    mishaps = new Mishaps(clock, depot.plan().mishaps(), chargers, random);
    broken = chargers.stream().filter(each -> depot.plan().broken().contains(each.id())).toList();
    List<Guests> fleets =
        depot.plan().fleets().stream().map(fleet -> Guests.of(depot, fleet, random)).toList();
    for (int i = 0; i < chargers.size(); i++) {
      for (int f = 0; f < fleets.size(); f++) {
        boolean theirs =
            depot.plan().fleets().get(f).groups().contains(depot.stations().get(i).group());
        if (theirs) {
          fill(depot, chargers.get(i), fleets.get(f));
          break;
        }
      }
    }
  }

  private void fill(DemoDepot depot, SimCharger charger, Guests guests) {
    int connector = 1;
    for (Outlet outlet : charger.plan().outlets()) {
      Guests fitting = guests.at(outlet);
      if (fitting.any()) {
        owed += depot.plan().occupied();
        boolean now = owed >= 1 && !broken.contains(charger);
        owed -= now ? 1 : 0;
        double first = now ? 0 : 600 + random.nextInt(5_400);
        bays.add(new Bay(charger, connector, fitting, first));
      }
      connector++;
    }
  }

  void start() {
    last = clock.now();
    for (SimCharger each : broken) {
      each.breakDown(new Fault.Broken(1, Breakdown.of(ChargePointErrorCode.GROUND_FAILURE)));
      clock.after(BROKEN_AT_FIRST, each::repair);
    }
    step();
  }

  void stop() {
    timer.cancel();
  }

  private void step() {
    timer = clock.after(STEP, this::step);
    Instant now = clock.now();
    double passed = Duration.between(last, now).toMillis() / 1000.0;
    last = now;
    if (pace.paused()) {
      return;
    }
    seconds += passed * pace.factor();
    int hour = now.plusMillis((long) (seconds * 1000)).atZone(zone).getHour();
    Yard yard = new Yard(seconds, now, hour, random);
    bays.forEach(bay -> bay.look(yard));
    mishaps.look();
  }
}
