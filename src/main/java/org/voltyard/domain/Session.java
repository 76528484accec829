package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A charging session with its transaction, from start to unplug.
public record Session(
    SessionId id,
    TransactionId transaction,
    ConnectorId connector,
    TokenId token,
    Start start,
    Progress progress,
    @Nullable End end,
    @Nullable Instant unpluggedAt,
    Set<Anomaly> anomalies) {
  public Session {
    anomalies = anomalies.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(anomalies));
  }

  /// How it began. `at` is the charger's time, `receivedAt` the depot's.
  public record Start(
      Instant at,
      Instant receivedAt,
      Energy meter,
      Token.Verdict verdict,
      @Nullable Integer reservation,
      @Nullable Instant pluggedAt,
      @Nullable Instant authorizedAt) {}

  /// Where it stands: energy since the start, the last reading and the highest power seen.
  public record Progress(Energy energy, @Nullable MeterReading last, Power peak, int readings) {
    public static final Progress NONE = new Progress(Energy.ZERO, null, Power.ZERO, 0);
  }

  /// How it ended. `evidence` tells in words why the depot closed it when the charger did not.
  public record End(Instant at, Energy meter, String reason, By by, @Nullable String evidence) {
    /// Who said that it ended.
    public enum By {
      CHARGER,
      DEPOT
    }
  }

  /// What is odd about a session; a bill made from it wants a look.
  public enum Anomaly {
    /// The energy register fell.
    METER_FELL,
    /// The register rose by more than the connector could have delivered.
    METER_JUMPED,
    /// Closed by the depot from the last known reading.
    ESTIMATED_END,
    /// Begun or ended at a time that cannot be (in the future, end before start).
    CLOCK_WRONG,
    /// Reported after the fact, the charger having been offline.
    DELIVERED_LATE,
    /// The token was not accepted when the charger started.
    TOKEN_NOT_ACCEPTED,
    /// The register at the start was not told; the first one known counts.
    START_ESTIMATED,
    /// A reading carries a signature that is not its meter's.
    SIGNATURE_INVALID,
    /// Some of the charger's reports never came.
    REPORTS_MISSING,
    /// The stop came before the start, or again after the end.
    OUT_OF_ORDER
  }

  public boolean open() {
    return end == null;
  }

  /// Energy charged so far, or in all when it is over; never negative.
  public Energy energy() {
    End over = end;
    Energy total = over == null ? progress.energy() : over.meter().minus(start.meter());
    return total.milliWattHours() < 0 ? Energy.ZERO : total;
  }

  /// From the start to the end, or to now while it is open.
  public Duration duration(Instant now) {
    End over = end;
    Duration length = Duration.between(start.at(), over == null ? now : over.at());
    return length.isNegative() ? Duration.ZERO : length;
  }

  public Session with(Anomaly anomaly) {
    Set<Anomaly> more = EnumSet.of(anomaly);
    more.addAll(anomalies);
    return new Session(id, transaction, connector, token, start, progress, end, unpluggedAt, more);
  }

  public Session with(TokenId who, Start begun) {
    return new Session(
        id, transaction, connector, who, begun, progress, end, unpluggedAt, anomalies);
  }

  public Session with(Progress now) {
    return new Session(id, transaction, connector, token, start, now, end, unpluggedAt, anomalies);
  }

  public Session with(End over) {
    return new Session(
        id, transaction, connector, token, start, progress, over, unpluggedAt, anomalies);
  }

  public Session unplugged(Instant at) {
    return new Session(id, transaction, connector, token, start, progress, end, at, anomalies);
  }
}
