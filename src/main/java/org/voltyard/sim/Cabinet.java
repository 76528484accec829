package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v2.BootNotification.BootReason;

/// What the parts of one charger share. All of it is used on the thread of the clock only.
final class Cabinet {
  static final double AMBIENT = 18;
  private static final int USED_METER_WH = 40_000_000;
  private static final double USED_SHARE = 0.6;
  private static final double METER_ROLLS_OVER = 2e9;
  private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");

  private final ChargerPlan plan;
  private final SimClock clock;
  private final Pace pace;
  private final Random random;
  private final Configuration config;
  private final Profiles profiles;
  private final LocalTokens tokens;
  private final List<SimConnector> connectors = new ArrayList<>();
  private final Till till = new Till(this);

  /// How far its clock is wrong.
  Duration skew = Duration.ZERO;

  /// The depot's word on the last boot, null before any.
  BootNotification.@Nullable Status admission;

  /// The whole charger is out of service by order of the depot.
  boolean inoperative;

  /// What the next introduction gives as its reason.
  BootReason bootReason = BootReason.POWER_UP;

  boolean connected;
  String firmware;

  /// Where it connects to, with the password it has now.
  Link link;

  boolean readerBroken;

  Cabinet(ChargerPlan plan, SimClock clock, Pace pace, Random random) {
    this.plan = plan;
    this.clock = clock;
    this.pace = pace;
    this.random = random;
    config = new Configuration(plan);
    profiles = new Profiles(config);
    tokens = new LocalTokens(config);
    firmware = plan.plate().firmware();
    link = plan.link();
    for (Outlet outlet : plan.outlets()) {
      Meter meter = new Meter(random.nextInt(USED_METER_WH) + used(outlet, clock.now()));
      SimConnector connector = new SimConnector(connectors.size() + 1, outlet, meter);
      connector.celsius = AMBIENT;
      connectors.add(connector);
    }
  }

  /// A register must not fall from one play of the same depot to the next: it shows what a busy
  /// outlet would have delivered since it was built.
  private static double used(Outlet outlet, Instant now) {
    double hours = Math.abs(Duration.between(BUILT, now).toSeconds()) / 3600.0;
    return outlet.watts() * USED_SHARE * hours % METER_ROLLS_OVER;
  }

  ChargerPlan plan() {
    return plan;
  }

  SimClock clock() {
    return clock;
  }

  Pace pace() {
    return pace;
  }

  Random random() {
    return random;
  }

  Configuration config() {
    return config;
  }

  Profiles profiles() {
    return profiles;
  }

  Till till() {
    return till;
  }

  LocalTokens tokens() {
    return tokens;
  }

  List<SimConnector> connectors() {
    return connectors;
  }

  boolean has(int connector) {
    return connector >= 1 && connector <= connectors.size();
  }

  SimConnector connector(int number) {
    if (!has(number)) {
      throw new IllegalArgumentException(plan.id() + " has no connector " + number);
    }
    return connectors.get(number - 1);
  }

  /// What its clock shows.
  Instant now() {
    return clock.now().plus(skew).truncatedTo(ChronoUnit.MILLIS);
  }

  /// Whether it speaks a later version than 1.6.
  boolean later() {
    return plan.edition() != Edition.V1_6;
  }

  boolean admitted() {
    return admission == BootNotification.Status.ACCEPTED;
  }

  /// Whether a transaction with that id has begun and not ended.
  boolean runs(String transaction) {
    for (SimConnector each : connectors) {
      Transaction running = each.current();
      if (running != null && running.id().equals(transaction)) {
        return true;
      }
    }
    return false;
  }

  /// What is to be told of a transaction at a connector, as it stands now.
  Moment moment(SimConnector connector, Transaction transaction, @Nullable String card) {
    return new Moment(transaction.count(), now(), !connected, connector.status(), card);
  }

  /// The connector as the limits see it; 0 is the whole charger.
  Limits.Place place(int number) {
    if (number == 0) {
      Outlet first = plan.outlets().getFirst();
      Outlet whole =
          first.direct()
              ? new Outlet.Dc(plan.watts())
              : new Outlet.Ac(plan.watts(), first.phases());
      return new Limits.Place(0, whole, whole.phases(), null);
    }
    SimConnector connector = connector(number);
    return new Limits.Place(number, connector.outlet(), connector.phases(), connector.transaction);
  }
}
