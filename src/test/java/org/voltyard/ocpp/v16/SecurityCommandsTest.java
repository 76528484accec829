package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Writer;

/// Commands of the security extension in its words, and what its answers mean.
class SecurityCommandsTest {
  private static final StationId CP1 = new StationId("CP1");
  private final Binder binder = new Binder(ZoneOffset.UTC);

  private static Order<?> order(StationCommand<?> command) {
    assertThat(Commands.order(command)).isInstanceOf(Order.class);
    return (Order<?>) Commands.order(command);
  }

  private <A extends Record> Reply reply(Order<A> order, String payload) {
    return order.reply().apply(binder.bind(payload, order.answer()).value());
  }

  private static StationCommand.UploadLog log(
      StationCommand.Log log, @org.jspecify.annotations.Nullable Integer request) {
    return new StationCommand.UploadLog(log, request, "ftp://h/", null, null, null, null);
  }

  @Test
  void aLogWithoutNumberIsTheOldUploadOfDiagnostics() {
    assertThat(order(log(StationCommand.Log.DIAGNOSTICS, null)).request())
        .isInstanceOf(GetDiagnostics.Request.class);
    assertThat(order(log(StationCommand.Log.DIAGNOSTICS, 4)).request())
        .isInstanceOf(GetLog.Request.class);
    assertThat(Commands.order(log(StationCommand.Log.SECURITY, null)))
        .isInstanceOf(Translation.Refused.class);
  }

  @Test
  void theAnswersToALogSayWhetherItComes() {
    Order<?> order = order(log(StationCommand.Log.SECURITY, 4));
    assertThat(reply(order, "{\"status\":\"Accepted\",\"filename\":\"s.log\"}"))
        .isEqualTo(new Reply.Upload(true, "Accepted", "s.log"));
    assertThat(reply(order, "{\"status\":\"AcceptedCanceled\"}"))
        .isEqualTo(new Reply.Upload(true, "AcceptedCanceled", null));
    assertThat(reply(order, "{\"status\":\"Rejected\"}").accepted()).isFalse();
  }

  @Test
  void signedFirmwareIsAnUpdateOfItsOwn() {
    var signed = new StationCommand.Signed(9, null, "certificate", "c2ln");
    Order<?> order =
        order(new StationCommand.UpdateFirmware("https://h/2.bin", Instant.EPOCH, 3, null, signed));
    assertThat(Writer.write(order.request()))
        .contains("\"requestId\":9", "\"signature\":\"c2ln\"", "\"retries\":3");
    assertThat(reply(order, "{\"status\":\"AcceptedCanceled\"}").accepted()).isTrue();
    assertThat(reply(order, "{\"status\":\"RevokedCertificate\"}"))
        .isEqualTo(new Reply.Status(false, "RevokedCertificate"));
  }

  @Test
  void certificatesOf16AreOfTwoUses() {
    for (var use : org.voltyard.domain.CertificateUse.values()) {
      boolean known =
          use == org.voltyard.domain.CertificateUse.CSMS_ROOT
              || use == org.voltyard.domain.CertificateUse.MANUFACTURER_ROOT;
      assertThat(Commands.order(new StationCommand.InstallCertificate(use, "pem")))
          .isInstanceOf(known ? Order.class : Translation.Refused.class);
      assertThat(Commands.order(new StationCommand.ReadInstalledCertificates(List.of(use))))
          .isInstanceOf(known ? Order.class : Translation.Refused.class);
      boolean own = use == org.voltyard.domain.CertificateUse.CHARGING_STATION;
      assertThat(Commands.order(new StationCommand.DeliverCertificate(use, "pem", null)))
          .isInstanceOf(own ? Order.class : Translation.Refused.class);
    }
    assertThat(Commands.order(new StationCommand.ReadInstalledCertificates(List.of())))
        .isInstanceOf(Translation.Refused.class);
  }

  @Test
  void installedCertificatesAreListed() {
    var use = org.voltyard.domain.CertificateUse.CSMS_ROOT;
    Order<?> order = order(new StationCommand.ReadInstalledCertificates(List.of(use)));
    assertThat(reply(order, "{\"status\":\"NotFound\"}"))
        .isEqualTo(new Reply.Certificates("NotFound", List.of()));
    assertThat(
            reply(
                order,
                "{\"status\":\"Accepted\",\"certificateHashData\":[{\"hashAlgorithm\":\"SHA384\","
                    + "\"issuerNameHash\":\"AA\",\"issuerKeyHash\":\"BB\",\"serialNumber\":\"1\"}]}"))
        .isEqualTo(
            new Reply.Certificates(
                "Accepted",
                List.of(
                    new InstalledCertificate(
                        use,
                        new CertificateHash(CertificateHash.Algorithm.SHA384, "AA", "BB", "1"),
                        List.of()))));
  }

  @Test
  void theYoungerTriggerIsUsedWhereItIsMeantOrNeeded() {
    Order<?> sign =
        order(new StationCommand.Trigger(StationCommand.Trigger.SIGN_CERTIFICATE, null));
    assertThat(Writer.write(sign.request()))
        .isEqualTo("{\"requestedMessage\":\"SignChargePointCertificate\"}");
    assertThat(sign.invites()).isEqualTo("SignCertificate");
    assertThat(order(new StationCommand.Trigger("FirmwareStatusNotification", null)).request())
        .isInstanceOf(TriggerMessage.Request.class);
    Order<?> signed = order(new StationCommand.Trigger("FirmwareStatusNotification", null, true));
    assertThat(signed.request()).isInstanceOf(ExtendedTriggerMessage.Request.class);
    assertThat(signed.invites()).isEqualTo("SignedFirmwareStatusNotification");
    assertThat(
            Commands.order(new StationCommand.Trigger("DiagnosticsStatusNotification", null, true)))
        .isInstanceOf(Translation.Refused.class);
  }

  @Test
  void passwordAndProfileAreNoSettingsLikeOthers() {
    String hex = "00".repeat(16);
    assertThat(interpreted("authorizationKEY", hex)).isEqualTo(new StationCommand.SetPassword(hex));
    assertThat(interpreted("SecurityProfile", "2"))
        .isEqualTo(new StationCommand.ChangeProfile(SecurityProfile.TLS_BASIC));
    assertThat(interpreted("CpoName", "Us"))
        .isEqualTo(new StationCommand.ChangeConfiguration("CpoName", "Us"));
    assertThatThrownBy(() -> interpreted("AuthorizationKey", "secret"))
        .isInstanceOf(RpcException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> interpreted("SecurityProfile", "4")).isInstanceOf(RpcException.class);
    assertThat(Writer.write(order(new StationCommand.SetPassword(hex)).request()))
        .isEqualTo("{\"key\":\"AuthorizationKey\",\"value\":\"" + hex + "\"}");
  }

  private static StationCommand<?> interpreted(String key, String value) {
    return Ocpp16.DIALECT.interpret(CP1, new ChangeConfiguration.Request(key, value));
  }
}
