package org.voltyard.api;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.CertificateBook;
import org.voltyard.admin.CertificateRules;
import org.voltyard.admin.Certificates;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.drivers.FakePortal;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.keys.KeyBook;
import org.voltyard.admin.oauth.ForeignIssuer;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthBook;
import org.voltyard.admin.shift.DayReport;
import org.voltyard.admin.shift.ShiftBook;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.api.metrics.Figures;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.billing.Books;
import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.AuditCheck;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.KeySafe;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.NoCosts;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenRegister;
import org.voltyard.fleet.curve.ChargeCurves;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.fleet.register.PersonalArchive;
import org.voltyard.fleet.register.PersonalData;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.ImportDesk;
import org.voltyard.fleet.register.imports.Imports;
import org.voltyard.journal.FactCodec;
import org.voltyard.ocpp.recording.RecordingFiles;
import org.voltyard.ocpp.recording.RecordingStudy;
import org.voltyard.ocpp.v16.Messages;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.energy.ProfileBook;

/// A depot in memory behind all doors.
final class FakeDepot {
  final FakeTrail trail = new FakeTrail();
  final AuditBook audited = new AuditBook();
  final ChainChecks checks =
      new ChainChecks(
          audited, (_, _) -> new AuditCheck.Result(1, FakeAudit.HASH, null), this::record);
  FourEyes eyes = FourEyes.NONE;
  final ShiftBook shiftBook = new ShiftBook();
  static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  static final CommandForm RESET =
      new CommandForm(
          "Reset",
          "Core",
          List.of(
              new CommandForm.Field(
                  "type", true, new CommandForm.Kind.Choice(List.of("Hard", "Soft")))));

  /// The forms that the description knows.
  List<CommandForm> known = List.of(RESET);

  static final String ISSUER = "https://depot.example";
  final Map<TokenId, Token> tokens = new ConcurrentHashMap<>();
  final FakeArchive sessions = new FakeArchive();
  final FakeStations stations = new FakeStations(sessions);
  final FakeLog log = new FakeLog();
  final FakeFrames frames = new FakeFrames();
  final FakeSettings settings = new FakeSettings();
  final FakeFleet fleet = new FakeFleet();
  final List<CommandArchive.Entry> commands = new ArrayList<>();
  final FakeUpkeep upkeep = new FakeUpkeep();
  final List<String> sent = new ArrayList<>();
  final List<Origin> origins = new ArrayList<>();
  final List<FactArchive.Row> rows = new ArrayList<>();
  Outcome<?> outcome = new Outcome.TimedOut<Reply.Status>();
  final List<SecurityArchive.Entry> security = new ArrayList<>();
  final List<SecurityArchive.Query> securityAsked = new ArrayList<>();
  final FakeDevices devices = new FakeDevices();
  final List<StationJob> jobs = new ArrayList<>();
  final List<MeterKey> meterKeys = new ArrayList<>();
  final CertificateBook book = new CertificateBook();
  final ProfileBook limits = new ProfileBook();
  final List<StationCommand<?>> ordered = new ArrayList<>();
  final Books money = new Books();
  final KeyBook keyBook = new KeyBook();
  final ApiKeys apiKeys = new ApiKeys(keyBook, this::record, () -> NOW);
  final RegisterBook registerBook = new RegisterBook();
  final Registers registers = new Registers(registerBook, this::record);
  final FakePortal drivers = new FakePortal();
  int users;

  /// The time for tokens and users.
  Instant now = NOW;

  final AccessBook accessBook = new AccessBook();
  final Access access =
      new Access(
          accessBook,
          this::record,
          new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)),
          () -> now);
  final OAuthBook oauthBook = new OAuthBook();
  @Nullable ForeignIssuer foreign;
  private @Nullable OAuth oauth;
  private @Nullable KeySafe safe;
  boolean measured = true;
  private @Nullable Certificates authority;
  @Nullable String journalTrouble;
  private long facts;
  private final List<Fact> taken = new ArrayList<>();

  private void pin(ConnectorId at, @Nullable String key) {
    if (key != null && !key.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("no key");
    }
    meterKeys.clear();
    if (key != null) {
      meterKeys.add(new MeterKey(at.number(), MeterProof.KeySource.PINNED, key));
    }
  }

  /// The facts of a kind, in their order.
  <F extends Fact> List<F> facts(Class<F> kind) {
    return taken.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Takes a fact as the journal would.
  void record(Fact fact) {
    taken.add(fact);
    book.apply(new Recorded(++facts, NOW, fact));
    limits.apply(new Recorded(facts, NOW, fact));
    Recorded recorded = new Recorded(++facts, NOW, fact);
    book.apply(recorded);
    money.apply(recorded);
    keyBook.apply(recorded);
    audited.apply(recorded);
    shiftBook.apply(recorded);
    if (fact instanceof ShiftEvent) {
      rows.addFirst(
          new FactArchive.Row(
              facts, NOW, fact.subject(), FactCodec.kind(fact), FactCodec.body(fact)));
    }
    registerBook.apply(recorded);
    accessBook.apply(new Recorded(facts, now, fact));
    oauthBook.apply(new Recorded(facts, now, fact));
  }

  private Doors.ShiftLog shifts() {
    Shifts shifts =
        new Shifts(
            shiftBook,
            new Shifts.Archives(this::ofKind, sessions, () -> {}),
            this::record,
            () -> NOW);
    return new Doors.ShiftLog(
        shifts,
        new DayReport(shifts, new FakeAudit(), checks, () -> "Depot", () -> ZoneOffset.UTC));
  }

  private Page<FactArchive.Row> ofKind(FactArchive.Query query) {
    return new Page<>(rows.stream().filter(r -> r.kind().equals(query.kind())).toList(), null);
  }

  Doors doors(Path folder) {
    Certificates certificates =
        new Certificates(
            book,
            new Certificates.Place(folder.resolve("keys.p12"), folder.resolve("opener")),
            () -> CertificateRules.usual("Depot"),
            StationId::value,
            this::record,
            () -> NOW);
    authority = certificates;
    return new Doors(
        stations.door(),
        new Doors.Commands(
            () -> known,
            id -> List.of(RESET),
            this::send,
            (id, cursor, limit) -> new Page<>(commands, null)),
        new Doors.Sessions(
            sessions,
            id -> Optional.empty(),
            (id, origin) -> CompletableFuture.completedFuture(outcome),
            sessions::close,
            this::attribute),
        new Doors.Tokens(
            () -> List.copyOf(tokens.values()),
            id -> Optional.ofNullable(tokens.get(id)),
            (token, origin) -> tokens.put(token.id(), token),
            (id, origin) -> tokens.remove(id)),
        upkeep.doors(),
        new Doors.Facts(
            log, query -> new Page<>(List.copyOf(rows), null), FakeDepot::row, log::following),
        new Doors.Frames(
            frames,
            new RecordingFiles(() -> NOW),
            new RecordingStudy(List.of(Messages.ALL), station -> RecordingStudy.Known.NOTHING)),
        query -> {
          securityAsked.add(query);
          return new Page<>(security, null);
        },
        devices.door(),
        devices.displayDoor(),
        settings,
        new Doors.Authority(certificates, () -> new Doors.Tls(8443, null)),
        new FakePrices(this).door(),
        fleet.door(),
        stations.raisesDoor(),
        new Doors.Jobs(id -> jobs, id -> meterKeys, (at, key, origin) -> pin(at, key)),
        new Doors.Limits(new ChargingLimits(limits, this::record, () -> NOW), this::order),
        () -> new Doors.Health("0.1", NOW.minusSeconds(60), journalTrouble, 0, null, 3),
        new FakeHooks(log).desk,
        new Watching(new Metrics(), FakeDepot::figures, () -> measured),
        new Doors.Access(
            () -> users == 0 && access.empty(),
            apiKeys,
            oauth(certificates.safe()),
            access.approvals()),
        new FakeAudit(),
        trail,
        new Doors.Chain(
            checks, new AuditExports((wish, origin, deed) -> eyes.ask(wish, origin, deed))),
        shifts(),
        new Doors.Registers(
            registers,
            new FakeRegisters(this),
            new Photos(
                Path.of(System.getProperty("java.io.tmpdir"), "voltyard-" + UUID.randomUUID()),
                id -> registers.vehicle(id).isPresent(),
                this::record),
            () -> "made" + ++facts),
        new StatementDoor(
            new Statements(sessions, new NoCosts(), new Statements.Names(id -> null, id -> null)),
            new ChargeCurves(sessions, registers::vehicle),
            () -> ZoneOffset.UTC),
        imports(),
        new PersonalData(
            registerBook,
            registers,
            new PersonalData.Ground(
                tokens::get,
                (id, origin) -> tokens.remove(id),
                this::record,
                () -> {},
                erased -> {}),
            new PersonalArchive(sessions, new NoCosts(), () -> NOW)),
        new Doors.DriverPage(drivers.portal, () -> "Depot", () -> "https://depot.example"));
  }

  private void attribute(SessionId session, SessionArchive.Whose whose, Origin origin) {
    String driver = whose.driver();
    if (driver != null && registers.driver(driver).isEmpty()) {
      throw new InvalidEntry("driver", driver, "an id in the register");
    }
    sessions.whose.put(session, whose);
  }

  private ImportDesk imports() {
    TokenRegister known =
        new TokenRegister() {
          @Override
          public Optional<Token> find(TokenId id) {
            return Optional.ofNullable(tokens.get(id));
          }

          @Override
          public void putAll(List<Token> many, Origin origin) {
            many.forEach(token -> tokens.put(token.id(), token));
          }
        };
    return new ImportDesk(
        new Imports(registers, known, () -> ZoneOffset.UTC, () -> UUID.randomUUID().toString()),
        () -> NOW,
        Runnable::run);
  }

  Certificates authority() {
    return Objects.requireNonNull(authority);
  }

  private OAuth oauth(KeySafe keys) {
    safe = keys;
    OAuth made =
        OAuth.of(
            new OAuth.Ground(
                oauthBook,
                this::record,
                keys,
                access,
                () -> ISSUER,
                () -> Duration.ofDays(30),
                () -> foreign,
                () -> now));
    oauth = made;
    return made;
  }

  OAuth oauth() {
    return Objects.requireNonNull(oauth);
  }

  KeySafe safe() {
    return Objects.requireNonNull(safe);
  }

  private static Figures figures() {
    return new Figures(
        "0.1",
        3,
        new Figures.Depot(
            Map.of(Figures.Stand.REACHABLE, 2),
            Map.of(DisplayState.CHARGING, 1),
            List.of(),
            new Power(7400),
            0),
        new Figures.Keeping(9, true, 7, false, Map.of("frames", 4), 5));
  }

  private CompletableFuture<? extends Outcome<?>> order(
      StationId station, StationCommand<?> command, Origin origin) {
    ordered.add(command);
    origins.add(origin);
    return CompletableFuture.completedFuture(outcome);
  }

  private CompletableFuture<? extends Outcome<?>> send(
      StationId station, String action, String payload, Origin origin) {
    if (!action.equals("Reset")) {
      throw new StationLink.InvalidCommand(action + " is not an action; known are Reset");
    }
    sent.add(station + " " + action + " " + payload);
    origins.add(origin);
    return CompletableFuture.completedFuture(outcome);
  }

  private static FactArchive.Row row(Recorded recorded) {
    String kind = recorded.fact().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    String body = "{\"station\":{\"passwordHash\":\"x\"},\"n\":" + recorded.seq() + "}";
    return new FactArchive.Row(
        recorded.seq(), recorded.at(), recorded.fact().subject(), "site." + kind, body);
  }

  FakeDepot withStation(String id) {
    stations.add(Station.unknown(new StationId(id), Station.Admission.ADMITTED));
    return this;
  }

  FakeDepot withSession(long number, Session.@Nullable End end) {
    sessions.add(number, end);
    return this;
  }
}
