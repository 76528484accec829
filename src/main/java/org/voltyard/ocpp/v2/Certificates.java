package org.voltyard.ocpp.v2;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.InstalledCertificate;

/// Certificates in the words of 2.x.
final class Certificates {
  private Certificates() {}

  /// Null where stations keep no such root.
  static InstallCertificate.@Nullable InstallCertificateUse root(CertificateUse use) {
    return switch (use) {
      case V2G_ROOT -> InstallCertificate.InstallCertificateUse.V2G_ROOT_CERTIFICATE;
      case MO_ROOT -> InstallCertificate.InstallCertificateUse.MO_ROOT_CERTIFICATE;
      case CSMS_ROOT -> InstallCertificate.InstallCertificateUse.CSMS_ROOT_CERTIFICATE;
      case MANUFACTURER_ROOT ->
          InstallCertificate.InstallCertificateUse.MANUFACTURER_ROOT_CERTIFICATE;
      case OEM_ROOT -> InstallCertificate.InstallCertificateUse.OEM_ROOT_CERTIFICATE;
      case CHARGING_STATION, V2G, V2G_20, COMBINED -> null;
    };
  }

  static CertificateUse domain(InstallCertificate.InstallCertificateUse use) {
    return switch (use) {
      case V2G_ROOT_CERTIFICATE -> CertificateUse.V2G_ROOT;
      case MO_ROOT_CERTIFICATE -> CertificateUse.MO_ROOT;
      case CSMS_ROOT_CERTIFICATE -> CertificateUse.CSMS_ROOT;
      case MANUFACTURER_ROOT_CERTIFICATE -> CertificateUse.MANUFACTURER_ROOT;
      case OEM_ROOT_CERTIFICATE -> CertificateUse.OEM_ROOT;
    };
  }

  static List<GetInstalledCertificateIds.GetCertificateIdUse> asked(List<CertificateUse> uses) {
    return uses.stream().map(Certificates::asked).filter(Objects::nonNull).toList();
  }

  private static GetInstalledCertificateIds.@Nullable GetCertificateIdUse asked(
      CertificateUse use) {
    return switch (use) {
      case V2G_ROOT -> GetInstalledCertificateIds.GetCertificateIdUse.V2G_ROOT_CERTIFICATE;
      case MO_ROOT -> GetInstalledCertificateIds.GetCertificateIdUse.MO_ROOT_CERTIFICATE;
      case CSMS_ROOT -> GetInstalledCertificateIds.GetCertificateIdUse.CSMS_ROOT_CERTIFICATE;
      case MANUFACTURER_ROOT ->
          GetInstalledCertificateIds.GetCertificateIdUse.MANUFACTURER_ROOT_CERTIFICATE;
      case OEM_ROOT -> GetInstalledCertificateIds.GetCertificateIdUse.OEM_ROOT_CERTIFICATE;
      case V2G, V2G_20 -> GetInstalledCertificateIds.GetCertificateIdUse.V2G_CERTIFICATE_CHAIN;
      case CHARGING_STATION, COMBINED -> null;
    };
  }

  static CertificateUse domain(GetInstalledCertificateIds.GetCertificateIdUse use) {
    return switch (use) {
      case V2G_ROOT_CERTIFICATE -> CertificateUse.V2G_ROOT;
      case MO_ROOT_CERTIFICATE -> CertificateUse.MO_ROOT;
      case CSMS_ROOT_CERTIFICATE -> CertificateUse.CSMS_ROOT;
      case V2G_CERTIFICATE_CHAIN -> CertificateUse.V2G;
      case MANUFACTURER_ROOT_CERTIFICATE -> CertificateUse.MANUFACTURER_ROOT;
      case OEM_ROOT_CERTIFICATE -> CertificateUse.OEM_ROOT;
    };
  }

  static InstalledCertificate domain(GetInstalledCertificateIds.CertificateHashDataChain chain) {
    List<CertificateHashData> below = chain.childCertificateHashData();
    return new InstalledCertificate(
        domain(chain.certificateType()),
        domain(chain.certificateHashData()),
        below == null ? List.of() : below.stream().map(Certificates::domain).toList());
  }

  static CertificateHashData wire(CertificateHash hash) {
    HashAlgorithm algorithm =
        switch (hash.algorithm()) {
          case SHA256 -> HashAlgorithm.SHA256;
          case SHA384 -> HashAlgorithm.SHA384;
          case SHA512 -> HashAlgorithm.SHA512;
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
