package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Depot.Beginning;
import org.voltyard.domain.Depot.Begun;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// Begins sessions: one for each transaction, never two open on one connector, none twice.
final class Transactions {
  private static final Duration AUTHORIZED_BEFORE = Duration.ofMinutes(10);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final DepotState state;
  private final FactWriter writer;
  private final Authorizer authorizer;
  private final Supplier<ChargingPolicy> policy;
  private final InstantSource clock;
  private final SessionNumbers numbers;

  Transactions(
      DepotState state,
      FactWriter writer,
      Authorizer authorizer,
      Supplier<ChargingPolicy> policy,
      SessionNumbers numbers,
      InstantSource clock) {
    this.state = state;
    this.writer = writer;
    this.authorizer = authorizer;
    this.policy = policy;
    this.numbers = numbers;
    this.clock = clock;
  }

  /// Under the station's lock.
  Begun begin(StationId id, Beginning asked) {
    ConnectorId connector = new ConnectorId(id, asked.connector());
    StationState station = state.station(id);
    boolean freeVend = station != null && station.registration().freeVend();
    Session same = station == null ? null : repeated(station, connector, asked);
    if (same != null) {
      // The answer to the first attempt was lost: same session, same number.
      return new Begun(same.id(), same.transaction(), authorizer.judge(asked.token(), freeVend));
    }
    Authorization judged = authorizer.judgeStart(asked.token(), connector, freeVend);
    Session session = session(station, connector, asked, judged);
    writer.append(facts(station, session, asked));
    return new Begun(session.id(), session.transaction(), judged);
  }

  private List<Fact> facts(@Nullable StationState station, Session session, Beginning asked) {
    List<Fact> facts = new ArrayList<>();
    Session running = running(station, session.connector());
    if (running != null && !session.start().at().isBefore(running.start().at())) {
      facts.addAll(Closing.locally(running, session.start().at(), "a new transaction began"));
      running = null;
    }
    facts.addAll(used(session, asked.reservation()));
    facts.add(new SessionEvent.Started(session));
    SessionEvent.Orphaned stop = station == null ? null : earlyStop(station, session);
    if (stop != null) {
      facts.add(Closing.fromOrphan(session, stop));
    } else if (running != null) {
      facts.addAll(
          Closing.locally(session, running.start().at(), "a later transaction was open already"));
    }
    return facts;
  }

  /// The end of the reservation that a beginning session uses up, if there is one.
  List<Fact> used(Session session, @Nullable Integer named) {
    Reservation used = reservation(session, named);
    return used == null
        ? List.of()
        : List.of(
            new ReservationEvent.Ended(
                used.id(), session.connector().station(), Reservation.Ending.USED));
  }

  @Nullable Session running(@Nullable StationState station, ConnectorId connector) {
    ConnectorState plug = station == null ? null : station.plug(connector.number());
    SessionId open = plug == null ? null : plug.session();
    return open == null ? null : state.openSession(open);
  }

  private Session session(
      @Nullable StationState station,
      ConnectorId connector,
      Beginning asked,
      Authorization judged) {
    Instant now = clock.instant();
    SessionId number = numbers.next();
    ConnectorState plug = station == null ? null : station.plug(connector.number());
    Session.Start start =
        new Session.Start(
            asked.at(),
            now,
            asked.meter(),
            judged.verdict(),
            asked.reservation(),
            plug == null ? null : plug.pluggedAt(),
            authorizedAt(station, asked.token(), asked.at()));
    return new Session(
        number,
        new TransactionId(number.toString()),
        connector,
        asked.token(),
        start,
        Session.Progress.NONE,
        null,
        null,
        anomalies(asked, judged, now));
  }

  private Set<Session.Anomaly> anomalies(Beginning asked, Authorization judged, Instant now) {
    Set<Session.Anomaly> found = EnumSet.noneOf(Session.Anomaly.class);
    if (!judged.accepted()) {
      found.add(Session.Anomaly.TOKEN_NOT_ACCEPTED);
    }
    if (asked.at().plus(policy.get().late()).isBefore(now)) {
      found.add(Session.Anomaly.DELIVERED_LATE);
    }
    if (asked.at().isAfter(now.plus(AHEAD))) {
      found.add(Session.Anomaly.CLOCK_WRONG);
    }
    return found;
  }

  /// When the token was shown to the station, not long before a moment.
  static @Nullable Instant authorizedAt(
      @Nullable StationState station, TokenId token, Instant before) {
    Recorded shown = station == null ? null : station.presented();
    if (shown == null
        || !(shown.fact() instanceof TokenEvent.Presented p)
        || !p.token().equals(token)
        || shown.at().plus(AUTHORIZED_BEFORE).isBefore(before)) {
      return null;
    }
    return shown.at();
  }

  private @Nullable Session repeated(StationState station, ConnectorId connector, Beginning asked) {
    Session running = running(station, connector);
    if (running != null && same(running, connector, asked)) {
      return running;
    }
    return station.recent().stream()
        .filter(s -> same(s, connector, asked))
        .findFirst()
        .orElse(null);
  }

  private static boolean same(Session session, ConnectorId connector, Beginning asked) {
    return session.connector().equals(connector)
        && session.token().equals(asked.token())
        && session.start().at().equals(asked.at())
        && session.start().meter().equals(asked.meter());
  }

  /// A stop that came before its start: same token, later, and its register not lower.
  private SessionEvent.@Nullable Orphaned earlyStop(StationState station, Session session) {
    Instant start = session.start().at();
    if (start.plus(policy.get().late()).isAfter(session.start().receivedAt())) {
      return null;
    }
    return station.orphans().stream()
        .map(o -> (SessionEvent.Orphaned) o.fact())
        .filter(o -> o.token() == null || session.token().equals(o.token()))
        .filter(o -> o.at().isAfter(start) && o.meter().compareTo(session.start().meter()) >= 0)
        .filter(o -> station.recent(o.transaction()) == null)
        .findFirst()
        .orElse(null);
  }

  /// The reservation that the session uses up: the one the station names, if it is its own, else
  /// one for this token on the connector or on the whole station.
  private @Nullable Reservation reservation(Session session, @Nullable Integer named) {
    ConnectorId connector = session.connector();
    if (named != null) {
      Reservation known = state.reservation(named);
      return known != null && known.connector().station().equals(connector.station())
          ? known
          : null;
    }
    Authorization judged = authorizer.judge(session.token(), false);
    return state.reservations().stream()
        .filter(r -> r.connector().station().equals(connector.station()))
        .filter(r -> r.connector().number() == 0 || r.connector().number() == connector.number())
        .filter(r -> Authorizer.mayUse(r, session.token(), judged.parent()))
        .findFirst()
        .orElse(null);
  }
}
