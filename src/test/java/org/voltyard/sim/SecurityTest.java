package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.CertificateHashData;
import org.voltyard.ocpp.v16.CertificateSigned;
import org.voltyard.ocpp.v16.CertificateUse;
import org.voltyard.ocpp.v16.ChangeConfiguration;
import org.voltyard.ocpp.v16.DeleteCertificate;
import org.voltyard.ocpp.v16.ExtendedTriggerMessage;
import org.voltyard.ocpp.v16.GetConfiguration;
import org.voltyard.ocpp.v16.GetInstalledCertificateIds;
import org.voltyard.ocpp.v16.GetLog;
import org.voltyard.ocpp.v16.InstallCertificate;
import org.voltyard.ocpp.v16.LogStatusNotification;
import org.voltyard.ocpp.v16.Reset;
import org.voltyard.ocpp.v16.SecurityEventNotification;
import org.voltyard.ocpp.v16.SignCertificate;
import org.voltyard.ocpp.v16.SignedFirmwareStatusNotification;
import org.voltyard.ocpp.v16.SignedFirmwareStatusNotification.Status;
import org.voltyard.ocpp.v16.SignedUpdateFirmware;

class SecurityTest {
  /// A root of its own making, good until 2126.
  static final String ROOT =
      """
      -----BEGIN CERTIFICATE-----
      MIIBgjCCASigAwIBAgIDPwocMAoGCCqGSM49BAMCMB4xDTALBgNVBAoMBFRlc3Qx
      DTALBgNVBAMMBFJvb3QwIBcNMjYxMTIyMTYzMDU2WhgPMjEyNjEwMjkxNjMwNTZa
      MB4xDTALBgNVBAoMBFRlc3QxDTALBgNVBAMMBFJvb3QwWTATBgcqhkjOPQIBBggq
      hkjOPQMBBwNCAAT2IQ+uNoZw+MVKgfqQ2b8R2m6aliQt1qvpWbr9iNDTf3eamR0F
      AMPpSmNjp++4jie7C971vJdCSrnpZldj1lTPo1MwUTAdBgNVHQ4EFgQUduyUm+WH
      oDN/fCAh3VBBbuo+X8gwHwYDVR0jBBgwFoAUduyUm+WHoDN/fCAh3VBBbuo+X8gw
      DwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAyOYTmmgOCNHBhd3Z
      YbHp6q2qgJBWvN5b8tmYTgidDIECIBuakSzU5/DFpPAhnCd5rTF1fJ628pMbRjNM
      N1RDjd+6
      -----END CERTIFICATE-----
      """;

  private final Bench bench = Bench.running(Bench.AC);

  private Object told(Call<?> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return bench.depot.answer();
  }

  private List<String> events() {
    return bench.depot.heard(SecurityEventNotification.Request.class).stream()
        .map(SecurityEventNotification.Request::type)
        .toList();
  }

  @Test
  void aStartAndARestartAreTold() {
    assertThat(events()).containsExactly("StartupOfTheDevice");
    told(new Reset.Request(Reset.Type.HARD));
    bench.seconds(30);
    assertThat(events()).containsExactly("StartupOfTheDevice", "ResetOrReboot");
  }

  @Test
  void aCertificateIsAskedForWithARealKey() throws GeneralSecurityException {
    told(
        new ExtendedTriggerMessage.Request(
            ExtendedTriggerMessage.Trigger.SIGN_CHARGE_POINT_CERTIFICATE, null));
    bench.seconds(1);
    String csr = bench.depot.heard(SignCertificate.Request.class).getFirst().csr();
    assertThat(csr)
        .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n")
        .endsWith("-----END CERTIFICATE REQUEST-----\n")
        .hasSizeLessThan(5500);
    assertThat(signed(csr)).isTrue();
  }

  /// Whether a request is signed with the key that is in it: an EC key of 91 bytes before the
  /// attributes.
  private static boolean signed(String csr) throws GeneralSecurityException {
    byte[] whole = Base64.getMimeDecoder().decode(csr.replaceAll("-----[A-Z ]+-----", "").strip());
    ByteBuffer request = ByteBuffer.wrap(whole);
    enter(request);
    int from = request.position();
    byte[] info = new byte[enter(request) + request.position() - from];
    request.position(from).get(info);
    byte[] key = new byte[91];
    ByteBuffer.wrap(info).position(info.length - 2 - key.length).get(key);
    int algorithm = enter(request);
    request.position(request.position() + algorithm);
    byte[] bits = new byte[enter(request) - 1];
    request.get();
    request.get(bits);
    PublicKey known = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
    Signature check = Signature.getInstance("SHA256withECDSA");
    check.initVerify(known);
    check.update(info);
    return check.verify(bits);
  }

  private static int enter(ByteBuffer from) {
    from.get();
    int first = Byte.toUnsignedInt(from.get());
    int length = first < 128 ? first : 0;
    for (int i = 128; i < first; i++) {
      length = length * 256 + Byte.toUnsignedInt(from.get());
    }
    return length;
  }

  @Test
  void aCertificateOverAnotherKeyIsRefusedAndTold() {
    told(
        new ExtendedTriggerMessage.Request(
            ExtendedTriggerMessage.Trigger.SIGN_CHARGE_POINT_CERTIFICATE, null));
    assertThat(told(new CertificateSigned.Request(ROOT)))
        .isEqualTo(new CertificateSigned.Response(CertificateSigned.Status.REJECTED));
    bench.seconds(1);
    assertThat(events()).last().isEqualTo("InvalidChargePointCertificate");
  }

  @Test
  void aRootIsInstalledListedAndDeleted() {
    CertificateUse use = CertificateUse.CENTRAL_SYSTEM_ROOT_CERTIFICATE;
    GetInstalledCertificateIds.Response none =
        new GetInstalledCertificateIds.Response(null, GetInstalledCertificateIds.Status.NOT_FOUND);
    assertThat(told(new GetInstalledCertificateIds.Request(use))).isEqualTo(none);
    assertThat(told(new InstallCertificate.Request(use, ROOT)))
        .isEqualTo(new InstallCertificate.Response(InstallCertificate.Status.ACCEPTED));
    GetInstalledCertificateIds.Response listed =
        (GetInstalledCertificateIds.Response) told(new GetInstalledCertificateIds.Request(use));
    CertificateHashData name =
        java.util.Objects.requireNonNull(listed.certificateHashData()).getFirst();
    assertThat(name)
        .isEqualTo(
            new CertificateHashData(
                CertificateHashData.Algorithm.SHA256,
                "3ddb56acf08d271212101242727b367230c4621f812b0991b84a91bb445e07fc",
                "834854001b35ca74256653f8b674e00d38e0287c4e71255d37b25ac0759b8d6a",
                "3f0a1c"));
    assertThat(told(new DeleteCertificate.Request(name)))
        .isEqualTo(new DeleteCertificate.Response(DeleteCertificate.Status.ACCEPTED));
    assertThat(told(new DeleteCertificate.Request(name)))
        .isEqualTo(new DeleteCertificate.Response(DeleteCertificate.Status.NOT_FOUND));
  }

  @Test
  void aBadRootIsRefusedAndTold() {
    CertificateUse use = CertificateUse.CENTRAL_SYSTEM_ROOT_CERTIFICATE;
    assertThat(told(new InstallCertificate.Request(use, "no certificate")))
        .isEqualTo(new InstallCertificate.Response(InstallCertificate.Status.REJECTED));
    bench.seconds(1);
    assertThat(events()).last().isEqualTo("InvalidCentralSystemCertificate");
  }

  @Test
  void aLogIsUploadedUnderItsNumber() {
    GetLog.Response answer =
        (GetLog.Response)
            told(
                new GetLog.Request(
                    new GetLog.Log("ftp://files.example/", null, null),
                    GetLog.Kind.SECURITY_LOG,
                    41,
                    null,
                    null));
    assertThat(answer.status()).isEqualTo(GetLog.Status.ACCEPTED);
    assertThat(answer.filename()).startsWith("CP-1-security-").endsWith(".log");
    bench.seconds(10);
    assertThat(bench.depot.heard(LogStatusNotification.Request.class))
        .containsExactly(
            new LogStatusNotification.Request(LogStatusNotification.Status.UPLOADING, 41),
            new LogStatusNotification.Request(LogStatusNotification.Status.UPLOADED, 41));
  }

  @Test
  void signedFirmwareIsCheckedAndInstalled() {
    assertThat(told(update("https://files.example/2.0.bin", ROOT)))
        .isEqualTo(new SignedUpdateFirmware.Response(SignedUpdateFirmware.Status.ACCEPTED));
    bench.seconds(60);
    assertThat(firmware())
        .containsExactly(
            Status.DOWNLOADING,
            Status.DOWNLOADED,
            Status.SIGNATURE_VERIFIED,
            Status.INSTALLING,
            Status.INSTALL_REBOOTING,
            Status.INSTALLED);
    assertThat(events()).contains("ResetOrReboot").endsWith("FirmwareUpdated");
  }

  @Test
  void firmwareThatWasTamperedWithIsNotInstalled() {
    told(update("https://files.example/tampered.bin", ROOT));
    bench.seconds(30);
    assertThat(firmware())
        .containsExactly(Status.DOWNLOADING, Status.DOWNLOADED, Status.INVALID_SIGNATURE);
    assertThat(events()).last().isEqualTo("InvalidFirmwareSignature");
    assertThat(told(update("https://files.example/2.0.bin", "no certificate")))
        .isEqualTo(
            new SignedUpdateFirmware.Response(SignedUpdateFirmware.Status.INVALID_CERTIFICATE));
  }

  private static SignedUpdateFirmware.Request update(String location, String certificate) {
    return new SignedUpdateFirmware.Request(
        null,
        null,
        7,
        new SignedUpdateFirmware.Image(
            location, java.time.Instant.EPOCH, null, certificate, "c2lnbmVk"));
  }

  private List<Status> firmware() {
    return bench.depot.heard(SignedFirmwareStatusNotification.Request.class).stream()
        .map(SignedFirmwareStatusNotification.Request::status)
        .toList();
  }

  @Test
  void itComesAgainWithItsNewPasswordWhichNobodyCanRead() {
    String key = "000102030405060708090a0b0c0d0e0f10111213";
    assertThat(told(new ChangeConfiguration.Request("AuthorizationKey", "too short")))
        .isEqualTo(new ChangeConfiguration.Response(ChangeConfiguration.Status.REJECTED));
    assertThat(told(new ChangeConfiguration.Request("AuthorizationKey", key)))
        .isEqualTo(new ChangeConfiguration.Response(ChangeConfiguration.Status.ACCEPTED));
    bench.seconds(5);
    assertThat(bench.depot.opened).isEqualTo(2);
    assertThat(bench.depot.last).isEqualTo(new Link("ws://nowhere/ocpp", key));
    GetConfiguration.Response read =
        (GetConfiguration.Response) told(new GetConfiguration.Request(List.of("AuthorizationKey")));
    assertThat(read.toString()).contains("AuthorizationKey").doesNotContain(key);
  }
}
