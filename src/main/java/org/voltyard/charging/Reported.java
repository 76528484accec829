package org.voltyard.charging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Depot.Ending;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.domain.TransactionReport.Phase;

/// Keeps sessions by the reports of stations that name their transactions themselves: a session is
/// there from the first report on, whichever it is, and whatever comes later makes it truer.
final class Reported {
  private final DepotState state;
  private final FactWriter writer;
  private final Authorizer authorizer;
  private final Transactions transactions;
  private final Metering metering;
  private final FirstReport beginnings;
  private final InstantSource clock;
  private final ReportGaps gaps = new ReportGaps();

  Reported(
      DepotState state,
      FactWriter writer,
      Authorizer authorizer,
      Transactions transactions,
      Metering metering,
      SessionNumbers numbers,
      Supplier<ChargingPolicy> policy,
      InstantSource clock) {
    this.state = state;
    this.writer = writer;
    this.authorizer = authorizer;
    this.transactions = transactions;
    this.metering = metering;
    this.beginnings = new FirstReport(numbers, policy, clock);
    this.clock = clock;
  }

  /// A report with the judgement of its token.
  ///
  /// @param naming the same without the token of somebody who only stops. // C16
  private record Told(
      TransactionReport report, TransactionReport naming, @Nullable Authorization judged) {}

  /// Under the station's lock.
  @Nullable Authorization take(StationId id, TransactionReport report) {
    StationState station = state.station(id);
    Session known = station == null ? null : known(station, report.transaction());
    ConnectorId evse =
        known == null ? new ConnectorId(id, Math.max(1, report.evse())) : known.connector();
    TokenId token = report.token();
    boolean over = report.phase() == Phase.ENDED;
    Authorization judged =
        token == null ? null : judge(station, evse, token, report, !over && begins(known));
    boolean stopsOnly = over && judged != null && authorizer.master(judged);
    Told told = new Told(report, stopsOnly ? report.withoutToken() : report, judged);
    List<Fact> facts = new ArrayList<>();
    if (known == null) {
      first(station, evse, told, facts);
    } else if (known.open()) {
      further(station, known, told, facts);
    } else {
      late(station, known, report, facts);
    }
    status(station, evse, report, facts);
    writer.append(facts);
    return judged;
  }

  private @Nullable Session known(StationState station, TransactionId transaction) {
    for (ConnectorState plug : station.plugs()) {
      Session open = plug.session() == null ? null : state.openSession(plug.session());
      if (open != null && open.transaction().equals(transaction)) {
        return open;
      }
    }
    return station.recent(transaction);
  }

  private static boolean begins(@Nullable Session known) {
    return known == null || known.token().equals(TokenId.NOBODY);
  }

  private Authorization judge(
      @Nullable StationState station,
      ConnectorId evse,
      TokenId token,
      TransactionReport report,
      boolean starts) {
    boolean free = station != null && station.registration().freeVend();
    return starts
        ? authorizer.judgeStart(token, report.kind(), evse, free)
        : authorizer.judge(token, report.kind(), free);
  }

  private void first(
      @Nullable StationState station, ConnectorId evse, Told told, List<Fact> facts) {
    TransactionReport report = told.report();
    Session session = beginnings.session(station, evse, told.naming(), told.judged());
    Session running = transactions.running(station, evse);
    boolean over = report.phase() == Phase.ENDED;
    if (running != null && !session.start().at().isBefore(running.start().at())) {
      facts.addAll(Closing.locally(running, session.start().at(), "a new transaction began"));
      running = null;
    }
    facts.addAll(transactions.used(session, report.reservation()));
    facts.add(new SessionEvent.Started(session));
    if (over) {
      facts.addAll(Closing.byCharger(session, ending(session, report), clock.instant()));
      return;
    }
    if (!report.readings().isEmpty()) {
      facts.add(metering.received(evse, session.id(), report.readings()));
    }
    if (running != null) {
      facts.addAll(
          Closing.locally(session, running.start().at(), "a later transaction was open already"));
    } else if (report.phase() == Phase.STARTED) {
      gaps.began(session.id(), report.moment().number());
    }
  }

  private void further(
      @Nullable StationState station, Session session, Told told, List<Fact> facts) {
    TransactionReport report = told.report();
    gaps.came(session.id(), report.moment().number());
    BetterKnown.restate(session, told.naming(), told.judged(), facts);
    if (report.phase() == Phase.ENDED) {
      facts.addAll(Closing.byCharger(session, ending(session, report), clock.instant()));
      ended(session, report, facts);
    } else {
      metering.facts(station, session, report.readings(), facts);
    }
  }

  private void ended(Session session, TransactionReport report, List<Fact> facts) {
    int missing = gaps.ended(session.id(), report.moment().number());
    if (missing > 0) {
      facts.add(
          BetterKnown.flag(session, Anomaly.REPORTS_MISSING, missing + " reports did not come"));
    }
    if (session.token().equals(TokenId.NOBODY) && report.token() == null) {
      facts.add(BetterKnown.flag(session, Anomaly.TOKEN_NOT_ACCEPTED, "nobody was authorized"));
    }
  }

  private void late(
      @Nullable StationState station, Session session, TransactionReport report, List<Fact> facts) {
    if (report.phase() == Phase.ENDED) {
      facts.addAll(Closing.again(session, ending(session, report)));
      return;
    }
    BetterKnown.restate(session, report, null, facts);
    metering.facts(station, session, report.readings(), facts);
  }

  private static Ending ending(Session session, TransactionReport report) {
    Energy told = Registers.end(report.readings());
    Energy known = session.start().meter().plus(session.progress().energy());
    String reason = report.stopReason();
    return new Ending(
        report.transaction(),
        report.token(),
        report.moment().at(),
        told == null ? known : told,
        reason == null ? "Local" : reason, // E06: Local may be left out
        report.readings());
  }

  /// The EVSE's state follows the transaction, unless something newer is known of it.
  private static void status(
      @Nullable StationState station,
      ConnectorId evse,
      TransactionReport report,
      List<Fact> facts) {
    ConnectorState plug = station == null ? null : station.plug(evse.number());
    ConnectorStatus now = plug == null ? ConnectorStatus.UNKNOWN : plug.status().status();
    ConnectorStatus next = EvseStatus.of(report.charging(), report.phase() == Phase.ENDED, now);
    Instant at = report.moment().at();
    boolean newer = plug == null || !plug.reported() || !at.isBefore(plug.status().at());
    if (next != now && newer) {
      facts.add(
          new StationEvent.StatusChanged(
              evse.station(),
              new StatusReport(evse.number(), next, StatusReport.NO_ERROR, null, null, null, at),
              false));
    }
  }
}
