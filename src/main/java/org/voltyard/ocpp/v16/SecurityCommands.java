package org.voltyard.ocpp.v16;

import java.util.List;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationCommand.Signed;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.WireName;

/// The commands of the security extension in its words, with the way back for each answer.
final class SecurityCommands {
  private SecurityCommands() {}

  static Order<?> log(StationCommand.UploadLog c, int request) {
    return Order.of(
        new GetLog.Request(
            new GetLog.Log(c.location(), c.from(), c.to()),
            c.log() == StationCommand.Log.SECURITY
                ? GetLog.Kind.SECURITY_LOG
                : GetLog.Kind.DIAGNOSTICS_LOG,
            request,
            c.retries(),
            Profiles.seconds(c.retryInterval())),
        GetLog.Response.class,
        r ->
            new Reply.Upload(
                r.status() != GetLog.Status.REJECTED, r.status().wire(), r.filename()));
  }

  static Order<?> firmware(StationCommand.UpdateFirmware c, Signed signed) {
    return Order.of(
        new SignedUpdateFirmware.Request(
            c.retries(),
            Profiles.seconds(c.retryInterval()),
            signed.request(),
            new SignedUpdateFirmware.Image(
                c.location(),
                c.retrieveAt(),
                signed.installAt(),
                signed.certificate(),
                signed.signature())),
        SignedUpdateFirmware.Response.class,
        r ->
            status(
                r.status(),
                r.status() == SignedUpdateFirmware.Status.ACCEPTED
                    || r.status() == SignedUpdateFirmware.Status.ACCEPTED_CANCELED));
  }

  static Order<?> trigger(StationCommand.Trigger c, ExtendedTriggerMessage.Trigger wanted) {
    return Order.of(
            new ExtendedTriggerMessage.Request(wanted, c.connector()),
            ExtendedTriggerMessage.Response.class,
            r -> status(r.status(), r.status() == ExtendedTriggerMessage.Status.ACCEPTED))
        .inviting(invited(wanted));
  }

  private static String invited(ExtendedTriggerMessage.Trigger wanted) {
    return switch (wanted) {
      case FIRMWARE_STATUS_NOTIFICATION -> "SignedFirmwareStatusNotification";
      case SIGN_CHARGE_POINT_CERTIFICATE -> "SignCertificate";
      case BOOT_NOTIFICATION,
          LOG_STATUS_NOTIFICATION,
          HEARTBEAT,
          METER_VALUES,
          STATUS_NOTIFICATION ->
          wanted.wire();
    };
  }

  static Translation install(StationCommand.InstallCertificate c) {
    CertificateUse use = Certificates.wire(c.use());
    if (use == null) {
      return new Translation.Refused("OCPP 1.6 cannot install a certificate for " + c.use());
    }
    return Order.of(
        new InstallCertificate.Request(use, c.certificate()),
        InstallCertificate.Response.class,
        r -> status(r.status(), r.status() == InstallCertificate.Status.ACCEPTED));
  }

  static Order<?> delete(StationCommand.DeleteCertificate c) {
    return Order.of(
        new DeleteCertificate.Request(Certificates.wire(c.hash())),
        DeleteCertificate.Response.class,
        r -> status(r.status(), r.status() == DeleteCertificate.Status.ACCEPTED));
  }

  static Translation installed(StationCommand.ReadInstalledCertificates c) {
    if (c.uses().size() != 1) {
      return new Translation.Refused("OCPP 1.6 lists the certificates of one use at a time");
    }
    org.voltyard.domain.CertificateUse asked = c.uses().getFirst();
    CertificateUse use = Certificates.wire(asked);
    if (use == null) {
      return new Translation.Refused("OCPP 1.6 cannot list the certificates for " + asked);
    }
    return Order.of(
        new GetInstalledCertificateIds.Request(use),
        GetInstalledCertificateIds.Response.class,
        r -> found(r, asked));
  }

  private static Reply found(
      GetInstalledCertificateIds.Response answer, org.voltyard.domain.CertificateUse use) {
    List<CertificateHashData> found = answer.certificateHashData();
    return new Reply.Certificates(
        answer.status().wire(),
        found == null
            ? List.of()
            : found.stream()
                .map(data -> new InstalledCertificate(use, Certificates.domain(data), List.of()))
                .toList());
  }

  static Translation deliver(StationCommand.DeliverCertificate c) {
    if (c.use() != org.voltyard.domain.CertificateUse.CHARGING_STATION) {
      return new Translation.Refused("OCPP 1.6 cannot deliver a certificate for " + c.use());
    }
    return Order.of(
        new CertificateSigned.Request(c.chain()),
        CertificateSigned.Response.class,
        r -> status(r.status(), r.status() == CertificateSigned.Status.ACCEPTED));
  }

  private static Reply status(WireName word, boolean accepted) {
    return new Reply.Status(accepted, word.wire());
  }
}
