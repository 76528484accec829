package org.voltyard.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;

/// Reads facts that are on disk, from memory where they are still there.
final class FactReader {
  private static final int PARKED = 4;
  private final Segments segments;
  private final Recent recent;
  private final boolean tolerant;
  private final LongSupplier lastSeq;
  private final Map<Long, LineReader> parked = new LinkedHashMap<>();

  FactReader(Segments segments, Recent recent, boolean tolerant, LongSupplier lastSeq) {
    this.segments = segments;
    this.recent = recent;
    this.tolerant = tolerant;
    this.lastSeq = lastSeq;
  }

  long lastSeq() {
    return lastSeq.getAsLong();
  }

  long read(long since, int max, Consumer<Recorded> out) {
    Reading reading = new Reading(since, max, lastSeq.getAsLong(), out);
    while (reading.wantsMore()) {
      Recorded one = recent.find(reading.last + 1);
      if (one != null) {
        reading.take(one);
      } else {
        readSegment(reading);
      }
    }
    return reading.handedOver;
  }

  /// Lets all parked files go.
  void close() {
    synchronized (parked) {
      parked.values().forEach(FactReader::close);
      parked.clear();
    }
  }

  private void readSegment(Reading reading) {
    Segment segment = segments.holding(reading.last + 1);
    if (segment == null) {
      Segment first = segments.first();
      reading.skipTo(first == null ? reading.upTo : first.first() - 1);
      return;
    }
    try {
      LineReader line = unpark(reading.last + 1);
      readLines(reading, segment, line == null ? segment.open(reading.last + 1) : line);
    } catch (NoSuchFileException e) {
      if (stillThere(segment, reading)) {
        throw unreadable(segment, reading, e);
      } // else it was compressed or given up just now: look again
    } catch (IOException e) {
      throw unreadable(segment, reading, e);
    }
  }

  private void readLines(Reading reading, Segment segment, LineReader line) throws IOException {
    Segment next = segments.after(segment);
    boolean keep = false;
    boolean more = true;
    try {
      while (reading.wantsMore() && (more = line.next())) {
        long seq = line.seq();
        if (seq < 0 || seq > reading.last + 1) {
          damaged(reading, segment, line, seq);
        }
        if (seq > reading.last) {
          reading.take(FactCodec.decode(line.buffer(), line.from(), line.to() - line.from()));
        }
      }
      keep = more && next != null && reading.last + 1 < next.first();
    } finally {
      if (keep) {
        park(reading.last + 1, line);
      } else {
        close(line);
      }
    }
    if (!more) {
      endOf(reading, segment, next);
    }
  }

  /// The segment is at its end and more facts are on disk: they are in the next one.
  private void endOf(Reading reading, Segment segment, @Nullable Segment next) {
    long end = next == null ? reading.upTo : next.first() - 1;
    if (reading.last < end) {
      Damage place = new Damage(segment.name(), -1, reading.last + 1, end, "missing");
      if (!tolerant) {
        throw new JournalDamaged(List.of(place));
      }
      reading.skipTo(end);
    }
  }

  private void damaged(Reading reading, Segment segment, LineReader line, long seq) {
    if (!tolerant) {
      long from = reading.last + 1;
      long to = seq < 0 ? from : seq - 1;
      String what = seq < 0 ? "unreadable" : "missing before this place";
      throw new JournalDamaged(List.of(new Damage(segment.name(), line.offset(), from, to, what)));
    }
  }

  private boolean stillThere(Segment segment, Reading reading) {
    Segment now = segments.holding(reading.last + 1);
    return now != null && now.file().equals(segment.file());
  }

  private static RuntimeException unreadable(Segment segment, Reading reading, IOException e) {
    return new JournalException(
        segment.name() + " cannot be read near fact " + (reading.last + 1), e);
  }

  private @Nullable LineReader unpark(long seq) {
    synchronized (parked) {
      return parked.remove(seq);
    }
  }

  private void park(long seq, LineReader line) {
    synchronized (parked) {
      LineReader twin = parked.put(seq, line);
      if (twin != null) {
        close(twin);
      }
      if (parked.size() > PARKED) {
        close(parked.remove(parked.keySet().iterator().next()));
      }
    }
  }

  private static void close(@Nullable LineReader line) {
    try {
      if (line != null) {
        line.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How far one call has come.
  private static final class Reading {
    private final long upTo;
    private final Consumer<Recorded> out;
    private int left;
    private long last;
    private long handedOver;

    private Reading(long since, int max, long upTo, Consumer<Recorded> out) {
      this.last = since;
      this.handedOver = since;
      this.left = max;
      this.upTo = upTo;
      this.out = out;
    }

    private boolean wantsMore() {
      return left > 0 && last < upTo;
    }

    private void take(Recorded one) {
      out.accept(one);
      last = one.seq();
      handedOver = last;
      left--;
    }

    private void skipTo(long seq) {
      last = seq;
    }
  }
}
