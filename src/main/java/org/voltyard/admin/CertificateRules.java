package org.voltyard.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The depot's rules for certificates; read anew for every decision.
///
/// @param organization stands in every certificate that is made
/// @param checkOrganization whether it must stand in those that stations show
/// @param names of the listener, none for those of this machine
/// @param renewable names of stations that may come with an expired certificate to have another
public record CertificateRules(
    String organization,
    boolean checkOrganization,
    Signing signing,
    List<String> names,
    Lives lives,
    Files files,
    Set<String> renewable) {
  /// One that lets nobody in whose certificate has expired.
  public CertificateRules(
      String organization,
      boolean checkOrganization,
      Signing signing,
      List<String> names,
      Lives lives,
      Files files) {
    this(organization, checkOrganization, signing, names, lives, files, Set.of());
  }

  public CertificateRules {
    names = List.copyOf(names);
    renewable = Set.copyOf(renewable);
  }

  /// What becomes of a station's request.
  public enum Signing {
    /// An operator decides.
    ASK,
    /// Signed where the station has a good certificate of this authority already, else an operator
    /// decides.
    RENEWALS,
    ACCEPT,
    REFUSE
  }

  /// How long certificates live, and how long before their end they are renewed.
  public record Lives(Duration server, Duration station, Duration ahead) {}

  /// Certificates of another authority, in PEM; null for the depot's own.
  ///
  /// @param trust roots under which stations' certificates may stand besides the depot's own
  /// @param revocations lists of what those roots took back: a file or an address
  /// @param v2g with what certificates for vehicles are made; null where none are
  public record Files(
      @Nullable Path certificate,
      @Nullable Path key,
      @Nullable Path trust,
      @Nullable String revocations,
      @Nullable Pair v2g) {
    public static final Files NONE = new Files(null, null, null);

    /// Without lists, and without certificates for vehicles.
    public Files(@Nullable Path certificate, @Nullable Path key, @Nullable Path trust) {
      this(certificate, key, trust, null, null);
    }
  }

  /// A certificate with those above it, and its key.
  public record Pair(Path certificate, Path key) {}

  /// The rules as they are usually.
  public static CertificateRules usual(String organization) {
    return new CertificateRules(
        organization,
        false,
        Signing.ASK,
        List.of(),
        new Lives(Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(30)),
        Files.NONE);
  }
}
