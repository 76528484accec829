package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A certificate that the depot's own authority made.
///
/// @param serial its number, hexadecimal; never used twice
/// @param station whose it is; null for the depot's own
/// @param subject its common name
/// @param chain PEM, without the root
/// @param request what asked for it; null when no station did
/// @param use what it is for; null in facts of a time when there was one use
public record IssuedCertificate(
    String serial,
    @Nullable StationId station,
    String subject,
    Instant from,
    Instant to,
    String chain,
    @Nullable Request request,
    @Nullable CertificateUse use) {
  /// One by which the depot and a station know each other.
  public IssuedCertificate(
      String serial,
      @Nullable StationId station,
      String subject,
      Instant from,
      Instant to,
      String chain,
      @Nullable Request request) {
    this(serial, station, subject, from, to, chain, request, null);
  }

  /// What it is for.
  public CertificateUse purpose() {
    CertificateUse told = use;
    return told == null ? CertificateUse.CHARGING_STATION : told;
  }

  /// A station's request: the number of its fact, and the number that the station gave it, if any.
  public record Request(long fact, @Nullable Integer number) {}
}
