package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent;
import org.voltyard.ocpp.engine.Certificates.Owned;

/// A station whose certificate has expired comes in to have another, and for nothing else, if it is
/// named in the settings. // A00.FR.429
final class ExpiredCertificateTest extends TlsCases {
  @Override
  Map<String, String> settings() {
    return Map.of(
        "onboarding", "accept",
        "certificates.signing", "accept",
        "certificates.renew-expired", "LATE-1, LATE-2");
  }

  @Test
  void whoeverIsNamedWaitsAndHasAnotherCertificate() throws Exception {
    register("LATE-1", null, SecurityProfile.TLS_CERTIFICATE);
    register("LATE-9", null, SecurityProfile.TLS_CERTIFICATE);
    Owned old = certified("LATE-1", StationKey.ec());
    Owned unnamed = certified("LATE-9", StationKey.ec());
    rig().pass(Duration.ofDays(366));
    assertThatThrownBy(
            () -> overTls("LATE-9", client().showing(unnamed), "Sec-WebSocket-Protocol: ocpp2.0.1"))
        .isInstanceOf(IOException.class);
    Charger2 cp = secure2("LATE-1", client().showing(old), null);
    cp.wire().answers("TriggerMessage", Map.of("status", "Accepted"));
    cp.wire().answers("CertificateSigned", Map.of("status", "Accepted"));
    cp.connect();
    JsonNode waits = cp.wire().call("BootNotification", Charger2.identity("PowerUp"));
    assertThat(waits.path("status").asText()).isEqualTo("Pending");
    assertThat(cp.next(StationEvent.Noted.class, _ -> true).note())
        .isEqualTo(StationEvent.Note.CERTIFICATE_EXPIRED);
    assertThat(cp.wire().asked("TriggerMessage").path("requestedMessage").asText())
        .isEqualTo("SignChargingStationCertificate");
    StationKey key = StationKey.ec();
    JsonNode taken =
        cp.wire()
            .call(
                "SignCertificate",
                Map.of(
                    "csr",
                    key.request("CN=LATE-1"),
                    "certificateType",
                    "ChargingStationCertificate"));
    assertThat(taken.path("status").asText()).isEqualTo("Accepted");
    String chain = cp.wire().asked("CertificateSigned").path("certificateChain").asText();
    cp.wire().drop();
    cp.next(StationEvent.Disconnected.class, _ -> true);
    Owned fresh = new Owned(key.pair().getPrivate(), List.of(read(chain)));
    Charger2 back = secure2("LATE-1", client().showing(fresh), null);
    back.connect();
    back.boot();
    assertThat(back.view().link().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
  }
}
