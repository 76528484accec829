package org.voltyard.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;

/// Writes and reads table `meter_proof`.
final class ProofRows {
  private ProofRows() {}

  static void add(Session database, SessionEvent.SignatureChecked event, long seq) {
    MeterProof proof = event.proof();
    Energy register = proof.register();
    String detail = proof.detail();
    ProofEntity row = new ProofEntity();
    row.seq = seq;
    row.session = event.session().number();
    row.at = Micros.of(proof.at());
    row.context = proof.context().name();
    row.format = Clean.text(proof.format(), 50);
    row.verdict = proof.verdict().name();
    row.keySource = proof.key() == null ? null : proof.key().name();
    row.register = register == null ? null : (Long) register.milliWattHours();
    row.detail = detail == null ? null : Clean.text(detail, 1000);
    database.persist(row);
  }

  /// In order of time; of a reading that was checked again the last check.
  static List<MeterProof> of(StatelessSession database, SessionId session) {
    Map<List<Object>, MeterProof> last = new LinkedHashMap<>();
    database
        .createQuery(
            "from ProofEntity p where p.session = :session order by p.at, p.seq", ProofEntity.class)
        .setParameter("session", session.number())
        .getResultList()
        .forEach(row -> last.put(List.of(row.at, row.context), proof(row)));
    return new ArrayList<>(last.values());
  }

  private static MeterProof proof(ProofEntity row) {
    Long register = row.register;
    return new MeterProof(
        Micros.instant(row.at),
        MeterReading.Context.valueOf(row.context),
        row.format,
        MeterProof.Verdict.valueOf(row.verdict),
        source(row.keySource),
        register == null ? null : new Energy(register),
        row.detail);
  }

  private static MeterProof.@Nullable KeySource source(@Nullable String word) {
    return word == null ? null : MeterProof.KeySource.valueOf(word);
  }
}
