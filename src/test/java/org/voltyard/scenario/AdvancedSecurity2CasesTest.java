package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.ocpp.engine.Certificates.Owned;
import org.voltyard.ocpp.engine.TlsClient;

/// Certification cases of 2.0.1 about stations that show a certificate of their own.
final class AdvancedSecurity2CasesTest extends TlsCases {
  private static final String OCPP = "Sec-WebSocket-Protocol: ocpp2.0.1";

  @Test
  @DisplayName("TC_A_07 Client certificate accepted")
  void TC_A_07() throws Exception {
    register("TC_A_07", null, SecurityProfile.TLS_CERTIFICATE);
    for (StationKey key : List.of(StationKey.ec(), StationKey.rsa(2048))) {
      Charger2 cp = secure2("TC_A_07", client().showing(certified("TC_A_07", key)), null);
      cp.connect();
      cp.boot();
      assertThat(cp.view().link().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
      cp.wire().drop();
      cp.next(StationEvent.Disconnected.class, _ -> true);
    }
    assertThat(overTls("TC_A_07", client(), OCPP, basic("TC_A_07", PASSWORD))).isEqualTo(403);
  }

  @Test
  @DisplayName("TC_A_08 Client certificate refused")
  void TC_A_08() throws Exception {
    register("TC_A_08", null, SecurityProfile.TLS_CERTIFICATE);
    Owned right = certified("TC_A_08", StationKey.ec());
    var stranger = org.voltyard.ocpp.engine.Certificates.of("EC", "Stranger", rig().now());
    refused(client().showing(stranger.issue("EC", "CN=TC_A_08,O=VoltYard")));
    assertThat(rig().fact(SiteEvent.IntruderRefused.class, _ -> true).reason()).isNotBlank();
    Owned others = certified("TC_A_08-OTHER", StationKey.ec());
    assertThat(overTls("TC_A_08", client().showing(others), OCPP)).isEqualTo(403);
    rig().pass(Duration.ofDays(366));
    refused(client().showing(right));
    rig().pass(Duration.ofDays(-366));
    Charger2 cp = secure2("TC_A_08", client().showing(right), null);
    cp.connect();
    cp.boot();
    assertThat(cp.view().link().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
  }

  /// The handshake ends before anything could be asked.
  private void refused(TlsClient as) {
    assertThatThrownBy(() -> overTls("TC_A_08", as, OCPP)).isInstanceOf(IOException.class);
  }

  /// A station on profile 2 that is asked for a request for a certificate and makes it.
  private Charger2 asks(String name, StationKey key) throws GeneralSecurityException {
    register(name, PASSWORD, SecurityProfile.TLS_BASIC);
    Charger2 cp = secure2(name, client(), PASSWORD);
    cp.connect();
    cp.boot();
    Charger2.Done triggered =
        cp.command(
            "TriggerMessage",
            Map.of("requestedMessage", "SignChargingStationCertificate"),
            Map.of("status", "Accepted"));
    assertThat(triggered.accepted()).isTrue();
    JsonNode answer =
        cp.wire()
            .call(
                "SignCertificate",
                Map.of(
                    "csr",
                    key.request("CN=" + name + ",O=VoltYard"),
                    "certificateType",
                    "ChargingStationCertificate"));
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    assertThat(triggered.effect()).isTrue();
    return cp;
  }

  private IssuedCertificate approved(Charger2 cp) {
    long number =
        rig().depot().certificates().waiting().stream()
            .filter(w -> w.station().equals(cp.id()))
            .findFirst()
            .orElseThrow()
            .number();
    IssuedCertificate made = rig().depot().certificates().approve(number, Rig.OPERATOR);
    JsonNode signed = cp.wire().asked("CertificateSigned");
    assertThat(signed.path("certificateChain").asText()).isEqualTo(made.chain());
    assertThat(signed.path("certificateType").asText()).isEqualTo("ChargingStationCertificate");
    return made;
  }

  @Test
  @DisplayName("TC_A_11 Renew station certificate")
  void TC_A_11() throws Exception {
    StationKey key = StationKey.ec();
    Charger2 cp = asks("TC_A_11", key);
    cp.wire().answers("CertificateSigned", Map.of("status", "Accepted"));
    IssuedCertificate made = approved(cp);
    assertThat(cp.next(SecurityEvent.CertificateInstalled.class, _ -> true).use())
        .isEqualTo(CertificateUse.CHARGING_STATION);
    cp.wire().drop();
    cp.next(StationEvent.Disconnected.class, _ -> true);
    Owned own = new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
    Charger2 back = secure2("TC_A_11", client().showing(own), null);
    back.connect();
    back.boot();
    assertThat(back.view().link().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
  }

  @Test
  @DisplayName("TC_A_14 New certificate refused by station")
  void TC_A_14() throws Exception {
    Charger2 cp = asks("TC_A_14", StationKey.ec());
    cp.wire().answers("CertificateSigned", Map.of("status", "Rejected"));
    IssuedCertificate made = approved(cp);
    JsonNode noted =
        cp.wire()
            .call(
                "SecurityEventNotification",
                Map.of(
                    "type",
                    "InvalidChargingStationCertificate",
                    "timestamp",
                    rig().now().toString()));
    assertThat(noted).isEmpty();
    assertThat(cp.next(SecurityEvent.Reported.class, _ -> true).report().criticality())
        .isEqualTo(SecurityReport.Criticality.CRITICAL);
    assertThat(rig().depot().certificates().holds(cp.id())).isFalse();
    assertThat(
            rig().facts(SecurityEvent.CertificateInstalled.class, f -> f.station().equals(cp.id())))
        .isEmpty();
    assertThat(made.serial()).isNotBlank();
    assertThat(cp.wire().call("Heartbeat", Map.of()).has("currentTime")).isTrue();
  }
}
