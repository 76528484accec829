package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityEvent.PasswordOffered;

/// The passwords that a station was offered and has not shown yet: which of them it has, nobody
/// knows until it comes again. Changed by the journal's thread alone, read by anyone.
final class OfferedPasswords {
  private static final int MOST = 8;

  private volatile List<PasswordOffered> open = List.of();

  void apply(SecurityEvent event) {
    switch (event) {
      case PasswordOffered e -> {
        List<PasswordOffered> next = new ArrayList<>(open);
        next.add(e);
        open = List.copyOf(next.subList(Math.max(0, next.size() - MOST), next.size()));
      }
      case SecurityEvent.PasswordRefused e ->
          open = open.stream().filter(o -> !o.passwordHash().equals(e.passwordHash())).toList();
      case SecurityEvent.PasswordSettled _ -> clear();
      case SecurityEvent.Reported _,
          SecurityEvent.CertificateRequested _,
          SecurityEvent.ContractRefused _,
          SecurityEvent.RaiseBegun _,
          SecurityEvent.RaiseStepped _,
          SecurityEvent.RaiseStopped _,
          SecurityEvent.CertificateInstalled _,
          SecurityEvent.CertificateDeleted _,
          SecurityEvent.CertificatesListed _,
          SecurityEvent.ProfileOffered _,
          SecurityEvent.ProfileRefused _,
          SecurityEvent.ProfileRaised _ -> {}
    }
  }

  void clear() {
    open = List.of();
  }

  /// What is kept of them, the newest last.
  List<String> hashes() {
    return open.stream().map(PasswordOffered::passwordHash).toList();
  }

  void facts(Consumer<Recorded> sink) {
    open.forEach(offer -> sink.accept(DepotState.synthetic(offer, Instant.EPOCH)));
  }
}
