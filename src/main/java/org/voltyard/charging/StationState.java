package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Identity;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationView;
import org.voltyard.domain.TransactionId;

/// Live state of one station. Changed by the journal's thread alone, read by anyone.
final class StationState {
  /// Closed sessions that are remembered for late, repeated and wrong stops.
  private static final int RECENT = 32;

  private final StationId id;
  private final Map<Integer, ConnectorState> connectors = new ConcurrentSkipListMap<>();
  private final DeviceModel model = new DeviceModel();
  private final OfferedPasswords offered = new OfferedPasswords();
  private final OfferedProfiles profiles = new OfferedProfiles();
  private final OpenRaise raise = new OpenRaise();
  private final InstalledCertificates certificates = new InstalledCertificates();
  private final Jobs jobs = new Jobs();
  private final MeterKeys meterKeys = new MeterKeys();
  private final ArrayDeque<Session> recent = new ArrayDeque<>();
  private final ArrayDeque<Recorded> orphans = new ArrayDeque<>();
  private volatile @Nullable Station registration;
  private volatile @Nullable Identity identity;
  private volatile @Nullable Instant bootedAt;
  private volatile @Nullable Recorded link;
  private volatile @Nullable Duration skew;
  private volatile @Nullable Recorded presented;

  StationState(StationId id) {
    this.id = id;
  }

  void apply(StationEvent event, Instant at) {
    switch (event) {
      case StationEvent.Registered e -> register(e.registration());
      case StationEvent.Connected e -> link = new Recorded(0, at, e);
      case StationEvent.Disconnected e -> link = new Recorded(0, at, e);
      case StationEvent.Booted e -> {
        identity = e.identity();
        bootedAt = at;
      }
      case StationEvent.StatusChanged e -> {
        if (!e.stale()) {
          connector(e.report().connector()).status(e.report());
        }
      }
      case StationEvent.PlugChanged e -> connector(e.status().evse()).plug(e.status());
      case StationEvent.ConfigurationRead e -> model.read(e);
      case StationEvent.ReportPromised e -> model.promised(e, at);
      case StationEvent.ModelReported e -> model.reported(e, at);
      case StationEvent.VariablesSet e -> model.set(e, at);
      case StationEvent.ClockSkewed e -> skew = e.skew();
      case StationEvent.JobOrdered _, StationEvent.ProgressReported _ ->
          jobs.add(new Recorded(0, at, event));
      case StationEvent.MeterKeyPinned e -> meterKeys.apply(e);
      case StationEvent.TransactionTold _,
          StationEvent.Transferred _,
          StationEvent.Told _,
          StationEvent.Noted _ -> {}
    }
  }

  /// A password that an operator wrote down outdoes those that were offered.
  private void register(Station station) {
    Station before = registration;
    if (before != null && !Objects.equals(before.passwordHash(), station.passwordHash())) {
      offered.clear();
    }
    registration = station;
  }

  void apply(SecurityEvent event, Instant at) {
    certificates.apply(event);
    raise.apply(event, at);
    offered.apply(event);
    profiles.apply(event);
    if (event instanceof SecurityEvent.PasswordSettled e) {
      registration = registration().withPassword(e.passwordHash());
    } else if (event instanceof SecurityEvent.ProfileRaised e) {
      registration = registration().with(e.profile());
    }
  }

  void metered(MeterEvent.Received event) {
    ConnectorState connector = connector(event.connector().number());
    for (MeterReading reading : event.readings()) {
      connector.metered(reading);
    }
  }

  void opened(Session session) {
    connector(session.connector().number()).session(session.id());
  }

  void closed(Session session) {
    ConnectorState connector = connector(session.connector().number());
    if (session.id().equals(connector.session())) {
      connector.session(null);
    }
    synchronized (recent) {
      recent.addLast(session);
      if (recent.size() > RECENT) {
        recent.removeFirst();
      }
    }
  }

  void replaceRecent(SessionId session, UnaryOperator<Session> change) {
    synchronized (recent) {
      List<Session> all = new ArrayList<>(recent);
      all.replaceAll(s -> s.id().equals(session) ? change.apply(s) : s);
      recent.clear();
      recent.addAll(all);
    }
  }

  void orphaned(SessionEvent.Orphaned event, Recorded recorded) {
    synchronized (orphans) {
      orphans.addLast(new Recorded(recorded.seq(), recorded.at(), event));
      if (orphans.size() > RECENT) {
        orphans.removeFirst();
      }
    }
  }

  void presented(Recorded recorded) {
    presented = recorded;
  }

  /// The facts that make this station's state; see [DepotState#facts].
  void facts(Consumer<Recorded> sink) {
    Station known = registration;
    if (known != null) {
      sink.accept(
          DepotState.synthetic(new StationEvent.Registered(known, Origin.DEPOT), Instant.EPOCH));
    }
    Identity said = identity;
    Instant when = bootedAt;
    if (said != null && when != null) {
      Station.Admission answer = known == null ? Station.Admission.WAITING : known.admission();
      sink.accept(DepotState.synthetic(new StationEvent.Booted(id, said, answer), when));
    }
    Recorded socket = link;
    if (socket != null) {
      sink.accept(socket);
    }
    Duration ahead = skew;
    if (ahead != null) {
      sink.accept(DepotState.synthetic(new StationEvent.ClockSkewed(id, ahead), Instant.EPOCH));
    }
    model.facts(id, sink);
    offered.facts(sink);
    profiles.facts(sink);
    raise.facts(sink);
    certificates.facts(id, sink);
    jobs.facts(sink);
    meterKeys.facts(id, sink);
    connectors.values().forEach(c -> c.facts(sink));
    recent()
        .forEach(
            s -> sink.accept(DepotState.synthetic(new SessionEvent.Started(s), s.start().at())));
    orphans().forEach(sink);
  }

  private ConnectorState connector(int number) {
    return connectors.computeIfAbsent(number, n -> new ConnectorState(new ConnectorId(id, n)));
  }

  StationId id() {
    return id;
  }

  Station registration() {
    Station known = registration;
    return known != null ? known : Station.unknown(id, Station.Admission.WAITING);
  }

  boolean registered() {
    return registration != null;
  }

  boolean linked() {
    Recorded socket = link;
    return socket != null && socket.fact() instanceof StationEvent.Connected;
  }

  @Nullable Instant bootedAt() {
    return bootedAt;
  }

  @Nullable Duration skew() {
    return skew;
  }

  @Nullable Recorded presented() {
    return presented;
  }

  @Nullable ConnectorState plug(int number) {
    return connectors.get(number);
  }

  Collection<ConnectorState> plugs() {
    return connectors.values();
  }

  List<StationEvent.ConfigurationKey> configuration() {
    return model.keys();
  }

  DeviceModel model() {
    return model;
  }

  /// The value of a key; null where it is not known.
  @Nullable String configured(String key) {
    DeviceVariable known = model.variable(key);
    return known == null ? null : known.value();
  }

  /// What is kept of the passwords it was offered and has not shown yet, the newest last.
  List<String> offeredPasswords() {
    return offered.hashes();
  }

  OfferedProfiles offeredProfiles() {
    return profiles;
  }

  OpenRaise raise() {
    return raise;
  }

  List<InstalledCertificate> certificates() {
    return certificates.all();
  }

  /// The key of a connector's meter, null where none is known.
  @Nullable MeterKey meterKey(int connector) {
    return meterKeys.of(connector, configuration());
  }

  /// The keys of its meters, as far as they are known.
  List<MeterKey> meterKeys() {
    java.util.Set<Integer> numbers = new java.util.TreeSet<>(connectors.keySet());
    meterKeys.pinnedAt().forEach(numbers::add);
    return numbers.stream()
        .filter(n -> n > 0)
        .map(this::meterKey)
        .filter(Objects::nonNull)
        .toList();
  }

  List<StationJob> jobs() {
    return jobs.all();
  }

  List<Session> recent() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  @Nullable Session recent(TransactionId transaction) {
    return recent().stream()
        .filter(s -> s.transaction().equals(transaction))
        .findFirst()
        .orElse(null);
  }

  List<Recorded> orphans() {
    synchronized (orphans) {
      return List.copyOf(orphans);
    }
  }

  StationView view() {
    TreeMap<Integer, StationView.ConnectorView> plugs = new TreeMap<>();
    connectors.forEach((number, connector) -> plugs.put(number, connector.view()));
    return new StationView(registration(), identity, linkView(), bootedAt, skew, plugs);
  }

  private StationView.Link linkView() {
    Recorded socket = link;
    if (socket == null) {
      return StationView.Link.NEVER;
    }
    return socket.fact() instanceof StationEvent.Connected c
        ? new StationView.Link(true, socket.at(), c.address(), c.protocol(), c.profile())
        : new StationView.Link(false, socket.at(), null, null, null);
  }
}
