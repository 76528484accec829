package org.voltyard.sim;

import java.time.Instant;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v2.AuthorizationStatus;
import org.voltyard.ocpp.v2.Authorize;
import org.voltyard.ocpp.v2.BootNotification;
import org.voltyard.ocpp.v2.DataTransfer;
import org.voltyard.ocpp.v2.FirmwareStatusNotification;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.Heartbeat;
import org.voltyard.ocpp.v2.IdTokenInfo;
import org.voltyard.ocpp.v2.LogStatusNotification;
import org.voltyard.ocpp.v2.MeterValues;
import org.voltyard.ocpp.v2.NotifyCustomerInformation;
import org.voltyard.ocpp.v2.NotifyDisplayMessages;
import org.voltyard.ocpp.v2.NotifyEvent;
import org.voltyard.ocpp.v2.NotifyMonitoringReport;
import org.voltyard.ocpp.v2.NotifyReport;
import org.voltyard.ocpp.v2.ReportChargingProfiles;
import org.voltyard.ocpp.v2.ReservationStatusUpdate;
import org.voltyard.ocpp.v2.SecurityEventNotification;
import org.voltyard.ocpp.v2.SignCertificate;
import org.voltyard.ocpp.v2.StatusNotification;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v21.BatterySwap;
import org.voltyard.ocpp.v21.NotifyDERStartStop;
import org.voltyard.ocpp.v21.ReportDERControl;

/// What the depot of a test bench answers in 2.x.
final class Answers2 {
  private Answers2() {}

  static Record to(
      Record request,
      org.voltyard.ocpp.v16.BootNotification.Status admission,
      IdTagInfo.Status verdict,
      Instant now) {
    AuthorizationStatus status = AuthorizationStatus.valueOf(verdict.name());
    IdTokenInfo info = new IdTokenInfo(status, null, null, null, null, null, null, null);
    return switch (request) {
      case BootNotification.Request _ ->
          new BootNotification.Response(
              now, 300, BootNotification.RegistrationStatus.valueOf(admission.name()), null);
      case Heartbeat.Request _ -> new Heartbeat.Response(now);
      case Authorize.Request _ -> new Authorize.Response(info, null, null, null);
      case TransactionEvent.Request event ->
          new TransactionEvent.Response(
              null, null, event.idToken() == null ? null : info, null, null, null);
      case MeterValues.Request _ -> new MeterValues.Response();
      case StatusNotification.Request _ -> new StatusNotification.Response();
      case FirmwareStatusNotification.Request _ -> new FirmwareStatusNotification.Response();
      case LogStatusNotification.Request _ -> new LogStatusNotification.Response();
      case NotifyEvent.Request _ -> new NotifyEvent.Response();
      case NotifyReport.Request _ -> new NotifyReport.Response();
      case NotifyMonitoringReport.Request _ -> new NotifyMonitoringReport.Response();
      case NotifyDisplayMessages.Request _ -> new NotifyDisplayMessages.Response();
      case NotifyCustomerInformation.Request _ -> new NotifyCustomerInformation.Response();
      case ReportChargingProfiles.Request _ -> new ReportChargingProfiles.Response();
      case ReservationStatusUpdate.Request _ -> new ReservationStatusUpdate.Response();
      case ReportDERControl.Request _ -> new ReportDERControl.Response();
      case NotifyDERStartStop.Request _ -> new NotifyDERStartStop.Response();
      case BatterySwap.Request _ -> new BatterySwap.Response();
      case SecurityEventNotification.Request _ -> new SecurityEventNotification.Response();
      case SignCertificate.Request _ -> new SignCertificate.Response(GenericStatus.ACCEPTED, null);
      case DataTransfer.Request _ ->
          new DataTransfer.Response(DataTransfer.Status.ACCEPTED, null, null);
      default -> throw new IllegalArgumentException(request.toString());
    };
  }
}
