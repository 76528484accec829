package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;

/// How far one station has been led to a higher security profile. Changed by the journal's thread
/// alone, read by anyone.
final class OpenRaise {
  private volatile List<Recorded> course = List.of();
  private volatile @Nullable ProfileRaise now;
  private volatile @Nullable String stopped;

  void apply(SecurityEvent event, Instant at) {
    switch (event) {
      case SecurityEvent.RaiseBegun e -> {
        course = List.of(new Recorded(0, at, e));
        now = new ProfileRaise(e.plan(), at, e.origin(), List.of(), List.of(), null);
        stopped = null;
      }
      case SecurityEvent.RaiseStepped e -> stepped(e, at);
      case SecurityEvent.RaiseStopped e -> {
        course = List.of(new Recorded(0, at, e));
        now = null;
        stopped = e.reason();
      }
      case SecurityEvent.ProfileRaised _ -> {
        course = List.of();
        now = null;
        stopped = null;
      }
      default -> {}
    }
  }

  private void stepped(SecurityEvent.RaiseStepped event, Instant at) {
    ProfileRaise before = now;
    if (before == null) {
      return;
    }
    List<ProfileRaise.Step> done = new ArrayList<>(before.done());
    done.add(event.step());
    boolean stored = event.step() == ProfileRaise.Step.STORE;
    now =
        new ProfileRaise(
            before.plan(),
            before.since(),
            before.origin(),
            done,
            event.step() == ProfileRaise.Step.READ ? event.networks() : before.networks(),
            stored ? event.networks().getFirst() : before.slot());
    List<Recorded> next = new ArrayList<>(course);
    next.add(new Recorded(0, at, event));
    course = List.copyOf(next);
  }

  /// Null while it is not led anywhere.
  @Nullable ProfileRaise now() {
    return now;
  }

  /// Why it was led no further the last time; null when it was, or never.
  @Nullable String stopped() {
    return stopped;
  }

  void facts(Consumer<Recorded> sink) {
    course.forEach(sink);
  }
}
