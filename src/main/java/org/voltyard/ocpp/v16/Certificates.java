package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateHash;

/// Certificates in the words of 1.6.
final class Certificates {
  private Certificates() {}

  /// Null where 1.6 has no such certificate.
  static @Nullable CertificateUse wire(org.voltyard.domain.CertificateUse use) {
    return switch (use) {
      case CSMS_ROOT -> CertificateUse.CENTRAL_SYSTEM_ROOT_CERTIFICATE;
      case MANUFACTURER_ROOT -> CertificateUse.MANUFACTURER_ROOT_CERTIFICATE;
      case V2G_ROOT, MO_ROOT, OEM_ROOT, CHARGING_STATION, V2G, V2G_20, COMBINED -> null;
    };
  }

  static org.voltyard.domain.CertificateUse domain(CertificateUse use) {
    return switch (use) {
      case CENTRAL_SYSTEM_ROOT_CERTIFICATE -> org.voltyard.domain.CertificateUse.CSMS_ROOT;
      case MANUFACTURER_ROOT_CERTIFICATE -> org.voltyard.domain.CertificateUse.MANUFACTURER_ROOT;
    };
  }

  static CertificateHashData wire(CertificateHash hash) {
    CertificateHashData.Algorithm algorithm =
        switch (hash.algorithm()) {
          case SHA256 -> CertificateHashData.Algorithm.SHA256;
          case SHA384 -> CertificateHashData.Algorithm.SHA384;
          case SHA512 -> CertificateHashData.Algorithm.SHA512;
        };
    return new CertificateHashData(algorithm, hash.issuerName(), hash.issuerKey(), hash.serial());
  }

  static CertificateHash domain(CertificateHashData data) {
    CertificateHash.Algorithm algorithm =
        switch (data.hashAlgorithm()) {
          case SHA256 -> CertificateHash.Algorithm.SHA256;
          case SHA384 -> CertificateHash.Algorithm.SHA384;
          case SHA512 -> CertificateHash.Algorithm.SHA512;
        };
    return new CertificateHash(
        algorithm, data.issuerNameHash(), data.issuerKeyHash(), data.serialNumber());
  }
}
