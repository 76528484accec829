package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.ContractIssuer;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent;
import org.voltyard.ocpp.engine.Certificates.Owned;

/// Certification cases of certificates by which vehicles know a station; the issuer is of files.
final class Iso2SigningCasesTest extends TlsCases {
  private static final String OCPP = "Sec-WebSocket-Protocol: ocpp2.0.1";
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final ContractIssuer root = ContractIssuer.root("V2G root", NOW);
  private final ContractIssuer sub = root.below("V2G sub", null);

  @Override
  Map<String, String> settings() {
    try {
      Path folder = Files.createTempDirectory("v2g");
      Path certificate = Files.writeString(folder.resolve("sub.pem"), sub.pem() + root.pem());
      Path key = Files.writeString(folder.resolve("sub.key"), sub.keyPem());
      return Map.of(
          "onboarding",
          "accept",
          "certificates.v2g-certificate",
          certificate.toString(),
          "certificates.v2g-key",
          key.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Has the station asked for a request, makes it, and has it approved; what was made.
  private IssuedCertificate renewed(Charger2 cp, String trigger, Map<String, ?> request)
      throws Exception {
    Charger2.Done triggered =
        cp.command(
            "TriggerMessage", Map.of("requestedMessage", trigger), Map.of("status", "Accepted"));
    assertThat(triggered.accepted()).isTrue();
    cp.wire().answers("CertificateSigned", Map.of("status", "Accepted"));
    JsonNode answer = cp.wire().call("SignCertificate", request);
    assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("Accepted");
    assertThat(triggered.effect()).isTrue();
    long number =
        rig().depot().certificates().waiting().stream()
            .filter(w -> w.station().equals(cp.id()))
            .findFirst()
            .orElseThrow()
            .number();
    IssuedCertificate made = rig().depot().certificates().approve(number, Rig.OPERATOR);
    X509Certificate[] chain = read(made.chain());
    chain[0].verify(sub.certificate().getPublicKey());
    assertThat(chain).hasSize(2).endsWith(sub.certificate());
    return made;
  }

  @Test
  @DisplayName("TC_A_12 Renew V2G certificate")
  void TC_A_12() throws Exception {
    Charger2 cp = rig().charger2("TC_A_12");
    StationKey key = StationKey.ec();
    IssuedCertificate made =
        renewed(
            cp,
            "SignV2GCertificate",
            Map.of(
                "csr",
                key.request("CN=DE*DEP*E0012,O=Depot,OU=V2G,C=DE"),
                "certificateType",
                "V2GCertificate"));
    JsonNode signed = cp.wire().asked("CertificateSigned");
    assertThat(signed.path("certificateType").asText()).isEqualTo("V2GCertificate");
    assertThat(signed.path("certificateChain").asText()).isEqualTo(made.chain());
    assertThat(cp.next(SecurityEvent.CertificateInstalled.class, _ -> true))
        .isEqualTo(
            new SecurityEvent.CertificateInstalled(cp.id(), CertificateUse.V2G, made.chain()));
  }

  @Test
  void aCertificateForVehiclesLetsNobodyIn() throws Exception {
    Charger2 cp = rig().charger2("VEHICLES");
    StationKey key = StationKey.ec();
    IssuedCertificate made =
        renewed(
            cp,
            "SignV2GCertificate",
            Map.of("csr", key.request("CN=OTHER-STATION"), "certificateType", "V2GCertificate"));
    register("OTHER-STATION", null, SecurityProfile.TLS_CERTIFICATE);
    Owned own = new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
    assertThatThrownBy(() -> overTls("OTHER-STATION", client().showing(own), OCPP))
        .isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("TC_A_13 Renew combined certificate")
  void TC_A_13() throws Exception {
    register("TC_A_13", PASSWORD, SecurityProfile.TLS_BASIC);
    Charger2 cp = secure2("TC_A_13", client(), PASSWORD);
    cp.connect();
    cp.boot();
    StationKey key = StationKey.ec();
    IssuedCertificate made =
        renewed(cp, "SignCombinedCertificate", Map.of("csr", key.request("CN=TC_A_13,O=Depot")));
    JsonNode signed = cp.wire().asked("CertificateSigned");
    assertThat(signed.has("certificateType")).isFalse();
    assertThat(
            read(signed.path("certificateChain").asText())[0].getSubjectX500Principal().getName())
        .contains("CN=TC_A_13");
    assertThat(cp.next(SecurityEvent.CertificateInstalled.class, _ -> true).use())
        .isEqualTo(CertificateUse.COMBINED);
    cp.wire().drop();
    cp.next(StationEvent.Disconnected.class, _ -> true);
    Owned own = new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
    Charger2 back = secure2("TC_A_13", client().showing(own), null);
    back.connect();
    back.boot();
    assertThat(back.view().link().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
  }

  @Test
  void withoutAskingARequestOfNoUseIsTheStationsOwn() throws Exception {
    Charger2 cp = rig().charger2("PLAIN-CSR");
    cp.wire().answers("CertificateSigned", Map.of("status", "Accepted"));
    JsonNode answer =
        cp.wire()
            .call(
                "SignCertificate", Map.of("csr", StationKey.ec().request("CN=PLAIN-CSR,O=Depot")));
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    long number =
        rig().depot().certificates().waiting().stream()
            .filter(w -> w.station().equals(cp.id()))
            .findFirst()
            .orElseThrow()
            .number();
    IssuedCertificate made = rig().depot().certificates().approve(number, Rig.OPERATOR);
    assertThat(made.purpose()).isEqualTo(CertificateUse.CHARGING_STATION);
    assertThat(read(made.chain())).hasSize(1);
  }
}
