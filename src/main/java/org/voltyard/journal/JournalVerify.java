package org.voltyard.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks a whole journal, reads every fact and tells what is wrong; changes nothing.
public final class JournalVerify {
  private JournalVerify() {}

  /// What was found.
  ///
  /// @param bytes size on disk
  /// @param tornBytes bytes of a torn end, which the next start will cut off
  public record Report(
      int segments, long facts, long lastSeq, long bytes, long tornBytes, List<Damage> damages) {
    public Report {
      damages = List.copyOf(damages);
    }

    public boolean whole() {
      return damages.isEmpty();
    }
  }

  public static Report run(Path path) {
    try {
      Folder folder = new Folder(path);
      List<Segment> found = Opening.found(folder);
      Scan scan = new Scan(Start.read(folder), JournalVerify::fault);
      long bytes = 0;
      long torn = 0;
      for (int i = 0; i < found.size(); i++) {
        Segment next = i + 1 < found.size() ? found.get(i + 1) : null;
        bytes += Files.size(found.get(i).file());
        torn = walk(scan, found.get(i), next);
      }
      return new Report(
          found.size(), scan.lines(), scan.expected() - 1, bytes, torn, scan.damages());
    } catch (IOException e) {
      throw new JournalException("the journal in " + path + " cannot be read", e);
    }
  }

  private static long walk(Scan scan, Segment segment, @Nullable Segment next) throws IOException {
    scan.begin(segment);
    long bad;
    try {
      bad = scan.walk(segment);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      scan.unreadable(segment, next, String.valueOf(e.getMessage()));
      return 0;
    }
    if (bad < 0) {
      return 0;
    }
    if (next != null || segment.packed()) {
      scan.badEnd(segment, bad, next);
      return 0;
    }
    return Files.size(segment.file()) - bad;
  }

  private static @Nullable String fault(LineReader line) {
    try {
      FactCodec.decode(line.buffer(), line.from(), line.to() - line.from());
      return null;
    } catch (JournalException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
