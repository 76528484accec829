package org.voltyard.ui.stations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.drivers.BayCodes;
import org.voltyard.admin.drivers.PortalBook;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.ChargingPolicy;
import org.voltyard.charging.Commands;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.charging.DeviceModels;
import org.voltyard.charging.DepotState;
import org.voltyard.charging.DeviceBook;
import org.voltyard.charging.Diagnostics;
import org.voltyard.charging.Displays;
import org.voltyard.charging.Effects;
import org.voltyard.charging.GridControls;
import org.voltyard.charging.LocalLists;
import org.voltyard.charging.Locks;
import org.voltyard.charging.Passwords;
import org.voltyard.charging.ProfileRaises;
import org.voltyard.charging.RaiseSupport;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Swaps;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.CommandCheck;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Current;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.Voltage;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.energy.ProfileBook;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.Applying;
import org.voltyard.fleet.TemplateBook;
import org.voltyard.fleet.Templates;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.StationFeed;

/// A depot made of facts written by hand: rows of stations with two EVSEs each, in all states there
/// are; its journal, bus and features are the real ones.
public final class PaperDepot implements AutoCloseable {
  static final Origin OPERATOR = new Origin("operator", "window");

  private static final ConnectorStatus[] STATES = {
    ConnectorStatus.CHARGING,
    ConnectorStatus.AVAILABLE,
    ConnectorStatus.CHARGING,
    ConnectorStatus.PREPARING,
    ConnectorStatus.AVAILABLE,
    ConnectorStatus.SUSPENDED_EV,
    ConnectorStatus.CHARGING,
    ConnectorStatus.FINISHING,
    ConnectorStatus.AVAILABLE,
    ConnectorStatus.FAULTED,
    ConnectorStatus.SUSPENDED_EVSE,
    ConnectorStatus.UNAVAILABLE,
    ConnectorStatus.RESERVED
  };
  private static final String[] NAMES = {
    "DC-%02d",
    "快充桩 %02d 号",
    "East yard AC %02d",
    "东区公交快速充电桩 %02d 号（北侧双枪）",
    "North-east maintenance hall charger %02d"
  };

  private final InstantSource clock;
  private final DepotState state = new DepotState();
  private final ProfileBook book = new ProfileBook();
  private final DeviceBook devices = new DeviceBook();
  private final List<DeviceEventArchive.Entry> events = new CopyOnWriteArrayList<>();
  private final Journal journal;
  private final EventBus bus;
  private final Stations stations;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon(true).name("paper").factory());
  private final List<Session> sessions = new ArrayList<>();
  private final PaperLink link;
  private final TemplateBook templates = new TemplateBook();
  private final PortalBook portal = new PortalBook();
  private long seq;

  public PaperDepot(Path folder, InstantSource clock) {
    this.clock = clock;
    journal =
        Journal.open(
            JournalSettings.in(folder),
            clock,
            group -> {
              group.forEach(state::apply);
              group.forEach(templates::apply);
              group.forEach(book::apply);
              group.forEach(portal::apply);
              publish(group);
            });
    bus = new EventBus(journal);
    stations = new Stations(state, journal, new Locks());
    link = new PaperLink(clock);
  }

  private void publish(List<Recorded> group) {
    bus.publish(group);
  }

  /// Adds stations of two EVSEs each.
  public PaperDepot with(int count) {
    for (int i = 1; i <= count; i++) {
      add(i);
    }
    return this;
  }

  /// Has station 2 do long jobs, and know a key of its meters.
  PaperDepot maintained() {
    StationId id = new StationId("CP-002");
    Instant now = clock.instant();
    tell(
        new StationEvent.JobOrdered(
            id, StationEvent.Job.LOG, 11, "https://files.depot.example/logs", null, null, false));
    tell(new StationEvent.ProgressReported(id, StationEvent.Job.LOG, "Uploading", 11));
    tell(new StationEvent.ProgressReported(id, StationEvent.Job.LOG, "UploadFailure", 11));
    tell(
        new StationEvent.JobOrdered(
            id,
            StationEvent.Job.FIRMWARE,
            12,
            "https://files.depot.example/firmware/2.1.0/image.bin",
            now,
            now.plusSeconds(7200),
            false));
    for (String word :
        List.of("Downloading", "Downloaded", "SignatureVerified", "InstallScheduled")) {
      tell(new StationEvent.ProgressReported(id, StationEvent.Job.FIRMWARE, word, 12));
    }
    tell(
        new StationEvent.MeterKeyPinned(
            id,
            1,
            "3059301306072a8648ce3d020106082a8648ce3d030107034200040a1b2c3d4e5f60718293a4b5c6d7",
            Origin.DEPOT));
    return this;
  }

  private void add(int i) {
    StationId id = new StationId("CP-%03d".formatted(i));
    String name = NAMES[i % NAMES.length].formatted(i);
    String row = i % 3 == 0 ? "东区一排" : "Row " + (char) ('A' + i % 4);
    tell(
        new StationEvent.Registered(
            new Station(
                id,
                Station.Admission.ADMITTED,
                name,
                row,
                Power.kiloWatts(i % 5 == 4 ? 60 : 120),
                null,
                false,
                2),
            Origin.DEPOT));
    tell(new StationEvent.Connected(id, "10.0.3." + i % 250, "ocpp1.6", false, null));
    tell(
        new StationEvent.Booted(
            id,
            new Identity(
                i % 2 == 0 ? "星星充电" : "ABB",
                "Terra 1" + i % 9,
                "SN" + i,
                "1.8." + i % 7,
                null,
                null,
                null,
                null),
            Station.Admission.ADMITTED));
    plug(id, 1, STATES[i % STATES.length]);
    plug(id, 2, STATES[(i * 5 + 3) % STATES.length]);
    if (i % 11 == 7) {
      tell(new StationEvent.Disconnected(id, "socket closed"));
    }
  }

  private void plug(StationId id, int number, ConnectorStatus status) {
    ConnectorId connector = new ConnectorId(id, number);
    boolean faulted = status == ConnectorStatus.FAULTED;
    Instant now = clock.instant();
    tell(
        new StationEvent.StatusChanged(
            id,
            new StatusReport(
                number,
                status,
                faulted ? "GroundFailure" : StatusReport.NO_ERROR,
                faulted ? "insulation 12 kΩ" : null,
                null,
                faulted ? "E-217" : null,
                now.minus(Duration.ofMinutes(3L * id.hashCode() % 50).abs())),
            false));
    double busy = Math.floorMod(id.hashCode() * 31L + number * 17L, 100) / 100.0;
    if (status == ConnectorStatus.CHARGING || status == ConnectorStatus.SUSPENDED_EV) {
      Session session = session(connector, now.minusSeconds(1800));
      sessions.add(session);
      tell(new SessionEvent.Started(session));
    }
    double kilowatts = status == ConnectorStatus.CHARGING ? 20 + 90 * busy : 0;
    Instant at = id.hashCode() % 9 == 0 ? now.minusSeconds(400) : now.minusSeconds(20);
    tell(
        new MeterEvent.Received(
            connector, null, List.of(reading(at, kilowatts, 20 + 70 * busy, 28 + 30 * busy))));
  }

  private Session session(ConnectorId connector, Instant at) {
    long number = 1000L + sessions.size();
    return new Session(
        new SessionId(number),
        new TransactionId(Long.toString(number)),
        connector,
        new TokenId("04A1B2C3D" + number),
        new Session.Start(
            at, at, Energy.wattHours(10_000L), Token.Verdict.ACCEPTED, null, null, null),
        Session.Progress.NONE,
        null,
        null,
        Set.of());
  }

  static MeterReading reading(Instant at, double kilowatts, double soc, double celsius) {
    return new MeterReading(
        at,
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(1000L),
            Power.kiloWatts(kilowatts),
            null,
            new MeterReading.Phases<>(new Current(kilowatts * 2.4), null, null),
            new MeterReading.Phases<>(new Voltage(410 + soc / 3), null, null),
            new Percent(soc),
            new Temperature(celsius)),
        List.of());
  }

  /// Lets something happen, as if the journal had said so.
  public void tell(Fact fact) {
    Recorded recorded = new Recorded(++seq, clock.instant(), fact);
    state.apply(recorded);
    devices.apply(recorded);
    if (fact instanceof DiagnosticEvent.Noticed e) {
      events.addFirst(
          new DeviceEventArchive.Entry(seq, clock.instant(), e.station(), e.notice(), null));
    }
    book.apply(recorded);
    templates.apply(recorded);
    bus.publish(List.of(recorded));
  }

  /// Lets a station tell of monitors, of what they noticed, and of its display.
  void tellOfDevices(String station) {
    PaperDevices.tell(new StationId(station), clock.instant(), this::tell);
  }

  public StationFeed feed() {
    return StationFeed.of(stations::all, stations::find, bus, "test");
  }

  public PaperArchives archives() {
    return new PaperArchives(clock, sessions);
  }

  PaperLink link() {
    return link;
  }

  /// The templates, applied to the stations on paper.
  public Templates templates(DeviceModels models) {
    return new Templates(
        templates,
        journal,
        new Applying(
            templates,
            journal,
            new Applying.Stations(
                link::connected,
                (id, settings) -> models.first(id, settings, Applying.RULE),
                link::settings),
            timer));
  }

  StationsDeps deps() {
    PaperArchives past = archives();
    Commands commands = commands(reservations());
    ProfileRaises raises =
        new ProfileRaises(
            state,
            journal,
            commands,
            link,
            new RaiseSupport(goal -> "wss://depot.example:8443/ocpp", List::of, id -> false),
            clock);
    return new StationsDeps(
        feed(),
        stations,
        commands,
        link,
        new Passwords(),
        new DeviceModels(state, commands),
        templates(new DeviceModels(state, commands)),
        raises,
        new Archives(past, past, past, JournalDepot.STUDY),
        new DevicesDeps(
            new Diagnostics(devices, commands, new CustomerDesk(clock), stations, clock),
            new Displays(state, devices, journal, commands, clock),
            new PaperEvents(events),
            bus,
            () -> stations.all().stream().map(s -> s.id()).toList(),
            OPERATOR),
        new StationsDeps.Upkeep(
            new LocalLists(state, commands, link, () -> ChargingPolicy.USUAL, timer, clock),
            new GridControls(state, commands),
            new Swaps(state, commands, () -> ChargingPolicy.USUAL, clock),
            OPERATOR),
        new ChargingLimits(book, journal::append, clock),
        OPERATOR,
        new LabelDesk(
            new BayCodes(portal, journal::append),
            () -> "河畔 Riverside depot",
            () -> "https://depot.example",
            () -> true));
  }

  /// What reservations stand on.
  public Reservations reservations() {
    return new Reservations(state, journal);
  }

  public Bookings bookings() {
    Reservations reservations = reservations();
    return new Bookings(
        state, reservations, commands(reservations), () -> ChargingPolicy.USUAL, clock);
  }

  public Tokens tokens() {
    return new Tokens(state, journal);
  }

  public Stations stations() {
    return stations;
  }

  public EventBus bus() {
    return bus;
  }

  private Commands commands(Reservations reservations) {
    return new Commands(
        state,
        journal,
        link,
        reservations,
        new Effects(journal, timer),
        new Passwords(),
        CommandCheck.NONE);
  }

  @Nullable Station registration(String id) {
    return stations.find(new StationId(id)).map(s -> s.registration()).orElse(null);
  }

  @Override
  public void close() {
    bus.close();
    timer.shutdown();
    journal.close();
  }
}
