package org.voltyard.journal;

import java.nio.file.Path;

/// Where and how the journal is kept.
///
/// @param segmentBytes size after which a new segment file is begun
/// @param compress whether closed segments are compressed
/// @param tolerateDamage whether to go on with a journal that is damaged in its middle
/// @param keepDays days after which closed segments are deleted, 0 to keep them for ever
public record JournalSettings(
    Path folder, long segmentBytes, boolean compress, boolean tolerateDamage, int keepDays) {
  private static final long DEFAULT_SEGMENT = 64L << 20;

  public JournalSettings {
    if (segmentBytes < 1) {
      throw new IllegalArgumentException("segment size " + segmentBytes + ": 1 or more is allowed");
    }
    if (keepDays < 0) {
      throw new IllegalArgumentException("days to keep " + keepDays + ": 0 or more is allowed");
    }
  }

  /// The usual settings for a folder.
  public static JournalSettings in(Path folder) {
    return new JournalSettings(folder, DEFAULT_SEGMENT, true, false, 0);
  }

  public JournalSettings withSegmentBytes(long bytes) {
    return new JournalSettings(folder, bytes, compress, tolerateDamage, keepDays);
  }

  public JournalSettings withCompress(boolean on) {
    return new JournalSettings(folder, segmentBytes, on, tolerateDamage, keepDays);
  }

  public JournalSettings withTolerateDamage(boolean on) {
    return new JournalSettings(folder, segmentBytes, compress, on, keepDays);
  }

  public JournalSettings withKeepDays(int days) {
    return new JournalSettings(folder, segmentBytes, compress, tolerateDamage, days);
  }
}
