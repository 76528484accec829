package org.voltyard.charging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.TransactionId;

/// Takes readings in, finds their session, and marks registers that fall or jump.
final class Metering {
  /// Registers round, clocks wobble: this much more than possible is still no jump.
  private static final double SLACK_WATT_HOURS = 250;

  private static final double SLACK_SHARE = 1.2;

  private final DepotState state;
  private final FactWriter writer;
  private final Supplier<ChargingPolicy> policy;

  Metering(DepotState state, FactWriter writer, Supplier<ChargingPolicy> policy) {
    this.state = state;
    this.writer = writer;
    this.policy = policy;
  }

  /// Under the station's lock.
  void metered(
      ConnectorId connector, @Nullable TransactionId transaction, List<MeterReading> readings) {
    if (readings.isEmpty()) {
      return;
    }
    StationState station = state.station(connector.station());
    if (station != null && repeated(station.plug(connector.number()), readings)) {
      return;
    }
    Session session = station == null ? null : session(station, connector, transaction);
    List<Fact> facts = new ArrayList<>(2);
    if (session == null || station == null) {
      facts.add(received(connector, null, readings));
    } else {
      taken(station, session, readings, facts);
    }
    writer.append(facts);
  }

  Fact received(ConnectorId connector, @Nullable SessionId session, List<MeterReading> readings) {
    return new MeterEvent.Received(connector, session, readings);
  }

  /// The facts of readings that are known to belong to a session; none where they came before.
  void facts(
      @Nullable StationState station,
      Session session,
      List<MeterReading> readings,
      List<Fact> facts) {
    if (station != null
        && !readings.isEmpty()
        && !repeated(station.plug(session.connector().number()), readings)) {
      taken(station, session, readings, facts);
    }
  }

  private void taken(
      StationState station, Session session, List<MeterReading> readings, List<Fact> facts) {
    facts.add(received(session.connector(), session.id(), readings));
    check(session, ceiling(station), readings, facts);
  }

  /// A charger whose answer was lost sends the same readings again: they are on disk already.
  private static boolean repeated(@Nullable ConnectorState plug, List<MeterReading> readings) {
    MeterReading last = plug == null ? null : plug.reading();
    MeterReading newest = readings.getLast();
    return last != null && newest.at().equals(last.at()) && Sums.latest(last, newest).equals(last);
  }

  private @Nullable Session session(
      StationState station, ConnectorId connector, @Nullable TransactionId transaction) {
    ConnectorState plug = station.plug(connector.number());
    SessionId open = plug == null ? null : plug.session();
    Session running = open == null ? null : state.openSession(open);
    if (transaction == null) {
      return running;
    }
    if (running != null && running.transaction().equals(transaction)) {
      return running;
    }
    return station.recent(transaction);
  }

  private Power ceiling(StationState station) {
    Power rated = station.registration().rated();
    return rated == null ? policy.get().ceiling() : rated;
  }

  private static void check(
      Session session, Power ceiling, List<MeterReading> readings, List<Fact> facts) {
    MeterReading before = session.progress().last();
    for (MeterReading reading : readings) {
      Anomaly anomaly = before == null ? null : anomaly(before, reading, ceiling);
      if (anomaly != null
          && !session.anomalies().contains(anomaly)
          && facts.stream().noneMatch(f -> flags(f, anomaly))) {
        facts.add(
            new SessionEvent.Flagged(
                session.id(), session.connector(), anomaly, words(before, reading)));
      }
      before = Sums.latest(before, reading);
    }
  }

  private static boolean flags(Fact fact, Anomaly anomaly) {
    return fact instanceof SessionEvent.Flagged f && f.anomaly() == anomaly;
  }

  private static @Nullable Anomaly anomaly(
      MeterReading before, MeterReading reading, Power ceiling) {
    Energy was = before.values().energy();
    Energy is = reading.values().energy();
    if (was == null || is == null || reading.at().isBefore(before.at())) {
      return null;
    }
    if (is.compareTo(was) < 0) {
      return Anomaly.METER_FELL;
    }
    double hours = Duration.between(before.at(), reading.at()).toMillis() / 3_600_000.0;
    double possible = ceiling.watts() * hours * SLACK_SHARE + SLACK_WATT_HOURS;
    return is.minus(was).wattHours() > possible ? Anomaly.METER_JUMPED : null;
  }

  private static String words(@Nullable MeterReading before, MeterReading reading) {
    return "energy register " + register(before) + " then " + register(reading);
  }

  private static String register(@Nullable MeterReading reading) {
    Energy energy = reading == null ? null : reading.values().energy();
    return energy == null || reading == null
        ? "not told"
        : energy.wattHours() + " Wh at " + reading.at();
  }
}
