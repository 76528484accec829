package org.voltyard.admin.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ShiftEvent;

/// The shift that is running: the hand-over that it began with, and its notes.
public final class ShiftBook implements LiveState {
  private @Nullable Recorded begun;
  private final List<Recorded> notes = new ArrayList<>();

  @Override
  public synchronized void apply(Recorded recorded) {
    if (recorded.fact() instanceof ShiftEvent.HandedOver) {
      begun = recorded;
      notes.clear();
    } else if (recorded.fact() instanceof ShiftEvent.Noted) {
      notes.add(recorded);
    }
  }

  @Override
  public synchronized void facts(Consumer<Recorded> sink) {
    if (begun != null) {
      sink.accept(begun);
    }
    notes.forEach(sink);
  }

  @Override
  public synchronized void clear() {
    begun = null;
    notes.clear();
  }

  synchronized @Nullable Recorded begun() {
    return begun;
  }

  synchronized List<Recorded> notes() {
    return List.copyOf(notes);
  }
}
