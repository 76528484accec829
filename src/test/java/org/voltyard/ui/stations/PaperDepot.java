package org.voltyard.ui.stations;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
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
  private final List<Recorded> written = new CopyOnWriteArrayList<>();
  private final PaperYard yard;
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
    stations = new Stations(state, journal, new Locks(), FourEyes.NONE);
    yard = new PaperYard(clock, this::tell);
    link = new PaperLink(clock);
  }

  /// What the features have written.
  List<Recorded> written() {
    return List.copyOf(written);
  }

  private void publish(List<Recorded> group) {
    written.addAll(group);
    bus.publish(group);
  }

  /// Adds stations of two EVSEs each.
  public PaperDepot with(int count) {
    for (int i = 1; i <= count; i++) {
      yard.add(i);
    }
    return this;
  }

  /// Has station 2 do long jobs, and know a key of its meters.
  PaperDepot maintained() {
    yard.maintain();
    return this;
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
    return new PaperArchives(clock, yard.sessions());
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
