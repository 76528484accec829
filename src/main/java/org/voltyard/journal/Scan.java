package org.voltyard.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks segments line by line and writes down what is wrong with them.
final class Scan {
  private final List<Damage> damages = new ArrayList<>();
  private final LineCheck check;
  private long expected;
  private long lines;
  private @Nullable Instant lastAt;

  /// Looks at every whole line, beyond its check sum.
  interface LineCheck {
    /// What is wrong with it, null when nothing is.
    @Nullable String fault(LineReader line);
  }

  Scan(long expected, LineCheck check) {
    this.expected = expected;
    this.check = check;
  }

  /// The next sequence number.
  long expected() {
    return expected;
  }

  long lines() {
    return lines;
  }

  @Nullable Instant lastAt() {
    return lastAt;
  }

  List<Damage> damages() {
    return damages;
  }

  /// Notes facts that are missing before a segment.
  void begin(Segment segment) {
    if (segment.first() > expected) {
      damage(segment, 0, segment.first() - 1, "a segment before it is missing");
    } else if (segment.first() < expected) {
      damage(segment, 0, segment.first(), "it begins before the segment before it ends");
    }
    expected = segment.first();
  }

  /// Takes the last number of a segment that need not be walked.
  void skip(long last) {
    expected = last + 1;
  }

  /// Walks a segment; returns where the bad lines at its end begin, or -1 when its end is good.
  long walk(Segment segment) throws IOException {
    long bad = -1;
    try (LineReader line = segment.open(segment.first())) {
      while (line.next()) {
        long seq = line.seq();
        if (seq < 0) {
          bad = bad < 0 ? line.offset() : bad;
        } else {
          place(segment, line, bad, seq);
          bad = -1;
        }
      }
    }
    return bad;
  }

  /// Notes bad lines at the end of a segment.
  void badEnd(Segment segment, long offset, @Nullable Segment next) {
    long last = next == null ? expected : next.first() - 1;
    damage(segment, offset, last, "unreadable to its end");
    expected = Math.max(expected, last + 1);
  }

  /// Notes a segment that ends too early or cannot be unpacked to its end.
  void unreadable(Segment segment, @Nullable Segment next, String why) {
    long last = segment.packed() ? segment.last() : next == null ? expected : next.first() - 1;
    damage(segment, -1, last, "cannot be unpacked: " + why);
    expected = Math.max(expected, last + 1);
  }

  /// Notes that a snapshot knows facts which no segment holds; their numbers are not used again.
  boolean endLost(List<Segment> segments, long covered) {
    if (covered < expected) {
      return false;
    }
    String name = segments.isEmpty() ? "journal" : segments.getLast().name();
    damages.add(new Damage(name, -1, expected, covered, "missing, but a snapshot knows them"));
    expected = covered + 1;
    return true;
  }

  private void place(Segment segment, LineReader line, long bad, long seq) {
    if (bad >= 0) {
      damage(segment, bad, seq - 1, "unreadable");
    } else if (seq > expected) {
      damage(segment, line.offset(), seq - 1, "missing before this place");
    } else if (seq < expected) {
      damage(segment, line.offset(), seq, "found again, out of order");
    }
    String fault = check.fault(line);
    if (fault != null) {
      damages.add(new Damage(segment.name(), line.offset(), seq, seq, fault));
    }
    segment.mark(seq, line.offset());
    lastAt = Instant.parse(Line.at(line.buffer(), line.from(), line.to()));
    lines++;
    expected = seq + 1;
  }

  private void damage(Segment segment, long offset, long last, String what) {
    damages.add(new Damage(segment.name(), offset, expected, last, what));
  }
}
