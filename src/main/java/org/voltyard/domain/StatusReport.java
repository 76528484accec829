package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One status notification. `at` is the charger's own time, or the arrival where it gave none.
public record StatusReport(
    int connector,
    ConnectorStatus status,
    String errorCode,
    @Nullable String info,
    @Nullable String vendorId,
    @Nullable String vendorErrorCode,
    Instant at) {
  public static final String NO_ERROR = "NoError";

  public boolean faulty() {
    return !errorCode.equals(NO_ERROR);
  }
}
