package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationId;

/// The certificates that one station told it has, by use. Changed by the journal's thread alone,
/// read by anyone.
final class InstalledCertificates {
  private volatile Map<CertificateUse, List<InstalledCertificate>> known = Map.of();

  void apply(SecurityEvent event) {
    switch (event) {
      case SecurityEvent.CertificatesListed e -> listed(e);
      case SecurityEvent.CertificateDeleted e -> deleted(e);
      case SecurityEvent.Reported _,
          SecurityEvent.CertificateRequested _,
          SecurityEvent.ContractRefused _,
          SecurityEvent.RaiseBegun _,
          SecurityEvent.RaiseStepped _,
          SecurityEvent.RaiseStopped _,
          SecurityEvent.CertificateInstalled _,
          SecurityEvent.PasswordOffered _,
          SecurityEvent.PasswordRefused _,
          SecurityEvent.PasswordSettled _,
          SecurityEvent.ProfileOffered _,
          SecurityEvent.ProfileRefused _,
          SecurityEvent.ProfileRaised _ -> {}
    }
  }

  private void listed(SecurityEvent.CertificatesListed event) {
    Map<CertificateUse, List<InstalledCertificate>> next = copy();
    if (event.uses().isEmpty()) {
      next.clear();
    }
    event.uses().forEach(next::remove);
    for (InstalledCertificate found : event.found()) {
      next.computeIfAbsent(found.use(), _ -> new ArrayList<>()).add(found);
    }
    known = next;
  }

  private void deleted(SecurityEvent.CertificateDeleted event) {
    Map<CertificateUse, List<InstalledCertificate>> next = copy();
    next.values().forEach(all -> all.removeIf(one -> one.hash().names(event.hash())));
    known = next;
  }

  private Map<CertificateUse, List<InstalledCertificate>> copy() {
    Map<CertificateUse, List<InstalledCertificate>> copy = new EnumMap<>(CertificateUse.class);
    known.forEach((use, all) -> copy.put(use, new ArrayList<>(all)));
    return copy;
  }

  List<InstalledCertificate> all() {
    return known.values().stream().flatMap(List::stream).toList();
  }

  void facts(StationId station, Consumer<Recorded> sink) {
    List<InstalledCertificate> all = all();
    if (!all.isEmpty()) {
      sink.accept(
          DepotState.synthetic(
              new SecurityEvent.CertificatesListed(station, List.of(), all), Instant.EPOCH));
    }
  }
}
