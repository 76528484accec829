package org.voltyard.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes frames and readings that are older than wanted, and the oldest frames when they take too
/// much room; takes from old sessions whose they were; in small steps, so that nobody waits for it.
public final class Retention implements AutoCloseable {
  /// Rows that one transaction deletes at most.
  private static final int STEP = 5_000;

  /// What a frame's row takes beside its text.
  private static final int ROW_BYTES = 120;

  private static final Duration PERIOD = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Database database;
  private final Supplier<RetentionSettings> settings;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("retention").factory());
  private final Unlinking unlinking;
  private volatile boolean stopped;

  /// @param settings what is wanted, asked anew for each sweep
  public Retention(Database database, Supplier<RetentionSettings> settings, InstantSource clock) {
    this.database = database;
    this.unlinking = new Unlinking(database);
    this.settings = settings;
    this.clock = clock;
  }

  /// Begins to sweep from time to time.
  public void start() {
    ScheduledFuture<?> _ =
        timer.scheduleWithFixedDelay(this::sweepQuietly, 1, PERIOD.toMinutes(), TimeUnit.MINUTES);
  }

  private void sweepQuietly() {
    try {
      sweep();
    } catch (RuntimeException e) {
      LOG.warn("Old rows could not be deleted: {}", Trouble.firstLine(Trouble.root(e)));
    }
  }

  /// Deletes all that is due now.
  void sweep() {
    RetentionSettings wanted = settings.get();
    deleteFramesBefore(Micros.of(clock.instant().minus(wanted.frames())), Long.MAX_VALUE);
    deleteFramesBefore(Long.MAX_VALUE, framesTooMany(wanted.frameBytes()));
    deleteEmptySpans();
    long samples = Micros.of(clock.instant().minus(wanted.samples()));
    deleteSamplesBefore("SampleEntity", samples);
    deleteSamplesBefore("StreamValueEntity", samples);
    unlinking.before(Micros.of(clock.instant().minus(wanted.links())), () -> stopped);
  }

  /// The oldest frames up to a number, and no more than so many of them.
  private void deleteFramesBefore(long end, long most) {
    long left = most;
    while (left > 0 && !stopped) {
      List<Long> oldest = oldest("FrameEntity", Long.MIN_VALUE, (int) Math.min(STEP, left));
      if (oldest.isEmpty() || oldest.getFirst() >= end) {
        return;
      }
      long last = Math.min(oldest.getLast(), end - 1);
      delete("delete from FrameEntity f where f.id <= :last", last);
      left -= oldest.size();
    }
  }

  /// How many of the oldest frames must go to keep to the size, by the length of the newest.
  private long framesTooMany(long bytes) {
    return database.read(
        session -> {
          long count =
              session
                  .createQuery("select count(*) from FrameEntity f", Long.class)
                  .getSingleResult();
          Double length =
              session
                  .createQuery(
                      "select avg(x.size) from (select length(f.body) as size from FrameEntity f"
                          + " order by f.id desc limit 2000) x",
                      Double.class)
                  .getSingleResultOrNull();
          double row = (length == null ? 0 : length) + ROW_BYTES;
          return Math.max(0, count - (long) (bytes / row));
        });
  }

  private void deleteEmptySpans() {
    List<Long> oldest = oldest("FrameEntity", Long.MIN_VALUE, 1);
    long first = oldest.isEmpty() ? Long.MAX_VALUE : oldest.getFirst();
    delete("delete from FrameSpanEntity s where s.lastId < :last", first);
  }

  /// Readings lie in the order of their arrival, so the old ones come first; one whose charger told
  /// a wrong time is only seen once all before it are gone.
  private void deleteSamplesBefore(String entity, long end) {
    long after = Long.MIN_VALUE;
    int deleted = 1;
    while (deleted > 0 && !stopped) {
      List<Long> oldest = oldest(entity, after, STEP);
      if (oldest.isEmpty()) {
        return;
      }
      long first = oldest.getFirst();
      long last = oldest.getLast();
      int[] count = new int[1];
      database.write(
          session ->
              count[0] =
                  session
                      .createMutationQuery(
                          "delete from "
                              + entity
                              + " s where s.id between :first and :last and s.at < :end")
                      .setParameter("first", first)
                      .setParameter("last", last)
                      .setParameter("end", end)
                      .executeUpdate());
      deleted = count[0];
      after = last;
    }
  }

  private List<Long> oldest(String entity, long after, int most) {
    return database.read(
        session ->
            session
                .createQuery(
                    "select e.id from " + entity + " e where e.id > :after order by e.id",
                    Long.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
  }

  private void delete(String statement, long last) {
    database.write(
        session ->
            session.createMutationQuery(statement).setParameter("last", last).executeUpdate());
  }

  /// Stops after the step under way.
  @Override
  public void close() {
    stopped = true;
    timer.shutdown();
    try {
      if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("The retention was not waited for");
      }
    } catch (InterruptedException e) {
      LOG.warn("The retention was not waited for");
    }
  }
}
