package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.voltyard.ocpp.v16.DiagnosticsStatusNotification;
import org.voltyard.ocpp.v16.FirmwareStatusNotification;
import org.voltyard.ocpp.v16.UpdateFirmware;

/// Plays firmware updates and uploads of diagnostics. Nothing is really fetched or sent; a location
/// with the word `fail` in it fails.
final class Maintenance {
  static final Duration STEP = Duration.ofSeconds(4);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Cabinet cabinet;
  private final Line line;
  private final Sessions sessions;
  private final Power power;
  private final Boot boot;

  private FirmwareStatusNotification.Status firmware = FirmwareStatusNotification.Status.IDLE;
  private DiagnosticsStatusNotification.Status diagnostics =
      DiagnosticsStatusNotification.Status.IDLE;
  private SimClock.Timer update = SimClock.Timer.NONE;

  Maintenance(Cabinet cabinet, Line line, Sessions sessions, Power power, Boot boot) {
    this.cabinet = cabinet;
    this.line = line;
    this.sessions = sessions;
    this.power = power;
    this.boot = boot;
  }

  /// Begins an upload and returns the name of the file.
  String upload(String location) {
    tell(DiagnosticsStatusNotification.Status.UPLOADING);
    boolean fails = location.contains("fail");
    cabinet
        .clock()
        .after(
            STEP,
            () ->
                tell(
                    fails
                        ? DiagnosticsStatusNotification.Status.UPLOAD_FAILED
                        : DiagnosticsStatusNotification.Status.UPLOADED));
    return fileName(cabinet, "");
  }

  static String fileName(Cabinet cabinet, String kind) {
    return cabinet.plan().id() + "-" + kind + STAMP.format(cabinet.now()) + ".log";
  }

  /// Begins an update when its time has come.
  void update(UpdateFirmware.Request wanted) {
    update.cancel();
    Instant now = cabinet.now();
    Duration wait =
        wanted.retrieveDate().isAfter(now)
            ? Duration.between(now, wanted.retrieveDate())
            : Duration.ZERO;
    update = cabinet.clock().after(wait, () -> download(wanted.location()));
  }

  private void download(String location) {
    tell(FirmwareStatusNotification.Status.DOWNLOADING);
    cabinet
        .clock()
        .after(
            STEP,
            () -> {
              if (location.contains("fail")) {
                tell(FirmwareStatusNotification.Status.DOWNLOAD_FAILED);
              } else {
                tell(FirmwareStatusNotification.Status.DOWNLOADED);
                sessions.whenIdle(() -> installing(location));
              }
            });
  }

  private void installing(String location) {
    tell(FirmwareStatusNotification.Status.INSTALLING);
    cabinet
        .clock()
        .after(
            STEP,
            () -> {
              cabinet.firmware = version(location);
              boot.whenAdmitted(() -> tell(FirmwareStatusNotification.Status.INSTALLED));
              power.soft();
            });
  }

  /// The last part of the address, without its ending.
  static String version(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String version = stem.isBlank() ? "updated" : stem;
    return version.substring(0, Math.min(50, version.length()));
  }

  private void tell(FirmwareStatusNotification.Status status) {
    firmware = status;
    cabinet.clock().run(this::tellFirmware);
  }

  private void tell(DiagnosticsStatusNotification.Status status) {
    diagnostics = status;
    cabinet.clock().run(this::tellDiagnostics);
  }

  void tellFirmware() {
    line.tell(new FirmwareStatusNotification.Request(firmware));
  }

  void tellDiagnostics() {
    line.tell(new DiagnosticsStatusNotification.Request(diagnostics));
  }
}
