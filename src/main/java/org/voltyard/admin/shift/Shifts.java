package org.voltyard.admin.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.StationId;

/// The shift log. All of it may wait for the database; never call it on the JavaFX thread.
public final class Shifts {
  /// In characters.
  public static final int LONGEST = 4_000;

  private static final String HANDED_OVER = "shift.handedOver";
  private static final Duration FIRST = Duration.ofDays(1);

  private final ShiftBook book;
  private final FactArchive facts;
  private final Looking looking;
  private final Runnable caughtUp;
  private final Consumer<Fact> journal;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  /// What is read.
  ///
  /// @param caughtUp waits until the database shows all that is in the journal
  public record Archives(FactArchive facts, SessionArchive sessions, Runnable caughtUp) {}

  public Shifts(ShiftBook book, Archives archives, Consumer<Fact> journal, InstantSource clock) {
    this.book = book;
    this.facts = archives.facts();
    this.looking = new Looking(archives.facts(), archives.sessions());
    this.caughtUp = archives.caughtUp();
    this.journal = journal;
    this.clock = clock;
  }

  /// Writes a note into the running shift.
  ///
  /// @throws IllegalArgumentException when it is empty or too long
  public void note(String text, @Nullable StationId station, Origin origin) {
    origin.needs(Permission.SHIFT);
    journal.accept(new ShiftEvent.Noted(UUID.randomUUID(), checked(text, 1), station, origin));
  }

  /// Hands the running shift over with what happened in it; the next one begins.
  ///
  /// @param text may be empty
  public Shift handOver(String text, Origin origin) {
    origin.needs(Permission.SHIFT);
    String checked = checked(text, 0);
    lock.lock();
    try {
      ShiftSummary summary = summary();
      UUID id = UUID.randomUUID();
      journal.accept(new ShiftEvent.HandedOver(id, checked, summary, origin));
      return new Shift(id, summary.to(), origin.who(), checked, summary);
    } finally {
      lock.unlock();
    }
  }

  private static String checked(String text, int least) {
    String stripped = text.strip();
    if (stripped.length() < least || stripped.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a text of " + least + " to " + LONGEST + " characters is expected");
    }
    return stripped;
  }

  /// The shift that is running.
  public Shift.Running running() {
    return new Shift.Running(
        before().orElse(null),
        book.notes().stream().flatMap(each -> Shift.Note.of(each).stream()).toList());
  }

  private Optional<Shift> before() {
    return Optional.ofNullable(book.begun()).flatMap(Shift::of);
  }

  /// What has happened in the running shift; in the last day where nothing was ever handed over.
  public ShiftSummary summary() {
    Instant to = clock.instant();
    Instant from = before().map(shift -> shift.summary().to()).orElse(to.minus(FIRST));
    caughtUp.run();
    return looking.between(from, to);
  }

  /// Shifts that were handed over, the newest first.
  public Page<Shift> history(@Nullable String cursor, int limit) {
    caughtUp.run();
    Page<FactArchive.Row> rows =
        facts.search(new FactArchive.Query(null, HANDED_OVER, null, null, cursor, limit));
    return new Page<>(shifts(rows.items()), rows.next());
  }

  /// What happened on a day at the site.
  DayReport.Day day(LocalDate date, ZoneId zone) {
    Instant from = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    Instant now = clock.instant();
    Instant to = end.isBefore(now) ? end : now;
    caughtUp.run();
    return new DayReport.Day(
        date,
        zone,
        looking.between(from, to.isBefore(from) ? from : to),
        shifts(looking.rows(HANDED_OVER, from, to)).reversed());
  }

  private static List<Shift> shifts(List<FactArchive.Row> rows) {
    return rows.stream().flatMap(row -> Shift.of(recorded(row)).stream()).toList();
  }

  private static Recorded recorded(FactArchive.Row row) {
    return Looking.recorded(row);
  }
}
