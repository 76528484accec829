package org.voltyard.sim;

import org.voltyard.ocpp.v16.CancelReservation;
import org.voltyard.ocpp.v16.ChangeAvailability;
import org.voltyard.ocpp.v16.ChangeConfiguration;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ClearCache;
import org.voltyard.ocpp.v16.ClearChargingProfile;
import org.voltyard.ocpp.v16.DataTransfer;
import org.voltyard.ocpp.v16.GetCompositeSchedule;
import org.voltyard.ocpp.v16.GetConfiguration;
import org.voltyard.ocpp.v16.GetDiagnostics;
import org.voltyard.ocpp.v16.GetLocalListVersion;
import org.voltyard.ocpp.v16.RemoteStartTransaction;
import org.voltyard.ocpp.v16.RemoteStopTransaction;
import org.voltyard.ocpp.v16.ReserveNow;
import org.voltyard.ocpp.v16.Reset;
import org.voltyard.ocpp.v16.SendLocalList;
import org.voltyard.ocpp.v16.SetChargingProfile;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v16.TriggerMessage;
import org.voltyard.ocpp.v16.UnlockConnector;
import org.voltyard.ocpp.v16.UpdateFirmware;
import org.voltyard.ocpp.v2.BootNotification.BootReason;

/// The commands of OCPP 1.6.
final class Commands16 implements Commands {
  private final Cabinet cabinet;
  private final Parts parts;
  private final Triggers triggers;
  private final SecurityCommands security;

  Commands16(Cabinet cabinet, Parts parts) {
    this.cabinet = cabinet;
    this.parts = parts;
    SecureMaintenance secure =
        new SecureMaintenance(
            cabinet,
            parts.line(),
            new SecureMaintenance.Parts(
                parts.sessions(), parts.power(), parts.boot(), parts.log()));
    Keyring keyring = new Keyring(cabinet, parts.line(), parts.log(), parts.tether());
    triggers = new Triggers(cabinet, parts, secure, keyring);
    security = new SecurityCommands(keyring, secure, triggers);
  }

  @Override
  public Record obey(Record command) {
    return switch (command) {
      case CancelReservation.Request wanted -> parts.reservations().cancel(wanted.reservationId());
      case ChangeAvailability.Request wanted -> availability(wanted);
      case ChangeConfiguration.Request wanted -> configure(wanted);
      case ClearCache.Request _ ->
          new ClearCache.Response(
              cabinet.tokens().clear() ? ClearCache.Status.ACCEPTED : ClearCache.Status.REJECTED);
      case ClearChargingProfile.Request wanted -> parts.profiles().clear(wanted);
      case DataTransfer.Request wanted -> transfer(wanted);
      case GetCompositeSchedule.Request wanted -> parts.profiles().composite(wanted);
      case GetConfiguration.Request wanted -> cabinet.config().read(wanted.key());
      case GetDiagnostics.Request wanted ->
          new GetDiagnostics.Response(parts.maintenance().upload(wanted.location(), null));
      case GetLocalListVersion.Request _ ->
          new GetLocalListVersion.Response(
              cabinet.config().flag(ConfigKey.LOCAL_AUTH_LIST_ENABLED)
                  ? cabinet.tokens().version()
                  : -1);
      case RemoteStartTransaction.Request wanted ->
          new RemoteStartTransaction.Response(remoteStart(wanted));
      case RemoteStopTransaction.Request wanted ->
          new RemoteStopTransaction.Response(remoteStop(wanted));
      case ReserveNow.Request wanted -> parts.reservations().reserve(wanted);
      case Reset.Request wanted -> reset(wanted);
      case SendLocalList.Request wanted ->
          new SendLocalList.Response(cabinet.tokens().replace(wanted));
      case SetChargingProfile.Request wanted -> parts.profiles().set(wanted);
      case TriggerMessage.Request wanted -> triggers.trigger(wanted);
      case UnlockConnector.Request wanted -> unlock(wanted);
      case UpdateFirmware.Request wanted -> {
        parts
            .maintenance()
            .update(new Maintenance.Order(wanted.location(), wanted.retrieveDate(), null, false));
        yield new UpdateFirmware.Response();
      }
      default -> security.obey(command);
    };
  }

  private ChangeAvailability.Response availability(ChangeAvailability.Request wanted) {
    int number = wanted.connectorId();
    boolean inoperative = wanted.type() == ChangeAvailability.Type.INOPERATIVE;
    if (number != 0 && !cabinet.has(number)) {
      return new ChangeAvailability.Response(ChangeAvailability.Status.REJECTED);
    }
    return new ChangeAvailability.Response(
        parts.remote().availability(number, inoperative)
            ? ChangeAvailability.Status.SCHEDULED
            : ChangeAvailability.Status.ACCEPTED);
  }

  private ChangeConfiguration.Response configure(ChangeConfiguration.Request wanted) {
    ChangeConfiguration.Status status = cabinet.config().change(wanted.key(), wanted.value());
    if (status == ChangeConfiguration.Status.ACCEPTED) {
      parts
          .remote()
          .later(
              () -> {
                parts.metering().rearm();
                parts.boot().arm();
                parts.boot().armPing();
                if (ConfigKey.AUTHORIZATION_KEY.wire().equalsIgnoreCase(wanted.key())) {
                  security.keyring().renewed();
                }
              });
    }
    return new ChangeConfiguration.Response(status);
  }

  /// Known is only an echo.
  private DataTransfer.Response transfer(DataTransfer.Request wanted) {
    if (!wanted.vendorId().equals(cabinet.plan().plate().vendor())) {
      return new DataTransfer.Response(DataTransfer.Status.UNKNOWN_VENDOR_ID, null);
    } else if (!"Echo".equals(wanted.messageId())) {
      return new DataTransfer.Response(DataTransfer.Status.UNKNOWN_MESSAGE_ID, null);
    }
    return new DataTransfer.Response(DataTransfer.Status.ACCEPTED, wanted.data());
  }

  private RemoteStartTransaction.Status remoteStart(RemoteStartTransaction.Request wanted) {
    boolean profileFits =
        wanted.chargingProfile() == null
            || wanted.chargingProfile().chargingProfilePurpose() == Purpose.TX_PROFILE;
    Wish wish = new Wish(wanted.idTag(), null, wanted.chargingProfile(), null);
    return profileFits && parts.remote().start(wanted.connectorId(), wish) != null
        ? RemoteStartTransaction.Status.ACCEPTED
        : RemoteStartTransaction.Status.REJECTED;
  }

  private RemoteStopTransaction.Status remoteStop(RemoteStopTransaction.Request wanted) {
    return parts.remote().stop(each -> each.is(wanted.transactionId()))
        ? RemoteStopTransaction.Status.ACCEPTED
        : RemoteStopTransaction.Status.REJECTED;
  }

  private Reset.Response reset(Reset.Request wanted) {
    Power power = parts.power();
    parts
        .remote()
        .later(
            wanted.type() == Reset.Type.HARD
                ? power::hard
                : () -> power.soft(BootReason.REMOTE_RESET));
    return new Reset.Response(Reset.Status.ACCEPTED);
  }

  private UnlockConnector.Response unlock(UnlockConnector.Request wanted) {
    if (!cabinet.has(wanted.connectorId())) {
      return new UnlockConnector.Response(UnlockConnector.Status.NOT_SUPPORTED);
    }
    SimConnector connector = cabinet.connector(wanted.connectorId());
    boolean jammed = connector.error() == ChargePointErrorCode.CONNECTOR_LOCK_FAILURE;
    parts
        .remote()
        .later(() -> parts.sessions().end(connector, StopTransaction.Reason.UNLOCK_COMMAND, null));
    return new UnlockConnector.Response(
        jammed ? UnlockConnector.Status.UNLOCK_FAILED : UnlockConnector.Status.UNLOCKED);
  }
}
