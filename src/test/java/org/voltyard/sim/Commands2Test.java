package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.AnyJson;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v2.AuthorizationStatus;
import org.voltyard.ocpp.v2.BootNotification;
import org.voltyard.ocpp.v2.BootNotification.BootReason;
import org.voltyard.ocpp.v2.CancelReservation;
import org.voltyard.ocpp.v2.ChangeAvailability;
import org.voltyard.ocpp.v2.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingProfileKind;
import org.voltyard.ocpp.v2.ChargingProfilePurpose;
import org.voltyard.ocpp.v2.ClearCache;
import org.voltyard.ocpp.v2.ClearChargingProfile;
import org.voltyard.ocpp.v2.CostUpdated;
import org.voltyard.ocpp.v2.CustomerInformation;
import org.voltyard.ocpp.v2.DataTransfer;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.FirmwareStatusNotification;
import org.voltyard.ocpp.v2.FirmwareStatusNotification.FirmwareStatus;
import org.voltyard.ocpp.v2.GetChargingProfiles;
import org.voltyard.ocpp.v2.GetCompositeSchedule;
import org.voltyard.ocpp.v2.GetLocalListVersion;
import org.voltyard.ocpp.v2.GetLog;
import org.voltyard.ocpp.v2.GetTransactionStatus;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.IdTokenInfo;
import org.voltyard.ocpp.v2.LogStatusNotification;
import org.voltyard.ocpp.v2.LogStatusNotification.UploadLogStatus;
import org.voltyard.ocpp.v2.MeterValues;
import org.voltyard.ocpp.v2.NotifyCustomerInformation;
import org.voltyard.ocpp.v2.NotifyEvent;
import org.voltyard.ocpp.v2.PublishFirmware;
import org.voltyard.ocpp.v2.Reason;
import org.voltyard.ocpp.v2.ReportChargingProfiles;
import org.voltyard.ocpp.v2.RequestStartStopStatus;
import org.voltyard.ocpp.v2.RequestStartTransaction;
import org.voltyard.ocpp.v2.RequestStopTransaction;
import org.voltyard.ocpp.v2.ReservationStatusUpdate;
import org.voltyard.ocpp.v2.ReserveNow;
import org.voltyard.ocpp.v2.Reset;
import org.voltyard.ocpp.v2.SendLocalList;
import org.voltyard.ocpp.v2.SetChargingProfile;
import org.voltyard.ocpp.v2.StatusNotification;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v2.TriggerMessage;
import org.voltyard.ocpp.v2.TriggerMessage.MessageTrigger;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v2.UnlockConnector;
import org.voltyard.ocpp.v2.UnlockConnector.UnlockStatus;
import org.voltyard.ocpp.v2.UpdateFirmware;

class Commands2Test {
  private final Bench bench = Bench.running(Edition.V2_1, Bench.AC, Bench.AC);

  private <R> R told(Call<R> command) {
    return told(bench, command);
  }

  @SuppressWarnings("unchecked") // the answer of a command is its response
  private static <R> R told(Bench bench, Call<R> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return (R) bench.depot.answer();
  }

  private static IdToken token(String id) {
    return new IdToken(null, id, "Central");
  }

  private List<TransactionEvent.Request> events() {
    return bench.depot.heard(TransactionEvent.Request.class);
  }

  private String transaction() {
    return events().getLast().transactionInfo().transactionId();
  }

  @Test
  void remoteStartAndStop() {
    bench.charger.plugIn(2, Bench.car(0.3));
    assertThat(
            told(new RequestStartTransaction.Request(null, null, token("APP"), 7, null)).status())
        .isEqualTo(RequestStartStopStatus.ACCEPTED);
    TransactionEvent.Request start = events().getFirst();
    assertThat(start.triggerReason()).isEqualTo(TriggerReason.REMOTE_START);
    assertThat(start.transactionInfo().remoteStartId()).isEqualTo(7);
    assertThat(start.evse()).isEqualTo(new EVSE(2, 1));
    assertThat(start.idToken()).isEqualTo(token("APP"));
    assertThat(told(new RequestStopTransaction.Request("another")).status())
        .isEqualTo(RequestStartStopStatus.REJECTED);
    assertThat(told(new RequestStopTransaction.Request(transaction())).status())
        .isEqualTo(RequestStartStopStatus.ACCEPTED);
    assertThat(events().getLast().triggerReason()).isEqualTo(TriggerReason.REMOTE_STOP);
    assertThat(events().getLast().transactionInfo().stoppedReason()).isEqualTo(Reason.REMOTE);
  }

  @Test
  void tellsWhetherATransactionIsGoingOn() {
    bench.charge(1);
    String id = transaction();
    assertThat(told(new GetTransactionStatus.Request(id)))
        .isEqualTo(new GetTransactionStatus.Response(true, false));
    assertThat(told(new GetTransactionStatus.Request("another")))
        .isEqualTo(new GetTransactionStatus.Response(false, false));
    assertThat(told(new GetTransactionStatus.Request(null)).ongoingIndicator()).isNull();
  }

  @Test
  void resetsAtOnceOrWhenIdle() {
    bench.charge(1);
    assertThat(told(new Reset.Request(Reset.Type.ON_IDLE, null)).status())
        .isEqualTo(Reset.Status.SCHEDULED);
    bench.seconds(20);
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(1);
    bench.charger.present(1, "CARD");
    bench.seconds(20);
    assertThat(bench.depot.heard(BootNotification.Request.class))
        .extracting(BootNotification.Request::reason)
        .containsExactly(BootReason.POWER_UP, BootReason.SCHEDULED_RESET);
    bench.charger.unplug(1);
    bench.charge(1);
    assertThat(told(new Reset.Request(Reset.Type.IMMEDIATE, null)).status())
        .isEqualTo(Reset.Status.ACCEPTED);
    assertThat(events().getLast().transactionInfo().stoppedReason())
        .isEqualTo(Reason.IMMEDIATE_RESET);
    bench.seconds(20);
    assertThat(bench.depot.heard(BootNotification.Request.class).getLast().reason())
        .isEqualTo(BootReason.REMOTE_RESET);
  }

  @Test
  void resetsOneEvseWithoutBooting() {
    bench.charge(1);
    told(new Reset.Request(Reset.Type.IMMEDIATE, 1));
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.UNAVAILABLE);
    bench.seconds(5);
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.FINISHING);
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(1);
    assertThat(told(new Reset.Request(Reset.Type.IMMEDIATE, 9)).status())
        .isEqualTo(Reset.Status.REJECTED);
  }

  @Test
  void resumesAfterAResetWhenToldSo() {
    bench.charge(1);
    told(new Reset.Request(Reset.Type.IMMEDIATE_AND_RESUME, null));
    bench.seconds(20);
    assertThat(events())
        .extracting(TransactionEvent.Request::triggerReason)
        .contains(TriggerReason.TX_RESUMED);
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.CHARGING);
  }

  @Test
  void unlocksOnlyWhereNothingRuns() {
    bench.charge(1);
    assertThat(told(new UnlockConnector.Request(1, 1)).status())
        .isEqualTo(UnlockStatus.ONGOING_AUTHORIZED_TRANSACTION);
    assertThat(told(new UnlockConnector.Request(2, 1)).status()).isEqualTo(UnlockStatus.UNLOCKED);
    assertThat(told(new UnlockConnector.Request(2, 2)).status())
        .isEqualTo(UnlockStatus.UNKNOWN_CONNECTOR);
  }

  @Test
  void availabilityOfOneEvseAndOfAll() {
    bench.charge(1);
    ChangeAvailability.OperationalStatus off = ChangeAvailability.OperationalStatus.INOPERATIVE;
    assertThat(told(new ChangeAvailability.Request(null, off)).status())
        .isEqualTo(ChangeAvailability.Status.SCHEDULED);
    assertThat(bench.status(2)).isEqualTo(ChargePointStatus.UNAVAILABLE);
    assertThat(told(new ChangeAvailability.Request(new EVSE(5, null), off)).status())
        .isEqualTo(ChangeAvailability.Status.REJECTED);
  }

  @Test
  void triggersSendWhatIsAskedFor() {
    bench.charge(1);
    bench.depot.forget();
    trigger(MessageTrigger.STATUS_NOTIFICATION, null);
    assertThat(bench.depot.heard(StatusNotification.Request.class)).hasSize(2);
    trigger(MessageTrigger.METER_VALUES, new EVSE(2, null));
    assertThat(bench.depot.heard(MeterValues.Request.class)).hasSize(1);
    trigger(MessageTrigger.TRANSACTION_EVENT, new EVSE(1, null));
    assertThat(events())
        .anyMatch(
            event -> event.triggerReason() == TriggerReason.TRIGGER && event.meterValue() != null);
    assertThat(trigger(MessageTrigger.BOOT_NOTIFICATION, null).status())
        .isEqualTo(TriggerMessage.Status.REJECTED);
    assertThat(trigger(MessageTrigger.SIGN_V2G_CERTIFICATE, null).status())
        .isEqualTo(TriggerMessage.Status.NOT_IMPLEMENTED);
  }

  private TriggerMessage.Response trigger(MessageTrigger message, @Nullable EVSE evse) {
    return told(new TriggerMessage.Request(evse, message, null));
  }

  @Test
  void theLocalListAndTheCache() {
    IdTokenInfo good =
        new IdTokenInfo(AuthorizationStatus.ACCEPTED, null, null, null, null, null, null, null);
    SendLocalList.Request list =
        new SendLocalList.Request(
            List.of(new SendLocalList.AuthorizationData(token("LOCAL"), good)),
            4,
            SendLocalList.UpdateType.FULL);
    assertThat(told(list).status()).isEqualTo(SendLocalList.Status.ACCEPTED);
    assertThat(told(new GetLocalListVersion.Request()).versionNumber()).isEqualTo(4);
    assertThat(told(new ClearCache.Request()).status()).isEqualTo(ClearCache.Status.ACCEPTED);
    told(new CustomerInformation.Request(null, token("LOCAL"), 3, true, false, null));
    assertThat(bench.depot.heard(NotifyCustomerInformation.Request.class).getFirst().data())
        .isEqualTo("LOCAL: Accepted");
    bench.charger.goOffline(Duration.ZERO);
    bench.charger.plugIn(1, Bench.car(0.3));
    bench.charger.present(1, "LOCAL");
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.CHARGING);
  }

  @Test
  void reservationsAreKeptAndLapse() {
    Instant soon = bench.clock.now().plusSeconds(60);
    assertThat(told(new ReserveNow.Request(5, soon, null, token("MINE"), 1, null)).status())
        .isEqualTo(ReserveNow.Status.ACCEPTED);
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.RESERVED);
    bench.seconds(60);
    assertThat(bench.depot.heard(ReservationStatusUpdate.Request.class)).hasSize(1);
    assertThat(told(new CancelReservation.Request(5)).status())
        .isEqualTo(CancelReservation.Status.REJECTED);
  }

  private static ChargingProfile profile(
      int id, ChargingProfilePurpose purpose, @Nullable String transaction, double watts) {
    org.voltyard.ocpp.v16.ChargingProfile limits =
        new org.voltyard.ocpp.v16.ChargingProfile(
            id,
            null,
            0,
            org.voltyard.ocpp.v16.ChargingProfile.Purpose.TX_DEFAULT_PROFILE,
            org.voltyard.ocpp.v16.ChargingProfile.Kind.ABSOLUTE,
            null,
            null,
            null,
            new org.voltyard.ocpp.v16.ChargingSchedule(
                null,
                Instant.parse("2026-11-22T00:00:00Z"),
                org.voltyard.ocpp.v16.ChargingRateUnit.W,
                List.of(
                    new org.voltyard.ocpp.v16.ChargingSchedule.Period(
                        0, BigDecimal.valueOf(watts), null)),
                null));
    ChargingProfile made =
        ProfileWords.told(new Profiles.Installed(0, limits, Instant.EPOCH, null));
    return new ChargingProfile(
        id,
        0,
        purpose,
        ChargingProfileKind.ABSOLUTE,
        null,
        null,
        null,
        made.chargingSchedule(),
        transaction,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void profilesAreObeyedReportedAndCleared() {
    bench.charge(1);
    ChargingProfile own = profile(1, ChargingProfilePurpose.TX_PROFILE, transaction(), 6_000);
    ChargingProfile ceiling =
        profile(2, ChargingProfilePurpose.CHARGING_STATION_MAX_PROFILE, null, 5_000);
    assertThat(set(1, own)).isEqualTo("ACCEPTED");
    assertThat(set(0, ceiling)).isEqualTo("ACCEPTED");
    assertThat(set(1, profile(3, ChargingProfilePurpose.TX_PROFILE, "another", 4_000)))
        .isEqualTo("REJECTED");
    assertThat(set(1, profile(4, ChargingProfilePurpose.TX_PROFILE, transaction(), 4_000)))
        .isEqualTo("REJECTED");
    bench.seconds(10);
    assertThat(bench.charger.state().plug(1).flow().watts()).isEqualTo(5_000);
    GetCompositeSchedule.Response composite = told(new GetCompositeSchedule.Request(600, null, 1));
    assertThat(composite.schedule()).isNotNull();
    GetChargingProfiles.ChargingProfileCriterion all =
        new GetChargingProfiles.ChargingProfileCriterion(null, null, null, null);
    told(new GetChargingProfiles.Request(9, null, all));
    assertThat(bench.depot.heard(ReportChargingProfiles.Request.class))
        .extracting(ReportChargingProfiles.Request::evseId)
        .containsExactly(0, 1);
    assertThat(told(new ClearChargingProfile.Request(2, null)).status())
        .isEqualTo(ClearChargingProfile.Status.ACCEPTED);
    assertThat(told(new ClearChargingProfile.Request(2, null)).status())
        .isEqualTo(ClearChargingProfile.Status.UNKNOWN);
  }

  private String set(int evse, ChargingProfile profile) {
    return told(new SetChargingProfile.Request(evse, profile)).status().name();
  }

  @Test
  void logsAreUploadedAndFirmwareIsInstalled() {
    GetLog.LogParameters where = new GetLog.LogParameters("ftp://host/in", null, null);
    told(new GetLog.Request(where, GetLog.LogKind.DIAGNOSTICS_LOG, 11, null, null));
    bench.seconds(5);
    assertThat(bench.depot.heard(LogStatusNotification.Request.class))
        .extracting(LogStatusNotification.Request::status)
        .containsExactly(UploadLogStatus.UPLOADING, UploadLogStatus.UPLOADED);
    UpdateFirmware.Firmware firmware =
        new UpdateFirmware.Firmware("ftp://host/9.1.bin", bench.clock.now(), null, null, null);
    told(new UpdateFirmware.Request(null, null, 12, firmware));
    bench.seconds(30);
    assertThat(bench.depot.heard(FirmwareStatusNotification.Request.class))
        .extracting(FirmwareStatusNotification.Request::status)
        .containsExactly(
            FirmwareStatus.DOWNLOADING,
            FirmwareStatus.DOWNLOADED,
            FirmwareStatus.INSTALLING,
            FirmwareStatus.INSTALL_REBOOTING,
            FirmwareStatus.INSTALLED);
    BootNotification.Request boot = bench.depot.heard(BootNotification.Request.class).getLast();
    assertThat(boot.reason()).isEqualTo(BootReason.FIRMWARE_UPDATE);
    assertThat(boot.chargingStation().firmwareVersion()).isEqualTo("9.1");
  }

  @Test
  void whatIsWrongIsToldAsAnEvent() {
    bench.charger.breakDown(new Fault.Broken(1, Breakdown.of(ChargePointErrorCode.GROUND_FAILURE)));
    bench.seconds(1);
    bench.charger.repair();
    bench.seconds(1);
    assertThat(bench.depot.heard(NotifyEvent.Request.class))
        .extracting(event -> event.eventData().getFirst().actualValue())
        .containsExactly("true", "false");
  }

  @Test
  void costsAndAVendorsEchoAreTaken() {
    assertThat(told(new CostUpdated.Request(BigDecimal.TEN, "any"))).isNotNull();
    AnyJson text = AnyJson.ofText("la");
    assertThat(told(new DataTransfer.Request("Echo", text, "Maker")).data()).isEqualTo(text);
  }

  @Test
  void whatItCannotDoIsRefused() {
    bench.depot.command(new PublishFirmware.Request("ftp://x", null, "0", 1, null));
    bench.seconds(1);
    assertThat(bench.depot.answer())
        .isInstanceOfSatisfying(
            Frame.ErrorFrame.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.NOT_SUPPORTED));
  }
}
