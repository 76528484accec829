package org.voltyard.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Recorded;

/// The one thread that writes: takes all that waits, forces it to disk, hands it on.
final class Writer implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private final Intake intake;
  private final Tail tail;
  private final Recent recent;
  private final InstantSource clock;
  private final GroupListener listener;
  private final Bytes bytes = new Bytes();
  private Instant lastAt;
  private long commitNanos;
  private volatile long lastSeq;
  private volatile @Nullable String trouble;

  Writer(Opened opened, Tail tail, Intake intake, InstantSource clock, GroupListener listener) {
    this.tail = tail;
    this.intake = intake;
    this.clock = clock;
    this.listener = listener;
    this.recent = new Recent();
    this.lastSeq = opened.recovery().lastSeq();
    this.lastAt = opened.lastAt();
  }

  long lastSeq() {
    return lastSeq;
  }

  Recent recent() {
    return recent;
  }

  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void run() {
    for (List<Intake.Waiting> group = intake.take(); !group.isEmpty(); group = intake.take()) {
      List<Recorded> recorded = record(group);
      for (int i = 0; i < recorded.size(); i++) {
        group.get(i).done().complete(recorded.get(i));
      }
    }
  }

  /// The facts in their places; empty when they could not be written and all callers know it.
  private List<Recorded> record(List<Intake.Waiting> group) {
    List<Recorded> recorded;
    try {
      recorded = write(group);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      fail(group, "the journal cannot be written: " + e, e);
      return List.of();
    }
    recent.add(recorded);
    lastSeq = recorded.getLast().seq();
    trouble = null;
    try {
      listener.committed(recorded.size(), bytes.length(), commitNanos);
      listener.recorded(recorded);
    } catch (RuntimeException | Error e) {
      fail(group, "facts are on disk but could not be applied: " + e, e);
      return List.of();
    }
    return recorded;
  }

  private List<Recorded> write(List<Intake.Waiting> group) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant at = now.isBefore(lastAt) ? lastAt : now;
    byte[] atText = at.toString().getBytes(StandardCharsets.US_ASCII);
    List<Recorded> recorded = new ArrayList<>(group.size());
    bytes.clear();
    long seq = lastSeq;
    for (Intake.Waiting one : group) {
      seq++;
      Line.write(bytes, seq, atText, one.encoded());
      recorded.add(new Recorded(seq, at, one.fact()));
    }
    long begun = System.nanoTime();
    tail.write(bytes, lastSeq + 1);
    commitNanos = System.nanoTime() - begun;
    lastAt = at;
    return recorded;
  }

  private void fail(List<Intake.Waiting> group, String what, Throwable cause) {
    if (!what.equals(trouble)) {
      LOG.error("{}; {} facts are refused", what, group.size(), cause);
    }
    trouble = what;
    JournalException failure = new JournalException(what, cause);
    group.forEach(one -> one.done().completeExceptionally(failure));
  }
}
