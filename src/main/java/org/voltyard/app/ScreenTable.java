package org.voltyard.app;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.admin.drivers.DriverAccounts;
import org.voltyard.billing.Costs;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.PersonalData;
import org.voltyard.ui.access.UsersModel;
import org.voltyard.ui.access.UsersView;
import org.voltyard.ui.audit.AuditModel;
import org.voltyard.ui.audit.AuditView;
import org.voltyard.ui.certificates.CertificatesModel;
import org.voltyard.ui.certificates.CertificatesView;
import org.voltyard.ui.frames.FramesModel;
import org.voltyard.ui.frames.FramesView;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.StationFeed;
import org.voltyard.ui.overview.OverviewModel;
import org.voltyard.ui.overview.OverviewView;
import org.voltyard.ui.newstations.NewStationsModel;
import org.voltyard.ui.newstations.NewStationsView;
import org.voltyard.ui.people.PeopleModel;
import org.voltyard.ui.people.PeopleView;
import org.voltyard.ui.portal.PortalModel;
import org.voltyard.ui.portal.PortalView;
import org.voltyard.ui.programs.ClientsModel;
import org.voltyard.ui.programs.HooksModel;
import org.voltyard.ui.programs.KeysModel;
import org.voltyard.ui.programs.ProgramsView;
import org.voltyard.ui.reservations.ReservationsModel;
import org.voltyard.ui.reservations.ReservationsView;
import org.voltyard.ui.security.SecurityModel;
import org.voltyard.ui.security.SecurityView;
import org.voltyard.ui.sessions.SessionsModel;
import org.voltyard.ui.sessions.SessionsView;
import org.voltyard.ui.settings.SettingsModel;
import org.voltyard.ui.settings.SettingsView;
import org.voltyard.ui.shell.ScreenEntry;
import org.voltyard.ui.shell.wizard.LocalAddresses;
import org.voltyard.ui.shift.ShiftModel;
import org.voltyard.ui.shift.ShiftView;
import org.voltyard.ui.simulator.SimulatorModel;
import org.voltyard.ui.simulator.SimulatorView;
import org.voltyard.ui.stations.Archives;
import org.voltyard.ui.stations.DevicesDeps;
import org.voltyard.ui.stations.LabelDesk;
import org.voltyard.ui.stations.StationDetailModel;
import org.voltyard.ui.stations.StationDetailView;
import org.voltyard.ui.stations.StationsDeps;
import org.voltyard.ui.stations.StationsModel;
import org.voltyard.ui.stations.StationsView;
import org.voltyard.ui.tariffs.TariffsModel;
import org.voltyard.ui.tariffs.TariffsView;
import org.voltyard.ui.templates.TemplatesModel;
import org.voltyard.ui.templates.TemplatesView;

/// Which screens the window has, in the order of its navigation.
record ScreenTable(Core core, Desk desk, @Nullable SimulatorDoor simulator) {
  List<ScreenEntry> entries() {
    List<ScreenEntry> table = new ArrayList<>();
    table.add(ScreenEntry.of("overview", Material2AL.DASHBOARD, "F2", this::overview));
    table.add(ScreenEntry.of("stations", Material2AL.EV_STATION, null, this::stations));
    table.add(ScreenEntry.detail("station", Material2AL.EV_STATION, this::station));
    table.add(ScreenEntry.of("newstations", Material2AL.FIBER_NEW, null, this::newStations));
    table.add(ScreenEntry.of("templates", Material2AL.CONTENT_COPY, null, this::templates));
    table.add(ScreenEntry.of("sessions", Material2MZ.POWER, "F8", this::sessions));
    table.add(
        ScreenEntry.of("people", Material2AL.DIRECTIONS_CAR, null, this::people)
            .needs(Permission.VIEW_PEOPLE));
    table.add(
        ScreenEntry.of("portal", Material2MZ.PERSON_ADD, null, this::portal)
            .needs(Permission.VIEW_PEOPLE));
    table.add(
        ScreenEntry.of("tariffs", Material2MZ.PAYMENTS, null, this::tariffs)
            .needs(Permission.VIEW_MONEY));
    table.add(ScreenEntry.of("reservations", Material2AL.EVENT, null, this::reservations));
    table.add(
        ScreenEntry.of("frames", Material2MZ.RECEIPT, "F9", this::frames)
            .needs(Permission.VIEW_FRAMES));
    table.add(ScreenEntry.of("security", Material2MZ.SECURITY, null, this::security));
    table.add(
        ScreenEntry.of("certificates", Material2MZ.VERIFIED_USER, null, this::certificates)
            .needs(Permission.ADMIN));
    table.add(
        ScreenEntry.of("access", Material2MZ.PEOPLE, null, this::users).needs(Permission.APPROVE));
    table.add(
        ScreenEntry.of("programs", Material2AL.EXTENSION, null, this::programs)
            .needs(Permission.VIEW_FRAMES));
    table.add(
        ScreenEntry.of("settings", Material2MZ.SETTINGS, null, this::settings)
            .needs(Permission.ADMIN));
    table.add(
        ScreenEntry.of("audit", Material2AL.HISTORY, null, this::audit).needs(Permission.AUDIT));
    table.add(
        ScreenEntry.of("shift", Material2AL.ASSIGNMENT, null, this::shift).needs(Permission.SHIFT));
    SimulatorDoor door = simulator;
    if (door != null) {
      table.add(
          ScreenEntry.of(
              "simulator",
              Material2MZ.VIDEOGAME_ASSET,
              null,
              () -> new SimulatorView(desk, new SimulatorModel(desk.fx(), door))));
    }
    return table;
  }

  /// Whoever is signed in while the screens are made; they are made anew for the next.
  private Origin origin() {
    return desk.rights().originProperty().get();
  }

  private NewStationsView newStations() {
    NewStationsModel.Deps deps =
        new NewStationsModel.Deps(
            feed("new stations"), core.stations(), core.archives().facts(), origin());
    return new NewStationsView(
        desk,
        new NewStationsModel(desk.fx(), deps),
        () -> LocalAddresses.urls(core.server().port(), core.settings().value("ocpp.path")));
  }

  private TemplatesView templates() {
    return new TemplatesView(
        desk,
        new TemplatesModel(
            desk.fx(), new TemplatesModel.Deps(core.templates(), core.bus(), origin())));
  }

  private SessionsView sessions() {
    SessionsModel.Deps deps =
        new SessionsModel.Deps(
            core.sessions(),
            core.archives().sessions(),
            core.bus(),
            origin(),
            this::cost,
            origin().may(Permission.VIEW_PEOPLE)
                ? new SessionsModel.People(new Names(core.registers()), core.people().recognition())
                : null);
    return new SessionsView(desk, new SessionsModel(desk.fx(), deps));
  }

  private SessionsModel.@Nullable Cost cost(SessionId session) {
    var known = core.billing().costs().of(session);
    var told = core.billing().costs().told(session).or(() -> core.archives().costs().told(session));
    var kept =
        known.map(Costs.Known::cost).or(() -> core.archives().costs().rated(session)).orElse(null);
    return kept == null && told.isEmpty()
        ? null
        : new SessionsModel.Cost(
            kept, known.map(Costs.Known::over).orElse(true), told.orElse(null));
  }

  private PeopleView people() {
    return new PeopleView(
        desk,
        new PeopleModel(
            desk.fx(),
            new PeopleModel.Deps(
                core.registers(),
                core.tokens(),
                core.people().imports(),
                core.registerArchive(),
                core.archives().sessions(),
                core.bus(),
                core.clock(),
                origin(),
                () -> Currency.getInstance(core.settings().value("site.currency")),
                station -> core.stations().find(station).isPresent(),
                new PeopleModel.Papers(
                    core.people().statements(),
                    core.people().curves(),
                    core.people().photos(),
                    core.people().personal()::export),
                core.people().personal()::erase)));
  }

  private TariffsView tariffs() {
    return new TariffsView(
        desk,
        new TariffsModel(
            desk.fx(),
            new TariffsModel.Deps(
                core.billing().tariffs(),
                () -> core.settings().value("site.currency"),
                core.bus(),
                core.clock(),
                origin())));
  }

  private ReservationsView reservations() {
    ReservationsModel.Deps deps =
        new ReservationsModel.Deps(
            core.reservations(),
            core.bookings(),
            core.stations(),
            core.tokens(),
            core.bus(),
            origin());
    return new ReservationsView(desk, new ReservationsModel(desk.fx(), deps, core.clock()));
  }

  private SettingsView settings() {
    return new SettingsView(
        desk, new SettingsModel(desk.fx(), core.settings(), core.bus(), origin()));
  }

  private OverviewView overview() {
    return new OverviewView(
        desk,
        new OverviewModel(
            desk.fx(), feed("overview"), core.archives().sessions(), core.clock(), desk.zone()));
  }

  private UsersView users() {
    return new UsersView(
        desk,
        new UsersModel(
            desk.fx(),
            core.access().users(),
            new WindowProvider(core.access().providers()),
            origin()));
  }

  private PortalView portal() {
    DriverAccounts accounts = core.portal().accounts();
    PersonalData personal = core.people().personal();
    return new PortalView(
        desk,
        new PortalModel(
            desk.fx(),
            new PortalModel.Deps(
                new PortalModel.Inviting(
                    accounts::invitations, accounts::invite, accounts::withdraw),
                new PortalModel.Forgetting(
                    accounts::erasures,
                    (driver, origin) -> Optional.ofNullable(personal.outlook(driver, origin)),
                    personal::erase,
                    accounts::declineErasure),
                core.registers(),
                () -> DriverSettings.address(core.settings()),
                core.clock(),
                origin())));
  }

  private ProgramsView programs() {
    return new ProgramsView(
        desk,
        new ProgramsView.Models(
            new KeysModel(desk.fx(), core.keys(), core.clock(), origin()),
            new ClientsModel(desk.fx(), core.oauth(), origin()),
            new HooksModel(desk.fx(), core.hooks(), origin())));
  }

  private ShiftView shift() {
    return new ShiftView(
        desk,
        new ShiftModel(
            desk.fx(),
            new ShiftModel.Deps(
                core.access().shifts(),
                core.access().days(),
                () -> core.settings().value("site.name"),
                this::stationIds,
                core.bus(),
                core.clock(),
                origin())));
  }

  private AuditView audit() {
    return new AuditView(
        desk,
        new AuditModel(
            desk.fx(),
            new AuditModel.Deps(
                core.archives().audit(),
                core.access().checks(),
                core.access().exports(),
                core.access().users().approvals(),
                () -> core.access().users().all().stream().map(each -> each.user().name()).toList(),
                core.bus(),
                core.clock(),
                origin())));
  }

  private StationsView stations() {
    return new StationsView(
        desk, new StationsModel(desk.fx(), stationsDeps("stations"), core.clock()));
  }

  private StationDetailView station() {
    return new StationDetailView(
        desk, new StationDetailModel(desk.fx(), stationsDeps("station"), core.clock()));
  }

  private FramesView frames() {
    FrameTools tools = FrameTools.of(core);
    return new FramesView(
        desk,
        new FramesModel(
            desk.fx(),
            new FramesModel.Deps(
                core.storage().frames(),
                this::stationIds,
                tools.recordings(),
                tools.study(),
                tools.replays(),
                core.clock())));
  }

  private CertificatesView certificates() {
    return new CertificatesView(
        desk,
        new CertificatesModel(
            desk.fx(),
            new CertificatesModel.Deps(
                core.certificates(), this::listening, core.bus(), origin())));
  }

  private CertificatesModel.Listening listening() {
    return new CertificatesModel.Listening(core.tls().port(), core.tls().trouble().orElse(null));
  }

  private SecurityView security() {
    return new SecurityView(
        desk,
        new SecurityModel(desk.fx(), core.archives().security(), core.bus(), this::stationIds));
  }

  private List<StationId> stationIds() {
    return core.stations().all().stream().map(StationView::id).toList();
  }

  private StationsDeps stationsDeps(String name) {
    return new StationsDeps(
        feed(name),
        core.stations(),
        core.commands(),
        core.links(),
        core.passwords(),
        core.models(),
        core.templates(),
        core.raises(),
        new Archives(
            core.archives().sessions(),
            core.archives().commands(),
            core.storage().frames(),
            FrameTools.of(core).study()),
        new DevicesDeps(
            core.devices().diagnostics(),
            core.devices().displays(),
            core.archives().deviceEvents(),
            core.bus(),
            this::stationIds,
            origin()),
        new StationsDeps.Upkeep(core.lists(), core.grid(), core.swaps(), origin()),
        core.limits(),
        origin(),
        new LabelDesk(
            core.portal().codes(),
            () -> core.settings().value("site.name"),
            () -> DriverSettings.address(core.settings()),
            () -> DriverSettings.reachable(core.settings())));
  }

  StationFeed feed(String name) {
    return StationFeed.of(core.stations()::all, core.stations()::find, core.bus(), name);
  }
}
