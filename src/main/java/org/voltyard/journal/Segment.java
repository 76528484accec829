package org.voltyard.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// One file of the journal. The name tells its first fact, that of a compressed one also its last.
///
/// @param last last sequence number in a compressed segment, -1 in a plain one
/// @param marks offsets of some sequence numbers, so that reading need not begin at the beginning
record Segment(long first, long last, Path file, NavigableMap<Long, Long> marks) {
  private static final Pattern PLAIN = Pattern.compile("journal-(\\d{20})\\.jsonl");
  private static final Pattern PACKED = Pattern.compile("journal-(\\d{20})-(\\d{20})\\.jsonl\\.gz");
  private static final long MARK_EVERY = 1 << 16;

  static Segment plain(Path folder, long first) {
    Path file = folder.resolve("journal-%020d.jsonl".formatted(first));
    return new Segment(first, -1, file, new ConcurrentSkipListMap<>());
  }

  static String packedName(long first, long last) {
    return "journal-%020d-%020d.jsonl.gz".formatted(first, last);
  }

  /// The segment of a file, null when it is none.
  static @Nullable Segment of(Path folder, String name) {
    Matcher plain = PLAIN.matcher(name);
    if (plain.matches()) {
      return plain(folder, Long.parseLong(plain.group(1)));
    }
    Matcher packed = PACKED.matcher(name);
    if (packed.matches()) {
      long last = Long.parseLong(packed.group(2));
      return new Segment(
          Long.parseLong(packed.group(1)),
          last,
          folder.resolve(name),
          new ConcurrentSkipListMap<>());
    }
    return null;
  }

  boolean packed() {
    return last >= 0;
  }

  String name() {
    return file.getFileName().toString();
  }

  /// Notes where a fact begins, unless one near before it is noted.
  void mark(long seq, long offset) {
    Map.Entry<Long, Long> before = marks.floorEntry(seq);
    if (before == null || offset - before.getValue() >= MARK_EVERY) {
      marks.put(seq, offset);
    }
  }

  /// Opens the segment at or before a fact.
  LineReader open(long seq) throws IOException {
    if (packed()) {
      InputStream in = Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ));
      try {
        return new LineReader(new GZIPInputStream(in, 1 << 16), 0);
      } catch (IOException e) {
        in.close();
        throw e;
      }
    }
    Map.Entry<Long, Long> mark = marks.floorEntry(seq);
    long offset = mark == null ? 0 : mark.getValue();
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(offset);
    return new LineReader(Channels.newInputStream(channel), offset);
  }
}
