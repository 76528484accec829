package org.voltyard.energy;

import java.time.Instant;
import java.util.List;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.TransactionId;

/// A transaction that runs, as far as its limits are concerned.
///
/// @param priority whether it charges with priority
/// @param allowed ways of energy transfer that it was granted; empty when nothing was said
public record Running(
    SessionId session,
    TransactionId transaction,
    Instant since,
    boolean priority,
    List<EnergyTransfer> allowed) {
  public Running {
    allowed = List.copyOf(allowed);
  }

  Running with(boolean first) {
    return new Running(session, transaction, since, first, allowed);
  }

  Running with(List<EnergyTransfer> ways) {
    return new Running(session, transaction, since, priority, ways);
  }

  Running since(Instant time) {
    return new Running(session, transaction, time, priority, allowed);
  }

  /// Whether a profile of a transaction is for this one.
  boolean has(KnownProfile known) {
    TransactionId meant = known.profile().transaction();
    return meant == null || meant.equals(transaction);
  }

  /// Giving energy back has to be granted; charging has not. // Q01.FR.04
  boolean mayUse(EnergyTransfer way) {
    return allowed.isEmpty() ? !way.bothWays() : allowed.contains(way);
  }
}
