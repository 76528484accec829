package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.domain.TransactionReport.Phase;

/// Makes the session of a transaction from the first report that came of it, whichever it is.
final class FirstReport {
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final SessionNumbers numbers;
  private final Supplier<ChargingPolicy> policy;
  private final InstantSource clock;

  FirstReport(SessionNumbers numbers, Supplier<ChargingPolicy> policy, InstantSource clock) {
    this.numbers = numbers;
    this.policy = policy;
    this.clock = clock;
  }

  Session session(
      @Nullable StationState station,
      ConnectorId evse,
      TransactionReport report,
      @Nullable Authorization judged) {
    Instant now = clock.instant();
    TokenId token = report.token();
    Set<Anomaly> odd = anomalies(report, judged, now);
    Energy meter = Registers.begin(report.readings());
    if (meter == null && report.phase() == Phase.STARTED) {
      meter = Registers.first(report.readings());
    }
    if (meter == null) {
      meter = estimate(station, evse, report);
      odd.add(Anomaly.START_ESTIMATED);
    }
    ConnectorState plug = station == null ? null : station.plug(evse.number());
    Session.Start start =
        new Session.Start(
            began(report),
            now,
            meter,
            judged == null ? Token.Verdict.INVALID : judged.verdict(),
            report.reservation(),
            plug == null ? null : plug.pluggedAt(),
            token == null ? null : Transactions.authorizedAt(station, token, began(report)));
    return new Session(
        numbers.next(),
        report.transaction(),
        evse,
        token == null ? TokenId.NOBODY : token,
        start,
        Session.Progress.NONE,
        null,
        null,
        odd);
  }

  /// A report that is not the first may carry the readings of all the time before it.
  private static Instant began(TransactionReport report) {
    Instant at = report.moment().at();
    if (report.phase() == Phase.STARTED) {
      return at;
    }
    return report.readings().stream()
        .map(MeterReading::at)
        .filter(at::isAfter)
        .min(Instant::compareTo)
        .orElse(at);
  }

  private static Energy estimate(
      @Nullable StationState station, ConnectorId evse, TransactionReport report) {
    Energy told = Registers.first(report.readings());
    if (told != null) {
      return told;
    }
    ConnectorState plug = station == null ? null : station.plug(evse.number());
    MeterReading last = plug == null ? null : plug.reading();
    Energy before = last == null ? null : last.values().energy();
    return before == null ? Energy.ZERO : before;
  }

  private Set<Anomaly> anomalies(
      TransactionReport report, @Nullable Authorization judged, Instant now) {
    Set<Anomaly> found = EnumSet.noneOf(Anomaly.class);
    if (judged != null && !judged.accepted()) {
      found.add(Anomaly.TOKEN_NOT_ACCEPTED);
    }
    if (report.moment().offline() || report.moment().at().plus(policy.get().late()).isBefore(now)) {
      found.add(Anomaly.DELIVERED_LATE);
    }
    if (report.moment().at().isAfter(now.plus(AHEAD))) {
      found.add(Anomaly.CLOCK_WRONG);
    }
    if (report.phase() != Phase.STARTED) {
      found.add(Anomaly.OUT_OF_ORDER);
    }
    return found;
  }
}
