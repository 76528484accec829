package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Session;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// What VoltYard asks of a station once it is in: its configuration after its boot, and its status
/// where it has not told it. Asks after the answer has left, from the bus.
public final class FollowUp {
  private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);
  private static final Origin SELF = new Origin("follow-up", "depot");

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
  private final Sessions sessions;
  private final Set<StationId> asked = ConcurrentHashMap.newKeySet();

  public FollowUp(
      DepotState state,
      Commands commands,
      StationLink link,
      ScheduledExecutorService timer,
      Passwords passwords,
      Sessions sessions,
      QuirkBook quirks) {
    this.state = state;
    this.commands = commands;
    this.link = link;
    this.timer = timer;
    this.passwords = passwords;
    this.quirks = quirks;
    this.sessions = sessions;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.Booted e -> {
        switch (e.answer()) {
          case ADMITTED -> {
            ask(e.station());
            resume(e.station());
          }
          case WAITING -> waits(e.station());
          case REFUSED, RETIRED -> {} // B03.FR.03
        }
      }
      case StationEvent.TransactionTold e -> told(e);
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

  /// One that is admitted is held back by its expired certificate alone. // A00.FR.429, A02
  private void waits(StationId id) {
    if (admitted(id)) {
      send(id, new StationCommand.Trigger(StationCommand.Trigger.SIGN_CERTIFICATE, null));
    } else {
      look(id);
    }
  }

  private boolean admitted(StationId id) {
    StationState station = state.station(id);
    return station != null
        && station.registered()
        && station.registration().admission() == Station.Admission.ADMITTED;
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

  /// What it is helps the operator to decide; once is enough, for it boots again and again.
  private void look(StationId id) { // B02.FR.01
    StationState station = state.station(id);
    if (station == null || station.configuration().isEmpty()) {
      send(id, new StationCommand.ReadConfiguration(List.of()));
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
    transactions(id, since);
  }

  /// Of a transaction that nothing was heard of since the station came back: whether it goes on.
  private void transactions(StationId id, Instant since) { // E14
    for (Session session : sessions.open()) {
      MeterReading last = session.progress().last();
      boolean heard = last != null && !last.at().isBefore(since);
      if (session.connector().station().equals(id)
          && session.start().receivedAt().isBefore(since)
          && !heard) {
        try {
          send(id, new StationCommand.ReadTransaction(session.transaction()));
        } catch (StationLink.InvalidCommand e) {
          LOG.debug("{} cannot be asked for transaction {}", id, session.transaction(), e);
        }
      }
    }
  }

  /// A transaction that is over, and of which no report waits, gets no end from its station.
  private void told(StationEvent.TransactionTold told) {
    if (told.ongoing() || told.waiting()) {
      return;
    }
    for (Session session : sessions.open()) {
      if (session.connector().station().equals(told.station())
          && session.transaction().equals(told.transaction())) {
        sessions.closeLocally(
            session.id(), "the station says that it is over and has no report of it", SELF);
      }
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
