package org.voltyard.scenario;

import eu.chargetime.ocpp.feature.profile.ClientCoreEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientFirmwareManagementEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientLocalAuthListEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientRemoteTriggerEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientReservationEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientSmartChargingEventHandler;
import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AvailabilityStatus;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityConfirmation;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityRequest;
import eu.chargetime.ocpp.model.core.ChangeConfigurationConfirmation;
import eu.chargetime.ocpp.model.core.ChangeConfigurationRequest;
import eu.chargetime.ocpp.model.core.ChargingRateUnitType;
import eu.chargetime.ocpp.model.core.ChargingSchedule;
import eu.chargetime.ocpp.model.core.ChargingSchedulePeriod;
import eu.chargetime.ocpp.model.core.ClearCacheConfirmation;
import eu.chargetime.ocpp.model.core.ClearCacheRequest;
import eu.chargetime.ocpp.model.core.ClearCacheStatus;
import eu.chargetime.ocpp.model.core.ConfigurationStatus;
import eu.chargetime.ocpp.model.core.DataTransferConfirmation;
import eu.chargetime.ocpp.model.core.DataTransferRequest;
import eu.chargetime.ocpp.model.core.DataTransferStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationConfirmation;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.KeyValueType;
import eu.chargetime.ocpp.model.core.RemoteStartStopStatus;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionRequest;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionConfirmation;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionRequest;
import eu.chargetime.ocpp.model.core.ResetConfirmation;
import eu.chargetime.ocpp.model.core.ResetRequest;
import eu.chargetime.ocpp.model.core.ResetStatus;
import eu.chargetime.ocpp.model.core.UnlockConnectorConfirmation;
import eu.chargetime.ocpp.model.core.UnlockConnectorRequest;
import eu.chargetime.ocpp.model.core.UnlockStatus;
import eu.chargetime.ocpp.model.firmware.GetDiagnosticsConfirmation;
import eu.chargetime.ocpp.model.firmware.GetDiagnosticsRequest;
import eu.chargetime.ocpp.model.firmware.UpdateFirmwareConfirmation;
import eu.chargetime.ocpp.model.firmware.UpdateFirmwareRequest;
import eu.chargetime.ocpp.model.localauthlist.GetLocalListVersionConfirmation;
import eu.chargetime.ocpp.model.localauthlist.GetLocalListVersionRequest;
import eu.chargetime.ocpp.model.localauthlist.SendLocalListConfirmation;
import eu.chargetime.ocpp.model.localauthlist.SendLocalListRequest;
import eu.chargetime.ocpp.model.localauthlist.UpdateStatus;
import eu.chargetime.ocpp.model.remotetrigger.TriggerMessageConfirmation;
import eu.chargetime.ocpp.model.remotetrigger.TriggerMessageRequest;
import eu.chargetime.ocpp.model.remotetrigger.TriggerMessageStatus;
import eu.chargetime.ocpp.model.reservation.CancelReservationConfirmation;
import eu.chargetime.ocpp.model.reservation.CancelReservationRequest;
import eu.chargetime.ocpp.model.reservation.CancelReservationStatus;
import eu.chargetime.ocpp.model.reservation.ReservationStatus;
import eu.chargetime.ocpp.model.reservation.ReserveNowConfirmation;
import eu.chargetime.ocpp.model.reservation.ReserveNowRequest;
import eu.chargetime.ocpp.model.smartcharging.ChargingProfileStatus;
import eu.chargetime.ocpp.model.smartcharging.ClearChargingProfileConfirmation;
import eu.chargetime.ocpp.model.smartcharging.ClearChargingProfileRequest;
import eu.chargetime.ocpp.model.smartcharging.ClearChargingProfileStatus;
import eu.chargetime.ocpp.model.smartcharging.GetCompositeScheduleConfirmation;
import eu.chargetime.ocpp.model.smartcharging.GetCompositeScheduleRequest;
import eu.chargetime.ocpp.model.smartcharging.GetCompositeScheduleStatus;
import eu.chargetime.ocpp.model.smartcharging.SetChargingProfileConfirmation;
import eu.chargetime.ocpp.model.smartcharging.SetChargingProfileRequest;

/// Agrees to whatever the depot asks of the foreign charger, and keeps what it was asked.
final class ForeignAnswers
    implements ClientCoreEventHandler,
        ClientFirmwareManagementEventHandler,
        ClientLocalAuthListEventHandler,
        ClientReservationEventHandler,
        ClientSmartChargingEventHandler,
        ClientRemoteTriggerEventHandler {
  private final Arrivals<Request> asked;

  ForeignAnswers(Arrivals<Request> asked) {
    this.asked = asked;
  }

  @Override
  public ChangeAvailabilityConfirmation handleChangeAvailabilityRequest(
      ChangeAvailabilityRequest request) {
    asked.add(request);
    return new ChangeAvailabilityConfirmation(AvailabilityStatus.Accepted);
  }

  @Override
  public ChangeConfigurationConfirmation handleChangeConfigurationRequest(
      ChangeConfigurationRequest request) {
    asked.add(request);
    return new ChangeConfigurationConfirmation(ConfigurationStatus.Accepted);
  }

  @Override
  public ClearCacheConfirmation handleClearCacheRequest(ClearCacheRequest request) {
    asked.add(request);
    return new ClearCacheConfirmation(ClearCacheStatus.Accepted);
  }

  @Override
  public DataTransferConfirmation handleDataTransferRequest(DataTransferRequest request) {
    asked.add(request);
    return new DataTransferConfirmation(DataTransferStatus.Accepted);
  }

  @Override
  public RemoteStartTransactionConfirmation handleRemoteStartTransactionRequest(
      RemoteStartTransactionRequest request) {
    asked.add(request);
    return new RemoteStartTransactionConfirmation(RemoteStartStopStatus.Accepted);
  }

  @Override
  public RemoteStopTransactionConfirmation handleRemoteStopTransactionRequest(
      RemoteStopTransactionRequest request) {
    asked.add(request);
    return new RemoteStopTransactionConfirmation(RemoteStartStopStatus.Accepted);
  }

  @Override
  public ResetConfirmation handleResetRequest(ResetRequest request) {
    asked.add(request);
    return new ResetConfirmation(ResetStatus.Accepted);
  }

  @Override
  public UnlockConnectorConfirmation handleUnlockConnectorRequest(UnlockConnectorRequest request) {
    asked.add(request);
    return new UnlockConnectorConfirmation(UnlockStatus.Unlocked);
  }

  @Override
  public UpdateFirmwareConfirmation handleUpdateFirmwareRequest(UpdateFirmwareRequest request) {
    asked.add(request);
    return new UpdateFirmwareConfirmation();
  }

  @Override
  public GetLocalListVersionConfirmation handleGetLocalListVersionRequest(
      GetLocalListVersionRequest request) {
    asked.add(request);
    return new GetLocalListVersionConfirmation(5);
  }

  @Override
  public SendLocalListConfirmation handleSendLocalListRequest(SendLocalListRequest request) {
    asked.add(request);
    return new SendLocalListConfirmation(UpdateStatus.Accepted);
  }

  @Override
  public ReserveNowConfirmation handleReserveNowRequest(ReserveNowRequest request) {
    asked.add(request);
    return new ReserveNowConfirmation(ReservationStatus.Accepted);
  }

  @Override
  public CancelReservationConfirmation handleCancelReservationRequest(
      CancelReservationRequest request) {
    asked.add(request);
    return new CancelReservationConfirmation(CancelReservationStatus.Accepted);
  }

  @Override
  public SetChargingProfileConfirmation handleSetChargingProfileRequest(
      SetChargingProfileRequest request) {
    asked.add(request);
    return new SetChargingProfileConfirmation(ChargingProfileStatus.Accepted);
  }

  @Override
  public ClearChargingProfileConfirmation handleClearChargingProfileRequest(
      ClearChargingProfileRequest request) {
    asked.add(request);
    return new ClearChargingProfileConfirmation(ClearChargingProfileStatus.Accepted);
  }

  @Override
  public TriggerMessageConfirmation handleTriggerMessageRequest(TriggerMessageRequest request) {
    asked.add(request);
    return new TriggerMessageConfirmation(TriggerMessageStatus.Accepted);
  }

  @Override
  public GetConfigurationConfirmation handleGetConfigurationRequest(
      GetConfigurationRequest request) {
    asked.add(request);
    KeyValueType key = new KeyValueType("HeartbeatInterval", false);
    key.setValue("300");
    GetConfigurationConfirmation answer = new GetConfigurationConfirmation();
    answer.setConfigurationKey(new KeyValueType[] {key});
    return answer;
  }

  @Override
  public GetDiagnosticsConfirmation handleGetDiagnosticsRequest(GetDiagnosticsRequest request) {
    asked.add(request);
    GetDiagnosticsConfirmation answer = new GetDiagnosticsConfirmation();
    answer.setFileName("foreign.zip");
    return answer;
  }

  @Override
  public GetCompositeScheduleConfirmation handleGetCompositeScheduleRequest(
      GetCompositeScheduleRequest request) {
    asked.add(request);
    GetCompositeScheduleConfirmation answer =
        new GetCompositeScheduleConfirmation(GetCompositeScheduleStatus.Accepted);
    answer.setConnectorId(request.getConnectorId());
    ChargingSchedulePeriod period = new ChargingSchedulePeriod(0, 16.0);
    answer.setChargingSchedule(
        new ChargingSchedule(ChargingRateUnitType.A, new ChargingSchedulePeriod[] {period}));
    return answer;
  }
}
