package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody else said of a certificate.
///
/// @param until when it is worth asking again
/// @param response the responder's signed answer, DER in Base64; null where none came, or a list
///   was read
/// @param reason in plain words where nothing is known
public record CertificateState(
    Status status, Instant until, @Nullable String response, @Nullable String reason) {
  /// How the certificate stands.
  public enum Status {
    GOOD,
    REVOKED,
    /// Whoever was asked does not know it.
    UNKNOWN,
    /// Nobody could be asked, or the answer cannot be believed.
    FAILED
  }

  /// Nothing could be learned.
  public static CertificateState failed(Instant until, String reason) {
    return new CertificateState(Status.FAILED, until, null, reason);
  }
}
