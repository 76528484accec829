package org.voltyard.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StatusReport;

/// Stations in memory, each connected with one connector that charges, and their ways to a higher
/// profile.
final class FakeStations {
  private final Map<StationId, StationView> stations = new ConcurrentHashMap<>();
  private final Map<StationId, ProfileRaise> raises = new ConcurrentHashMap<>();
  private final FakeArchive sessions;

  /// @param sessions while there is one, no station is retired
  FakeStations(FakeArchive sessions) {
    this.sessions = sessions;
  }

  Doors.Stations door() {
    return new Doors.Stations(
        this::all,
        id -> Optional.ofNullable(stations.get(id)),
        (station, origin) -> register(station),
        this::decide,
        password -> "hash of " + password);
  }

  /// Only whether a profile is lowered is looked at here.
  private FourEyes.Answer register(Station station) {
    StationView known = stations.get(station.id());
    SecurityProfile before = known == null ? null : known.registration().profile();
    SecurityProfile after = station.profile();
    if (before != null && (after == null || !after.atLeast(before))) {
      add(station.with(before));
      return new FourEyes.Answer.Waiting(new UUID(0, 9));
    }
    add(station);
    return new FourEyes.Answer.Done();
  }

  Doors.Raises raisesDoor() {
    return new Doors.Raises(
        id -> Optional.ofNullable(raises.get(id)),
        id -> Optional.of("the last one was stopped"),
        this::raise,
        (id, origin) -> raises.remove(id));
  }

  List<StationView> all() {
    return List.copyOf(stations.values());
  }

  boolean known(StationId id) {
    return stations.containsKey(id);
  }

  StationView view(StationId id) {
    return Optional.ofNullable(stations.get(id)).orElseThrow();
  }

  void add(Station station) {
    StationId id = station.id();
    ConnectorId plug = new ConnectorId(id, 1);
    StatusReport status =
        new StatusReport(1, ConnectorStatus.CHARGING, "NoError", null, null, null, FakeDepot.NOW);
    TreeMap<Integer, StationView.ConnectorView> plugs = new TreeMap<>();
    plugs.put(
        1,
        new StationView.ConnectorView(
            plug, status, FakeArchive.reading(FakeDepot.NOW), new SessionId(7)));
    StationView.Link link = new StationView.Link(true, FakeDepot.NOW, "127.0.0.1", "ocpp1.6", null);
    stations.put(id, new StationView(station, null, link, null, null, plugs));
  }

  private void decide(StationId id, Station.Admission admission, Origin origin) {
    if (admission == Station.Admission.RETIRED && !sessions.sessions.isEmpty()) {
      throw new IllegalStateException("station " + id + " has an open session");
    }
    add(view(id).registration().with(admission));
  }

  private void raise(StationId id, ProfileRaise.Wish wish, Origin origin) {
    if (raises.containsKey(id)) {
      throw new IllegalStateException("station " + id + " is being led to a profile already");
    }
    ProfileRaise.Plan plan =
        new ProfileRaise.Plan(wish.goal(), "wss://depot.example/ocpp", wish.medium());
    raises.put(
        id,
        new ProfileRaise(
            plan, FakeDepot.NOW, origin, List.of(ProfileRaise.Step.ROOT), List.of(), null));
  }
}
