package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Certificates.Owned;
import org.voltyard.ocpp.engine.RawHello;

/// Certification cases of the security extension that need TLS.
final class TlsCasesTest extends TlsCases {
  private static final String OCPP16 = "Sec-WebSocket-Protocol: ocpp1.6";

  @Test
  @DisplayName("TC_074 Renew station certificate")
  void TC_074() throws Exception {
    register("TC_074", PASSWORD, SecurityProfile.TLS_BASIC);
    Charger cp = secure("TC_074", client(), PASSWORD);
    cp.connect();
    cp.boot();
    Charger.Done triggered =
        cp.command(
            "ExtendedTriggerMessage",
            Map.of("requestedMessage", "SignChargePointCertificate"),
            Map.of("status", "Accepted"));
    assertThat(triggered.accepted()).isTrue();
    cp.wire().answers("CertificateSigned", Map.of("status", "Accepted"));
    StationKey key = StationKey.ec();
    JsonNode answer =
        cp.wire().call("SignCertificate", Map.of("csr", key.request("CN=TC_074,O=VoltYard")));
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    assertThat(triggered.effect()).isTrue();
    long number = rig().depot().certificates().waiting().getFirst().number();
    IssuedCertificate made = rig().depot().certificates().approve(number, Rig.OPERATOR);
    assertThat(cp.wire().asked("CertificateSigned").path("certificateChain").asText())
        .isEqualTo(made.chain());
    cp.next(SecurityEvent.CertificateInstalled.class, _ -> true);
    cp.drop();
    Owned own = new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
    assertThat(overTls("TC_074", client().showing(own), OCPP16)).isEqualTo(101);
    assertThat(
            cp.next(StationEvent.Connected.class, e -> e.profile() != SecurityProfile.TLS_BASIC)
                .profile())
        .isEqualTo(SecurityProfile.TLS_CERTIFICATE);
  }

  @Test
  @DisplayName("TC_086 Server TLS certificate")
  void TC_086() throws Exception {
    register("TC_086", PASSWORD, SecurityProfile.TLS_BASIC);
    assertThat(RawHello.alert(tls(), 2)).isEqualTo(70);
    for (String suite :
        List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_RSA_WITH_AES_256_GCM_SHA384")) {
      try (SSLSocket socket = client().speaking("TLSv1.2", suite).connect(tls())) {
        assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
      }
    }
    Charger cp = secure("TC_086", client(), PASSWORD);
    cp.connect();
    cp.boot();
    assertThat(cp.view().link().profile()).isEqualTo(SecurityProfile.TLS_BASIC);
  }

  @Test
  @DisplayName("TC_087 Client TLS certificate")
  void TC_087() throws Exception {
    register("TC_087", null, SecurityProfile.TLS_CERTIFICATE);
    StationKey key = StationKey.rsa(2048);
    IssuedCertificate made =
        rig()
            .depot()
            .certificates()
            .sign(new StationId("TC_087"), key.request("CN=TC_087"), Rig.OPERATOR);
    Owned own = new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
    Charger cp = secure("TC_087", client().showing(own), null);
    cp.connect();
    cp.boot();
    assertThat(cp.view().link().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
    assertThat(overTls("TC_087", client(), OCPP16, basic("TC_087", PASSWORD))).isEqualTo(403);
  }
}
