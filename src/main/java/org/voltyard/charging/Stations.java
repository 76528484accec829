package org.voltyard.charging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.Session;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationView;
import org.voltyard.journal.Journal;

/// The depot's stations as they stand now, and what operators decide about them.
public final class Stations {
  private final DepotState state;
  private final Journal journal;
  private final Locks locks;
  private final FourEyes eyes;

  /// @param eyes the second person, without whom no security profile is lowered
  public Stations(DepotState state, Journal journal, Locks locks, FourEyes eyes) {
    this.state = state;
    this.journal = journal;
    this.locks = locks;
    this.eyes = eyes;
  }

  /// All stations by id, retired and refused ones too.
  public List<StationView> all() {
    return state.stations().stream()
        .map(StationState::view)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  public Optional<StationView> find(StationId id) {
    return Optional.ofNullable(state.station(id)).map(StationState::view);
  }

  /// Stations that wait for an operator.
  public List<StationView> waiting() {
    return all().stream().filter(s -> s.registration().admission() == Admission.WAITING).toList();
  }

  /// What is known of a station's configuration, by key.
  public List<StationEvent.ConfigurationKey> configuration(StationId id) {
    StationState station = state.station(id);
    return station == null ? List.of() : station.configuration();
  }

  /// The certificates a station had when it was last asked, less those removed since.
  public List<InstalledCertificate> certificates(StationId id) {
    StationState station = state.station(id);
    return station == null ? List.of() : station.certificates();
  }

  /// How far a station has been led to a higher security profile; empty when it is not.
  public Optional<ProfileRaise> raise(StationId id) {
    return Optional.ofNullable(state.station(id)).map(station -> station.raise().now());
  }

  /// Why a station was led no further the last time, if it was.
  public Optional<String> raiseStopped(StationId id) {
    return Optional.ofNullable(state.station(id)).map(station -> station.raise().stopped());
  }

  /// The public keys of its meters, by connector.
  public List<MeterKey> meterKeys(StationId id) {
    StationState station = state.station(id);
    return station == null ? List.of() : station.meterKeys();
  }

  /// Holds a connector's meter to a key that was read off it; null takes it back.
  ///
  /// @throws IllegalArgumentException where it is no key
  public void pinMeterKey(ConnectorId connector, @Nullable String key, Origin origin) {
    origin.needs(Permission.SERVICE);
    if (key != null) {
      KeyText.hex(key);
    }
    locks.with(
        connector.station(),
        () ->
            journal.append(
                new StationEvent.MeterKeyPinned(
                    connector.station(), connector.number(), key, origin)));
  }

  /// Updates of its firmware and uploads of its logs, the youngest first.
  public List<StationJob> jobs(StationId id) {
    StationState station = state.station(id);
    return station == null ? List.of() : station.jobs();
  }

  /// The last sessions of a station that are over, newest first, as far as they are at hand.
  public Collection<Session> recentSessions(StationId id) {
    StationState station = state.station(id);
    return station == null ? List.of() : station.recent().reversed();
  }

  /// Adds a station or changes what is kept of it. A lower security profile waits for a second
  /// person; all else is changed at once.
  public FourEyes.Answer register(Station registration, Origin origin) {
    origin.needs(Permission.SERVICE);
    StationId id = registration.id();
    Optional<LowerProfile> lower =
        locks.with(
            id,
            () -> {
              StationState known = state.station(id);
              Optional<LowerProfile> less =
                  LowerProfile.of(known == null ? null : known.registration(), registration);
              Station now = less.map(each -> registration.with(each.before())).orElse(registration);
              if (less.isEmpty() || !now.equals(known == null ? null : known.registration())) {
                journal.append(new StationEvent.Registered(now, origin));
              }
              return less;
            });
    return lower.isEmpty()
        ? new FourEyes.Answer.Done()
        : eyes.ask(lower.get().wish(id), origin, () -> lower(id, lower.get(), origin));
  }

  private void lower(StationId id, LowerProfile change, Origin origin) {
    locks.with(
        id,
        () -> {
          StationState known = state.station(id);
          if (known == null || known.registration().profile() != change.before()) {
            throw new IllegalStateException("station " + id + " has another profile meanwhile");
          }
          Station now = known.registration().with(change.after());
          return journal.append(new StationEvent.Registered(now, origin));
        });
  }

  public void admit(StationId id, Origin origin) {
    decide(id, Admission.ADMITTED, origin);
  }

  public void refuse(StationId id, Origin origin) {
    decide(id, Admission.REFUSED, origin);
  }

  /// Takes a station out of the depot; what it did stays.
  ///
  /// @throws IllegalStateException while a session of it is open
  public void retire(StationId id, Origin origin) {
    origin.needs(Permission.SERVICE);
    boolean busy = state.openSessions().stream().anyMatch(s -> s.connector().station().equals(id));
    if (busy) {
      throw new IllegalStateException(
          "station " + id + " has an open session; stop or close it first");
    }
    decide(id, Admission.RETIRED, origin);
  }

  private void decide(StationId id, Admission admission, Origin origin) {
    origin.needs(Permission.SERVICE);
    locks.with(
        id,
        () -> {
          StationState station = state.station(id);
          Station known = station == null ? Station.unknown(id, admission) : station.registration();
          return journal.append(new StationEvent.Registered(known.with(admission), origin));
        });
  }
}
