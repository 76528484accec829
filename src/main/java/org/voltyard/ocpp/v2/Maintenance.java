package org.voltyard.ocpp.v2;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.Edition;

/// Commands for logs, firmware and certificates in the words of 2.x (blocks A, L, M, N).
final class Maintenance {
  private Maintenance() {}

  static Order<?> log(StationCommand.UploadLog c) {
    Integer request = c.request();
    return Order.of(
        new GetLog.Request(
            new GetLog.LogParameters(c.location(), c.from(), c.to()),
            switch (c.log()) {
              case DIAGNOSTICS -> GetLog.LogKind.DIAGNOSTICS_LOG;
              case SECURITY -> GetLog.LogKind.SECURITY_LOG;
              case DATA_COLLECTOR -> GetLog.LogKind.DATA_COLLECTOR_LOG;
            },
            request == null ? Commands.number(c) : request,
            c.retries(),
            Profiles.seconds(c.retryInterval())),
        GetLog.Response.class,
        r ->
            new Reply.Upload(
                r.status() != GetLog.LogStatus.REJECTED, r.status().wire(), r.filename()));
  }

  static Order<?> firmware(StationCommand.UpdateFirmware c) {
    StationCommand.Signed signed = c.signed();
    return Commands.simple(
        new UpdateFirmware.Request(
            c.retries(),
            Profiles.seconds(c.retryInterval()),
            signed == null ? Commands.number(c) : signed.request(),
            new UpdateFirmware.Firmware(
                c.location(),
                c.retrieveAt(),
                signed == null ? null : signed.installAt(),
                signed == null ? null : signed.certificate(),
                signed == null ? null : signed.signature())),
        UpdateFirmware.Response.class);
  }

  /// What a plain update lacks of a signed one is empty. // L02
  static StationCommand<?> firmware(UpdateFirmware.Request request) {
    UpdateFirmware.Firmware firmware = request.firmware();
    return new StationCommand.UpdateFirmware(
        firmware.location(),
        firmware.retrieveDateTime(),
        request.retries(),
        duration(request.retryInterval()),
        new StationCommand.Signed(
            request.requestId(),
            firmware.installDateTime(),
            Objects.requireNonNullElse(firmware.signingCertificate(), ""),
            Objects.requireNonNullElse(firmware.signature(), "")));
  }

  static StationCommand<?> log(GetLog.Request request) {
    GetLog.LogParameters log = request.log();
    return new StationCommand.UploadLog(
        switch (request.logType()) {
          case DIAGNOSTICS_LOG -> StationCommand.Log.DIAGNOSTICS;
          case SECURITY_LOG -> StationCommand.Log.SECURITY;
          case DATA_COLLECTOR_LOG -> StationCommand.Log.DATA_COLLECTOR;
        },
        request.requestId(),
        log.remoteLocation(),
        request.retries(),
        duration(request.retryInterval()),
        log.oldestTimestamp(),
        log.latestTimestamp());
  }

  private static @Nullable Duration duration(@Nullable Integer seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  static Translation install(StationCommand.InstallCertificate c) {
    InstallCertificate.@Nullable InstallCertificateUse use = Certificates.root(c.use());
    return use == null
        ? new Translation.Refused("a certificate for " + c.use() + " is no root to install")
        : Commands.simple(
            new InstallCertificate.Request(use, c.certificate()),
            InstallCertificate.Response.class);
  }

  static Order<?> installed(StationCommand.ReadInstalledCertificates c) {
    var asked = Certificates.asked(c.uses());
    return Order.of(
        new GetInstalledCertificateIds.Request(asked.isEmpty() ? null : asked),
        GetInstalledCertificateIds.Response.class,
        Maintenance::found);
  }

  private static Reply found(GetInstalledCertificateIds.Response answer) {
    var chains = answer.certificateHashDataChain();
    return new Reply.Certificates(
        answer.status().wire(),
        chains == null ? List.of() : chains.stream().map(Certificates::domain).toList());
  }

  /// The number of the request is told from 2.1 on. // A02.FR.25
  static Translation deliver(StationCommand.DeliverCertificate c, Edition edition) {
    return switch (c.use()) {
      case CHARGING_STATION ->
          deliver(c, CertificateSigningUse.CHARGING_STATION_CERTIFICATE, edition);
      case V2G -> deliver(c, CertificateSigningUse.V2G_CERTIFICATE, edition);
      case V2G_20 -> deliver(c, CertificateSigningUse.V2G20_CERTIFICATE, edition);
      case COMBINED -> deliver(c, null, edition);
      case V2G_ROOT, MO_ROOT, CSMS_ROOT, MANUFACTURER_ROOT, OEM_ROOT ->
          new Translation.Refused("a root is installed, not delivered: " + c.use());
    };
  }

  private static Order<?> deliver(
      StationCommand.DeliverCertificate c, @Nullable CertificateSigningUse use, Edition edition) {
    return Commands.simple(
        new CertificateSigned.Request(
            c.chain(), use, edition.from(Edition.V2_1) ? c.number() : null),
        CertificateSigned.Response.class);
  }
}
