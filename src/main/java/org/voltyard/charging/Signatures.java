package org.voltyard.charging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SealCheck;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.journal.Journal;

/// Checks the signed readings of sessions, off the stations' threads, and writes down what came of
/// it.
public final class Signatures {
  private final DepotState state;
  private final Journal journal;
  private final MeterProofs proofs;

  public Signatures(DepotState state, Journal journal, SealCheck seals) {
    this.state = state;
    this.journal = journal;
    this.proofs = new MeterProofs(seals);
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case MeterEvent.Received e -> {
        SessionId session = e.session();
        if (session != null) {
          check(session, e.connector(), e.readings());
        }
      }
      case SessionEvent.Ended e -> check(e.session(), e.connector(), e.readings());
      case SessionEvent.Corrected e -> check(e.session(), e.connector(), e.readings());
      default -> {}
    }
  }

  private void check(SessionId session, ConnectorId connector, List<MeterReading> readings) {
    if (readings.stream().noneMatch(MeterProofs::anySigned)) {
      return;
    }
    StationState station = state.station(connector.station());
    @Nullable MeterKey key = station == null ? null : station.meterKey(connector.number());
    List<Fact> facts = new ArrayList<>();
    boolean broken = false;
    for (MeterReading reading : readings) {
      for (MeterProof proof : proofs.of(reading, key)) {
        facts.add(new SessionEvent.SignatureChecked(session, connector, proof));
        broken |= proof.verdict() == MeterProof.Verdict.INVALID;
      }
    }
    if (broken) {
      facts.add(
          new SessionEvent.Flagged(
              session,
              connector,
              Anomaly.SIGNATURE_INVALID,
              "a reading was not signed by the meter's key"));
    }
    for (Fact fact : facts) {
      var _ = journal.appendLater(fact);
    }
  }
}
