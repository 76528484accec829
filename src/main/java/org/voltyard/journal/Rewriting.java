package org.voltyard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Recorded;

/// Writes closed segments anew without what a redaction takes out: the only change that facts ever
/// see. Their numbers, times and places stay; a crash leaves each segment as it was or as it is to
/// be.
final class Rewriting {
  private final Folder folder;
  private final Segments segments;
  private final Recent recent;
  private final BooleanSupplier closing;

  Rewriting(Folder folder, Segments segments, Recent recent, BooleanSupplier closing) {
    this.folder = folder;
    this.segments = segments;
    this.recent = recent;
    this.closing = closing;
  }

  /// Goes through all segments but the one that is written to; how many facts were changed.
  int run(Redaction redaction) throws IOException {
    int changed = 0;
    List<Segment> all = segments.all();
    for (Segment segment : all.subList(0, all.size() - 1)) {
      int due = pass(segment, redaction, null);
      if (due > 0) {
        folder.write(segment.name(), out -> write(segment, redaction, out));
        Segment anew = Segment.of(folder.path(), segment.name());
        if (anew != null) {
          segments.put(anew);
        }
        changed += due;
      }
    }
    return changed;
  }

  private void write(Segment segment, Redaction redaction, OutputStream out) throws IOException {
    if (segment.packed()) {
      try (OutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
        pass(segment, redaction, packed);
      }
    } else {
      pass(segment, redaction, out);
    }
  }

  /// Reads a segment from its beginning and copies it, or only counts where there is no `out`.
  private int pass(Segment segment, Redaction redaction, @Nullable OutputStream out)
      throws IOException {
    Leisure leisure = new Leisure(closing);
    Bytes bytes = new Bytes();
    int changed = 0;
    try (LineReader line = segment.open(segment.first())) {
      for (int i = 1; line.next(); i++) {
        Recorded other = redacted(line, redaction);
        if (other != null) {
          changed++;
          recent.forget(other.seq());
        }
        if (out != null) {
          copy(line, other, bytes, out);
        }
        if (i % 1000 == 0) {
          leisure.rest();
        }
      }
    }
    return changed;
  }

  /// The fact as it is to be; null when it stays.
  private static @Nullable Recorded redacted(LineReader line, Redaction redaction) {
    if (line.seq() < 0
        || !redaction.kinds().contains(Line.kind(line.buffer(), line.from(), line.to()))) {
      return null;
    }
    Recorded recorded = FactCodec.decode(line.buffer(), line.from(), line.to() - line.from());
    Fact other = redaction.of(recorded.fact());
    return other.equals(recorded.fact())
        ? null
        : new Recorded(recorded.seq(), recorded.at(), other);
  }

  private static void copy(LineReader line, @Nullable Recorded other, Bytes bytes, OutputStream out)
      throws IOException {
    if (other == null) {
      out.write(line.buffer(), line.from(), line.to() - line.from());
      out.write('\n');
      return;
    }
    byte[] at = Line.at(line.buffer(), line.from(), line.to()).getBytes(StandardCharsets.US_ASCII);
    bytes.clear();
    Line.write(bytes, other.seq(), at, FactCodec.encode(other.fact()));
    out.write(bytes.array(), 0, bytes.length());
  }
}
