package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v2.CertificateSigned;
import org.voltyard.ocpp.v2.DeleteCertificate;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds.GetCertificateIdUse;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds.GetInstalledCertificateStatus;
import org.voltyard.ocpp.v2.InstallCertificate;
import org.voltyard.ocpp.v2.InstallCertificate.InstallCertificateUse;
import org.voltyard.ocpp.v2.SecurityEventNotification;
import org.voltyard.ocpp.v2.SignCertificate;
import org.voltyard.ocpp.v2.TriggerMessage;
import org.voltyard.ocpp.v2.TriggerMessage.MessageTrigger;

class CertificatesTest {
  private final Bench bench = Bench.running(Edition.V2_1, Bench.AC);

  @SuppressWarnings("unchecked") // the answer of a command is its response
  private <R> R told(Call<R> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return (R) bench.depot.answer();
  }

  @Test
  void rootsAreInstalledListedAndDeleted() {
    assertThat(install("no certificate")).isEqualTo(InstallCertificate.Status.REJECTED);
    assertThat(list().status()).isEqualTo(GetInstalledCertificateStatus.NOT_FOUND);
    assertThat(install(SecurityTest.ROOT)).isEqualTo(InstallCertificate.Status.ACCEPTED);
    GetInstalledCertificateIds.Response listed = list();
    List<GetInstalledCertificateIds.CertificateHashDataChain> chains =
        listed.certificateHashDataChain();
    assertThat(chains).hasSize(1);
    if (chains != null) {
      DeleteCertificate.Request delete =
          new DeleteCertificate.Request(chains.getFirst().certificateHashData());
      assertThat(told(delete).status()).isEqualTo(DeleteCertificate.Status.ACCEPTED);
      assertThat(told(delete).status()).isEqualTo(DeleteCertificate.Status.NOT_FOUND);
    }
  }

  private InstallCertificate.Status install(String pem) {
    return told(new InstallCertificate.Request(InstallCertificateUse.CSMS_ROOT_CERTIFICATE, pem))
        .status();
  }

  private GetInstalledCertificateIds.Response list() {
    return told(
        new GetInstalledCertificateIds.Request(List.of(GetCertificateIdUse.CSMS_ROOT_CERTIFICATE)));
  }

  @Test
  void asksForACertificateAndTakesOnlyOneOverItsKey() {
    told(new TriggerMessage.Request(null, MessageTrigger.SIGN_CHARGING_STATION_CERTIFICATE, null));
    assertThat(bench.depot.heard(SignCertificate.Request.class).getFirst().csr())
        .startsWith("-----BEGIN CERTIFICATE REQUEST-----");
    assertThat(told(new CertificateSigned.Request(SecurityTest.ROOT, null, null)).status())
        .isEqualTo(CertificateSigned.Status.REJECTED);
    assertThat(bench.depot.heard(SecurityEventNotification.Request.class))
        .extracting(SecurityEventNotification.Request::type)
        .contains("StartupOfTheDevice", "InvalidChargingStationCertificate");
  }
}
