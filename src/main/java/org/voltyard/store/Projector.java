package org.voltyard.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// Keeps the tables in step with the journal: applies facts in order, in batches, on a thread of
/// its own, and knows in the tables themselves how far it has come. What it cannot keep in its
/// queue it reads from the journal again.
public final class Projector implements AutoCloseable {
  /// Facts that may wait in the queue.
  private static final int CAPACITY = 20_000;

  /// Facts that go into one transaction at most.
  private static final int BATCH = 5_000;

  private static final Duration LINGER = Duration.ofMillis(300);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

  private final Projection projection;
  private final FactLog log;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Recorded> queue = new ArrayDeque<>();
  private final Thread thread;
  private volatile long position;
  private volatile @Nullable String trouble;
  private long newest;
  private long wanted;
  private boolean closed;

  public Projector(Database database, FactText texts, FactLog log) {
    this.projection = new Projection(database, texts);
    this.log = log;
    this.position = projection.position();
    this.thread = Thread.ofPlatform().name("projector").unstarted(this::run);
  }

  /// Begins to catch up and to follow.
  ///
  /// @throws DatabaseException when the database knows more than the journal
  public void start() {
    long end = log.lastSeq();
    if (position > end) {
      throw new DatabaseException(
          "the database knows fact %d, the journal ends at %d: they do not belong together"
              .formatted(position, end));
    }
    lock.lock();
    try {
      newest = Math.max(newest, end);
    } finally {
      lock.unlock();
    }
    thread.start();
  }

  /// Takes facts that are on disk; called by the journal in order, returns at once.
  public void offer(List<Recorded> facts) {
    if (facts.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      if (queue.size() + facts.size() > CAPACITY) {
        queue.clear();
      } else {
        queue.addAll(facts);
      }
      boolean idle = newest <= position;
      newest = facts.getLast().seq();
      if (idle || queue.size() >= BATCH) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The last fact that the tables show.
  public long position() {
    return position;
  }

  /// Facts that the tables do not show yet.
  public long lag() {
    lock.lock();
    try {
      return Math.max(0, newest - position);
    } finally {
      lock.unlock();
    }
  }

  /// What keeps the tables from following, in words; null when nothing does.
  public @Nullable String trouble() {
    return trouble;
  }

  /// Waits until the tables show a fact; false when the time ran out first.
  public boolean awaitPosition(long seq, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    lock.lock();
    try {
      wanted = Math.max(wanted, seq);
      changed.signalAll();
      while (position < seq && left > 0) {
        left = changed.awaitNanos(left);
      }
      return position >= seq;
    } finally {
      lock.unlock();
    }
  }

  /// Makes all tables again from the journal; only before [#start], on the caller's thread.
  public void rebuild() {
    List<Recorded> oldest = new ArrayList<>();
    log.read(0, 1, oldest::add);
    projection.clear(oldest.isEmpty() ? 1 : oldest.getFirst().seq());
    position = 0;
    long end = log.lastSeq();
    while (position < end) {
      List<Recorded> facts = readLog();
      if (facts.isEmpty()) {
        return;
      }
      apply(facts);
    }
  }

  private void run() {
    try {
      catchUpAudit();
      while (awaitWork()) {
        List<Recorded> facts = next();
        if (!facts.isEmpty()) {
          applyPatiently(facts);
        }
      }
    } catch (InterruptedException | RuntimeException e) {
      trouble = "the projector stopped: " + Trouble.firstLine(e);
      LOG.error("The projector stopped at fact {}", position, e);
    }
  }

  /// Trouble with old facts does not keep new ones from the tables.
  private void catchUpAudit() {
    try {
      projection.catchUpAudit(log);
    } catch (RuntimeException e) {
      LOG.error("The audit log could not be made from the journal's older facts", e);
    }
  }

  /// Waits for facts, and a little longer for more of them; false when closed and done.
  private boolean awaitWork() throws InterruptedException {
    lock.lock();
    try {
      while (newest <= position && !closed) {
        if (changed.awaitNanos(LOOK.toNanos()) <= 0) {
          // nobody offered it, perhaps because nobody knew of this projector yet
          newest = Math.max(newest, log.lastSeq());
        }
      }
      long left = LINGER.toNanos();
      while (newest - position < BATCH && wanted <= position && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      // a long way is left for the next start
      return newest > position && !(closed && newest - position > CAPACITY);
    } finally {
      lock.unlock();
    }
  }

  private List<Recorded> next() {
    lock.lock();
    try {
      while (!queue.isEmpty() && queue.getFirst().seq() <= position) {
        queue.removeFirst();
      }
      if (!queue.isEmpty() && queue.getFirst().seq() == position + 1) {
        List<Recorded> facts = new ArrayList<>(Math.min(BATCH, queue.size()));
        while (facts.size() < BATCH && !queue.isEmpty()) {
          facts.add(queue.removeFirst());
        }
        return facts;
      }
    } finally {
      lock.unlock();
    }
    return readLog();
  }

  private List<Recorded> readLog() {
    List<Recorded> facts = new ArrayList<>();
    log.read(position, BATCH, facts::add);
    return facts;
  }

  private void applyPatiently(List<Recorded> facts) throws InterruptedException {
    while (true) {
      try {
        apply(facts);
        trouble = null;
        return;
      } catch (RuntimeException e) {
        trouble = Trouble.firstLine(Trouble.root(e));
        LOG.warn("Facts after {} could not be written yet: {}", position, trouble);
        if (!pause()) {
          return;
        }
      }
    }
  }

  /// False when it was closed meanwhile.
  private boolean pause() throws InterruptedException {
    long left = RETRY.toNanos();
    lock.lock();
    try {
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (closed) {
        newest = position;
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void apply(List<Recorded> facts) {
    List<Recorded> left = facts.stream().filter(f -> f.seq() > position).toList();
    if (left.isEmpty()) {
      return;
    }
    try {
      moved(projection.apply(position, left));
    } catch (RuntimeException e) {
      if (!Trouble.hopeless(e)) {
        throw e;
      }
      applySingly(left);
    }
  }

  /// One of the facts does not fit the tables: the others are written, that one is passed over.
  private void applySingly(List<Recorded> facts) {
    for (Recorded fact : facts) {
      try {
        moved(projection.apply(position, List.of(fact)));
      } catch (RuntimeException e) {
        if (!Trouble.hopeless(e)) {
          throw e;
        }
        LOG.error("Fact {} does not fit the tables and is left out of them", fact.seq(), e);
        projection.skip(position, fact);
        moved(fact.seq());
      }
    }
  }

  private void moved(long to) {
    lock.lock();
    try {
      position = to;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Writes what is left, and ends.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread.isAlive()) {
      try {
        thread.join(Duration.ofMinutes(1));
      } catch (InterruptedException e) {
        LOG.warn("The projector was not waited for");
      }
    }
  }
}
