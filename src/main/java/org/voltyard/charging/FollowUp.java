package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.voltyard.domain.Origin;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// What VoltYard asks of a station once it is in: its configuration after its boot, and its status
/// where it has not told it. Asks after the answer has left, from the bus.
public final class FollowUp {
  /// By then a station that boots has told its status by itself.
  private static final Duration SETTLED = Duration.ofSeconds(20);

  /// How often a station is offered the same until somebody has to look at it.
  private static final int OFFERS = 3;

  private final DepotState state;
  private final Commands commands;
  private final StationLink link;
  private final ScheduledExecutorService timer;
  private final Passwords passwords;
  private final QuirkBook quirks;
  private final Set<StationId> asked = ConcurrentHashMap.newKeySet();

  public FollowUp(
      DepotState state,
      Commands commands,
      StationLink link,
      ScheduledExecutorService timer,
      Passwords passwords,
      QuirkBook quirks) {
    this.state = state;
    this.commands = commands;
    this.link = link;
    this.timer = timer;
    this.passwords = passwords;
    this.quirks = quirks;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.Booted e -> {
        if (e.answer() == Station.Admission.ADMITTED) {
          ask(e.station());
          resume(e.station());
        }
      }
      case StationEvent.Registered e -> {
        if (!e.origin().equals(Onboarding.RULE)) {
          registered(e.registration());
        }
      }
      case StationEvent.Connected e -> later(() -> refresh(e.station(), recorded.at()));
      case StationEvent.Disconnected e -> asked.remove(e.station());
      default -> {}
    }
  }

  private void registered(Station registration) {
    StationId id = registration.id();
    if (!link.connected(id)) {
      return;
    }
    switch (registration.admission()) {
      case REFUSED, RETIRED -> link.disconnect(id, "no longer admitted");
      case ADMITTED -> {
        StationState station = state.station(id);
        // A station told Pending boots again by itself; asking speeds it up where it can.
        if (station != null && asked.add(id) && !quirks.of(id).noTriggers()) {
          send(id, new StationCommand.Trigger("BootNotification", null));
        }
      }
      case WAITING -> {}
    }
  }

  private void ask(StationId id) {
    asked.add(id);
    if (!quirks.of(id).noReportAtBoot()) {
      send(id, new StationCommand.ReadConfiguration(List.of()));
    }
  }

  /// A while after it connected: a station that has not told its status since is asked for it.
  private void refresh(StationId id, Instant since) {
    StationState station = state.station(id);
    if (station == null
        || !link.connected(id)
        || station.registration().admission() != Station.Admission.ADMITTED) {
      return;
    }
    boolean told =
        station.plugs().stream().anyMatch(p -> p.reported() && !p.status().at().isBefore(since));
    if (!told && !quirks.of(id).noTriggers()) {
      send(id, new StationCommand.Trigger("StatusNotification", null));
    }
    Instant boot = station.bootedAt();
    if (boot == null || boot.isBefore(since)) {
      resume(id);
    }
  }

  /// A password or a profile was offered and the station has come with the old one: whether it has
  /// the new one is not known, so it is offered again, a few times.
  private void resume(StationId id) {
    StationState station = state.station(id);
    if (station == null) {
      return;
    }
    int passwordsOffered = station.offeredPasswords().size();
    if (passwordsOffered > 0 && passwordsOffered < OFFERS) {
      send(id, new StationCommand.SetPassword(passwords.fresh()));
    }
    SecurityProfile wanted = station.offeredProfiles().wanted();
    boolean led = station.raise().now() != null; // then the next step is somebody else's
    if (wanted != null && !led && station.offeredProfiles().count() < OFFERS) {
      send(id, new StationCommand.ChangeProfile(wanted));
    }
  }

  private void later(Runnable task) {
    var _ =
        timer.schedule(
            () -> Thread.ofVirtual().name("follow-up").start(task),
            SETTLED.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void send(StationId id, StationCommand<?> command) {
    var _ = commands.send(id, command, Origin.DEPOT);
  }
}
