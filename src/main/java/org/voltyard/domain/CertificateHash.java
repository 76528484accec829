package org.voltyard.domain;

/// Names a certificate by its issuer and its number, as OCSP does; hexadecimal, upper and lower
/// case are the same.
public record CertificateHash(
    Algorithm algorithm, String issuerName, String issuerKey, String serial) {
  /// How the hashes are made.
  public enum Algorithm {
    SHA256,
    SHA384,
    SHA512
  }

  /// Whether both name the same certificate.
  public boolean names(CertificateHash other) {
    return algorithm == other.algorithm
        && issuerName.equalsIgnoreCase(other.issuerName)
        && issuerKey.equalsIgnoreCase(other.issuerKey)
        && serial.equalsIgnoreCase(other.serial);
  }
}
