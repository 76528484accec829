package org.voltyard.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out how whole the journal is, cuts off its torn end and refuses what is damaged.
///
/// What a snapshot covers is not read again here: only that no segment is missing.
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private final Folder folder;
  private final JournalSettings settings;
  private Recovery.@Nullable Cut cut;

  Opening(Folder folder, JournalSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  Opened open() throws IOException {
    folder.removeUnfinished();
    List<Segment> found = found(folder);
    removeTwins(found);
    long covered = new Snapshots(folder).newest();
    Scan scan = new Scan(Start.read(folder), line -> null);
    for (int i = 0; i < found.size(); i++) {
      Segment next = i + 1 < found.size() ? found.get(i + 1) : null;
      look(scan, found.get(i), next, covered);
    }
    boolean endLost = scan.endLost(found, covered);
    Recovery recovery = new Recovery(scan.expected() - 1, cut, scan.damages());
    report(recovery);
    if (found.isEmpty() || found.getLast().packed() || endLost) {
      found.add(Segment.plain(folder.path(), scan.expected()));
    }
    Instant lastAt = scan.lastAt();
    return new Opened(new Segments(found), recovery, lastAt == null ? Instant.EPOCH : lastAt);
  }

  /// All segments in order, a plain one before its compressed twin.
  static List<Segment> found(Folder folder) throws IOException {
    List<Segment> found = new ArrayList<>();
    for (String name : folder.names()) {
      Segment segment = Segment.of(folder.path(), name);
      if (segment != null) {
        found.add(segment);
      }
    }
    found.sort(Comparator.comparingLong(Segment::first).thenComparing(Segment::packed));
    return found;
  }

  /// A crash between compressing and deleting leaves both: the plain one is compressed again.
  private static void removeTwins(List<Segment> found) throws IOException {
    for (int i = found.size() - 1; i > 0; i--) {
      if (found.get(i).first() == found.get(i - 1).first()) {
        Files.delete(found.remove(i).file());
      }
    }
  }

  private void look(Scan scan, Segment segment, @Nullable Segment next, long covered)
      throws IOException {
    scan.begin(segment);
    if (segment.packed()) {
      scan.skip(segment.last());
    } else if (next != null && next.first() <= covered) {
      scan.skip(next.first() - 1);
    } else {
      long bad = scan.walk(segment);
      if (bad >= 0 && next != null) {
        scan.badEnd(segment, bad, next);
      } else if (bad >= 0) {
        cutOff(segment, bad);
      }
    }
  }

  private void cutOff(Segment segment, long offset) throws IOException {
    try (FileChannel file = FileChannel.open(segment.file(), StandardOpenOption.WRITE)) {
      cut = new Recovery.Cut(segment.name(), offset, file.size() - offset);
      file.truncate(offset);
      file.force(true);
    }
  }

  private void report(Recovery recovery) {
    Recovery.Cut torn = recovery.cut();
    if (torn != null) {
      LOG.warn(
          "The journal's torn end was cut off: {} bytes of {} from byte {}; the last fact is {}",
          torn.bytes(),
          torn.file(),
          torn.offset(),
          recovery.lastSeq());
    }
    if (!recovery.damages().isEmpty()) {
      if (!settings.tolerateDamage()) {
        throw new JournalDamaged(recovery.damages());
      }
      recovery.damages().forEach(damage -> LOG.error("Journal damage tolerated: {}", damage));
    }
  }
}
