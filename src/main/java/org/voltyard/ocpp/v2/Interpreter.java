package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Writer;

/// Keeps a request in its own words, and finds the command of the depot that it comes to, by which
/// its effect is known.
final class Interpreter {
  private Interpreter() {}

  static StationCommand<?> command(StationId station, Record request, Actions actions) {
    StationCommand<?> own = DeviceInterpreter.command(request);
    return own != null ? own : other(station, request, actions);
  }

  private static StationCommand<?> other(StationId station, Record request, Actions actions) {
    return switch (request) {
      case GetVariables.Request r when plain(r) ->
          new StationCommand.ReadConfiguration(
              r.getVariableData().stream()
                  .map(d -> Variables.name(d.component(), d.variable()))
                  .toList());
      case GetCompositeSchedule.Request r ->
          new StationCommand.ReadSchedule(
              r.evseId(),
              java.time.Duration.ofSeconds(r.duration()),
              r.chargingRateUnit() == null ? null : Profiles.unit(r.chargingRateUnit()));
      case SetVariables.Request r when secret(r) -> password(r);
      case GetTransactionStatus.Request r -> transaction(r);
      case GetLocalListVersion.Request _ -> new StationCommand.ReadLocalListVersion();
      case GetInstalledCertificateIds.Request r -> installed(r);
      default ->
          new StationCommand.Native(
              actions.of(request.getClass()).name(),
              Writer.write(request, actions.edition()),
              meaning(station, request));
    };
  }

  private static boolean secret(SetVariables.Request request) {
    return request.setVariableData().stream().anyMatch(Interpreter::secret);
  }

  private static boolean secret(SetVariables.SetVariableData data) {
    return Variables.name(data.component(), data.variable()).equals(Commands.PASSWORD);
  }

  /// Never past the workflow that keeps the old one valid until the new one was used. // A01
  private static StationCommand<?> password(SetVariables.Request request) {
    try {
      if (request.setVariableData().size() == 1) {
        return new StationCommand.SetPassword(
            request.setVariableData().getFirst().attributeValue());
      }
    } catch (IllegalArgumentException e) {
      RpcException wrong =
          new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, String.valueOf(e.getMessage()));
      wrong.initCause(e);
      throw wrong;
    }
    throw new RpcException(
        ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
        "a password is set alone, without other variables");
  }

  private static boolean plain(GetVariables.Request request) {
    return request.getVariableData().stream().allMatch(d -> d.attributeType() == null);
  }

  private static StationCommand<?> installed(GetInstalledCertificateIds.Request request) {
    List<GetInstalledCertificateIds.GetCertificateIdUse> wanted = request.certificateType();
    return new StationCommand.ReadInstalledCertificates(
        wanted == null ? List.of() : wanted.stream().map(Certificates::domain).toList());
  }

  private static @Nullable StationCommand<?> meaning(StationId station, Record request) {
    return switch (request) {
      case RequestStartTransaction.Request r ->
          new StationCommand.RemoteStart(
              r.evseId(),
              Tokens.token(r.idToken()),
              profile(r.chargingProfile()),
              false,
              Tokens.kind(r.idToken()));
      case SetChargingProfile.Request r ->
          new StationCommand.SetProfile(r.evseId(), Profiles.domain(r.chargingProfile()));
      case ClearChargingProfile.Request r -> clear(r);
      case GetChargingProfiles.Request r -> ProfileReports.meaning(r);
      case RequestStopTransaction.Request r ->
          new StationCommand.RemoteStop(new TransactionId(r.transactionId()));
      case Reset.Request r -> Restarts.domain(r);
      case ChangeAvailability.Request r -> availability(r);
      case ReserveNow.Request r -> reserve(station, r);
      case SendLocalList.Request r -> localList(r);
      case CustomerInformation.Request r -> forget(r);
      case CancelReservation.Request r -> new StationCommand.CancelReservation(r.reservationId());
      case TriggerMessage.Request r -> trigger(r);
      case UpdateFirmware.Request r -> Maintenance.firmware(r);
      case GetLog.Request r -> Maintenance.log(r);
      case InstallCertificate.Request r ->
          new StationCommand.InstallCertificate(
              Certificates.domain(r.certificateType()), r.certificate());
      case SetNetworkProfile.Request r -> Networks.meaning(r);
      case SetVariables.Request r -> Networks.meaning(r);
      case DeleteCertificate.Request r ->
          new StationCommand.DeleteCertificate(Certificates.domain(r.certificateHashData()));
      default -> ModelCommands.meaning(request);
    };
  }

  private static StationCommand<?> transaction(GetTransactionStatus.Request request) {
    String asked = request.transactionId();
    return new StationCommand.ReadTransaction(asked == null ? null : new TransactionId(asked));
  }

  private static org.voltyard.domain.@Nullable ChargingProfile profile(
      @Nullable ChargingProfile profile) {
    return profile == null ? null : Profiles.domain(profile);
  }

  private static StationCommand<?> clear(ClearChargingProfile.Request request) {
    ClearChargingProfile.Criterion which = request.chargingProfileCriteria();
    if (which == null) {
      return new StationCommand.ClearProfile(request.chargingProfileId(), null, null, null);
    }
    ChargingProfilePurpose purpose = which.chargingProfilePurpose();
    return new StationCommand.ClearProfile(
        request.chargingProfileId(),
        which.evseId(),
        purpose == null ? null : Profiles.purpose(purpose),
        which.stackLevel());
  }

  private static StationCommand<?> availability(ChangeAvailability.Request request) {
    EVSE evse = request.evse();
    return new StationCommand.ChangeAvailability(
        evse == null ? 0 : evse.id(),
        request.operationalStatus() == ChangeAvailability.OperationalStatus.OPERATIVE);
  }

  private static StationCommand<?> reserve(StationId station, ReserveNow.Request request) {
    Integer evse = request.evseId();
    return new StationCommand.Reserve(
        new Reservation(
            request.id(),
            new ConnectorId(station, evse == null ? 0 : evse),
            Tokens.token(request.idToken()),
            Tokens.optional(request.groupIdToken()),
            request.expiryDateTime(),
            request.connectorType(),
            Tokens.kind(request.idToken())));
  }

  private static StationCommand<?> localList(SendLocalList.Request request) {
    List<SendLocalList.AuthorizationData> data = request.localAuthorizationList();
    return new StationCommand.SendLocalList(
        request.versionNumber(),
        request.updateType() == SendLocalList.UpdateType.FULL,
        data == null ? List.of() : data.stream().map(Interpreter::entry).toList());
  }

  private static StationCommand.LocalListEntry entry(SendLocalList.AuthorizationData data) {
    IdTokenInfo info = data.idTokenInfo();
    return new StationCommand.LocalListEntry(
        Tokens.token(data.idToken()),
        Tokens.kind(data.idToken()),
        info == null ? null : Tokens.authorization(info));
  }

  /// A customer who is named otherwise is none that the depot knows by a token.
  private static @Nullable StationCommand<?> forget(CustomerInformation.Request request) {
    IdToken token = request.idToken();
    return token == null || !request.clear()
        ? null
        : new StationCommand.ForgetCustomer(
            Tokens.token(token), Tokens.kind(token), request.requestId(), request.report());
  }

  private static StationCommand<?> trigger(TriggerMessage.Request request) {
    EVSE evse = request.evse();
    String custom = request.customTrigger();
    return new StationCommand.Trigger(
        custom == null ? request.requestedMessage().wire() : custom,
        evse == null ? null : (Integer) evse.id());
  }
}
