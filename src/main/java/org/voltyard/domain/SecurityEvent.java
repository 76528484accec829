package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to the security of a station: what it reported, its certificates, its password and
/// its profile.
public sealed interface SecurityEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// It reported something.
  record Reported(StationId station, SecurityReport report) implements SecurityEvent {}

  /// It asked for a certificate for its key; `refusal` is null when it was told that one will come.
  record CertificateRequested(
      StationId station, CertificateDesk.Request request, @Nullable String refusal)
      implements SecurityEvent {}

  /// It accepted a certificate; `certificate` is PEM, for its own ones the chain.
  record CertificateInstalled(StationId station, CertificateUse use, String certificate)
      implements SecurityEvent {}

  /// It removed a certificate.
  record CertificateDeleted(StationId station, CertificateHash hash) implements SecurityEvent {}

  /// It told which certificates it has for these uses; all uses when there are none.
  record CertificatesListed(
      StationId station, List<CertificateUse> uses, List<InstalledCertificate> found)
      implements SecurityEvent {
    public CertificatesListed {
      uses = List.copyOf(uses);
      found = List.copyOf(found);
    }
  }

  /// It is being given another password: from now on that one lets it in, and the old one too.
  record PasswordOffered(StationId station, String passwordHash, Origin origin)
      implements SecurityEvent {}

  /// It did not take that password.
  record PasswordRefused(StationId station, String passwordHash, String status)
      implements SecurityEvent {}

  /// It came with that password, or took it where it had none: no other lets it in any more.
  record PasswordSettled(StationId station, String passwordHash) implements SecurityEvent {}

  /// It is being told to connect with this security profile.
  record ProfileOffered(StationId station, SecurityProfile profile, Origin origin)
      implements SecurityEvent {}

  /// It did not take that profile.
  record ProfileRefused(StationId station, SecurityProfile profile, String status)
      implements SecurityEvent {}

  /// It came with that profile: with a lower one it is not let in any more.
  record ProfileRaised(StationId station, SecurityProfile profile) implements SecurityEvent {}

  /// The certificates of a contract were not believed; `reason` says why.
  record ContractRefused(StationId station, TokenId contract, String finding, String reason)
      implements SecurityEvent {}

  /// It is led to a higher profile, step by step.
  record RaiseBegun(StationId station, ProfileRaise.Plan plan, Origin origin)
      implements SecurityEvent {}

  /// A step of that is over.
  ///
  /// @param networks with [ProfileRaise.Step#READ]: its slots; with [ProfileRaise.Step#STORE]: the
  ///   one that was taken
  record RaiseStepped(StationId station, ProfileRaise.Step step, List<Integer> networks)
      implements SecurityEvent {
    public RaiseStepped {
      networks = List.copyOf(networks);
    }
  }

  /// It is not led on; `reason` says why.
  record RaiseStopped(StationId station, String reason, Origin origin) implements SecurityEvent {}
}
