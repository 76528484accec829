package org.voltyard.journal;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The segment that is written to. What a failed write left behind is cut off before the next one.
final class Tail {
  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private final Disk disk;
  private final Segments segments;
  private final JournalSettings settings;
  private final Runnable segmentClosed;
  private Segment segment;
  private Disk.Output file;
  private long size;
  private boolean torn;
  private volatile boolean turning;

  Tail(Disk disk, Segments segments, JournalSettings settings, Runnable segmentClosed)
      throws IOException {
    this.disk = disk;
    this.segments = segments;
    this.settings = settings;
    this.segmentClosed = segmentClosed;
    this.segment = segments.active();
    this.file = disk.open(segment.file());
    this.size = file.size();
  }

  /// Writes a group and forces it to disk; on failure nothing of it stays.
  void write(Bytes group, long firstSeq) throws IOException {
    if (torn) {
      cutBack();
    }
    if (size >= settings.segmentBytes() || (turning && size > 0)) {
      begin(firstSeq);
    }
    torn = true;
    try {
      file.write(group.buffer());
      file.force();
    } catch (IOException | RuntimeException e) {
      tryCutBack();
      throw e;
    }
    torn = false;
    segment.mark(firstSeq, size);
    size += group.length();
  }

  /// Has the next group begin a new segment, so that what was written so far can be looked after.
  void turnOver() {
    turning = true;
  }

  void close() throws IOException {
    file.close();
  }

  private void begin(long firstSeq) throws IOException {
    Segment next = Segment.plain(settings.folder(), firstSeq);
    Disk.Output opened = disk.open(next.file());
    file.close();
    file = opened;
    size = 0;
    turning = false;
    segment = next;
    segments.put(next);
    segmentClosed.run();
  }

  private void tryCutBack() {
    try {
      cutBack();
    } catch (IOException | RuntimeException e) {
      LOG.error("The journal's torn end cannot be cut off yet", e);
    }
  }

  private void cutBack() throws IOException {
    file.truncate(size);
    torn = false;
  }
}
