package org.voltyard.ocpp.v16;

import static org.voltyard.ocpp.rpc.Direction.BOTH;
import static org.voltyard.ocpp.rpc.Direction.FROM_STATION;
import static org.voltyard.ocpp.rpc.Direction.TO_STATION;
import static org.voltyard.ocpp.v16.Profile.CORE;
import static org.voltyard.ocpp.v16.Profile.FIRMWARE_MANAGEMENT;
import static org.voltyard.ocpp.v16.Profile.LOCAL_AUTH_LIST_MANAGEMENT;
import static org.voltyard.ocpp.v16.Profile.REMOTE_TRIGGER;
import static org.voltyard.ocpp.v16.Profile.RESERVATION;
import static org.voltyard.ocpp.v16.Profile.SECURITY;
import static org.voltyard.ocpp.v16.Profile.SMART_CHARGING;

import java.util.List;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;

/// All actions of OCPP 1.6, those of its security extension among them.
public final class Messages {
  public static final Actions ALL =
      new Actions(
          Edition.V1_6,
          List.of(
              Action.of(Authorize.Request.class, Authorize.Response.class, FROM_STATION, CORE),
              Action.of(
                  BootNotification.Request.class,
                  BootNotification.Response.class,
                  FROM_STATION,
                  CORE),
              Action.of(Heartbeat.Request.class, Heartbeat.Response.class, FROM_STATION, CORE),
              Action.of(MeterValues.Request.class, MeterValues.Response.class, FROM_STATION, CORE),
              Action.of(
                  StartTransaction.Request.class,
                  StartTransaction.Response.class,
                  FROM_STATION,
                  CORE),
              Action.of(
                  StatusNotification.Request.class,
                  StatusNotification.Response.class,
                  FROM_STATION,
                  CORE),
              Action.of(
                  StopTransaction.Request.class,
                  StopTransaction.Response.class,
                  FROM_STATION,
                  CORE),
              Action.of(DataTransfer.Request.class, DataTransfer.Response.class, BOTH, CORE),
              Action.of(
                  ChangeAvailability.Request.class,
                  ChangeAvailability.Response.class,
                  TO_STATION,
                  CORE),
              Action.of(
                  ChangeConfiguration.Request.class,
                  ChangeConfiguration.Response.class,
                  TO_STATION,
                  CORE),
              Action.of(ClearCache.Request.class, ClearCache.Response.class, TO_STATION, CORE),
              Action.of(
                  GetConfiguration.Request.class,
                  GetConfiguration.Response.class,
                  TO_STATION,
                  CORE),
              Action.of(
                  RemoteStartTransaction.Request.class,
                  RemoteStartTransaction.Response.class,
                  TO_STATION,
                  CORE),
              Action.of(
                  RemoteStopTransaction.Request.class,
                  RemoteStopTransaction.Response.class,
                  TO_STATION,
                  CORE),
              Action.of(Reset.Request.class, Reset.Response.class, TO_STATION, CORE),
              Action.of(
                  UnlockConnector.Request.class, UnlockConnector.Response.class, TO_STATION, CORE),
              Action.of(
                  DiagnosticsStatusNotification.Request.class,
                  DiagnosticsStatusNotification.Response.class,
                  FROM_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  FirmwareStatusNotification.Request.class,
                  FirmwareStatusNotification.Response.class,
                  FROM_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  GetDiagnostics.Request.class,
                  GetDiagnostics.Response.class,
                  TO_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  UpdateFirmware.Request.class,
                  UpdateFirmware.Response.class,
                  TO_STATION,
                  FIRMWARE_MANAGEMENT),
              Action.of(
                  GetLocalListVersion.Request.class,
                  GetLocalListVersion.Response.class,
                  TO_STATION,
                  LOCAL_AUTH_LIST_MANAGEMENT),
              Action.of(
                  SendLocalList.Request.class,
                  SendLocalList.Response.class,
                  TO_STATION,
                  LOCAL_AUTH_LIST_MANAGEMENT),
              Action.of(
                  CancelReservation.Request.class,
                  CancelReservation.Response.class,
                  TO_STATION,
                  RESERVATION),
              Action.of(
                  ReserveNow.Request.class, ReserveNow.Response.class, TO_STATION, RESERVATION),
              Action.of(
                  ClearChargingProfile.Request.class,
                  ClearChargingProfile.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  GetCompositeSchedule.Request.class,
                  GetCompositeSchedule.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  SetChargingProfile.Request.class,
                  SetChargingProfile.Response.class,
                  TO_STATION,
                  SMART_CHARGING),
              Action.of(
                  TriggerMessage.Request.class,
                  TriggerMessage.Response.class,
                  TO_STATION,
                  REMOTE_TRIGGER),
              Action.of(
                  LogStatusNotification.Request.class,
                  LogStatusNotification.Response.class,
                  FROM_STATION,
                  SECURITY),
              Action.of(
                  SecurityEventNotification.Request.class,
                  SecurityEventNotification.Response.class,
                  FROM_STATION,
                  SECURITY),
              Action.of(
                  SignCertificate.Request.class,
                  SignCertificate.Response.class,
                  FROM_STATION,
                  SECURITY),
              Action.of(
                  SignedFirmwareStatusNotification.Request.class,
                  SignedFirmwareStatusNotification.Response.class,
                  FROM_STATION,
                  SECURITY),
              Action.of(
                  CertificateSigned.Request.class,
                  CertificateSigned.Response.class,
                  TO_STATION,
                  SECURITY),
              Action.of(
                  DeleteCertificate.Request.class,
                  DeleteCertificate.Response.class,
                  TO_STATION,
                  SECURITY),
              Action.of(
                  ExtendedTriggerMessage.Request.class,
                  ExtendedTriggerMessage.Response.class,
                  TO_STATION,
                  SECURITY),
              Action.of(
                  GetInstalledCertificateIds.Request.class,
                  GetInstalledCertificateIds.Response.class,
                  TO_STATION,
                  SECURITY),
              Action.of(GetLog.Request.class, GetLog.Response.class, TO_STATION, SECURITY),
              Action.of(
                  InstallCertificate.Request.class,
                  InstallCertificate.Response.class,
                  TO_STATION,
                  SECURITY),
              Action.of(
                  SignedUpdateFirmware.Request.class,
                  SignedUpdateFirmware.Response.class,
                  TO_STATION,
                  SECURITY)));

  private Messages() {}
}
