package org.voltyard.sync.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.WebhookDesk;

/// A journal on paper with the live state of the webhooks, and a clock that goes when told to.
final class Paper implements FactLog, InstantSource {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Recorded> facts = new ArrayList<>();
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2026-05-01T10:00:00Z");
  HookBook book = new HookBook();

  @SuppressWarnings("NullAway.Init")
  private Webhooks sending;

  /// Sends facts from this paper.
  Webhooks hooks(boolean anywhere, Duration patience) {
    Ground.Words words = new Ground.Words(Paper::kind, Paper::row);
    Ground.Rules rules = new Ground.Rules(() -> anywhere, () -> Duration.ofDays(3), patience);
    Webhooks hooks =
        new Webhooks(book, new Ground(this, words, this::append, rules, this, new Random(7)));
    followers.add(hooks::wake);
    hooks.start();
    sending = hooks;
    return hooks;
  }

  void append(Fact fact) {
    synchronized (this) {
      Recorded recorded = new Recorded(facts.size() + 1L, now, fact);
      facts.add(recorded);
      book.apply(recorded);
    }
    followers.forEach(Runnable::run);
  }

  private static String kind(Fact fact) {
    Class<?> type = fact.getClass();
    String family = type.getInterfaces()[0].getSimpleName().replace("Event", "");
    String name = type.getSimpleName();
    return family.toLowerCase(Locale.ROOT)
        + "."
        + name.substring(0, 1).toLowerCase(Locale.ROOT)
        + name.substring(1);
  }

  private static FactArchive.Row row(Recorded fact) {
    return new FactArchive.Row(
        fact.seq(),
        fact.at(),
        fact.fact().subject(),
        kind(fact.fact()),
        "{\"n\":" + fact.seq() + ",\"secret\":\"s3cret\"}");
  }

  @Override
  public synchronized long lastSeq() {
    return facts.size();
  }

  @Override
  public long read(long since, int max, Consumer<Recorded> reader) {
    List<Recorded> part;
    synchronized (this) {
      int from = (int) Math.min(since, facts.size());
      part = List.copyOf(facts.subList(from, Math.min(facts.size(), from + max)));
    }
    part.forEach(reader);
    return part.isEmpty() ? since : part.getLast().seq();
  }

  /// All facts of a kind.
  synchronized <F extends Fact> List<F> all(Class<F> type) {
    return facts.stream().map(Recorded::fact).filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  void pass(Duration time) {
    synchronized (this) {
      now = now.plus(time);
    }
    followers.forEach(Runnable::run);
  }

  /// The live state as the program makes it again after it was killed.
  void restart() {
    followers.clear();
    HookBook again = new HookBook();
    read(0, Integer.MAX_VALUE, again::apply);
    book = again;
  }

  static void await(String what, BooleanSupplier come) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " has not come");
      }
      Thread.onSpinWait();
    }
  }

  /// Has time jump to each next attempt until it has come.
  void awaitInTime(String what, BooleanSupplier come) {
    await(
        what,
        () -> {
          sending.all().stream()
              .map(WebhookDesk.View::trouble)
              .filter(Objects::nonNull)
              .forEach(trouble -> jump(trouble.next()));
          return come.getAsBoolean();
        });
  }

  private void jump(Instant next) {
    Duration left = Duration.between(instant(), next);
    if (left.isPositive()) {
      pass(left);
    }
  }
}
