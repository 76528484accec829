package org.voltyard.charging;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.voltyard.domain.CommandEvent.EffectJudged;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.journal.Journal;

/// Watches whether what a station accepted really happens: accepted is not done.
public final class Effects {
  /// How long an effect may take.
  public static final Duration TIME = Duration.ofSeconds(60);

  private final Journal journal;
  private final ScheduledExecutorService timer;
  private final Map<UUID, Watch> watches = new ConcurrentHashMap<>();

  public Effects(Journal journal, ScheduledExecutorService timer) {
    this.journal = journal;
    this.timer = timer;
  }

  private static final class Watch {
    private final UUID id;
    private final StationId station;
    private final Effect effect;
    private final CompletableFuture<EffectJudged> judged = new CompletableFuture<>();
    private boolean accepted;
    private boolean seen;

    private Watch(UUID id, StationId station, Effect effect) {
      this.id = id;
      this.station = station;
      this.effect = effect;
    }
  }

  CompletableFuture<EffectJudged> expect(UUID id, StationId station, Effect effect) {
    Watch watch = new Watch(id, station, effect);
    watches.put(id, watch);
    return watch.judged;
  }

  /// The station agreed: now its effect is due.
  void accepted(UUID id) {
    Watch watch = watches.get(id);
    if (watch == null) {
      return;
    }
    boolean done;
    synchronized (watch) {
      watch.accepted = true;
      done = watch.seen || watch.effect instanceof Effect.AnswerIsAll;
    }
    if (done) {
      judge(watch, true, watch.effect.text());
    } else {
      var _ =
          timer.schedule(
              () -> judge(watch, false, watch.effect.text()), TIME.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /// The station did not agree or did not answer: there is nothing to wait for.
  void refused(UUID id, String status) {
    Watch watch = watches.remove(id);
    if (watch != null) {
      watch.judged.complete(new EffectJudged(id, watch.station, false, status));
    }
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    if (watches.isEmpty()) {
      return;
    }
    for (Watch watch : watches.values()) {
      if (!shows(watch, recorded.fact())) {
        continue;
      }
      boolean done;
      synchronized (watch) {
        watch.seen = true;
        done = watch.accepted;
      }
      if (done) {
        judge(watch, true, watch.effect.text());
      }
    }
  }

  private static boolean shows(Watch watch, Fact fact) {
    if (!(watch.effect instanceof Effect.Visible(String _, Predicate<Fact> sign))) {
      return false;
    }
    return fact.subject().equals(watch.station.value()) && sign.test(fact);
  }

  private void judge(Watch watch, boolean seen, String text) {
    if (watches.remove(watch.id) != null) {
      EffectJudged fact = new EffectJudged(watch.id, watch.station, seen, text);
      var _ = journal.appendLater(fact);
      watch.judged.complete(fact);
    }
  }
}
