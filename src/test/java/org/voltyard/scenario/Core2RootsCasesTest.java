package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.SecurityEvent;

/// Certification cases of OCPP 2.0.1 Core about the roots that stations keep (M).
final class Core2RootsCasesTest extends Cases {
  private static final String ROOT =
      "-----BEGIN CERTIFICATE-----\nMIIBxTCCAWugAwIBAgI=\n-----END CERTIFICATE-----\n";

  private static Map<String, Object> hash(CertificateHash.Algorithm algorithm) {
    return Map.of(
        "hashAlgorithm", algorithm.name(),
        "issuerNameHash", "9f86d081884c7d65",
        "issuerKeyHash", "60303ae22b998861",
        "serialNumber", "3f0a");
  }

  private static InstalledCertificate found(CertificateUse use, CertificateHash.Algorithm as) {
    return new InstalledCertificate(
        use, new CertificateHash(as, "9f86d081884c7d65", "60303ae22b998861", "3f0a"), List.of());
  }

  private static Map<String, Object> chain(String type, CertificateHash.Algorithm algorithm) {
    return Map.of("certificateType", type, "certificateHashData", hash(algorithm));
  }

  private List<InstalledCertificate> kept(Charger2 cs) {
    return rig().depot().stations().certificates(cs.id());
  }

  private static Charger2.Done install(Charger2 cs, String type, String answer) {
    return cs.command(
        "InstallCertificate",
        Map.of("certificateType", type, "certificate", ROOT),
        Map.of("status", answer));
  }

  private static Charger2.Done list(Charger2 cs, String type, CertificateHash.Algorithm as) {
    return cs.command(
        "GetInstalledCertificateIds",
        Map.of("certificateType", List.of(type)),
        Map.of("status", "Accepted", "certificateHashDataChain", List.of(chain(type, as))));
  }

  private void installs(Charger2 cs, String type, CertificateUse use) {
    assertThat(install(cs, type, "Accepted").accepted()).isTrue();
    assertThat(cs.next(SecurityEvent.CertificateInstalled.class, _ -> true))
        .isEqualTo(new SecurityEvent.CertificateInstalled(cs.id(), use, ROOT));
    assertThat(list(cs, type, CertificateHash.Algorithm.SHA256).accepted()).isTrue();
    assertThat(kept(cs)).containsExactly(found(use, CertificateHash.Algorithm.SHA256));
  }

  @Test
  @DisplayName("TC_M_01 Install CSMS root")
  void TC_M_01() {
    installs(rig().charger2("TC_M_01"), "CSMSRootCertificate", CertificateUse.CSMS_ROOT);
  }

  @Test
  @DisplayName("TC_M_02 Install manufacturer root")
  void TC_M_02() {
    installs(
        rig().charger2("TC_M_02"), "ManufacturerRootCertificate", CertificateUse.MANUFACTURER_ROOT);
  }

  @Test
  @DisplayName("TC_M_05 Install fails")
  void TC_M_05() {
    Charger2 cs = rig().charger2("TC_M_05");
    Charger2.Done failed = install(cs, "CSMSRootCertificate", "Failed");
    assertThat(failed.accepted()).isFalse();
    assertThat(failed.status()).isEqualTo("Failed");
    assertThat(install(cs, "CSMSRootCertificate", "Rejected").accepted()).isFalse();
    assertThat(
            rig().facts(SecurityEvent.CertificateInstalled.class, f -> f.station().equals(cs.id())))
        .isEmpty();
  }

  @Test
  @DisplayName("TC_M_13 List manufacturer roots")
  void TC_M_13() {
    Charger2 cs = rig().charger2("TC_M_13");
    Charger2.Done done = list(cs, "ManufacturerRootCertificate", CertificateHash.Algorithm.SHA384);
    assertThat(done.accepted()).isTrue();
    assertThat(kept(cs))
        .containsExactly(found(CertificateUse.MANUFACTURER_ROOT, CertificateHash.Algorithm.SHA384));
  }

  @Test
  @DisplayName("TC_M_18 List all kinds")
  void TC_M_18() {
    Charger2 cs = rig().charger2("TC_M_18");
    Map<String, Object> contract =
        Map.of(
            "certificateType",
            "V2GCertificateChain",
            "certificateHashData",
            hash(CertificateHash.Algorithm.SHA256),
            "childCertificateHashData",
            List.of(hash(CertificateHash.Algorithm.SHA512)));
    Charger2.Done done =
        cs.command(
            "GetInstalledCertificateIds",
            Map.of(),
            Map.of(
                "status",
                "Accepted",
                "certificateHashDataChain",
                List.of(
                    chain("CSMSRootCertificate", CertificateHash.Algorithm.SHA256),
                    chain("V2GRootCertificate", CertificateHash.Algorithm.SHA256),
                    contract)));
    assertThat(done.asked().has("certificateType")).isFalse();
    assertThat(kept(cs))
        .extracting(InstalledCertificate::use)
        .containsExactlyInAnyOrder(
            CertificateUse.CSMS_ROOT, CertificateUse.V2G_ROOT, CertificateUse.V2G);
  }

  @Test
  @DisplayName("TC_M_19 List, nothing there")
  void TC_M_19() {
    Charger2 cs = rig().charger2("TC_M_19");
    list(cs, "ManufacturerRootCertificate", CertificateHash.Algorithm.SHA256);
    assertThat(kept(cs)).hasSize(1);
    Charger2.Done done =
        cs.command(
            "GetInstalledCertificateIds",
            Map.of("certificateType", List.of("ManufacturerRootCertificate")),
            Map.of("status", "NotFound"));
    assertThat(done.status()).isEqualTo("NotFound");
    assertThat(kept(cs)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("TC_M_20 Delete a certificate")
  void TC_M_20(CertificateHash.Algorithm algorithm) {
    Charger2 cs = rig().charger2("TC_M_20-" + algorithm);
    list(cs, "CSMSRootCertificate", algorithm);
    assertThat(kept(cs)).hasSize(1);
    Charger2.Done done =
        cs.command(
            "DeleteCertificate",
            Map.of("certificateHashData", hash(algorithm)),
            Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    assertThat(cs.next(SecurityEvent.CertificateDeleted.class, _ -> true).hash())
        .isEqualTo(found(CertificateUse.CSMS_ROOT, algorithm).hash());
    assertThat(kept(cs)).isEmpty();
  }

  @Test
  @DisplayName("TC_M_21 Delete fails")
  void TC_M_21() {
    Charger2 cs = rig().charger2("TC_M_21");
    list(cs, "CSMSRootCertificate", CertificateHash.Algorithm.SHA256);
    for (String status : List.of("Failed", "NotFound")) {
      Charger2.Done done =
          cs.command(
              "DeleteCertificate",
              Map.of("certificateHashData", hash(CertificateHash.Algorithm.SHA256)),
              Map.of("status", status));
      assertThat(done.accepted()).isFalse();
      assertThat(done.status()).isEqualTo(status);
    }
    assertThat(kept(cs)).hasSize(1);
  }
}
