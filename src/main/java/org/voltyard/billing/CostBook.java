package org.voltyard.billing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Current;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.UsagePoint;
import org.voltyard.domain.UsagePoint.Flow;

/// What open sessions, and those that ended lately, have used; made from facts alone.
public final class CostBook implements LiveState {
  /// Ended sessions that are remembered for late and corrected stops.
  private static final int RECENT = 500;

  private final Map<SessionId, Tally> open = new ConcurrentHashMap<>();
  private final Map<ConnectorId, Tally> byConnector = new ConcurrentHashMap<>();
  private final Map<Key, Tally> byTransaction = new ConcurrentHashMap<>();
  private final Map<SessionId, Tally> recent =
      Collections.synchronizedMap(bounded(RECENT, this::forget));
  private final Map<ConnectorId, Flow> flows = new ConcurrentHashMap<>();
  private final Map<Integer, Instant> reservations =
      Collections.synchronizedMap(bounded(RECENT, _ -> {}));

  private record Key(StationId station, TransactionId transaction) {}

  private static <K, V> Map<K, V> bounded(int most, Consumer<V> leaves) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        if (size() > most) {
          leaves.accept(eldest.getValue());
          return true;
        }
        return false;
      }
    };
  }

  private void forget(Tally tally) {
    byTransaction.remove(key(tally), tally);
  }

  private static Key key(Tally tally) {
    return new Key(tally.connector().station(), tally.session().transaction());
  }

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case SessionEvent e -> apply(e);
      case CostEvent e -> apply(e);
      case MeterEvent.Received e when e.session() != null -> metered(e.session(), e.readings());
      case StationEvent.StatusChanged e when !e.stale() ->
          changed(
              new ConnectorId(e.station(), e.report().connector()),
              flow(e.report().status()),
              e.report().at());
      case ReservationEvent.Made e -> reservations.put(e.reservation().id(), recorded.at());
      default -> {}
    }
  }

  private void apply(SessionEvent event) {
    switch (event) {
      case SessionEvent.Started e -> started(e.session());
      case SessionEvent.Restated e -> with(e.session(), t -> t.restate(e.token(), e.start()));
      case SessionEvent.Ended e -> {
        metered(e.session(), e.readings());
        Tally tally = open.remove(e.session());
        if (tally != null) {
          tally.ended(e.end());
          byConnector.remove(tally.connector(), tally);
          recent.put(e.session(), tally);
        }
      }
      case SessionEvent.Corrected e -> {
        metered(e.session(), e.readings());
        with(e.session(), t -> t.ended(e.end()));
      }
      case SessionEvent.Unplugged _,
          SessionEvent.Flagged _,
          SessionEvent.Orphaned _,
          SessionEvent.SignatureChecked _ -> {}
    }
  }

  private void started(Session session) {
    Integer reservation = session.start().reservation();
    Tally tally =
        new Tally(
            session,
            flows.get(session.connector()),
            reservation == null ? null : reservations.get(reservation));
    byTransaction.put(key(tally), tally);
    if (session.open()) {
      open.put(session.id(), tally);
      byConnector.put(session.connector(), tally);
    } else {
      recent.put(session.id(), tally);
    }
  }

  private void apply(CostEvent event) {
    with(
        event.session(),
        tally -> {
          switch (event) {
            case CostEvent.TariffFixed e -> tally.fix(e.tariff(), e.from());
            case CostEvent.Rated e -> tally.rated(e.cost());
            case CostEvent.StationTold e -> tally.stationTold(e.cost());
            case CostEvent.LimitTold e -> tally.limitTold(e.limit());
            case CostEvent.LimitSent e -> tally.limitSent(e.limit());
            case CostEvent.Measured e -> tally.restore(e);
          }
        });
  }

  private void with(SessionId session, Consumer<Tally> change) {
    Tally tally = find(session);
    if (tally != null) {
      change.accept(tally);
    }
  }

  private void metered(SessionId session, List<MeterReading> readings) {
    Tally tally = find(session);
    if (tally == null) {
      return;
    }
    for (MeterReading reading : readings) {
      if (reading.values().energy() != null) {
        tally.add(
            new UsagePoint(
                reading.at(),
                reading.values().energy(),
                sum(reading.values().current()),
                reading.context() == MeterReading.Context.CLOCK,
                null));
      }
    }
  }

  private static @Nullable Current sum(MeterReading.Phases<Current> phases) {
    if (phases.l1() == null && phases.l2() == null && phases.l3() == null) {
      return null;
    }
    return new Current(value(phases.l1()) + value(phases.l2()) + value(phases.l3()));
  }

  private static double value(@Nullable Current current) {
    return current == null ? 0 : current.amperes();
  }

  private void changed(ConnectorId connector, @Nullable Flow flow, Instant at) {
    if (flow == null) {
      flows.remove(connector);
      return;
    }
    flows.put(connector, flow);
    Tally tally = byConnector.get(connector);
    if (tally != null) {
      tally.add(new UsagePoint(at, null, null, false, flow));
    }
  }

  private static @Nullable Flow flow(ConnectorStatus status) {
    return switch (status) {
      case CHARGING -> Flow.CHARGING;
      case SUSPENDED_EV, FINISHING -> Flow.IDLE;
      case PREPARING, SUSPENDED_EVSE, FAULTED, UNAVAILABLE -> Flow.HELD;
      case AVAILABLE, RESERVED, UNKNOWN -> null;
    };
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    open.values()
        .forEach(
            t -> t.facts(f -> sink.accept(new Recorded(0, t.session().start().receivedAt(), f))));
  }

  @Override
  public void clear() {
    open.clear();
    byConnector.clear();
    byTransaction.clear();
    recent.clear();
    flows.clear();
    reservations.clear();
  }

  @Nullable Tally find(SessionId session) {
    Tally tally = open.get(session);
    return tally == null ? recent.get(session) : tally;
  }

  /// The session of a transaction, open or ended lately.
  @Nullable Tally find(StationId station, TransactionId transaction) {
    return byTransaction.get(new Key(station, transaction));
  }

  List<Tally> open() {
    return List.copyOf(open.values());
  }
}
