package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.BootNotification.BootReason;
import org.voltyard.ocpp.v2.FirmwareStatusNotification.FirmwareStatus;
import org.voltyard.ocpp.v2.LogStatusNotification.UploadLogStatus;

/// Plays firmware updates and uploads of diagnostics. Nothing is really fetched or sent; a location
/// with the word `fail` in it fails, and one with `tampered` has the wrong signature.
final class Maintenance {
  static final Duration STEP = Duration.ofSeconds(4);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  /// An update that the depot wants.
  ///
  /// @param signed whether there is a signature to be checked
  record Order(String location, Instant when, @Nullable Integer request, boolean signed) {}

  /// The parts of the charger that an update needs.
  record Parts(
      Dialect dialect, Line line, Sessions sessions, Power power, Boot boot, SecurityLog log) {}

  private final Cabinet cabinet;
  private final Parts parts;

  private FirmwareStatus firmware = FirmwareStatus.IDLE;
  private @Nullable Integer firmwareRequest;
  private UploadLogStatus log = UploadLogStatus.IDLE;
  private @Nullable Integer logRequest;
  private SimClock.Timer update = SimClock.Timer.NONE;
  private SimClock.Timer upload = SimClock.Timer.NONE;

  Maintenance(Cabinet cabinet, Parts parts) {
    this.cabinet = cabinet;
    this.parts = parts;
  }

  /// Begins an upload and returns the name of the file; one that runs is given up.
  String upload(String location, @Nullable Integer request) {
    upload.cancel();
    logRequest = request;
    tell(UploadLogStatus.UPLOADING);
    boolean fails = location.contains("fail");
    upload =
        cabinet
            .clock()
            .after(
                STEP,
                () -> tell(fails ? UploadLogStatus.UPLOAD_FAILURE : UploadLogStatus.UPLOADED));
    return fileName(cabinet, "");
  }

  static String fileName(Cabinet cabinet, String kind) {
    return cabinet.plan().id() + "-" + kind + STAMP.format(cabinet.now()) + ".log";
  }

  boolean uploading() {
    return log == UploadLogStatus.UPLOADING;
  }

  /// Whether an update is under way.
  boolean updating() {
    return switch (firmware) {
      case DOWNLOADED,
          DOWNLOADING,
          DOWNLOAD_SCHEDULED,
          DOWNLOAD_PAUSED,
          INSTALLING,
          INSTALL_REBOOTING,
          INSTALL_SCHEDULED,
          SIGNATURE_VERIFIED ->
          true;
      case IDLE,
          DOWNLOAD_FAILED,
          INSTALLATION_FAILED,
          INSTALLED,
          INSTALL_VERIFICATION_FAILED,
          INVALID_SIGNATURE ->
          false;
    };
  }

  /// Begins an update when its time has come; one that runs is given up.
  void update(Order order) {
    update.cancel();
    firmwareRequest = order.request();
    Duration wait = Duration.between(cabinet.now(), order.when());
    if (wait.isPositive()) {
      tell(FirmwareStatus.DOWNLOAD_SCHEDULED);
    }
    update = cabinet.clock().after(wait.isPositive() ? wait : Duration.ZERO, () -> download(order));
  }

  private void download(Order order) {
    tell(FirmwareStatus.DOWNLOADING);
    update = cabinet.clock().after(STEP, () -> downloaded(order));
  }

  private void downloaded(Order order) {
    if (order.location().contains("fail")) {
      tell(FirmwareStatus.DOWNLOAD_FAILED);
      return;
    }
    tell(FirmwareStatus.DOWNLOADED);
    if (order.signed() && order.location().contains("tampered")) {
      parts.log().note("InvalidFirmwareSignature", order.location());
      tell(FirmwareStatus.INVALID_SIGNATURE); // L01.FR.03
      return;
    } else if (order.signed()) {
      tell(FirmwareStatus.SIGNATURE_VERIFIED);
    }
    if (parts.sessions().busy()) {
      tell(FirmwareStatus.INSTALL_SCHEDULED); // L01.FR.16
    }
    parts.sessions().whenIdle(() -> installing(order));
  }

  private void installing(Order order) {
    tell(FirmwareStatus.INSTALLING);
    update = cabinet.clock().after(STEP, () -> installed(order));
  }

  private void installed(Order order) {
    cabinet.firmware = version(order.location());
    tell(FirmwareStatus.INSTALL_REBOOTING);
    parts.boot().whenAdmitted(() -> tell(FirmwareStatus.INSTALLED));
    parts.power().soft(BootReason.FIRMWARE_UPDATE);
  }

  /// The last part of the address, without its ending.
  static String version(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String version = stem.isBlank() ? "updated" : stem;
    return version.substring(0, Math.min(50, version.length()));
  }

  private void tell(FirmwareStatus status) {
    Call<?> call = parts.dialect().firmware(status, firmwareRequest);
    if (call != null) {
      firmware = status;
      cabinet.clock().run(() -> parts.line().tell(call));
    }
  }

  private void tell(UploadLogStatus status) {
    log = status;
    cabinet.clock().run(this::tellLog);
  }

  /// What is over need not be told again: then it is idle.
  void tellFirmware() {
    boolean idle = cabinet.later() && !updating();
    FirmwareStatus status = idle ? FirmwareStatus.IDLE : firmware;
    Call<?> call = parts.dialect().firmware(status, idle ? null : firmwareRequest);
    if (call != null) {
      parts.line().tell(call);
    }
  }

  void tellLog() {
    Call<?> call = parts.dialect().log(log, log == UploadLogStatus.IDLE ? null : logRequest);
    if (call != null) {
      parts.line().tell(call);
    }
  }
}
