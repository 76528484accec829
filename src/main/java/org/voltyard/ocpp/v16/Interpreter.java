package org.voltyard.ocpp.v16;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// Reads commands that are written in the words of 1.6.
final class Interpreter {
  private Interpreter() {}

  static StationCommand<?> command(StationId station, Record request) {
    return switch (request) {
      case RemoteStartTransaction.Request r -> remoteStart(r);
      case RemoteStopTransaction.Request r ->
          new StationCommand.RemoteStop(Numbers.transaction(r.transactionId()));
      case Reset.Request r -> new StationCommand.Reset(r.type() == Reset.Type.HARD);
      case UnlockConnector.Request r -> new StationCommand.Unlock(Numbers.plug(r.connectorId()));
      case ChangeAvailability.Request r ->
          new StationCommand.ChangeAvailability(
              Numbers.connector(r.connectorId()), r.type() == ChangeAvailability.Type.OPERATIVE);
      case GetConfiguration.Request r -> new StationCommand.ReadConfiguration(listed(r.key()));
      case ChangeConfiguration.Request r -> SecurityInterpreter.change(r);
      case ClearCache.Request _ -> new StationCommand.ClearCache();
      case DataTransfer.Request r ->
          new StationCommand.Transfer(r.vendorId(), r.messageId(), r.data());
      case GetDiagnostics.Request r -> diagnostics(r);
      case UpdateFirmware.Request r ->
          new StationCommand.UpdateFirmware(
              r.location(),
              r.retrieveDate(),
              r.retries(),
              Profiles.duration(r.retryInterval()),
              null);
      case GetLocalListVersion.Request _ -> new StationCommand.ReadLocalListVersion();
      case SendLocalList.Request r -> localList(r);
      case ReserveNow.Request r -> reserve(station, r);
      case CancelReservation.Request r -> new StationCommand.CancelReservation(r.reservationId());
      case SetChargingProfile.Request r ->
          new StationCommand.SetProfile(
              Numbers.connector(r.connectorId()), Profiles.domain(r.csChargingProfiles()));
      case ClearChargingProfile.Request r -> clearProfile(r);
      case GetCompositeSchedule.Request r -> schedule(r);
      case TriggerMessage.Request r ->
          new StationCommand.Trigger(r.requestedMessage().wire(), r.connectorId());
      default -> SecurityInterpreter.command(request);
    };
  }

  private static StationCommand<?> remoteStart(RemoteStartTransaction.Request request) {
    ChargingProfile profile = request.chargingProfile();
    return new StationCommand.RemoteStart(
        request.connectorId(),
        Tags.required(request.idTag()),
        profile == null ? null : Profiles.domain(profile));
  }

  private static StationCommand<?> diagnostics(GetDiagnostics.Request request) {
    return new StationCommand.UploadLog(
        StationCommand.Log.DIAGNOSTICS,
        null,
        request.location(),
        request.retries(),
        Profiles.duration(request.retryInterval()),
        request.startTime(),
        request.stopTime());
  }

  private static StationCommand<?> localList(SendLocalList.Request request) {
    List<SendLocalList.AuthorizationData> entries = listed(request.localAuthorizationList());
    return new StationCommand.SendLocalList(
        request.listVersion(),
        request.updateType() == SendLocalList.UpdateType.FULL,
        entries.stream().map(Interpreter::entry).toList());
  }

  private static StationCommand.LocalListEntry entry(SendLocalList.AuthorizationData data) {
    IdTagInfo info = data.idTagInfo();
    return new StationCommand.LocalListEntry(
        Tags.required(data.idTag()), null, info == null ? null : Tags.authorization(info));
  }

  private static StationCommand<?> reserve(StationId station, ReserveNow.Request request) {
    return new StationCommand.Reserve(
        new Reservation(
            request.reservationId(),
            new ConnectorId(station, Numbers.connector(request.connectorId())),
            Tags.required(request.idTag()),
            Tags.optional(request.parentIdTag()),
            request.expiryDate()));
  }

  private static StationCommand<?> clearProfile(ClearChargingProfile.Request request) {
    ChargingProfile.Purpose purpose = request.chargingProfilePurpose();
    return new StationCommand.ClearProfile(
        request.id(),
        request.connectorId(),
        purpose == null ? null : Profiles.purpose(purpose),
        request.stackLevel());
  }

  private static StationCommand<?> schedule(GetCompositeSchedule.Request request) {
    ChargingRateUnit unit = request.chargingRateUnit();
    return new StationCommand.ReadSchedule(
        Numbers.connector(request.connectorId()),
        Duration.ofSeconds(request.duration()),
        unit == null ? null : Profiles.unit(unit));
  }

  private static <T> List<T> listed(@Nullable List<T> items) {
    return items == null ? List.of() : items;
  }
}
