package org.voltyard.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCost;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.UsagePoint;

/// All that is kept of one session to price it. Changed by the journal's thread, read by anyone.
final class Tally {
  /// Readings closer than this say nothing more of the cost.
  private static final Duration CLOSE = Duration.ofSeconds(30);

  private final Object deciding = new Object();
  private final List<UsagePoint> points = new ArrayList<>();
  private final List<Pricing.Term> terms = new ArrayList<>();
  private Session session;
  private UsagePoint.@Nullable Flow flow;
  private @Nullable Instant reservedFrom;
  private ChargeLimit told = ChargeLimit.NONE;
  private ChargeLimit sent = ChargeLimit.NONE;
  private @Nullable StationCost stationCost;
  private @Nullable SessionCost rated;
  private Session.@Nullable End ratedAt;
  private volatile boolean stationCounts;

  /// @param flow what flowed when it began, where that is known
  Tally(Session session, UsagePoint.@Nullable Flow flow, @Nullable Instant reservedFrom) {
    this.session = session;
    this.flow = flow;
    this.reservedFrom = reservedFrom;
  }

  /// Held by who decides about its tariff, its limits or its price, until the fact is written.
  Object deciding() {
    return deciding;
  }

  synchronized Session session() {
    return session;
  }

  SessionId id() {
    return session().id();
  }

  ConnectorId connector() {
    return session().connector();
  }

  TokenId token() {
    return session().token();
  }

  synchronized void restate(TokenId token, Session.Start start) {
    session = session.with(token, start);
  }

  synchronized void ended(Session.End end) {
    session = session.with(end);
  }

  synchronized void fix(Tariff tariff, Instant from) {
    terms.add(new Pricing.Term(from, tariff));
  }

  synchronized void limitTold(ChargeLimit limit) {
    told = over(told, limit);
  }

  synchronized void limitSent(ChargeLimit limit) {
    sent = over(sent, limit);
  }

  /// What is said anew holds; the rest stays. // E16.FR.17
  private static ChargeLimit over(ChargeLimit before, ChargeLimit now) {
    return new ChargeLimit(
        now.cost() == null ? before.cost() : now.cost(),
        now.energy() == null ? before.energy() : now.energy(),
        now.time() == null ? before.time() : now.time(),
        now.soc() == null ? before.soc() : now.soc());
  }

  synchronized void stationTold(StationCost cost) {
    stationCost = cost;
  }

  synchronized void rated(SessionCost cost) {
    rated = cost;
    ratedAt = session.end();
  }

  /// The station calculates this session by itself.
  void countedByStation() {
    stationCounts = true;
  }

  boolean stationCounts() {
    return stationCounts;
  }

  synchronized ChargeLimit told() {
    return told;
  }

  synchronized ChargeLimit sent() {
    return sent;
  }

  synchronized @Nullable StationCost stationCost() {
    return stationCost;
  }

  synchronized @Nullable SessionCost rated() {
    return rated;
  }

  /// Whether its price is that of its end as it is known now.
  synchronized boolean settled() {
    return rated != null && Objects.equals(ratedAt, session.end());
  }

  synchronized List<Pricing.Term> terms() {
    return List.copyOf(terms);
  }

  synchronized Metered metered() {
    return new Metered(session, flow, reservedFrom, List.copyOf(points));
  }

  /// What was measured, for [Stretching].
  ///
  /// @param flow what flowed when it began, where that is known
  record Metered(
      Session session,
      UsagePoint.@Nullable Flow flow,
      @Nullable Instant reservedFrom,
      List<UsagePoint> points) {
    Metered {
      points = List.copyOf(points);
    }
  }

  /// Takes a reading or a change of the flow in, wherever in time it belongs.
  synchronized void add(UsagePoint point) {
    int at = points.size();
    while (at > 0 && points.get(at - 1).at().isAfter(point.at())) {
      at--;
    }
    if (at > 0 && points.get(at - 1).at().equals(point.at())) {
      points.set(at - 1, merged(points.get(at - 1), point));
      return;
    }
    points.add(at, point);
    if (at == points.size() - 1) {
      thin(at);
    }
  }

  private static UsagePoint merged(UsagePoint a, UsagePoint b) {
    return new UsagePoint(
        a.at(),
        b.register() == null ? a.register() : b.register(),
        b.amperes() == null ? a.amperes() : b.amperes(),
        a.aligned() || b.aligned(),
        b.flow() == null ? a.flow() : b.flow());
  }

  /// The last but one goes where it is close to its neighbours and says nothing of its own.
  private void thin(int last) {
    if (last < 2) {
      return;
    }
    UsagePoint middle = points.get(last - 1);
    boolean plain = !middle.aligned() && middle.flow() == null;
    Duration gap = Duration.between(points.get(last - 2).at(), points.get(last).at());
    if (plain && gap.compareTo(CLOSE) < 0) {
      points.remove(last - 1);
    }
  }

  synchronized void restore(CostEvent.Measured measured) {
    points.clear();
    points.addAll(measured.points());
    reservedFrom = measured.reservedFrom();
  }

  /// The facts that make it, after that of its beginning.
  synchronized void facts(Consumer<Fact> sink) {
    SessionId id = session.id();
    ConnectorId connector = session.connector();
    List<UsagePoint> all = new ArrayList<>(points);
    if (flow != null) {
      all.addFirst(new UsagePoint(session.start().at(), null, null, false, flow));
    }
    sink.accept(new CostEvent.Measured(id, connector, reservedFrom, all));
    terms.forEach(t -> sink.accept(new CostEvent.TariffFixed(id, connector, t.tariff(), t.from())));
    if (!told.none()) {
      sink.accept(new CostEvent.LimitTold(id, connector, told));
    }
    if (!sent.none()) {
      sink.accept(new CostEvent.LimitSent(id, connector, sent));
    }
  }
}
