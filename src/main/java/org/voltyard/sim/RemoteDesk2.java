package org.voltyard.sim;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.BootNotification.BootReason;
import org.voltyard.ocpp.v2.ChangeAvailability;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.GetTransactionStatus;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.RequestStartStopStatus;
import org.voltyard.ocpp.v2.RequestStartTransaction;
import org.voltyard.ocpp.v2.RequestStopTransaction;
import org.voltyard.ocpp.v2.Reset;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v2.UnlockConnector;

/// Remote control, availability and reset, in the words of 2.x. (B, F, G)
final class RemoteDesk2 {
  private static final Duration EVSE_PAUSE = Duration.ofSeconds(3);

  private final Cabinet cabinet;
  private final Dialect2 dialect;
  private final Commands.Parts parts;

  RemoteDesk2(Cabinet cabinet, Dialect2 dialect, Commands.Parts parts) {
    this.cabinet = cabinet;
    this.dialect = dialect;
    this.parts = parts;
  }

  RequestStartTransaction.Response start(RequestStartTransaction.Request wanted) {
    org.voltyard.ocpp.v2.ChargingProfile asked = wanted.chargingProfile();
    ChargingProfile profile = asked == null ? null : ProfileWords.obeyed(asked);
    boolean fits =
        asked == null
            || (profile != null
                && profile.chargingProfilePurpose() == Purpose.TX_PROFILE
                && !Backflow.wanted(profile));
    IdToken token = wanted.idToken();
    IdToken group = wanted.groupIdToken();
    Wish wish =
        new Wish(
            token.idToken(),
            group == null ? null : group.idToken(),
            profile,
            wanted.remoteStartId());
    SimConnector connector = fits ? parts.remote().start(wanted.evseId(), wish) : null;
    if (connector == null) {
      return new RequestStartTransaction.Response(RequestStartStopStatus.REJECTED, null, null);
    }
    dialect.remember(token);
    Transaction begun = connector.opened; // F01.FR.13
    return new RequestStartTransaction.Response(
        RequestStartStopStatus.ACCEPTED, null, begun == null ? null : begun.id());
  }

  RequestStopTransaction.Response stop(RequestStopTransaction.Request wanted) {
    boolean found = parts.remote().stop(each -> each.id().equals(wanted.transactionId()));
    return new RequestStopTransaction.Response(
        found ? RequestStartStopStatus.ACCEPTED : RequestStartStopStatus.REJECTED, null);
  }

  /// Without an id only the queue is asked about. // E14.FR.06
  GetTransactionStatus.Response status(GetTransactionStatus.Request wanted) {
    String id = wanted.transactionId();
    if (id == null) {
      return new GetTransactionStatus.Response(null, parts.deliveries().waits(_ -> true));
    }
    return new GetTransactionStatus.Response(
        cabinet.runs(id), parts.deliveries().waits(each -> each.id().equals(id)));
  }

  UnlockConnector.Response unlock(UnlockConnector.Request wanted) {
    return new UnlockConnector.Response(unlocked(wanted), null);
  }

  private UnlockConnector.UnlockStatus unlocked(UnlockConnector.Request wanted) {
    if (!cabinet.has(wanted.evseId()) || wanted.connectorId() != 1) {
      return UnlockConnector.UnlockStatus.UNKNOWN_CONNECTOR;
    }
    SimConnector connector = cabinet.connector(wanted.evseId());
    if (connector.transaction != null) {
      return UnlockConnector.UnlockStatus.ONGOING_AUTHORIZED_TRANSACTION; // F05.FR.02
    }
    return connector.error() == ChargePointErrorCode.CONNECTOR_LOCK_FAILURE
        ? UnlockConnector.UnlockStatus.UNLOCK_FAILED
        : UnlockConnector.UnlockStatus.UNLOCKED;
  }

  ChangeAvailability.Response availability(ChangeAvailability.Request wanted) {
    EVSE evse = wanted.evse();
    Integer connector = evse == null ? null : evse.connectorId();
    boolean known =
        evse == null || (cabinet.has(evse.id()) && (connector == null || connector == 1));
    if (!known) {
      return new ChangeAvailability.Response(ChangeAvailability.Status.REJECTED, null);
    }
    boolean inoperative =
        wanted.operationalStatus() == ChangeAvailability.OperationalStatus.INOPERATIVE;
    boolean waits = parts.remote().availability(evse == null ? 0 : evse.id(), inoperative);
    return new ChangeAvailability.Response(
        waits ? ChangeAvailability.Status.SCHEDULED : ChangeAvailability.Status.ACCEPTED, null);
  }

  Reset.Response reset(Reset.Request wanted) {
    Integer evse = wanted.evseId();
    if (evse != null && !cabinet.has(evse)) {
      return new Reset.Response(Reset.Status.REJECTED, null);
    }
    SimConnector connector = evse == null ? null : cabinet.connector(evse);
    return switch (wanted.type()) {
      case IMMEDIATE -> {
        parts.remote().later(() -> restart(connector, BootReason.REMOTE_RESET));
        yield new Reset.Response(Reset.Status.ACCEPTED, null);
      }
      case ON_IDLE -> {
        boolean busy = connector == null ? parts.sessions().busy() : connector.current() != null;
        parts.sessions().whenIdle(connector, () -> restart(connector, BootReason.SCHEDULED_RESET));
        yield new Reset.Response(
            busy ? Reset.Status.SCHEDULED : Reset.Status.ACCEPTED, null); // B12.FR.01
      }
      case IMMEDIATE_AND_RESUME -> {
        parts.remote().later(this::resume);
        yield new Reset.Response(Reset.Status.ACCEPTED, null);
      }
    };
  }

  private void restart(@Nullable SimConnector connector, BootReason reason) {
    if (connector == null) {
      parts.power().soft(reason);
      return;
    }
    parts.sessions().end(connector, StopTransaction.Reason.HARD_RESET, null);
    boolean before = connector.inoperative;
    connector.inoperative = true; // B11.FR.08
    parts.statuses().report();
    cabinet
        .clock()
        .after(
            EVSE_PAUSE,
            () -> {
              connector.inoperative = before;
              parts.statuses().report();
            });
  }

  private void resume() {
    parts.boot().whenAdmitted(this::resumed);
    parts.power().resume();
  }

  private void resumed() {
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.current();
      if (running != null) {
        parts.metering().change(each, running, TriggerReason.TX_RESUMED);
      }
    }
  }
}
