package org.voltyard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.domain.AuditCheck;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.journal.AuditCodec;
import org.voltyard.journal.FactCodec;
import org.voltyard.journal.Journal;
import org.voltyard.journal.PersonRedaction;
import org.voltyard.journal.Redaction;
import org.voltyard.store.AuditStore;
import org.voltyard.store.AuditVerify;
import org.voltyard.store.CommandStore;
import org.voltyard.store.CostStore;
import org.voltyard.store.Database;
import org.voltyard.store.DatabaseException;
import org.voltyard.store.DatabaseSettings;
import org.voltyard.store.DeviceEventStore;
import org.voltyard.store.FactStore;
import org.voltyard.store.FactText;
import org.voltyard.store.FrameStore;
import org.voltyard.store.Projector;
import org.voltyard.store.RegisterStore;
import org.voltyard.store.Retention;
import org.voltyard.store.RetentionSettings;
import org.voltyard.store.SecurityStore;
import org.voltyard.store.SessionStore;
import org.voltyard.store.TemplateStore;

/// The database, opened beside everything else: stations are served from the journal while it comes
/// up, or is away. Whoever asks it waits for it.
final class Storage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(5);
  static final FactText TEXTS = new Texts();

  /// The open database and all that stands on it.
  record Stores(
      Database database,
      Projector projector,
      FrameStore frames,
      Retention retention,
      SessionStore sessions,
      FactStore facts,
      CommandStore commands,
      SecurityStore security,
      CostStore costs,
      DeviceEventStore deviceEvents,
      TemplateStore templates,
      AuditStore audit,
      RegisterStore registers) {}

  private static final class Texts implements FactText {
    @Override
    public FactText.Text of(Fact fact) {
      return new FactText.Text(FactCodec.kind(fact), FactCodec.body(fact));
    }

    @Override
    public AuditText audit(Fact fact, Origin origin) {
      return AuditCodec.of(fact, origin);
    }

    @Override
    public String redacted(String kind, String body, PrivacyEvent.Erased erased) {
      Redaction redaction = new PersonRedaction(erased);
      return redaction.kinds().contains(kind)
          ? FactCodec.body(redaction.of(FactCodec.fact(kind, body)))
          : body;
    }
  }

  private final Settings settings;
  private final Path data;
  private final FactLog log;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private final CompletableFuture<Stores> opened = new CompletableFuture<>();
  private final LateFrames frames = new LateFrames(opened);
  private final ChainChecks checks;
  private final AuditWatch audit;
  private volatile @Nullable Stores stores;
  private volatile @Nullable String trouble = "the database is being opened";
  private boolean closed;

  Storage(
      Settings settings,
      Path data,
      Journal log,
      AuditBook audited,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.settings = settings;
    this.data = data;
    this.log = log;
    this.timer = timer;
    this.clock = clock;
    this.checks = new ChainChecks(audited, this::verify, log::append);
    this.audit = new AuditWatch(checks, settings::zone, timer, clock);
  }

  /// Opens the database on a thread of its own, again and again until it is there.
  void open(boolean rebuild, BooleanSupplier forbiddenThread) {
    Thread.ofPlatform()
        .name("database-opening")
        .start(
            () -> {
              attempt(rebuild, forbiddenThread);
              warm();
            });
  }

  /// A second at most on a large database; whoever closes it meanwhile waits so long.
  private synchronized void warm() {
    Stores open = stores;
    if (open != null && !closed) {
      try {
        open.registers().warm();
      } catch (RuntimeException e) { // the program may end meanwhile
        LOG.info("the registers were not read through: {}", e.getMessage());
      }
    }
  }

  private synchronized void attempt(boolean rebuild, BooleanSupplier forbiddenThread) {
    if (closed) {
      return;
    }
    try {
      Stores made = connect(rebuild, forbiddenThread);
      stores = made;
      trouble = null;
      opened.complete(made);
      audit.start();
    } catch (DatabaseException e) {
      trouble = e.getMessage();
      LOG.error("the database is not there, stations are served without it: {}", e.getMessage());
      Duration pause = rebuild && setAside() ? Duration.ZERO : RETRY;
      var _ =
          timer.schedule(
              () -> open(rebuild, forbiddenThread), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// The embedded database cannot even be opened and is to be made again: its file makes room.
  private boolean setAside() {
    Path file = data.resolve("voltyard.mv.db");
    if (!settings.value("database.url").equals("embedded") || !Files.exists(file)) {
      return false;
    }
    try {
      Path aside = data.resolve("voltyard.mv.db.damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.warn("the damaged database now lies in {}", aside);
      return true;
    } catch (IOException e) {
      LOG.error("the damaged database {} cannot be moved aside", file, e);
      return false;
    }
  }

  private Stores connect(boolean rebuild, BooleanSupplier forbiddenThread) {
    Database database = Database.open(address(settings, data), forbiddenThread);
    try {
      Projector projector = new Projector(database, TEXTS, log);
      if (rebuild) {
        LOG.info("the database is made again from the journal");
        projector.rebuild();
        LOG.info("the database shows the journal up to fact {}", projector.position());
      }
      projector.start();
      return new Stores(
          database,
          projector,
          new FrameStore(database),
          retention(database),
          new SessionStore(database),
          new FactStore(database),
          new CommandStore(database),
          new SecurityStore(database),
          new CostStore(database, FactCodec::fact),
          new DeviceEventStore(database),
          new TemplateStore(database),
          new AuditStore(database),
          new RegisterStore(database));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private AuditCheck.Result verify(boolean everything, LongConsumer progress) {
    AuditVerify.Report report =
        AuditVerify.of(await().database(), log, TEXTS)
            .run(everything ? AuditVerify.Depth.WHOLE : AuditVerify.Depth.END, progress);
    AuditVerify.Damage damage = report.damage();
    return new AuditCheck.Result(
        report.records(), report.head(), damage == null ? null : damage.toString());
  }

  /// The checks of the audit log.
  ChainChecks checks() {
    return checks;
  }

  private Retention retention(Database database) {
    Retention retention = new Retention(database, this::kept, clock);
    retention.start();
    return retention;
  }

  private RetentionSettings kept() {
    return new RetentionSettings(
        Duration.ofDays(settings.whole("frames.keep-days")),
        settings.whole("frames.keep-size") << 20,
        Duration.ofDays(settings.whole("meter.keep-days")),
        Duration.ofDays(settings.whole("sessions.personal-days")));
  }

  static DatabaseSettings address(Settings settings, Path data) {
    String url = settings.value("database.url");
    return url.equals("embedded")
        ? DatabaseSettings.inFolder(data)
        : new DatabaseSettings(
            url, settings.value("database.user"), settings.value("database.password"));
  }

  /// Takes facts that are on disk.
  void offer(List<Recorded> facts) {
    Stores open = stores;
    if (open != null) {
      open.projector().offer(facts);
    }
  }

  /// Waits for the database.
  Stores await() {
    return opened.join();
  }

  CompletableFuture<Stores> opened() {
    return opened;
  }

  LateFrames frames() {
    return frames;
  }

  /// Why the database does not follow; empty when it does.
  Optional<String> trouble() {
    Stores open = stores;
    String found = open == null ? trouble : open.projector().trouble();
    return Optional.ofNullable(found == null ? audit.trouble() : found);
  }

  /// Waits a while until the database shows all that is in the journal.
  void caughtUp() {
    try {
      boolean _ = await().projector().awaitPosition(log.lastSeq(), PATIENCE);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody may interrupt here", e);
    }
  }

  /// The newest fact that the database shows, 0 while it is not open.
  long position() {
    Stores open = stores;
    return open == null ? 0 : open.projector().position();
  }

  @Override
  public synchronized void close() {
    closed = true;
    Stores open = stores;
    if (open != null) {
      open.retention().close();
      open.projector().close();
      open.frames().close();
      open.database().close();
    }
  }
}
