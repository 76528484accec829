package org.voltyard.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state put away now and then, so that a start need not read the whole journal.
final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final Pattern NAME = Pattern.compile("snapshot-(\\d{20})\\.json\\.gz");
  private static final int KEPT = 2;
  private final Folder folder;

  Snapshots(Folder folder) {
    this.folder = folder;
  }

  /// Sequence number of the newest one, 0 when there is none.
  long newest() throws IOException {
    return numbers().stream().findFirst().orElse(0L);
  }

  /// Sequence number of the oldest one that is kept, 0 when there is none.
  long oldest() throws IOException {
    return numbers().stream().reduce(0L, (first, second) -> second);
  }

  /// Loads the newest one that is readable and not newer than the journal; returns its sequence
  /// number, 0 when there is none and the state was left alone.
  long load(StateFold state, long lastSeq) throws IOException {
    for (long seq : numbers()) {
      if (seq > lastSeq) {
        LOG.warn("Snapshot {} is newer than the journal ({}) and is not used", seq, lastSeq);
      } else if (load(state, name(seq))) {
        return seq;
      }
    }
    return 0;
  }

  /// Puts the state away and forgets the oldest.
  void save(StateFold state, long seq) throws IOException {
    folder.write(
        name(seq),
        out -> {
          try (OutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
            state.save(packed);
          }
        });
    for (long old : numbers().stream().skip(KEPT).toList()) {
      Files.delete(folder.path().resolve(name(old)));
    }
  }

  /// Forgets all but the newest.
  void forgetOlder() throws IOException {
    for (long old : numbers().stream().skip(1).toList()) {
      Files.delete(folder.path().resolve(name(old)));
    }
  }

  private boolean load(StateFold state, String name) {
    try {
      check(name);
      try (InputStream in = open(name)) {
        state.load(in);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn("Snapshot {} cannot be read, an older one is used", name, e);
      return false;
    }
  }

  /// Reads to the check sum at the end before any of it is believed.
  private void check(String name) throws IOException {
    try (InputStream in = open(name)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private InputStream open(String name) throws IOException {
    InputStream file = Files.newInputStream(folder.path().resolve(name));
    try {
      return new GZIPInputStream(file, 1 << 16);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// Newest first.
  private List<Long> numbers() throws IOException {
    return folder.names().stream()
        .flatMap(Snapshots::number)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static Stream<Long> number(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Stream.of(Long.valueOf(matcher.group(1))) : Stream.empty();
  }

  private static String name(long seq) {
    return "snapshot-%020d.json.gz".formatted(seq);
  }
}
