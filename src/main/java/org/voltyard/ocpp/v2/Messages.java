package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Direction.BOTH;
import static org.voltyard.ocpp.rpc.Direction.FROM_STATION;
import static org.voltyard.ocpp.rpc.Direction.TO_STATION;
import static org.voltyard.ocpp.v2.Block.AUTHORIZATION;
import static org.voltyard.ocpp.v2.Block.AVAILABILITY;
import static org.voltyard.ocpp.v2.Block.CERTIFICATE_MANAGEMENT;
import static org.voltyard.ocpp.v2.Block.DATA_TRANSFER;
import static org.voltyard.ocpp.v2.Block.DIAGNOSTICS;
import static org.voltyard.ocpp.v2.Block.DISPLAY_MESSAGE;
import static org.voltyard.ocpp.v2.Block.FIRMWARE_MANAGEMENT;
import static org.voltyard.ocpp.v2.Block.LOCAL_AUTHORIZATION_LIST;
import static org.voltyard.ocpp.v2.Block.METER_VALUES;
import static org.voltyard.ocpp.v2.Block.PROVISIONING;
import static org.voltyard.ocpp.v2.Block.REMOTE_CONTROL;
import static org.voltyard.ocpp.v2.Block.RESERVATION;
import static org.voltyard.ocpp.v2.Block.SECURITY;
import static org.voltyard.ocpp.v2.Block.SMART_CHARGING;
import static org.voltyard.ocpp.v2.Block.TARIFF_AND_COST;
import static org.voltyard.ocpp.v2.Block.TRANSACTIONS;

import java.util.List;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;

/// All actions of OCPP 2.0.1, which 2.1 has too.
public final class Messages {
  public static final Actions ALL =
      new Actions(
          Edition.V2_0_1,
          List.of(
              Action.of(
                  CertificateSigned.Request.class,
                  CertificateSigned.Response.class,
                  TO_STATION,
                  SECURITY),
              Action.of(
                  SignCertificate.Request.class,
                  SignCertificate.Response.class,
                  FROM_STATION,
                  SECURITY),
              Action.of(
                  SecurityEventNotification.Request.class,
                  SecurityEventNotification.Response.class,
                  FROM_STATION,
                  SECURITY),
              Action.of(
                  BootNotification.Request.class,
                  BootNotification.Response.class,
                  FROM_STATION,
                  PROVISIONING),
              Action.of(
                  SetVariables.Request.class,
                  SetVariables.Response.class,
                  TO_STATION,
                  PROVISIONING),
              Action.of(
                  GetVariables.Request.class,
                  GetVariables.Response.class,
                  TO_STATION,
                  PROVISIONING),
              Action.of(
                  GetBaseReport.Request.class,
                  GetBaseReport.Response.class,
                  TO_STATION,
                  PROVISIONING),
              Action.of(
                  GetReport.Request.class, GetReport.Response.class, TO_STATION, PROVISIONING),
              Action.of(
                  NotifyReport.Request.class,
                  NotifyReport.Response.class,
                  FROM_STATION,
                  PROVISIONING),
              Action.of(
                  SetNetworkProfile.Request.class,
                  SetNetworkProfile.Response.class,
                  TO_STATION,
                  PROVISIONING),
              Action.of(Reset.Request.class, Reset.Response.class, TO_STATION, PROVISIONING),
              Action.of(
                  Authorize.Request.class, Authorize.Response.class, FROM_STATION, AUTHORIZATION),
              Action.of(
                  ClearCache.Request.class, ClearCache.Response.class, TO_STATION, AUTHORIZATION),
              Action.of(
                  SendLocalList.Request.class,
                  SendLocalList.Response.class,
                  TO_STATION,
                  LOCAL_AUTHORIZATION_LIST),
              Action.of(
                  GetLocalListVersion.Request.class,
                  GetLocalListVersion.Response.class,
                  TO_STATION,
                  LOCAL_AUTHORIZATION_LIST),
              Action.of(
                  TransactionEvent.Request.class,
                  TransactionEvent.Response.class,
                  FROM_STATION,
                  TRANSACTIONS),
              Action.of(
                  GetTransactionStatus.Request.class,
                  GetTransactionStatus.Response.class,
                  TO_STATION,
                  TRANSACTIONS),
              Action.of(
                  RequestStartTransaction.Request.class,
                  RequestStartTransaction.Response.class,
                  TO_STATION,
                  REMOTE_CONTROL),
              Action.of(
                  RequestStopTransaction.Request.class,
                  RequestStopTransaction.Response.class,
                  TO_STATION,
                  REMOTE_CONTROL),
              Action.of(
                  UnlockConnector.Request.class,
                  UnlockConnector.Response.class,
                  TO_STATION,
                  REMOTE_CONTROL),
              Action.of(
                  TriggerMessage.Request.class,
                  TriggerMessage.Response.class,
                  TO_STATION,
                  REMOTE_CONTROL),
              Action.of(
                  StatusNotification.Request.class,
                  StatusNotification.Response.class,
                  FROM_STATION,
                  AVAILABILITY),
              Action.of(
                  ChangeAvailability.Request.class,
                  ChangeAvailability.Response.class,
                  TO_STATION,
                  AVAILABILITY),
              Action.of(
                  Heartbeat.Request.class, Heartbeat.Response.class, FROM_STATION, AVAILABILITY),
              Action.of(
                  ReserveNow.Request.class, ReserveNow.Response.class, TO_STATION, RESERVATION),
              Action.of(
                  CancelReservation.Request.class,
                  CancelReservation.Response.class,
                  TO_STATION,
                  RESERVATION),
              Action.of(
                  ReservationStatusUpdate.Request.class,
                  ReservationStatusUpdate.Response.class,
                  FROM_STATION,
                  RESERVATION),
              Action.of(
                  CostUpdated.Request.class,
                  CostUpdated.Response.class,
                  TO_STATION,
                  TARIFF_AND_COST),
              Action.of(
                  MeterValues.Request.class,
                  MeterValues.Response.class,
                  FROM_STATION,
                  METER_VALUES),
              Action.of(
                  SetChargingProfile.Request.class,
                  SetChargingProfile.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  GetCompositeSchedule.Request.class,
                  GetCompositeSchedule.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  ClearChargingProfile.Request.class,
                  ClearChargingProfile.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  GetChargingProfiles.Request.class,
                  GetChargingProfiles.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  ReportChargingProfiles.Request.class,
                  ReportChargingProfiles.Response.class,
                  FROM_STATION,
                  SMART_CHARGING),
              Action.of(
                  NotifyChargingLimit.Request.class,
                  NotifyChargingLimit.Response.class,
                  FROM_STATION,
                  SMART_CHARGING),
              Action.of(
                  ClearedChargingLimit.Request.class,
                  ClearedChargingLimit.Response.class,
                  FROM_STATION,
                  SMART_CHARGING),
              Action.of(
                  NotifyEVChargingNeeds.Request.class,
                  NotifyEVChargingNeeds.Response.class,
                  FROM_STATION,
                  SMART_CHARGING),
              Action.of(
                  NotifyEVChargingSchedule.Request.class,
                  NotifyEVChargingSchedule.Response.class,
                  FROM_STATION,
                  SMART_CHARGING),
              Action.of(
                  UpdateFirmware.Request.class,
                  UpdateFirmware.Response.class,
                  TO_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  FirmwareStatusNotification.Request.class,
                  FirmwareStatusNotification.Response.class,
                  FROM_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  PublishFirmware.Request.class,
                  PublishFirmware.Response.class,
                  TO_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  PublishFirmwareStatusNotification.Request.class,
                  PublishFirmwareStatusNotification.Response.class,
                  FROM_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  UnpublishFirmware.Request.class,
                  UnpublishFirmware.Response.class,
                  TO_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  Get15118EVCertificate.Request.class,
                  Get15118EVCertificate.Response.class,
                  FROM_STATION,
                  CERTIFICATE_MANAGEMENT),
              Action.of(
                  GetCertificateStatus.Request.class,
                  GetCertificateStatus.Response.class,
                  FROM_STATION,
                  CERTIFICATE_MANAGEMENT),
              Action.of(
                  InstallCertificate.Request.class,
                  InstallCertificate.Response.class,
                  TO_STATION,
                  CERTIFICATE_MANAGEMENT),
              Action.of(
                  DeleteCertificate.Request.class,
                  DeleteCertificate.Response.class,
                  TO_STATION,
                  CERTIFICATE_MANAGEMENT),
              Action.of(
                  GetInstalledCertificateIds.Request.class,
                  GetInstalledCertificateIds.Response.class,
                  TO_STATION,
                  CERTIFICATE_MANAGEMENT),
              Action.of(GetLog.Request.class, GetLog.Response.class, TO_STATION, DIAGNOSTICS),
              Action.of(
                  LogStatusNotification.Request.class,
                  LogStatusNotification.Response.class,
                  FROM_STATION,
                  DIAGNOSTICS),
              Action.of(
                  NotifyEvent.Request.class, NotifyEvent.Response.class, FROM_STATION, DIAGNOSTICS),
              Action.of(
                  SetMonitoringBase.Request.class,
                  SetMonitoringBase.Response.class,
                  TO_STATION,
                  DIAGNOSTICS),
              Action.of(
                  SetVariableMonitoring.Request.class,
                  SetVariableMonitoring.Response.class,
                  TO_STATION,
                  DIAGNOSTICS),
              Action.of(
                  SetMonitoringLevel.Request.class,
                  SetMonitoringLevel.Response.class,
                  TO_STATION,
                  DIAGNOSTICS),
              Action.of(
                  GetMonitoringReport.Request.class,
                  GetMonitoringReport.Response.class,
                  TO_STATION,
                  DIAGNOSTICS),
              Action.of(
                  NotifyMonitoringReport.Request.class,
                  NotifyMonitoringReport.Response.class,
                  FROM_STATION,
                  DIAGNOSTICS),
              Action.of(
                  ClearVariableMonitoring.Request.class,
                  ClearVariableMonitoring.Response.class,
                  TO_STATION,
                  DIAGNOSTICS),
              Action.of(
                  CustomerInformation.Request.class,
                  CustomerInformation.Response.class,
                  TO_STATION,
                  DIAGNOSTICS),
              Action.of(
                  NotifyCustomerInformation.Request.class,
                  NotifyCustomerInformation.Response.class,
                  FROM_STATION,
                  DIAGNOSTICS),
              Action.of(
                  SetDisplayMessage.Request.class,
                  SetDisplayMessage.Response.class,
                  TO_STATION,
                  DISPLAY_MESSAGE),
              Action.of(
                  GetDisplayMessages.Request.class,
                  GetDisplayMessages.Response.class,
                  TO_STATION,
                  DISPLAY_MESSAGE),
              Action.of(
                  ClearDisplayMessage.Request.class,
                  ClearDisplayMessage.Response.class,
                  TO_STATION,
                  DISPLAY_MESSAGE),
              Action.of(
                  NotifyDisplayMessages.Request.class,
                  NotifyDisplayMessages.Response.class,
                  FROM_STATION,
                  DISPLAY_MESSAGE),
              Action.of(
                  DataTransfer.Request.class, DataTransfer.Response.class, BOTH, DATA_TRANSFER)));

  private Messages() {}
}
