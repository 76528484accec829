package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.ContractIssuer;
import org.voltyard.admin.LoopbackResponder;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;

/// Certification cases of vehicles that pay by certificate; responder and provider are on loopback.
final class Iso2ContractCasesTest extends Cases {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String EXI = "gJgCRGUwMDA=";

  private final ContractIssuer root = ContractIssuer.root("MO root", NOW);
  private final LoopbackResponder responder = new LoopbackResponder(root, NOW);
  private final LoopbackProvider provider = new LoopbackProvider();

  @Override
  Map<String, String> settings() {
    return Map.of("onboarding", "accept", "certificates.contract-provider", provider.address());
  }

  @BeforeAll
  void aStationHasTheRoot() {
    Charger2 cp = rig().charger2("ROOTED");
    cp.command(
        "InstallCertificate",
        Map.of("certificateType", "MORootCertificate", "certificate", root.pem()),
        Map.of("status", "Accepted"));
    cp.next(SecurityEvent.CertificateInstalled.class, _ -> true);
  }

  @AfterAll
  void closeServers() {
    responder.close();
    provider.close();
  }

  private static Map<String, Object> contract(String name) {
    return Map.of("idToken", name, "type", "eMAID");
  }

  private Map<String, Object> hashes(X509Certificate certificate) {
    CertificateHash hash = root.hash(certificate, CertificateHash.Algorithm.SHA256);
    Map<String, Object> data = new HashMap<>();
    data.put("hashAlgorithm", "SHA256");
    data.put("issuerNameHash", hash.issuerName());
    data.put("issuerKeyHash", hash.issuerKey());
    data.put("serialNumber", hash.serial());
    data.put("responderURL", responder.address());
    return data;
  }

  private static JsonNode authorize(Charger2 cp, String name, Map<String, ?> proof) {
    Map<String, Object> payload = new HashMap<>(proof);
    payload.put("idToken", contract(name));
    return cp.wire().call("Authorize", payload);
  }

  private static void answered(JsonNode answer, String token, String certificates) {
    assertThat(answer.path("idTokenInfo").path("status").asText()).isEqualTo(token);
    assertThat(answer.path("certificateStatus").asText()).isEqualTo(certificates);
  }

  private void charges(Charger2 cp, String name, String transaction) {
    JsonNode started =
        cp.event(
            "Started",
            transaction,
            "Authorized",
            Map.of(
                "idToken", contract(name),
                "transactionInfo", Charger2.info(transaction, "Charging"),
                "meterValue", cp.metered(100, "Transaction.Begin")));
    assertThat(started.path("idTokenInfo").path("status").asText()).isEqualTo("Accepted");
    assertThat(cp.open(transaction).token()).isEqualTo(new TokenId(name));
  }

  @Test
  @DisplayName("TC_C_50 Contract certificate, local check, ok")
  void TC_C_50() {
    Charger2 cp = rig().charger2("TC_C_50");
    rig().card(new TokenId("DEC50C12345678X"), null);
    X509Certificate certificate = root.contract("DEC50C12345678X", null);
    JsonNode answer =
        authorize(
            cp,
            "DEC50C12345678X",
            Map.of("iso15118CertificateHashData", List.of(hashes(certificate))));
    answered(answer, "Accepted", "Accepted");
    assertThat(responder.asked()).contains(certificate.getSerialNumber());
    charges(cp, "DEC50C12345678X", "tx-c50");
  }

  @Test
  @DisplayName("TC_C_51 Contract certificate, local check, revoked")
  void TC_C_51() {
    Charger2 cp = rig().charger2("TC_C_51");
    rig().card(new TokenId("DEC51C12345678X"), null);
    X509Certificate certificate = root.contract("DEC51C12345678X", null);
    responder.revoke(certificate);
    JsonNode answer =
        authorize(
            cp,
            "DEC51C12345678X",
            Map.of("iso15118CertificateHashData", List.of(hashes(certificate))));
    answered(answer, "Invalid", "CertificateRevoked");
    assertThat(cp.next(SecurityEvent.ContractRefused.class, _ -> true).finding())
        .isEqualTo("REVOKED");
    TokenEvent.Presented shown =
        rig().fact(TokenEvent.Presented.class, f -> f.station().equals(cp.id()));
    assertThat(shown.verdict()).isEqualTo(Token.Verdict.INVALID);
  }

  @Test
  @DisplayName("TC_C_52 Contract certificate, central check")
  void TC_C_52() {
    Charger2 cp = rig().charger2("TC_C_52");
    rig().card(new TokenId("DEC52C12345678X"), null);
    X509Certificate certificate = root.contract("DEC52C12345678X", responder.address());
    Map<String, Object> proof =
        Map.of("certificate", ContractIssuer.pem(List.of(certificate, root.certificate())));
    answered(authorize(cp, "DEC52C12345678X", proof), "Accepted", "Accepted");
    assertThat(responder.asked()).contains(certificate.getSerialNumber());
    charges(cp, "DEC52C12345678X", "tx-c52");
    answered(authorize(cp, "DEC52C99999999X", proof), "Invalid", "CertChainError");
  }

  @Test
  void aGoodCertificateOfNoKnownContractIsCancelled() {
    Charger2 cp = rig().charger2("CANCELLED");
    X509Certificate certificate = root.contract("DECANC12345678X", null);
    JsonNode answer =
        authorize(
            cp, "DECANC12345678X", Map.of("certificate", ContractIssuer.pem(List.of(certificate))));
    answered(answer, "Invalid", "ContractCancelled");
    X509Certificate old = root.expired("DECANC12345678X");
    answered(
        authorize(cp, "DECANC12345678X", Map.of("certificate", ContractIssuer.pem(List.of(old)))),
        "Expired",
        "CertificateExpired");
  }

  @Test
  @DisplayName("TC_M_24 OCSP status")
  void TC_M_24() throws IOException, OCSPException {
    Charger2 cp = rig().charger2("TC_M_24");
    X509Certificate sub = root.below("V2G sub", null).certificate();
    JsonNode answer =
        cp.wire().call("GetCertificateStatus", Map.of("ocspRequestData", hashes(sub)));
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    byte[] der = Base64.getDecoder().decode(answer.path("ocspResult").asText());
    var basic = (BasicOCSPResp) new OCSPResp(der).getResponseObject();
    assertThat(basic.getResponses()[0].getCertID().getSerialNumber())
        .isEqualTo(sub.getSerialNumber());
    assertThat(basic.getResponses()[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    Map<String, Object> nowhere = hashes(sub);
    nowhere.put("responderURL", "http://127.0.0.1:9/");
    JsonNode failed = cp.wire().call("GetCertificateStatus", Map.of("ocspRequestData", nowhere));
    assertThat(failed.path("status").asText()).isEqualTo("Failed");
    assertThat(failed.path("statusInfo").path("additionalInfo").asText()).contains("127.0.0.1:9");
  }

  private JsonNode asks(Charger2 cp, String action) {
    return cp.wire()
        .call(
            "Get15118EVCertificate",
            Map.of(
                "iso15118SchemaVersion", "urn:iso:15118:2:2013:MsgDef",
                "action", action,
                "exiRequest", EXI));
  }

  private void answers(Charger2 cp, String action, String exi) {
    provider.gives(cp.id().value(), exi);
    JsonNode answer = asks(cp, action);
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    assertThat(answer.path("exiResponse").asText()).isEqualTo(exi);
    assertThat(answer.has("remainingContracts")).isFalse();
    JsonNode passed = provider.asked(cp.id().value());
    assertThat(passed.path("exi").asText()).isEqualTo(EXI);
    assertThat(passed.path("action").asText()).isEqualToIgnoringCase(action);
    assertThat(passed.path("schema").asText()).isEqualTo("urn:iso:15118:2:2013:MsgDef");
  }

  @Test
  @DisplayName("TC_M_26 EV contract certificate, install")
  void TC_M_26() {
    answers(rig().charger2("TC_M_26"), "Install", "gJgCbWF5YmU=");
  }

  @Test
  @DisplayName("TC_M_28 EV contract certificate, update")
  void TC_M_28() {
    Charger2 cp = rig().charger2("TC_M_28");
    answers(cp, "Update", "gJgCdXBkYXRl");
    provider.refuses(cp.id().value(), "the contract ended");
    JsonNode refused = asks(cp, "Update");
    assertThat(refused.path("status").asText()).isEqualTo("Failed");
    assertThat(refused.path("statusInfo").path("additionalInfo").asText())
        .isEqualTo("the contract ended");
  }
}
