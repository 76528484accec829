package org.voltyard.ocpp.v16;

import java.util.List;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Reads commands that touch the security of a station.
final class SecurityInterpreter {
  private SecurityInterpreter() {}

  static StationCommand<?> command(Record request) {
    return switch (request) {
      case ExtendedTriggerMessage.Request r ->
          new StationCommand.Trigger(r.requestedMessage().wire(), r.connectorId(), true);
      case GetLog.Request r -> log(r);
      case SignedUpdateFirmware.Request r -> signedFirmware(r);
      case InstallCertificate.Request r ->
          new StationCommand.InstallCertificate(
              Certificates.domain(r.certificateType()), r.certificate());
      case DeleteCertificate.Request r ->
          new StationCommand.DeleteCertificate(Certificates.domain(r.certificateHashData()));
      case GetInstalledCertificateIds.Request r ->
          new StationCommand.ReadInstalledCertificates(
              List.of(Certificates.domain(r.certificateType())));
      case CertificateSigned.Request r ->
          new StationCommand.DeliverCertificate(
              org.voltyard.domain.CertificateUse.CHARGING_STATION, r.certificateChain(), null);
      default ->
          throw new RpcException(
              ErrorCode.NOT_SUPPORTED, request.getClass().getName() + " is no command");
    };
  }

  /// What the connection needs is no setting like others: a wrong turn locks the station out.
  static StationCommand<?> change(ChangeConfiguration.Request request) {
    if (request.key().equalsIgnoreCase(Commands.PROFILE)) {
      return new StationCommand.ChangeProfile(profile(request.value()));
    } else if (!request.key().equalsIgnoreCase(Commands.PASSWORD)) {
      return new StationCommand.ChangeConfiguration(request.key(), request.value());
    }
    try {
      return new StationCommand.SetPassword(request.value());
    } catch (IllegalArgumentException e) {
      throw new RpcException(
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          "value: a key of 16 to 20 bytes is 32 to 40 hexadecimal digits");
    }
  }

  private static SecurityProfile profile(String value) {
    if (!value.matches("[0-3]")) {
      throw new RpcException(
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, "value: a security profile is 0 to 3");
    }
    return SecurityProfile.of(Integer.parseInt(value));
  }

  private static StationCommand<?> log(GetLog.Request request) {
    GetLog.Log log = request.log();
    return new StationCommand.UploadLog(
        switch (request.logType()) {
          case DIAGNOSTICS_LOG -> StationCommand.Log.DIAGNOSTICS;
          case SECURITY_LOG -> StationCommand.Log.SECURITY;
        },
        request.requestId(),
        log.remoteLocation(),
        request.retries(),
        Profiles.duration(request.retryInterval()),
        log.oldestTimestamp(),
        log.latestTimestamp());
  }

  private static StationCommand<?> signedFirmware(SignedUpdateFirmware.Request request) {
    SignedUpdateFirmware.Image image = request.firmware();
    return new StationCommand.UpdateFirmware(
        image.location(),
        image.retrieveDateTime(),
        request.retries(),
        Profiles.duration(request.retryInterval()),
        new StationCommand.Signed(
            request.requestId(),
            image.installDateTime(),
            image.signingCertificate(),
            image.signature()));
  }
}
