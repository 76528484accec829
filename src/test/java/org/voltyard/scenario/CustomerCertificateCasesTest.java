package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticEvent;

/// The certification case of OCPP 2.0.1 ISO 15118 about the data of a customer who is known by a
/// certificate (N10).
final class CustomerCertificateCasesTest extends Cases {
  private static final CertificateHash HASH =
      new CertificateHash(CertificateHash.Algorithm.SHA384, "A1B2", "C3D4", "5E6F");

  @Test
  @DisplayName("TC_N_63 Clear by customerCertificate")
  void TC_N_63() {
    Charger2 cs = rig().charger2("TC_N_63");
    cs.wire().answers("CustomerInformation", Map.of("status", "Accepted"));
    var running =
        rig()
            .depot()
            .diagnostics()
            .customer(cs.id(), new CustomerReference.ByCertificate(HASH), true, true, Rig.OPERATOR);
    var asked = cs.wire().asked("CustomerInformation");
    assertThat(asked.get("customerCertificate"))
        .isEqualTo(
            TestStation.json(
                Map.of(
                    "hashAlgorithm", "SHA384",
                    "issuerNameHash", "A1B2",
                    "issuerKeyHash", "C3D4",
                    "serialNumber", "5E6F")));
    assertThat(asked.get("report").asBoolean() && asked.get("clear").asBoolean()).isTrue();
    Arrivals.soon("the answer", running.answer());
    int request = asked.get("requestId").asInt();
    cs.wire()
        .call(
            "NotifyCustomerInformation",
            Map.of(
                "requestId",
                request,
                "seqNo",
                0,
                "generatedAt",
                rig().now().toString(),
                "data",
                "removed"));
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
    assertThat(
            rig()
                .fact(DiagnosticEvent.CustomerAsked.class, f -> f.request() == request)
                .reference())
        .isEqualTo(CustomerReference.Kind.CERTIFICATE);
  }
}
