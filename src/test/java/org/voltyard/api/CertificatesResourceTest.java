package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationId;

class CertificatesResourceTest extends ApiTest {
  private void ask(String station) {
    String csr = StationKey.ec().request("CN=" + station);
    depot.record(
        new SecurityEvent.CertificateRequested(
            new StationId(station),
            new CertificateDesk.Request(CertificateUse.CHARGING_STATION, csr, null),
            null));
  }

  /// The address of the request that waits.
  private String waiting() {
    return "/certificate-requests/" + get("/certificate-requests").at("/items/0/number");
  }

  @Test
  void aWaitingRequestIsApprovedAndItsCertificateRevoked() {
    ask("CP-1");
    assertThat(get("/certificate-requests").at("/items/0/commonName")).isEqualTo("CP-1");
    String request = waiting();
    Told made = post(request + "/approval");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/state")).isEqualTo("valid");
    post(request + "/approval").problem(404, "not-found");
    String serial = made.at("/serial");
    assertThat(get("/certificates/" + serial + "/pem").text()).startsWith("-----BEGIN CERT");
    assertThat(get("/certificates").at("/items/0/station")).isEqualTo("CP-1");
    String address = "/certificates/" + serial + "/revocation";
    call("POST", address, "{\"reason\":\" \"}").problem(422, "invalid-body");
    assertThat(call("POST", address, "{\"reason\":\"stolen\"}").at("/state")).isEqualTo("revoked");
    call("POST", address, "{\"reason\":\"stolen\"}").problem(409, "conflict");
    assertThat(get("/certificates?state=valid").json().at("/items")).isEmpty();
    get("/certificates/0815").problem(404, "not-found");
  }

  @Test
  void aWaitingRequestIsRefused() {
    ask("CP-1");
    String request = waiting();
    Told told = call("POST", request + "/refusal", "{\"reason\":\"not ours\"}");
    assertThat(told.status()).isEqualTo(204);
    assertThat(get("/certificate-requests").json().at("/items")).isEmpty();
    call("POST", request + "/refusal", "{\"reason\":\"x\"}").problem(404, "not-found");
  }

  @Test
  void aRequestBroughtByHandIsSigned() {
    String csr = StationKey.ec().request("CN=CP-7").replace("\n", "\\n").replace("\r", "");
    Told made = call("POST", "/certificates", "{\"station\":\"CP-7\",\"csr\":\"" + csr + "\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/subject")).isEqualTo("CP-7");
    call("POST", "/certificates", "{\"station\":\"CP-8\",\"csr\":\"" + csr + "\"}")
        .problem(422, "invalid-body");
  }

  @Test
  void rootsAndRevocationsAreExported() {
    assertThat(get("/authority/roots").text()).startsWith("-----BEGIN CERTIFICATE-----");
    assertThat(get("/authority/revocations").text()).startsWith("-----BEGIN X509 CRL-----");
    assertThat(get("/authority/listener").at("/port")).isEqualTo("8443");
  }
}
