package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of checking the signature that a meter put under a reading.
///
/// @param format in which the meter wrote it, such as OCMF
/// @param key whose word the key was, null where none is known
/// @param register the signed energy register, null where it cannot be read
/// @param detail why it is not valid, null where it is
public record MeterProof(
    Instant at,
    MeterReading.Context context,
    String format,
    Verdict verdict,
    @Nullable KeySource key,
    @Nullable Energy register,
    @Nullable String detail) {
  /// How the check ended.
  public enum Verdict {
    VALID,
    /// The meter with this key did not sign what is written there.
    INVALID,
    KEY_UNKNOWN,
    /// The format or the algorithm is not known here.
    UNREADABLE
  }

  /// Where the key of a meter comes from, the most trusted first.
  public enum KeySource {
    /// An operator read it off the meter.
    PINNED,
    /// The station has it among its settings.
    STATION,
    /// It came with the reading itself: then it only proves that nobody changed it on the way.
    READING
  }
}
