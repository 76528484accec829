package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.GetLog;
import org.voltyard.ocpp.v16.LogStatusNotification;
import org.voltyard.ocpp.v16.SignedFirmwareStatusNotification;
import org.voltyard.ocpp.v16.SignedFirmwareStatusNotification.Status;
import org.voltyard.ocpp.v16.SignedUpdateFirmware;
import org.voltyard.ocpp.v2.BootNotification.BootReason;

/// Plays updates with signed firmware and uploads of logs. Nothing is really fetched or sent; a
/// location with the word `fail` in it fails, firmware with `tampered` in its location has the
/// wrong signature. // L01, N01
final class SecureMaintenance {
  private final Cabinet cabinet;
  private final Line line;
  private final Parts parts;

  private LogStatusNotification.Status log = LogStatusNotification.Status.IDLE;
  private Status firmware = Status.IDLE;
  private @Nullable Integer upload;
  private @Nullable Integer update;
  private SimClock.Timer uploading = SimClock.Timer.NONE;
  private SimClock.Timer updating = SimClock.Timer.NONE;

  /// The parts of the charger that an update needs.
  record Parts(Sessions sessions, Power power, Boot boot, SecurityLog log) {}

  SecureMaintenance(Cabinet cabinet, Line line, Parts parts) {
    this.cabinet = cabinet;
    this.line = line;
    this.parts = parts;
  }

  GetLog.Response upload(GetLog.Request wanted) {
    boolean running = log == LogStatusNotification.Status.UPLOADING;
    uploading.cancel();
    upload = wanted.requestId();
    tell(LogStatusNotification.Status.UPLOADING);
    boolean fails = wanted.log().remoteLocation().contains("fail");
    uploading =
        after(
            () ->
                tell(
                    fails
                        ? LogStatusNotification.Status.UPLOAD_FAILURE
                        : LogStatusNotification.Status.UPLOADED));
    String kind = wanted.logType() == GetLog.Kind.SECURITY_LOG ? "security-" : "diagnostics-";
    return new GetLog.Response(
        running ? GetLog.Status.ACCEPTED_CANCELED : GetLog.Status.ACCEPTED,
        Maintenance.fileName(cabinet, kind));
  }

  SignedUpdateFirmware.Response update(SignedUpdateFirmware.Request wanted) {
    SignedUpdateFirmware.Image image = wanted.firmware();
    if (Keyring.certificate(image.signingCertificate()) == null) {
      parts.log().note("InvalidFirmwareSigningCertificate", "unreadable");
      return new SignedUpdateFirmware.Response(SignedUpdateFirmware.Status.INVALID_CERTIFICATE);
    }
    boolean running = update != null;
    updating.cancel();
    update = wanted.requestId();
    Instant now = cabinet.now();
    if (image.retrieveDateTime().isAfter(now)) {
      tell(Status.DOWNLOAD_SCHEDULED);
      Duration wait = Duration.between(now, image.retrieveDateTime());
      updating = cabinet.clock().after(wait, () -> download(image));
    } else {
      updating = cabinet.clock().after(Duration.ZERO, () -> download(image));
    }
    return new SignedUpdateFirmware.Response(
        running
            ? SignedUpdateFirmware.Status.ACCEPTED_CANCELED
            : SignedUpdateFirmware.Status.ACCEPTED);
  }

  private void download(SignedUpdateFirmware.Image image) {
    tell(Status.DOWNLOADING);
    updating =
        after(
            () -> {
              if (image.location().contains("fail")) {
                end(Status.DOWNLOAD_FAILED);
              } else {
                tell(Status.DOWNLOADED);
                verify(image);
              }
            });
  }

  private void verify(SignedUpdateFirmware.Image image) {
    if (image.location().contains("tampered")) {
      parts.log().note("InvalidFirmwareSignature", image.location());
      end(Status.INVALID_SIGNATURE);
      return;
    }
    tell(Status.SIGNATURE_VERIFIED);
    Instant at = image.installDateTime();
    Instant now = cabinet.now();
    if (at != null && at.isAfter(now)) {
      tell(Status.INSTALL_SCHEDULED);
      updating = cabinet.clock().after(Duration.between(now, at), () -> install(image));
    } else {
      install(image);
    }
  }

  private void install(SignedUpdateFirmware.Image image) {
    parts
        .sessions()
        .whenIdle(
            () -> {
              tell(Status.INSTALLING);
              updating = after(() -> installed(image));
            });
  }

  private void installed(SignedUpdateFirmware.Image image) {
    cabinet.firmware = Maintenance.version(image.location());
    parts
        .boot()
        .whenAdmitted(
            () -> {
              end(Status.INSTALLED);
              parts.log().note("FirmwareUpdated", cabinet.firmware);
            });
    tell(Status.INSTALL_REBOOTING);
    parts.power().soft(BootReason.FIRMWARE_UPDATE);
  }

  private SimClock.Timer after(Runnable task) {
    return cabinet.clock().after(Maintenance.STEP, task);
  }

  private void tell(LogStatusNotification.Status status) {
    log = status;
    LogStatusNotification.Request told = new LogStatusNotification.Request(status, upload);
    cabinet.clock().run(() -> line.tell(told));
  }

  private void tell(Status status) {
    firmware = status;
    var told = new SignedFirmwareStatusNotification.Request(status, update);
    cabinet.clock().run(() -> line.tell(told));
  }

  private void end(Status status) {
    tell(status);
    update = null;
  }

  void tellLog() {
    line.tell(new LogStatusNotification.Request(log, upload));
  }

  /// Without an update under way: that it is idle.
  void tellFirmware() {
    Integer running = update;
    line.tell(
        running == null
            ? new SignedFirmwareStatusNotification.Request(Status.IDLE, null)
            : new SignedFirmwareStatusNotification.Request(firmware, running));
  }
}
