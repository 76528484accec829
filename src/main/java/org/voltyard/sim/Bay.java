package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A connector and the vehicles that come to it, as the plan has it.
final class Bay {
  private static final Duration NEXT_TRY = Duration.ofSeconds(25);
  private static final int MOST_TRIES = 4;

  /// One visit; times are seconds of the yard.
  private static final class Visit {
    private final String card;
    private final double leaves;
    private @Nullable String wrongCard;
    private @Nullable Instant nextTry;
    private int tries;
    private boolean leaving;

    private Visit(String card, double leaves) {
      this.card = card;
      this.leaves = leaves;
    }
  }

  private final SimCharger charger;
  private final int connector;
  private final Guests guests;
  private double nextArrival;
  private @Nullable Visit visit;

  Bay(SimCharger charger, int connector, Guests guests, double firstArrival) {
    this.charger = charger;
    this.connector = connector;
    this.guests = guests;
    nextArrival = firstArrival;
  }

  /// Looks what is to be done now.
  void look(Yard yard) {
    ChargerState.Plug plug = charger.state().plug(connector);
    Visit running = visit;
    if (running == null) {
      if (plug.vehicle() != null) {
        nextArrival = Math.max(nextArrival, yard.seconds() + guests.gap(yard)); // parked by hand
      } else if (yard.seconds() >= nextArrival) {
        arrive(plug, yard);
      }
    } else if (plug.vehicle() == null) {
      over(running, yard);
    } else if (running.leaving || yard.seconds() >= running.leaves) {
      leave(running, plug, yard);
    } else {
      charge(running, plug, yard);
    }
  }

  private void arrive(ChargerState.Plug plug, Yard yard) {
    boolean open =
        switch (plug.status()) {
          case AVAILABLE -> true;
          case PREPARING,
              CHARGING,
              SUSPENDED_EV,
              SUSPENDED_EVSE,
              FINISHING,
              RESERVED,
              UNAVAILABLE,
              FAULTED ->
              false;
        };
    String card = open ? guests.card() : null;
    if (card == null) {
      nextArrival = yard.seconds() + guests.gap(yard) / 4;
      return;
    }
    Visit fresh = new Visit(card, yard.seconds() + guests.stay());
    fresh.wrongCard = guests.wrongCard();
    fresh.nextTry = yard.now().plusMillis(500 + yard.random().nextInt(3_500));
    visit = fresh;
    charger.plugIn(connector, guests.arrival());
  }

  private void charge(Visit running, ChargerState.Plug plug, Yard yard) {
    Instant when = running.nextTry;
    ChargerState state = charger.state();
    boolean able = state.admitted() || "offline".equals(state.kept());
    if (plug.transaction() == null
        && running.tries < MOST_TRIES
        && able
        && when != null
        && !yard.now().isBefore(when)) {
      running.tries++;
      running.nextTry = yard.now().plus(NEXT_TRY);
      String wrong = running.wrongCard;
      running.wrongCard = null;
      charger.present(connector, wrong == null ? running.card : wrong);
    }
  }

  /// Most drivers end with their card, some just pull the plug; then they are gone.
  private void leave(Visit running, ChargerState.Plug plug, Yard yard) {
    Random random = yard.random();
    if (plug.transaction() != null && !running.leaving && random.nextInt(5) > 0) {
      running.leaving = true;
      running.nextTry = yard.now().plusSeconds(2 + random.nextInt(6));
      charger.present(connector, running.card);
    } else if (!running.leaving
        || (running.nextTry != null && !yard.now().isBefore(running.nextTry))) {
      charger.unplug(connector);
    }
  }

  private void over(Visit ended, Yard yard) {
    Instant planned = ended.nextTry;
    boolean notYetThere = ended.tries == 0 && planned != null && yard.now().isBefore(planned);
    if (!notYetThere) {
      guests.release(ended.card);
      visit = null;
      nextArrival = yard.seconds() + guests.gap(yard);
    }
  }
}
