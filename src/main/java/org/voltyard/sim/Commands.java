package org.voltyard.sim;

import org.jspecify.annotations.Nullable;
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

/// What the charger does when the depot tells it to. The answer leaves first: what follows from it
/// is left to a later task.
final class Commands {
  /// The parts of the charger that commands reach.
  record Parts(
      Sessions sessions,
      CardReader reader,
      Metering metering,
      Statuses statuses,
      ReservationDesk reservations,
      Boot boot,
      Power power,
      Maintenance maintenance,
      Triggers triggers,
      ProfileDesk profiles,
      SecurityCommands security) {}

  private final Cabinet cabinet;
  private final Parts parts;

  Commands(Cabinet cabinet, Parts parts) {
    this.cabinet = cabinet;
    this.parts = parts;
  }

  Record obey(Record command) {
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
          new GetDiagnostics.Response(parts.maintenance().upload(wanted.location()));
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
      case TriggerMessage.Request wanted -> parts.triggers().trigger(wanted);
      case UnlockConnector.Request wanted -> unlock(wanted);
      case UpdateFirmware.Request wanted -> {
        parts.maintenance().update(wanted);
        yield new UpdateFirmware.Response();
      }
      default -> parts.security().obey(command);
    };
  }

  private void later(Runnable task) {
    cabinet.clock().run(task);
  }

  private ChangeAvailability.Response availability(ChangeAvailability.Request wanted) {
    int number = wanted.connectorId();
    boolean inoperative = wanted.type() == ChangeAvailability.Type.INOPERATIVE;
    if (number != 0 && !cabinet.has(number)) {
      return new ChangeAvailability.Response(ChangeAvailability.Status.REJECTED);
    }
    boolean scheduled = false;
    for (SimConnector each : cabinet.connectors()) {
      if (number == 0 || each.number() == number) {
        each.inoperative = inoperative;
        scheduled |= inoperative && each.transaction != null;
      }
    }
    if (number == 0) {
      cabinet.inoperative = inoperative;
    }
    later(parts.statuses()::report);
    return new ChangeAvailability.Response(
        scheduled ? ChangeAvailability.Status.SCHEDULED : ChangeAvailability.Status.ACCEPTED);
  }

  private ChangeConfiguration.Response configure(ChangeConfiguration.Request wanted) {
    ChangeConfiguration.Status status = cabinet.config().change(wanted.key(), wanted.value());
    if (status == ChangeConfiguration.Status.ACCEPTED) {
      later(
          () -> {
            parts.metering().rearm();
            parts.boot().arm();
            parts.boot().armPing();
            if (ConfigKey.AUTHORIZATION_KEY.wire().equalsIgnoreCase(wanted.key())) {
              parts.security().keyring().renewed();
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
    SimConnector connector = choose(wanted.connectorId());
    boolean profileFits =
        wanted.chargingProfile() == null
            || wanted.chargingProfile().chargingProfilePurpose() == Purpose.TX_PROFILE;
    if (connector == null
        || !profileFits
        || !cabinet.admitted()
        || !connector.free()
        || !parts.reservations().allows(connector, wanted.idTag(), null)) {
      return RemoteStartTransaction.Status.REJECTED;
    }
    boolean asked = cabinet.config().flag(ConfigKey.AUTHORIZE_REMOTE_TX_REQUESTS);
    later(
        () -> {
          if (asked) {
            parts.reader().admit(connector, wanted.idTag(), wanted.chargingProfile());
          } else {
            parts.sessions().permit(connector, wanted.idTag(), null, wanted.chargingProfile());
          }
        });
    return RemoteStartTransaction.Status.ACCEPTED;
  }

  /// The connector asked for, or else the best: one with a vehicle that waits.
  private @Nullable SimConnector choose(@Nullable Integer number) {
    if (number != null) {
      return cabinet.has(number) ? cabinet.connector(number) : null;
    }
    SimConnector empty = null;
    for (SimConnector each : cabinet.connectors()) {
      if (each.free() && each.vehicle != null) {
        return each;
      } else if (each.free() && empty == null) {
        empty = each;
      }
    }
    return empty;
  }

  private RemoteStopTransaction.Status remoteStop(RemoteStopTransaction.Request wanted) {
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.transaction;
      if (running != null && running.is(wanted.transactionId())) {
        later(
            () -> {
              if (each.transaction == running) {
                parts.sessions().end(each, StopTransaction.Reason.REMOTE, null);
              }
            });
        return RemoteStopTransaction.Status.ACCEPTED;
      }
    }
    return RemoteStopTransaction.Status.REJECTED;
  }

  private Reset.Response reset(Reset.Request wanted) {
    Power power = parts.power();
    later(wanted.type() == Reset.Type.HARD ? power::hard : power::soft);
    return new Reset.Response(Reset.Status.ACCEPTED);
  }

  private UnlockConnector.Response unlock(UnlockConnector.Request wanted) {
    if (!cabinet.has(wanted.connectorId())) {
      return new UnlockConnector.Response(UnlockConnector.Status.NOT_SUPPORTED);
    }
    SimConnector connector = cabinet.connector(wanted.connectorId());
    boolean jammed = connector.error() == ChargePointErrorCode.CONNECTOR_LOCK_FAILURE;
    later(() -> parts.sessions().end(connector, StopTransaction.Reason.UNLOCK_COMMAND, null));
    return new UnlockConnector.Response(
        jammed ? UnlockConnector.Status.UNLOCK_FAILED : UnlockConnector.Status.UNLOCKED);
  }
}
