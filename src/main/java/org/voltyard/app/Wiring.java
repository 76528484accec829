package org.voltyard.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.CertificateBook;
import org.voltyard.admin.Certificates;
import org.voltyard.admin.EcdsaSeals;
import org.voltyard.admin.Renewal;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Commands;
import org.voltyard.charging.DepotFold;
import org.voltyard.charging.DepotState;
import org.voltyard.charging.DeviceModels;
import org.voltyard.charging.Effects;
import org.voltyard.charging.FollowUp;
import org.voltyard.charging.GridControls;
import org.voltyard.charging.Housekeeping;
import org.voltyard.charging.LiveDepot;
import org.voltyard.charging.LocalLists;
import org.voltyard.charging.Locks;
import org.voltyard.charging.Passwords;
import org.voltyard.charging.ProfileRaises;
import org.voltyard.charging.RaiseSupport;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Sessions;
import org.voltyard.charging.Signatures;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Swaps;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationId;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.energy.FirstPlan;
import org.voltyard.energy.ProfileBook;
import org.voltyard.energy.Renegotiation;
import org.voltyard.energy.SmartCheck;
import org.voltyard.energy.SmartDesk;
import org.voltyard.energy.VehiclePlanner;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.Applying;
import org.voltyard.fleet.TemplateBook;
import org.voltyard.fleet.Templates;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;
import org.voltyard.ocpp.engine.Links;
import org.voltyard.ocpp.engine.OcppServer;
import org.voltyard.ocpp.v16.Ocpp16;

/// Makes the depot by constructors, in order; what is opened goes into the [Lifecycle].
final class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final Duration LOOK_AROUND = Duration.ofSeconds(30);
  private static final Duration CERTIFICATES = Duration.ofHours(1);
  private static final Duration PAPERS = Duration.ofMinutes(10);
  private static final int SUBSCRIBER_QUEUE = 20_000;

  private final Settings settings;
  private final Path data;
  private final InstantSource clock;
  private final Lifecycle life;
  private final Duration lookAround;

  Wiring(Settings settings, Path data, InstantSource clock, Lifecycle life) {
    this(settings, data, clock, life, LOOK_AROUND);
  }

  /// @param lookAround pause between two looks at what runs out
  Wiring(Settings settings, Path data, InstantSource clock, Lifecycle life, Duration lookAround) {
    this.lookAround = lookAround;
    this.settings = settings;
    this.data = data;
    this.clock = clock;
    this.life = life;
  }

  /// Opens everything but window and REST; stations can connect when it returns.
  ///
  /// @param forbiddenThread tells whether the calling thread must not wait for the database
  Core open(boolean rebuild, BooleanSupplier forbiddenThread) {
    return open(rebuild, forbiddenThread, CompletableFuture.completedFuture(null));
  }

  /// The same, but what takes long and nobody waits for (the database, the keys for TLS) begins
  /// only after `shown`, so that the window has the processor for itself.
  Core open(boolean rebuild, BooleanSupplier forbiddenThread, CompletableFuture<Void> shown) {
    LiveParts live = new LiveParts();
    DepotState state = live.depot();
    CertificateBook book = live.certificates();
    ProfileBook limits = live.limits();
    TemplateBook templateBook = live.templates();
    Metrics metrics = life.add("metrics", new Metrics());
    Fanout fanout = new Fanout(live.all(), metrics);
    RegularTasks tasks = RegularTasks.open(life);
    ScheduledExecutorService timer = tasks.timer();
    Journal journal = journal(fanout, live);
    Storage storage =
        life.add("database", new Storage(settings, data, journal, live.audit(), timer, clock));
    EventBus bus = life.add("bus", new EventBus(journal));
    fanout.to(bus, storage);
    settings.journalTo(journal::append);
    Passwords passwords = new Passwords();
    Locks locks = new Locks();
    Policies policies = new Policies(settings);
    Links links = new Links(Ocpp16.DIALECT, settings.zone());
    Effects effects = new Effects(journal, timer);
    Reservations reservations = new Reservations(state, journal);
    Commands commands =
        new Commands(
            state, journal, links, reservations, effects, passwords, new SmartCheck(limits, clock));
    Sessions sessions = new Sessions(state, journal, locks, commands, clock);
    CertificateSettings rules = new CertificateSettings(settings, data);
    VehiclePlanner planner = new FirstPlan();
    Tokens tokens = new Tokens(state, journal);
    AccessParts access =
        AccessParts.of(
            new AccessParts.Ground(
                live,
                storage,
                journal,
                settings,
                data,
                rules.place().opener().resolveSibling("users.key"),
                clock));
    settings.guardedBy(access.users().approvals());
    Stations stations = new Stations(state, journal, locks, access.users().approvals());
    Certificates certificates =
        new Certificates(
            book, rules.place(), rules, id -> subject(stations, id), journal::append, clock);
    Billing billing =
        Billing.of(
            live.money(),
            new Billing.Ground(
                journal::append, tokens, stations, links, commands, access.users().approvals()),
            new CostPolicies(settings),
            clock);
    DeviceParts parts =
        DeviceParts.of(
            new DeviceParts.Base(live.devices(), state, journal, clock), commands, stations);
    LiveDepot depot =
        new LiveDepot(
            state,
            journal,
            policies,
            passwords,
            clock,
            locks,
            certificates,
            new ContractParts(settings, data).open(book, clock, life),
            templateBook,
            new SmartDesk(limits, planner, journal::append, clock),
            billing.costs(),
            parts.reports());
    Housekeeping housekeeping =
        new Housekeeping(state, journal, sessions, reservations, policies, clock);
    housekeeping.closeOldLinks();
    commands.giveUpPending();
    journal.append(new SiteEvent.ProgramStarted(Version.TEXT));
    FollowUp followUp =
        new FollowUp(state, commands, links, timer, passwords, sessions, templateBook);
    DeviceModels models = new DeviceModels(state, commands);
    Applying applying =
        new Applying(
            templateBook,
            journal,
            new Applying.Stations(
                links::connected,
                (id, settings) -> models.first(id, settings, Applying.RULE),
                links::settings),
            timer);
    life.add("effects", bus.subscribe("effects", SUBSCRIBER_QUEUE, effects::heard));
    life.add("billing", bus.subscribe("billing", SUBSCRIBER_QUEUE, billing::heard));
    billing.costs().catchUp();
    tasks.every(lookAround, billing.running()::tick);
    life.add("follow-up", bus.subscribe("follow-up", SUBSCRIBER_QUEUE, followUp::heard));
    life.add("devices", bus.subscribe("devices", SUBSCRIBER_QUEUE, parts::heard));
    LateArchives archives = LateArchives.of(storage);
    RegisterParts people =
        RegisterParts.of(
            live.registers(),
            journal,
            archives,
            new RegisterParts.Ground(tokens, settings, clock, data.resolve("photos")));
    people.personal().goOn();
    life.add("recognition", bus.subscribe("recognition", SUBSCRIBER_QUEUE, people::heard));
    life.add("templates", bus.subscribe("templates", SUBSCRIBER_QUEUE, applying::heard));
    LocalLists lists = new LocalLists(state, commands, links, policies, timer, clock);
    life.add("local lists", bus.subscribe("local lists", SUBSCRIBER_QUEUE, lists::heard));
    tasks.every(lookAround, lists::tick);
    Signatures signatures = new Signatures(state, journal, new EcdsaSeals());
    life.add("signatures", bus.subscribe("signatures", SUBSCRIBER_QUEUE, signatures::heard));
    tasks.every(lookAround, housekeeping::tick);
    Renegotiation renegotiation =
        new Renegotiation(
            limits,
            planner,
            (id, command) -> commands.send(id, command, Origin.DEPOT).answer(),
            clock);
    life.add("renegotiation", bus.subscribe("limits", SUBSCRIBER_QUEUE, renegotiation::heard));
    tasks.every(lookAround, renegotiation::tick);
    tasks.every(lookAround, parts::tick);
    var _ = shown.thenRun(() -> storage.open(rebuild, forbiddenThread));
    metrics.running(sessions.open());
    life.add("counting", bus.subscribe("metrics", SUBSCRIBER_QUEUE, metrics::heard));
    var hooks = life.add("webhooks", HookParts.open(live.hooks(), journal, bus, settings, clock));
    tasks.every(HookParts.TICK, hooks::wake);
    OcppServer server =
        new OcppListener(settings, clock, life).open(depot, links, storage, metrics);
    Renewal renewal =
        new Renewal(
            certificates,
            book,
            new Renewal.Stations(
                links::connected, (id, command) -> commands.send(id, command, Origin.DEPOT)),
            clock);
    life.add("renewal", bus.subscribe("renewal", SUBSCRIBER_QUEUE, renewal::heard));
    tasks.every(CERTIFICATES, renewal::tick);
    TlsListener tls = new TlsListener(server, certificates, settings);
    var _ = shown.thenRun(tls::start);
    ProfileRaises raises =
        new ProfileRaises(
            state,
            journal,
            commands,
            links,
            new RaiseSupport(
                new DepotAddresses(settings, server, tls, certificates)::of,
                certificates::rootsToInstall,
                certificates::holds),
            clock);
    life.add("raises", bus.subscribe("raises", SUBSCRIBER_QUEUE, raises::heard));
    tasks.every(lookAround, raises::tick);
    DayPapers papers =
        new DayPapers(
            data.resolve("reports"), date -> access.days().of(date), settings::zone, clock);
    tasks.apart(PAPERS, "day report", papers::tick);
    life.add("timer", timer::shutdown); // again: it must rest before the journal closes
    Bookings bookings = new Bookings(state, reservations, commands, policies, clock);
    return new Core(
        settings,
        clock,
        clock.instant(),
        journal,
        bus,
        storage,
        archives,
        links,
        server,
        certificates,
        tls,
        passwords,
        stations,
        sessions,
        tokens,
        reservations,
        models,
        new Templates(templateBook, journal, applying),
        lists,
        bookings,
        new GridControls(state, commands),
        new Swaps(state, commands, policies, clock),
        commands,
        raises,
        new ChargingLimits(limits, journal::append, clock),
        billing,
        parts,
        access,
        people,
        new ApiKeys(live.keys(), journal::append, clock),
        hooks,
        new TokenSettings(settings, data)
            .open(live.oauth(), journal, certificates, access.users(), clock),
        metrics,
        DriverParts.of(
            new DriverParts.Base(settings, live.portal(), journal, clock, people.registers()),
            new DriverYard(
                settings,
                stations,
                sessions,
                tokens,
                commands,
                reservations,
                bookings,
                billing.costs(),
                archives)));
  }

  private static String subject(Stations stations, StationId id) {
    return stations.find(id).map(s -> s.registration().subject()).orElse(id.value());
  }

  /// Where and how the journal is kept.
  static JournalSettings place(Settings settings, Path data) {
    return JournalSettings.in(data.resolve("journal"))
        .withSegmentBytes(settings.whole("journal.segment") << 20)
        .withKeepDays(settings.number("journal.keep-days"))
        .withTolerateDamage(settings.flag("journal.tolerate-damage"));
  }

  private Journal journal(Fanout fanout, LiveParts live) {
    Journal journal =
        Journal.open(place(settings, data), clock, fanout, () -> new LiveParts().fold());
    DepotFold fold = live.fold();
    life.add("journal", () -> journal.close(fold));
    long snapshot = journal.replay(fold);
    LOG.info("journal at fact {}, live state from snapshot {}", journal.lastSeq(), snapshot);
    return journal;
  }
}
