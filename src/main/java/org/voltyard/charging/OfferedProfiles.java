package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityEvent.ProfileOffered;
import org.voltyard.domain.SecurityProfile;

/// The security profiles that a station was told to use and has not come with yet. Changed by the
/// journal's thread alone, read by anyone.
final class OfferedProfiles {
  private volatile List<ProfileOffered> open = List.of();

  void apply(SecurityEvent event) {
    switch (event) {
      case ProfileOffered e -> {
        List<ProfileOffered> next = new ArrayList<>(open);
        next.add(e);
        open = List.copyOf(next);
      }
      case SecurityEvent.ProfileRefused _, SecurityEvent.ProfileRaised _ -> open = List.of();
      case SecurityEvent.Reported _,
          SecurityEvent.CertificateRequested _,
          SecurityEvent.ContractRefused _,
          SecurityEvent.RaiseBegun _,
          SecurityEvent.RaiseStepped _,
          SecurityEvent.RaiseStopped _,
          SecurityEvent.CertificateInstalled _,
          SecurityEvent.CertificateDeleted _,
          SecurityEvent.CertificatesListed _,
          SecurityEvent.PasswordOffered _,
          SecurityEvent.PasswordRefused _,
          SecurityEvent.PasswordSettled _ -> {}
    }
  }

  /// The profile it was told last, null when none is open.
  @Nullable SecurityProfile wanted() {
    List<ProfileOffered> now = open;
    return now.isEmpty() ? null : now.getLast().profile();
  }

  /// How often it was told.
  int count() {
    return open.size();
  }

  void facts(Consumer<Recorded> sink) {
    open.forEach(offer -> sink.accept(DepotState.synthetic(offer, Instant.EPOCH)));
  }
}
