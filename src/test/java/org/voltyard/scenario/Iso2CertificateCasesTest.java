package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.SecurityEvent;

/// Certification cases of the certificates that ISO 15118 needs in a station.
final class Iso2CertificateCasesTest extends Cases {
  static final String ROOT = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n";

  private static Map<String, Object> hash(String algorithm, String serial) {
    return Map.of(
        "hashAlgorithm",
        algorithm,
        "issuerNameHash",
        "9f86d081884c7d65",
        "issuerKeyHash",
        "60303ae22b998861",
        "serialNumber",
        serial);
  }

  private static CertificateHash named(String algorithm, String serial) {
    return new CertificateHash(
        CertificateHash.Algorithm.valueOf(algorithm),
        "9f86d081884c7d65",
        "60303ae22b998861",
        serial);
  }

  static void installs(Charger2 cp, String type, CertificateUse use) {
    Charger2.Done done =
        cp.command(
            "InstallCertificate",
            Map.of("certificateType", type, "certificate", ROOT),
            Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    assertThat(cp.next(SecurityEvent.CertificateInstalled.class, _ -> true))
        .isEqualTo(new SecurityEvent.CertificateInstalled(cp.id(), use, ROOT));
    lists(cp, type, use, Map.of());
    cp.command(
        "DeleteCertificate",
        Map.of("certificateHashData", hash("SHA256", "3f0a")),
        Map.of("status", "Accepted"));
    cp.next(SecurityEvent.CertificateDeleted.class, _ -> true);
    assertThat(cp.certificates()).isEmpty();
  }

  private static void lists(Charger2 cp, String type, CertificateUse use, Map<String, ?> children) {
    Map<String, Object> chain = new java.util.HashMap<>(children);
    chain.put("certificateType", type);
    chain.put("certificateHashData", hash("SHA256", "3f0a"));
    Charger2.Done done =
        cp.command(
            "GetInstalledCertificateIds",
            Map.of("certificateType", List.of(type)),
            Map.of("status", "Accepted", "certificateHashDataChain", List.of(chain)));
    assertThat(done.accepted()).isTrue();
    List<CertificateHash> below =
        children.isEmpty() ? List.of() : List.of(named("SHA384", "01"), named("SHA512", "02"));
    InstalledCertificate found = new InstalledCertificate(use, named("SHA256", "3f0a"), below);
    assertThat(cp.next(SecurityEvent.CertificatesListed.class, _ -> true))
        .isEqualTo(new SecurityEvent.CertificatesListed(cp.id(), List.of(use), List.of(found)));
    assertThat(cp.certificates()).containsExactly(found);
  }

  @Test
  @DisplayName("TC_M_03 Install V2G root")
  void TC_M_03() {
    installs(rig().charger2("TC_M_03"), "V2GRootCertificate", CertificateUse.V2G_ROOT);
  }

  @Test
  @DisplayName("TC_M_04 Install MO root")
  void TC_M_04() {
    installs(rig().charger2("TC_M_04"), "MORootCertificate", CertificateUse.MO_ROOT);
  }

  @Test
  @DisplayName("TC_M_14 List V2G roots")
  void TC_M_14() {
    lists(rig().charger2("TC_M_14"), "V2GRootCertificate", CertificateUse.V2G_ROOT, Map.of());
  }

  @Test
  @DisplayName("TC_M_15 List V2G chains")
  void TC_M_15() {
    lists(
        rig().charger2("TC_M_15"),
        "V2GCertificateChain",
        CertificateUse.V2G,
        Map.of("childCertificateHashData", List.of(hash("SHA384", "01"), hash("SHA512", "02"))));
  }

  @Test
  @DisplayName("TC_M_16 List MO roots")
  void TC_M_16() {
    lists(rig().charger2("TC_M_16"), "MORootCertificate", CertificateUse.MO_ROOT, Map.of());
  }
}
