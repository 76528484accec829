package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.ocpp.v16.ChargePointStatus.AVAILABLE;
import static org.voltyard.ocpp.v16.ChargePointStatus.CHARGING;
import static org.voltyard.ocpp.v16.ChargePointStatus.RESERVED;
import static org.voltyard.ocpp.v16.ChargePointStatus.UNAVAILABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.Authorize;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v16.CancelReservation;
import org.voltyard.ocpp.v16.ChangeAvailability;
import org.voltyard.ocpp.v16.ChangeConfiguration;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ClearCache;
import org.voltyard.ocpp.v16.DataTransfer;
import org.voltyard.ocpp.v16.DiagnosticsStatusNotification;
import org.voltyard.ocpp.v16.FirmwareStatusNotification;
import org.voltyard.ocpp.v16.GetConfiguration;
import org.voltyard.ocpp.v16.GetDiagnostics;
import org.voltyard.ocpp.v16.GetLocalListVersion;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.RemoteStartTransaction;
import org.voltyard.ocpp.v16.RemoteStopTransaction;
import org.voltyard.ocpp.v16.ReserveNow;
import org.voltyard.ocpp.v16.Reset;
import org.voltyard.ocpp.v16.SendLocalList;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StatusNotification;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v16.TriggerMessage;
import org.voltyard.ocpp.v16.UnlockConnector;
import org.voltyard.ocpp.v16.UpdateFirmware;

class CommandsTest {
  private final Bench bench = Bench.running(Bench.AC, Bench.AC);

  private Object told(Call<?> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return bench.depot.answer();
  }

  private StopTransaction.@Nullable Reason reason() {
    return bench.depot.heard(StopTransaction.Request.class).getLast().reason();
  }

  @Test
  void remoteStartBeginsAtTheConnectorWithAVehicle() {
    bench.charger.plugIn(2, Bench.car(0.3));
    assertThat(told(new RemoteStartTransaction.Request(null, "APP", null)))
        .isEqualTo(new RemoteStartTransaction.Response(RemoteStartTransaction.Status.ACCEPTED));
    StartTransaction.Request start = bench.depot.heard(StartTransaction.Request.class).getFirst();
    assertThat(start.connectorId()).isEqualTo(2);
    assertThat(start.idTag()).isEqualTo("APP");
    assertThat(bench.depot.heard(Authorize.Request.class)).isEmpty();
  }

  @Test
  void remoteStartAsksFirstWhenConfiguredSo() {
    told(new ChangeConfiguration.Request("AuthorizeRemoteTxRequests", "true"));
    bench.charger.plugIn(1, Bench.car(0.3));
    told(new RemoteStartTransaction.Request(1, "APP", null));
    assertThat(bench.depot.heard(Authorize.Request.class)).hasSize(1);
    assertThat(bench.depot.heard(StartTransaction.Request.class)).hasSize(1);
  }

  @Test
  void remoteStopEndsOnlyWhatRuns() {
    bench.charge(1);
    assertThat(told(new RemoteStopTransaction.Request(99)))
        .isEqualTo(new RemoteStopTransaction.Response(RemoteStopTransaction.Status.REJECTED));
    assertThat(told(new RemoteStopTransaction.Request(1)))
        .isEqualTo(new RemoteStopTransaction.Response(RemoteStopTransaction.Status.ACCEPTED));
    assertThat(reason()).isEqualTo(StopTransaction.Reason.REMOTE);
  }

  @Test
  void availabilityWaitsForTheEndOfATransaction() {
    bench.charge(1);
    Object answer = told(new ChangeAvailability.Request(1, ChangeAvailability.Type.INOPERATIVE));
    assertThat(answer)
        .isEqualTo(new ChangeAvailability.Response(ChangeAvailability.Status.SCHEDULED));
    assertThat(bench.status(1)).isEqualTo(CHARGING);
    bench.charger.present(1, "CARD");
    bench.charger.unplug(1);
    assertThat(bench.status(1)).isEqualTo(UNAVAILABLE);
    assertThat(bench.status(2)).isEqualTo(AVAILABLE);
    told(new ChangeAvailability.Request(0, ChangeAvailability.Type.OPERATIVE));
    assertThat(bench.status(1)).isEqualTo(AVAILABLE);
    assertThat(told(new ChangeAvailability.Request(7, ChangeAvailability.Type.OPERATIVE)))
        .isEqualTo(new ChangeAvailability.Response(ChangeAvailability.Status.REJECTED));
  }

  @Test
  void configurationHasItsRules() {
    assertThat(status("MeterValueSampleInterval", "20"))
        .isEqualTo(ChangeConfiguration.Status.ACCEPTED);
    assertThat(status("MeterValueSampleInterval", "-1"))
        .isEqualTo(ChangeConfiguration.Status.REJECTED);
    assertThat(status("NumberOfConnectors", "9")).isEqualTo(ChangeConfiguration.Status.REJECTED);
    assertThat(status("DisplayLanguage", "zh"))
        .isEqualTo(ChangeConfiguration.Status.REBOOT_REQUIRED);
    assertThat(status("NoSuchKey", "1")).isEqualTo(ChangeConfiguration.Status.NOT_SUPPORTED);
    assertThat(status("MeterValuesSampledData", "RPM"))
        .isEqualTo(ChangeConfiguration.Status.REJECTED);
    Object some = told(new GetConfiguration.Request(List.of("numberofconnectors", "Nope")));
    assertThat(some)
        .isEqualTo(
            new GetConfiguration.Response(
                List.of(new GetConfiguration.KeyValue("NumberOfConnectors", true, "2")),
                List.of("Nope")));
  }

  private ChangeConfiguration.Status status(String key, String value) {
    return ((ChangeConfiguration.Response) told(new ChangeConfiguration.Request(key, value)))
        .status();
  }

  @Test
  void aNewSampleIntervalHoldsAtOnce() {
    bench.charge(1);
    told(new ChangeConfiguration.Request("MeterValueSampleInterval", "2"));
    bench.depot.forget();
    bench.seconds(10);
    assertThat(bench.depot.heard(MeterValues.Request.class)).hasSize(5);
  }

  @Test
  void softResetEndsTransactionsAndBootsAgain() {
    bench.charge(1);
    told(new Reset.Request(Reset.Type.SOFT));
    assertThat(reason()).isEqualTo(StopTransaction.Reason.SOFT_RESET);
    bench.seconds(3);
    assertThat(bench.depot.connected()).isFalse();
    bench.seconds(10);
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(2);
    assertThat(bench.depot.opened).isEqualTo(2);
  }

  @Test
  void hardResetGoesAtOnceAndTellsTheEndAfterwards() {
    bench.charge(1);
    told(new Reset.Request(Reset.Type.HARD));
    assertThat(bench.depot.connected()).isFalse();
    assertThat(bench.depot.heard(StopTransaction.Request.class)).isEmpty();
    bench.seconds(10);
    assertThat(reason()).isEqualTo(StopTransaction.Reason.HARD_RESET);
    assertThat(bench.depot.heard(StopTransaction.Request.class).getFirst().timestamp())
        .isBefore(bench.clock.now().minusSeconds(5));
  }

  @Test
  void unlockEndsTheTransactionAndFailsWhenTheLockIsJammed() {
    bench.charge(1);
    assertThat(told(new UnlockConnector.Request(1)))
        .isEqualTo(new UnlockConnector.Response(UnlockConnector.Status.UNLOCKED));
    assertThat(reason()).isEqualTo(StopTransaction.Reason.UNLOCK_COMMAND);
    bench.charger.breakDown(
        new Fault.Broken(2, Breakdown.of(ChargePointErrorCode.CONNECTOR_LOCK_FAILURE)));
    assertThat(told(new UnlockConnector.Request(2)))
        .isEqualTo(new UnlockConnector.Response(UnlockConnector.Status.UNLOCK_FAILED));
    assertThat(told(new UnlockConnector.Request(3)))
        .isEqualTo(new UnlockConnector.Response(UnlockConnector.Status.NOT_SUPPORTED));
  }

  @Test
  void triggersSendWhatIsAskedFor() {
    bench.depot.forget();
    told(new TriggerMessage.Request(TriggerMessage.Trigger.STATUS_NOTIFICATION, null));
    assertThat(bench.depot.heard(StatusNotification.Request.class)).hasSize(3);
    told(new TriggerMessage.Request(TriggerMessage.Trigger.METER_VALUES, 2));
    assertThat(bench.depot.heard(MeterValues.Request.class).getFirst().connectorId()).isEqualTo(2);
    told(new TriggerMessage.Request(TriggerMessage.Trigger.BOOT_NOTIFICATION, null));
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(1);
    told(new TriggerMessage.Request(TriggerMessage.Trigger.FIRMWARE_STATUS_NOTIFICATION, null));
    assertThat(bench.depot.heard(FirmwareStatusNotification.Request.class))
        .extracting(FirmwareStatusNotification.Request::status)
        .containsExactly(FirmwareStatusNotification.Status.IDLE);
    assertThat(told(new TriggerMessage.Request(TriggerMessage.Trigger.METER_VALUES, 5)))
        .isEqualTo(new TriggerMessage.Response(TriggerMessage.Status.REJECTED));
  }

  @Test
  void aReservationKeepsTheConnectorForItsToken() {
    Instant soon = bench.clock.now().plusSeconds(120);
    assertThat(told(new ReserveNow.Request(1, soon, "MINE", null, 5)))
        .isEqualTo(new ReserveNow.Response(ReserveNow.Status.ACCEPTED));
    assertThat(bench.status(1)).isEqualTo(RESERVED);
    bench.charge(1);
    assertThat(bench.depot.heard(StartTransaction.Request.class)).isEmpty();
    bench.charger.present(1, "MINE");
    bench.seconds(1);
    assertThat(bench.depot.heard(StartTransaction.Request.class).getFirst().reservationId())
        .isEqualTo(5);
  }

  @Test
  void reservationsEndByCancellationAndInTime() {
    Instant soon = bench.clock.now().plusSeconds(60);
    told(new ReserveNow.Request(1, soon, "MINE", null, 5));
    told(new ReserveNow.Request(2, soon, "MINE", null, 6));
    assertThat(told(new CancelReservation.Request(5)))
        .isEqualTo(new CancelReservation.Response(CancelReservation.Status.ACCEPTED));
    assertThat(bench.status(1)).isEqualTo(AVAILABLE);
    assertThat(bench.status(2)).isEqualTo(RESERVED);
    bench.seconds(60);
    assertThat(bench.status(2)).isEqualTo(AVAILABLE);
    assertThat(told(new CancelReservation.Request(6)))
        .isEqualTo(new CancelReservation.Response(CancelReservation.Status.REJECTED));
  }

  @Test
  void theLocalListLetsTokensInWhenTheDepotIsAway() {
    IdTagInfo good = new IdTagInfo(null, null, IdTagInfo.Status.ACCEPTED);
    Object answer =
        told(
            new SendLocalList.Request(
                3,
                List.of(new SendLocalList.AuthorizationData("LOCAL", good)),
                SendLocalList.UpdateType.FULL));
    assertThat(answer).isEqualTo(new SendLocalList.Response(SendLocalList.Status.ACCEPTED));
    assertThat(told(new GetLocalListVersion.Request()))
        .isEqualTo(new GetLocalListVersion.Response(3));
    assertThat(told(new SendLocalList.Request(3, null, SendLocalList.UpdateType.DIFFERENTIAL)))
        .isEqualTo(new SendLocalList.Response(SendLocalList.Status.VERSION_MISMATCH));
    bench.charger.goOffline(Duration.ZERO);
    bench.charger.plugIn(1, Bench.car(0.3));
    bench.charger.present(1, "STRANGER");
    assertThat(bench.status(1)).isNotEqualTo(CHARGING);
    bench.charger.present(1, "local");
    assertThat(bench.status(1)).isEqualTo(CHARGING);
  }

  @Test
  void theCacheCanBeCleared() {
    bench.charge(1);
    bench.charger.present(1, "CARD");
    assertThat(told(new ClearCache.Request()))
        .isEqualTo(new ClearCache.Response(ClearCache.Status.ACCEPTED));
    bench.charger.goOffline(Duration.ZERO);
    bench.charger.present(1, "CARD");
    assertThat(bench.status(1)).isNotEqualTo(CHARGING);
  }

  @Test
  void dataTransferKnowsOnlyItsVendorAndAnEcho() {
    assertThat(told(new DataTransfer.Request("Other", null, null)))
        .isEqualTo(new DataTransfer.Response(DataTransfer.Status.UNKNOWN_VENDOR_ID, null));
    assertThat(told(new DataTransfer.Request("Maker", "Sing", "la")))
        .isEqualTo(new DataTransfer.Response(DataTransfer.Status.UNKNOWN_MESSAGE_ID, null));
    assertThat(told(new DataTransfer.Request("Maker", "Echo", "la")))
        .isEqualTo(new DataTransfer.Response(DataTransfer.Status.ACCEPTED, "la"));
  }

  @Test
  void firmwareIsInstalledWhenNothingChargesAndThenShown() {
    bench.charge(1);
    told(new UpdateFirmware.Request("ftp://host/fw/2.0.bin", null, bench.clock.now(), null));
    bench.seconds(20);
    bench.charger.present(1, "CARD");
    bench.seconds(30);
    assertThat(bench.depot.heard(FirmwareStatusNotification.Request.class))
        .extracting(FirmwareStatusNotification.Request::status)
        .containsExactly(
            FirmwareStatusNotification.Status.DOWNLOADING,
            FirmwareStatusNotification.Status.DOWNLOADED,
            FirmwareStatusNotification.Status.INSTALLING,
            FirmwareStatusNotification.Status.INSTALLED);
    assertThat(bench.depot.heard(BootNotification.Request.class).getLast().firmwareVersion())
        .isEqualTo("2.0");
  }

  @Test
  void diagnosticsAreUploadedOrNot() {
    GetDiagnostics.Response answer =
        (GetDiagnostics.Response)
            told(new GetDiagnostics.Request("ftp://host/in", null, null, null, null));
    assertThat(answer.fileName()).startsWith("CP-1-20261122");
    bench.seconds(5);
    told(new GetDiagnostics.Request("ftp://host/fail", null, null, null, null));
    bench.seconds(5);
    assertThat(bench.depot.heard(DiagnosticsStatusNotification.Request.class))
        .extracting(DiagnosticsStatusNotification.Request::status)
        .containsExactly(
            DiagnosticsStatusNotification.Status.UPLOADING,
            DiagnosticsStatusNotification.Status.UPLOADED,
            DiagnosticsStatusNotification.Status.UPLOADING,
            DiagnosticsStatusNotification.Status.UPLOAD_FAILED);
  }
}
