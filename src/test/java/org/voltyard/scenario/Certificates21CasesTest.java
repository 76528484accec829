package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.ContractIssuer;
import org.voltyard.admin.LoopbackResponder;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateUse;

/// Certification cases of 2.1 about the certificates of vehicles.
final class Certificates21CasesTest extends Cases {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final ContractIssuer root = ContractIssuer.root("V2G root", NOW);
  private final LoopbackResponder responder = new LoopbackResponder(root, NOW);
  private final LoopbackProvider provider = new LoopbackProvider();

  @Override
  Map<String, String> settings() {
    return Map.of("onboarding", "accept", "certificates.contract-provider", provider.address());
  }

  @AfterAll
  void closeServers() {
    responder.close();
    provider.close();
  }

  private static JsonNode asks(Charger2 cp) {
    return cp.wire()
        .call(
            "Get15118EVCertificate",
            Map.of(
                "iso15118SchemaVersion", "urn:iso:std:iso:15118:-20:CommonMessages",
                "action", "Install",
                "exiRequest", "gAQAAA==",
                "maximumContractCertificateChains", 3,
                "prioritizedEMAIDs", List.of("DEABCC12345678X")));
  }

  private static void given(JsonNode answer, String exi, int remaining) {
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    assertThat(answer.path("exiResponse").asText()).isEqualTo(exi);
    assertThat(answer.path("remainingContracts").asInt(-1)).isEqualTo(remaining);
  }

  @Test
  @DisplayName("TC_M_100 EV certificate for -20")
  void TC_M_100() {
    Charger2 cp = rig().charger21("TC_M_100");
    provider.gives("TC_M_100", "Zmlyc3Q=", "c2Vjb25k", "dGhpcmQ=", "ZW5vdWdo");
    int before = provider.count();
    given(asks(cp), "Zmlyc3Q=", 2);
    given(asks(cp), "c2Vjb25k", 1);
    given(asks(cp), "dGhpcmQ=", 0);
    assertThat(provider.count()).isEqualTo(before + 1);
    assertThat(provider.asked("TC_M_100").path("most").asInt()).isEqualTo(3);
    assertThat(provider.asked("TC_M_100").path("preferred").path(0).asText())
        .isEqualTo("DEABCC12345678X");
    given(asks(cp), "Zmlyc3Q=", 2);
  }

  @Test
  @DisplayName("TC_M_101 OEM root")
  void TC_M_101() {
    Iso2CertificateCasesTest.installs(
        rig().charger21("TC_M_101"), "OEMRootCertificate", CertificateUse.OEM_ROOT);
  }

  @Test
  void theStatusOfAChainIsAskedOfRespondersAndLists() throws CRLException {
    Charger2 cp = rig().charger21("CHAIN");
    cp.command(
        "InstallCertificate",
        Map.of("certificateType", "V2GRootCertificate", "certificate", root.pem()),
        Map.of("status", "Accepted"));
    X509Certificate good = root.contract("GOOD", null);
    X509Certificate bad = root.contract("BAD", null);
    responder.revoke(bad);
    String list = responder.file("v2g.crl", root.list(bad).getEncoded());
    JsonNode answer =
        cp.wire()
            .call(
                "GetCertificateChainStatus",
                Map.of(
                    "certificateStatusRequests",
                    List.of(
                        asked(good, "OCSP", responder.address()),
                        asked(bad, "OCSP", responder.address()),
                        asked(bad, "CRL", list),
                        asked(good, "CRL", "http://127.0.0.1:9/none.crl"))));
    assertThat(answer.path("certificateStatus").findValuesAsText("status"))
        .containsExactly("Good", "Revoked", "Revoked", "Failed");
    assertThat(answer.path("certificateStatus").path(0).path("certificateHashData"))
        .isEqualTo(TestStation.json(hash(good)));
    assertThat(answer.path("certificateStatus").path(0).path("nextUpdate").asText())
        .isEqualTo("2026-03-01T16:00:00.000Z");
  }

  private Map<String, Object> asked(X509Certificate certificate, String source, String url) {
    return Map.of("certificateHashData", hash(certificate), "source", source, "urls", List.of(url));
  }

  private Map<String, String> hash(X509Certificate certificate) {
    CertificateHash hash = root.hash(certificate, CertificateHash.Algorithm.SHA256);
    return Map.of(
        "hashAlgorithm", "SHA256",
        "issuerNameHash", hash.issuerName(),
        "issuerKeyHash", hash.issuerKey(),
        "serialNumber", hash.serial());
  }
}
