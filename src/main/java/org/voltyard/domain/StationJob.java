package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A job that takes a station a while: an update of its firmware, an upload of a log.
///
/// @param request number by which its progress refers to it, null where there is none
/// @param ordered when the station agreed to it, null when nobody here asked for it
/// @param order what was agreed, null when nobody here asked for it
/// @param replaced whether the station gave it up for a younger one
public record StationJob(
    StationEvent.Job kind,
    @Nullable Integer request,
    @Nullable Instant ordered,
    StationEvent.@Nullable JobOrdered order,
    List<Step> steps,
    boolean replaced) {
  private static final Set<String> DONE = Set.of("Installed", "Uploaded");
  private static final Set<String> WAITING =
      Set.of("DownloadScheduled", "InstallScheduled", "DownloadPaused");
  private static final Set<String> FAILED =
      Set.of(
          "DownloadFailed",
          "InstallationFailed",
          "InstallVerificationFailed",
          "InvalidSignature",
          "InvalidCertificate",
          "RevokedCertificate",
          "CertificateVerificationFailed",
          "UploadFailed",
          "UploadFailure",
          "BadMessage",
          "NotSupportedOperation",
          "PermissionDenied");

  public StationJob {
    steps = List.copyOf(steps);
  }

  /// A word of the station about its progress.
  public record Step(Instant at, String status) {}

  /// Where a job stands.
  public enum Standing {
    ORDERED,
    /// It waits for its time or for transactions to end.
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    REPLACED
  }

  public Standing standing() {
    String last = steps.isEmpty() ? "" : steps.getLast().status();
    if (replaced || last.equals("AcceptedCanceled")) { // N01.FR.20
      return Standing.REPLACED;
    } else if (DONE.contains(last)) {
      return Standing.DONE;
    } else if (FAILED.contains(last)) {
      return Standing.FAILED;
    } else if (WAITING.contains(last)) {
      return Standing.WAITING;
    }
    return steps.isEmpty() ? Standing.ORDERED : Standing.RUNNING;
  }

  /// Whether something may still come of it.
  public boolean open() {
    return switch (standing()) {
      case ORDERED, WAITING, RUNNING -> true;
      case DONE, FAILED, REPLACED -> false;
    };
  }
}
