package org.voltyard.sync.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Webhook;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.domain.WebhookEvent;

/// The places to which facts are sent, how far each has come and what was given up; from facts
/// alone.
public final class HookBook implements LiveState {
  /// One of them.
  record State(
      Webhook hook,
      Origin by,
      Instant since,
      long reached,
      @Nullable String stopped,
      Map<Long, Letter> letters) {
    State {
      letters = new TreeMap<>(letters);
    }

    /// Those given up, in order.
    List<Letter> given() {
      return List.copyOf(letters.values());
    }

    private State with(long now) {
      return new State(hook, by, since, Math.max(reached, now), stopped, letters);
    }

    private State stop(@Nullable String reason) {
      return new State(hook, by, since, reached, reason, letters);
    }

    private State with(long seq, @Nullable Letter letter) {
      Map<Long, Letter> more = new TreeMap<>(letters);
      if (letter == null) {
        more.remove(seq);
      } else {
        more.put(seq, letter);
      }
      return new State(hook, by, since, reached, stopped, more);
    }

    private State again(long seq) {
      Letter old = letters.get(seq);
      return old == null
          ? this
          : with(
              seq,
              new Letter(seq, old.kind(), old.givenUpAt(), old.attempts(), old.reason(), true));
    }
  }

  private final Map<String, State> states = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    if (!(recorded.fact() instanceof WebhookEvent event)) {
      return;
    }
    switch (event) {
      case WebhookEvent.Saved e ->
          states.compute(e.hook(), (_, before) -> saved(e, before, recorded));
      case WebhookEvent.Removed e -> states.remove(e.hook());
      case WebhookEvent.Reached e -> change(e, state -> state.with(e.seq()));
      case WebhookEvent.GivenUp e -> change(e, state -> state.with(e.seq(), letter(e, recorded)));
      case WebhookEvent.Replayed e -> change(e, state -> state.again(e.seq()));
      case WebhookEvent.Delivered e -> change(e, state -> state.with(e.seq(), null));
      case WebhookEvent.Stopped e -> change(e, state -> state.stop(e.reason()));
      case WebhookEvent.Resumed e -> change(e, state -> state.stop(null));
    }
  }

  private static State saved(WebhookEvent.Saved event, @Nullable State before, Recorded recorded) {
    return before == null
        ? new State(event.webhook(), event.origin(), recorded.at(), recorded.seq(), null, Map.of())
        : new State(
            event.webhook(),
            event.origin(),
            before.since(),
            before.reached(),
            before.stopped(),
            before.letters());
  }

  private static Letter letter(WebhookEvent.GivenUp event, Recorded recorded) {
    return new Letter(
        event.seq(), event.kind(), recorded.at(), event.attempts(), event.reason(), false);
  }

  private void change(WebhookEvent event, UnaryOperator<State> how) {
    states.computeIfPresent(event.hook(), (_, state) -> how.apply(state));
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    for (State state : states()) {
      String id = state.hook().id();
      tell(sink, state.since(), new WebhookEvent.Saved(state.hook(), state.by()));
      tell(sink, state.since(), new WebhookEvent.Reached(id, state.reached()));
      for (Letter letter : state.given()) {
        tell(
            sink,
            letter.givenUpAt(),
            new WebhookEvent.GivenUp(
                id, letter.seq(), letter.kind(), letter.attempts(), letter.reason()));
        if (letter.again()) {
          tell(sink, letter.givenUpAt(), new WebhookEvent.Replayed(id, letter.seq(), Origin.DEPOT));
        }
      }
      String stopped = state.stopped();
      if (stopped != null) {
        tell(sink, state.since(), new WebhookEvent.Stopped(id, stopped, Origin.DEPOT));
      }
    }
  }

  private static void tell(Consumer<Recorded> sink, Instant at, WebhookEvent event) {
    sink.accept(new Recorded(0, at, event));
  }

  @Override
  public void clear() {
    states.clear();
  }

  @Nullable State state(String id) {
    return states.get(id);
  }

  /// All, by id.
  List<State> states() {
    return List.copyOf(new TreeMap<>(states).values());
  }
}
