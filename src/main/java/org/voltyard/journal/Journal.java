package org.voltyard.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// The append-only log of everything that happened; what it acknowledged is on disk.
public final class Journal implements FactLog, AutoCloseable {
  private static final int BATCH = 5000;
  private final Recovery recovery;
  private final Intake intake = new Intake();
  private final Tail tail;
  private final Writer writer;
  private final Thread thread;
  private final FactReader reader;
  private final Housekeeper housekeeper;
  private final FolderLock lock;
  private boolean closed;

  private Journal(
      Parts parts, JournalSettings settings, InstantSource clock, GroupListener listener)
      throws IOException {
    this.lock = FolderLock.take(parts.folder());
    try {
      Opened opened = new Opening(parts.folder(), settings).open();
      Segments segments = opened.segments();
      this.recovery = opened.recovery();
      this.housekeeper = new Housekeeper(parts.folder(), settings, segments, clock, parts.folds());
      this.tail = new Tail(parts.disk(), segments, settings, this::tidy);
      this.writer = new Writer(opened, tail, intake, clock, listener);
      this.reader =
          new FactReader(segments, writer.recent(), settings.tolerateDamage(), writer::lastSeq);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
    this.thread = Thread.ofPlatform().name("journal-writer").unstarted(writer);
  }

  /// Opens the journal, repairs its end, and starts to write.
  ///
  /// @throws JournalDamaged when it is damaged in its middle and the settings do not tolerate that
  public static Journal open(
      JournalSettings settings, InstantSource clock, GroupListener listener) {
    return open(settings, clock, listener, null);
  }

  /// Opens the journal and keeps snapshots of the state that `folds` makes empty ones of.
  public static Journal open(
      JournalSettings settings,
      InstantSource clock,
      GroupListener listener,
      @Nullable Supplier<? extends StateFold> folds) {
    try {
      Folder folder = new Folder(settings.folder());
      return open(new Parts(folder, folder, folds), settings, clock, listener);
    } catch (IOException e) {
      throw new JournalException("the journal in " + settings.folder() + " cannot be opened", e);
    }
  }

  static Journal open(
      Parts parts, JournalSettings settings, InstantSource clock, GroupListener listener)
      throws IOException {
    Journal journal = new Journal(parts, settings, clock, listener);
    journal.thread.start();
    journal.housekeeper.start(journal.reader);
    return journal;
  }

  /// What a journal stands on; tests put a disk of their own in.
  record Parts(Folder folder, Disk disk, @Nullable Supplier<? extends StateFold> folds) {}

  /// What was found at the opening.
  public Recovery recovery() {
    return recovery;
  }

  /// Why facts cannot be written at present; empty when they can.
  public Optional<String> trouble() {
    return writer.trouble();
  }

  /// How many facts wait to be written.
  public int waiting() {
    return intake.waiting();
  }

  /// Waits until the fact is on disk and has been handed to the listener.
  ///
  /// @throws JournalException when it is not; then it never will be
  public Recorded append(Fact fact) {
    try {
      return appendLater(fact).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof JournalException failure) {
        throw new JournalException(String.valueOf(failure.getMessage()), failure);
      }
      throw e;
    }
  }

  /// Queues the fact, waiting only while the queue is full. The future completes on the journal's
  /// own thread: what follows must be quick or asynchronous.
  public CompletableFuture<Recorded> appendLater(Fact fact) {
    Intake.Waiting waiting = new Intake.Waiting(fact, FactCodec.encode(fact));
    intake.put(waiting);
    return waiting.done();
  }

  @Override
  public long lastSeq() {
    return writer.lastSeq();
  }

  @Override
  public long read(long since, int max, Consumer<Recorded> out) {
    return reader.read(since, max, out);
  }

  /// Brings an empty state up to the newest fact: from the newest snapshot and what came after it.
  /// Returns the sequence number of the snapshot, 0 when the whole journal was read.
  public long replay(StateFold state) {
    try {
      long snapshot = housekeeper.snapshots().load(state, lastSeq());
      long last = lastSeq();
      for (long seq = snapshot; seq < last; ) {
        long read = read(seq, (int) Math.min(BATCH, last - seq), state::apply);
        if (read == seq) {
          break;
        }
        seq = read;
      }
      return snapshot;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Has the next fact begin a new segment.
  public void beginSegment() {
    tail.turnOver();
  }

  /// Takes something out of all facts before the newest segment, in the background; snapshots are
  /// made anew.
  ///
  /// @param done hears how many facts were changed, on the journal's own thread; it is not called
  ///   when the program ends before
  public void redact(Redaction redaction, IntConsumer done) {
    housekeeper.redact(reader, writer.recent(), redaction, done);
  }

  /// Waits until all closed segments have been looked after.
  void settle() {
    tidy();
    housekeeper.settle();
  }

  /// Writes what waits, makes a snapshot and lets go of the files.
  @Override
  public void close() {
    close(null);
  }

  /// Closes with a snapshot of the live state, which has to be at the newest fact.
  public synchronized void close(@Nullable StateFold live) {
    if (closed) {
      return;
    }
    closed = true;
    intake.close();
    join(thread);
    housekeeper.close();
    try {
      if (live == null) {
        housekeeper.fold(reader, lastSeq());
      } else if (lastSeq() > housekeeper.snapshots().newest()) {
        housekeeper.snapshots().save(live, lastSeq());
      }
      tail.close();
    } catch (IOException e) {
      throw new JournalException("the journal could not be closed cleanly", e);
    } finally {
      reader.close();
      lock.close();
    }
  }

  private void tidy() {
    housekeeper.tidy(reader);
  }

  private static void join(Thread thread) {
    boolean joined = false;
    while (!joined) {
      try {
        thread.join();
        joined = true;
      } catch (InterruptedException e) {
        joined = false; // nobody interrupts here; the writer has to finish in any case
      }
    }
  }
}
