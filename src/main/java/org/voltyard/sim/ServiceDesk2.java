package org.voltyard.sim;

import org.voltyard.ocpp.v2.CostUpdated;
import org.voltyard.ocpp.v2.DataTransfer;
import org.voltyard.ocpp.v2.GetLog;
import org.voltyard.ocpp.v2.GetLog.LogStatus;
import org.voltyard.ocpp.v2.UpdateFirmware;

/// Firmware, logs and a vendor's own messages, in the words of 2.x.
final class ServiceDesk2 {
  private final Cabinet cabinet;
  private final Commands.Parts parts;

  ServiceDesk2(Cabinet cabinet, Commands.Parts parts) {
    this.cabinet = cabinet;
    this.parts = parts;
  }

  GetLog.Response log(GetLog.Request wanted) {
    boolean given = parts.maintenance().uploading();
    String file = parts.maintenance().upload(wanted.log().remoteLocation(), wanted.requestId());
    return new GetLog.Response(
        given ? LogStatus.ACCEPTED_CANCELED : LogStatus.ACCEPTED, null, file); // N01.FR.12
  }

  UpdateFirmware.Response update(UpdateFirmware.Request wanted) {
    UpdateFirmware.Firmware firmware = wanted.firmware();
    String certificate = firmware.signingCertificate();
    if (certificate != null && Keyring.certificate(certificate) == null) {
      parts.log().note("InvalidFirmwareSigningCertificate", "unreadable"); // L01.FR.02
      return new UpdateFirmware.Response(UpdateFirmware.Status.INVALID_CERTIFICATE, null);
    }
    boolean given = parts.maintenance().updating();
    Maintenance.Order order =
        new Maintenance.Order(
            firmware.location(),
            firmware.retrieveDateTime(),
            wanted.requestId(),
            firmware.signature() != null);
    parts.remote().later(() -> parts.maintenance().update(order));
    return new UpdateFirmware.Response(
        given ? UpdateFirmware.Status.ACCEPTED_CANCELED : UpdateFirmware.Status.ACCEPTED,
        null); // L01.FR.24
  }

  /// What a transaction costs so far, for the display. // I02.FR.03
  CostUpdated.Response cost(CostUpdated.Request told) {
    cabinet.till().show(told.transactionId(), told.totalCost());
    return new CostUpdated.Response();
  }

  /// Known is only an echo.
  DataTransfer.Response transfer(DataTransfer.Request wanted) {
    if (!wanted.vendorId().equals(cabinet.plan().plate().vendor())) {
      return new DataTransfer.Response(DataTransfer.Status.UNKNOWN_VENDOR_ID, null, null);
    } else if (!"Echo".equals(wanted.messageId())) {
      return new DataTransfer.Response(DataTransfer.Status.UNKNOWN_MESSAGE_ID, null, null);
    }
    return new DataTransfer.Response(DataTransfer.Status.ACCEPTED, null, wanted.data());
  }
}
