package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ProfileRaise.Step;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.journal.Journal;

/// Leads stations to higher security profiles, step by step. Each step that is over is a fact, so a
/// lost connection or a restart of VoltYard only has the step that was under way done again; each
/// may be done twice. The old profile lets a station in until it has come with the new one. // A05
public final class ProfileRaises {
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final Duration ASK_AGAIN = Duration.ofDays(1);
  private static final Duration SETTLED = Duration.ofSeconds(20);
  private static final int RESTARTS = 3;

  private final DepotState state;
  private final Journal journal;
  private final StationLink link;
  private final InstantSource clock;
  private final RaiseSupport support;
  private final RaiseSteps steps;
  private final Set<StationId> underWay = ConcurrentHashMap.newKeySet();
  private final Set<StationId> missed = ConcurrentHashMap.newKeySet();
  private final Map<StationId, Try> tries = new ConcurrentHashMap<>();

  /// The last time that something was sent for a step.
  private record Try(Step step, Instant at) {}

  public ProfileRaises(
      DepotState state,
      Journal journal,
      Commands commands,
      StationLink link,
      RaiseSupport support,
      InstantSource clock) {
    this.state = state;
    this.journal = journal;
    this.link = link;
    this.clock = clock;
    this.support = support;
    this.steps = new RaiseSteps(commands, support);
  }

  /// Begins to lead a station to a profile.
  ///
  /// @throws StationLink.InvalidCommand where it cannot be led there
  /// @throws IllegalStateException while it is led already
  public synchronized void begin(StationId id, ProfileRaise.Wish wish, Origin origin) {
    origin.needs(Permission.ADMIN);
    SecurityProfile goal = wish.goal();
    StationState station = state.station(id);
    if (station == null || station.registration().admission() != Station.Admission.ADMITTED) {
      throw new StationLink.InvalidCommand("station " + id + " is not admitted");
    } else if (station.raise().now() != null) {
      throw new IllegalStateException("station " + id + " is being led to a profile already");
    } else if (station.linked() && comes(station).atLeast(goal)) {
      throw new StationLink.InvalidCommand(
          "station " + id + " comes with security profile " + comes(station).number() + " already");
    }
    ProfileChanges.check(station.registration(), goal);
    String named = wish.address();
    String where = named == null ? support.address().apply(goal) : named;
    if (!where.matches(goal.tls() ? "wss://\\S+" : "wss?://\\S+")) {
      throw new StationLink.InvalidCommand(
          "address " + where + ": " + (goal.tls() ? "wss://…" : "ws://…") + " is allowed");
    }
    journal.append(
        new SecurityEvent.RaiseBegun(
            id, new ProfileRaise.Plan(goal, where, wish.medium()), origin));
  }

  /// Leads it no further; what it has been told stays with it.
  ///
  /// @throws IllegalStateException where it is not led
  public synchronized void stop(StationId id, Origin origin) {
    origin.needs(Permission.ADMIN);
    StationState station = state.station(id);
    if (station == null || station.raise().now() == null) {
      throw new IllegalStateException("station " + id + " is not being led to a profile");
    }
    journal.append(new SecurityEvent.RaiseStopped(id, "stopped by an operator", origin));
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case SecurityEvent.RaiseBegun e -> advance(e.station(), true);
      case SecurityEvent.RaiseStepped e -> advance(e.station(), true);
      case SecurityEvent.CertificateInstalled e when e.use().forDepot() ->
          advance(e.station(), true);
      case StationEvent.Booted e when e.answer() == Station.Admission.ADMITTED -> {
        restarted(e.station());
        advance(e.station(), true);
      }
      default -> {}
    }
  }

  /// One look at those that gave no answer; call it from time to time.
  public void tick() {
    Instant quiet = clock.instant().minus(SETTLED);
    state.stations().stream()
        .filter(s -> s.raise().now() != null && since(s).isBefore(quiet))
        .forEach(s -> advance(s.id(), false));
  }

  /// One that has just come boots first, as a rule.
  private static Instant since(StationState station) {
    Instant since = station.view().link().since();
    return since == null ? Instant.MAX : since;
  }

  private static SecurityProfile comes(StationState station) {
    SecurityProfile shown = station.view().link().profile();
    return shown == null ? SecurityProfile.OPEN : shown;
  }

  /// It is back, and not by the new way: it tries that again after another restart, a few times.
  private void restarted(StationId id) {
    StationState station = state.station(id);
    ProfileRaise raise = station == null ? null : station.raise().now();
    if (station == null || raise == null || raise.next() != null) {
      return;
    }
    if (raise.restarts() >= RESTARTS) {
      stopped(
          id,
          "restarted "
              + RESTARTS
              + " times and came back with security profile "
              + comes(station).number());
    } else {
      run(id, raise, Step.RESTART);
    }
  }

  private void advance(StationId id, boolean now) {
    StationState station = state.station(id);
    ProfileRaise raise = station == null ? null : station.raise().now();
    Step step = raise == null ? null : raise.next();
    if (station == null || raise == null || step == null || !link.connected(id)) {
      return;
    }
    if ((step == Step.ROOT && comes(station).tls())
        || (step == Step.CERTIFICATE && support.certified().test(id))) {
      stepped(id, new RaiseSteps.Result.Done(step, List.of()));
    } else if (now || due(id, step)) {
      run(id, raise, step);
    }
  }

  private boolean due(StationId id, Step step) {
    Try last = tries.get(id);
    Duration pause = step == Step.CERTIFICATE ? ASK_AGAIN : AGAIN;
    return last == null || last.step != step || last.at.plus(pause).isBefore(clock.instant());
  }

  private void run(StationId id, ProfileRaise raise, Step step) {
    if (!underWay.add(id)) {
      missed.add(id); // it came back before the old connection's answer was given up
      return;
    }
    missed.remove(id);
    tries.put(id, new Try(step, clock.instant()));
    var _ =
        steps
            .run(id, raise, step)
            .whenComplete(
                (result, failure) -> {
                  underWay.remove(id);
                  if (result != null) {
                    stepped(id, result);
                  } else if (failure != null) {
                    stopped(id, String.valueOf(failure.getMessage()));
                  }
                });
  }

  private void stepped(StationId id, RaiseSteps.Result result) {
    switch (result) {
      case RaiseSteps.Result.Done(Step step, var networks) ->
          journal.append(new SecurityEvent.RaiseStepped(id, step, networks));
      case RaiseSteps.Result.Failed(String reason) -> stopped(id, reason);
      case RaiseSteps.Result.Open _ -> {
        if (missed.remove(id)) {
          advance(id, true);
        }
      }
    }
  }

  private void stopped(StationId id, String reason) {
    tries.remove(id);
    journal.append(new SecurityEvent.RaiseStopped(id, reason, Origin.DEPOT));
  }
}
