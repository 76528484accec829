package org.voltyard.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds closed segments into a snapshot, compresses them, gives up the oldest; in the background.
final class Housekeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
  private static final int BATCH = 1000;

  /// A start after a crash reads what came after the snapshot: keep that short, but not at any
  /// price.
  private static final long FOLD_FROM = 20_000;

  private static final Duration LOOK_AROUND = Duration.ofMinutes(5);
  private final Folder folder;
  private final JournalSettings settings;
  private final Segments segments;
  private final Snapshots snapshots;
  private final InstantSource clock;
  private final @Nullable Supplier<? extends StateFold> folds;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("journal-housekeeper").daemon().factory());
  private volatile boolean closing;

  Housekeeper(
      Folder folder,
      JournalSettings settings,
      Segments segments,
      InstantSource clock,
      @Nullable Supplier<? extends StateFold> folds) {
    this.folder = folder;
    this.settings = settings;
    this.segments = segments;
    this.clock = clock;
    this.folds = folds;
    this.snapshots = new Snapshots(folder);
  }

  Snapshots snapshots() {
    return snapshots;
  }

  /// Begins to look around now and then.
  void start(FactReader reader) {
    long millis = LOOK_AROUND.toMillis();
    var _ =
        thread.scheduleWithFixedDelay(
            () -> lookAround(reader), millis, millis, TimeUnit.MILLISECONDS);
    tidy(reader);
  }

  /// Asks for the closed segments to be looked after, with the reader to read them.
  void tidy(FactReader reader) {
    if (!closing) {
      thread.execute(() -> tidyNow(reader));
    }
  }

  /// Waits until everything asked for so far is done.
  void settle() {
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  /// Folds everything up to a fact into a snapshot, now.
  void fold(FactReader reader, long upTo) throws IOException {
    if (folds == null || upTo <= snapshots.newest()) {
      return;
    }
    StateFold state = folds.get();
    long seq = snapshots.load(state, upTo);
    Leisure leisure = new Leisure(() -> closing);
    while (seq < upTo) {
      int most = (int) Math.min(BATCH, upTo - seq);
      long read = reader.read(seq, most, state::apply);
      if (read == seq) {
        break;
      }
      seq = read;
      leisure.rest();
    }
    snapshots.save(state, upTo);
  }

  /// Takes something out of all closed segments and of the snapshots, in the background.
  ///
  /// @param done hears how many facts were changed, once nothing of it is left
  void redact(FactReader reader, Recent recent, Redaction redaction, IntConsumer done) {
    if (!closing) {
      thread.execute(
          () -> {
            try {
              Rewriting rewriting = new Rewriting(folder, segments, recent, () -> closing);
              int changed = rewriting.run(redaction);
              reader.close();
              fold(reader, reader.lastSeq());
              snapshots.forgetOlder();
              done.accept(changed);
            } catch (IOException | RuntimeException e) {
              LOG.error("Old facts could not be written anew; tried again at the next start", e);
            }
          });
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.close();
  }

  private void lookAround(FactReader reader) {
    try {
      if (reader.lastSeq() - snapshots.newest() >= FOLD_FROM) {
        fold(reader, reader.lastSeq());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("The journal's snapshot could not be made; tried again later", e);
    }
    tidyNow(reader);
  }

  private void tidyNow(FactReader reader) {
    try {
      fold(reader, segments.active().first() - 1);
      List<Segment> all = segments.all();
      for (Segment segment : all.subList(0, all.size() - 1)) {
        if (settings.compress() && !segment.packed() && !closing) {
          compress(segment);
        }
      }
      giveUpOld();
    } catch (IOException | RuntimeException e) {
      LOG.error("The journal's closed segments could not be looked after; tried again later", e);
    }
  }

  private void compress(Segment plain) throws IOException {
    Segment next = segments.after(plain);
    if (next == null) {
      return;
    }
    String name = Segment.packedName(plain.first(), next.first() - 1);
    folder.write(name, out -> pack(plain, out));
    Segment packed = Segment.of(folder.path(), name);
    if (packed != null) {
      segments.put(packed);
      Files.delete(plain.file());
      folder.force();
    }
  }

  private void pack(Segment plain, OutputStream out) throws IOException {
    try (InputStream in =
            Channels.newInputStream(FileChannel.open(plain.file(), StandardOpenOption.READ));
        OutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
      Leisure leisure = new Leisure(() -> closing);
      byte[] piece = new byte[1 << 18];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        packed.write(piece, 0, read);
        leisure.rest();
      }
    }
  }

  /// Only what is wholly in the oldest snapshot may go, the start mark first.
  private void giveUpOld() throws IOException {
    if (settings.keepDays() == 0) {
      return;
    }
    Instant before = clock.instant().minus(Duration.ofDays(settings.keepDays()));
    long covered = snapshots.oldest();
    List<Segment> all = segments.all();
    for (int i = 0; i + 1 < all.size(); i++) {
      Segment next = all.get(i + 1);
      if (next.first() - 1 > covered || !beganBefore(next, before)) {
        return;
      }
      Start.write(folder, next.first());
      segments.remove(all.get(i));
      Files.delete(all.get(i).file());
      LOG.info("Journal segment {} was given up after its time", all.get(i).name());
    }
  }

  private static boolean beganBefore(Segment segment, Instant limit) throws IOException {
    try (LineReader line = segment.open(segment.first())) {
      return line.next()
          && line.seq() > 0
          && Instant.parse(Line.at(line.buffer(), line.from(), line.to())).isBefore(limit);
    }
  }
}
