package org.voltyard.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.Certificates;
import org.voltyard.admin.access.Approvals;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.admin.drivers.Portal;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.shift.DayReport;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.billing.Costs;
import org.voltyard.billing.Payments;
import org.voltyard.billing.TariffChanges;
import org.voltyard.billing.Tariffs;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.SettingsDoor;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationView;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateArchive;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.VariableSetting;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.Vehicle;
import org.voltyard.domain.WebhookDesk;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.fleet.register.PersonalData;
import org.voltyard.fleet.register.imports.ImportDesk;

/// All that the API asks of the program, one door for each kind of thing.
public record Doors(
    Stations stations,
    Commands commands,
    Sessions sessions,
    Tokens tokens,
    Upkeep upkeep,
    Facts facts,
    Frames frames,
    SecurityArchive security,
    DeviceDoor devices,
    Displays displays,
    SettingsDoor settings,
    Authority authority,
    Prices prices,
    Fleet fleet,
    Raises raises,
    Jobs jobs,
    Limits limits,
    Supplier<Health> health,
    WebhookDesk webhooks,
    Watching watching,
    Access access,
    AuditArchive audit,
    AuditTrail trail,
    Chain chain,
    ShiftLog shifts,
    Registers registers,
    StatementDoor statements,
    ImportDesk imports,
    PersonalData personal,
    DriverPage driverPage) {

  /// The checks of the audit log, and how it is handed out.
  public record Chain(ChainChecks checks, AuditExports exports) {}

  /// The shift log, and the report of a day.
  public record ShiftLog(Shifts log, DayReport days) {}

  /// Who may come in.
  ///
  /// @param noUsers whether there is no user yet
  public record Access(BooleanSupplier noUsers, ApiKeys keys, OAuth oauth, Approvals approvals) {}

  /// Variables of stations, and the templates for them.
  ///
  /// @param model what is known of a station's variables
  public record Fleet(Function<StationId, ModelView> model, Setting set, Templates templates) {}

  /// Sets values of a station's variables.
  @FunctionalInterface
  public interface Setting {
    /// Never fails.
    CompletableFuture<List<SettingResult>> set(
        StationId station, List<VariableSetting> settings, Origin origin);
  }

  /// Templates.
  ///
  /// @param like stations for which one may be meant
  /// @param settings what a station is given by one
  /// @param runs the last application to each station
  public record Templates(
      Supplier<List<Template>> all,
      BiConsumer<Template, Origin> save,
      BiConsumer<String, Origin> remove,
      Function<Template, List<StationId>> like,
      BiFunction<Template, StationId, List<VariableSetting>> settings,
      ApplyingTemplate apply,
      Supplier<List<TemplateRun>> runs,
      TemplateArchive archive) {}

  /// Applies a template to a station.
  @FunctionalInterface
  public interface ApplyingTemplate {
    /// Never blocks.
    TemplateRun apply(Template template, StationId station, Origin origin);
  }

  /// Stations, as they stand now and as they are described.
  ///
  /// @param register describes a new station or changes the description of a known one; a lower
  ///   security profile may wait for a second person
  /// @param hash makes of a password what [Station#passwordHash] keeps
  public record Stations(
      Supplier<List<StationView>> all,
      Function<StationId, Optional<StationView>> find,
      BiFunction<Station, Origin, FourEyes.Answer> register,
      Admission admission,
      UnaryOperator<String> hash) {}

  /// Lets a station in or keeps it out.
  @FunctionalInterface
  public interface Admission {
    /// Decides for good.
    ///
    /// @throws IllegalStateException when it cannot be now, as with a session open
    void decide(StationId station, Station.Admission admission, Origin origin);
  }

  /// Commands to stations.
  ///
  /// @param known the forms of all commands of all versions, for the API's own description
  /// @param forms the forms that one station understands
  public record Commands(
      Supplier<List<CommandForm>> known,
      Function<StationId, List<CommandForm>> forms,
      Sending send,
      CommandArchive archive) {}

  /// Sends a command in the station's own words.
  @FunctionalInterface
  public interface Sending {
    /// Never blocks.
    ///
    /// @throws org.voltyard.domain.StationLink.InvalidCommand when the words cannot be understood
    CompletableFuture<? extends Outcome<?>> send(
        StationId station, String action, String payload, Origin origin);
  }

  /// Sessions.
  ///
  /// @param live the session while it is open, newer than the archive's
  /// @param stop asks the charger of an open session to stop it
  /// @param close closes one that its charger cannot close
  /// @param attribute puts one down to somebody
  public record Sessions(
      SessionArchive archive,
      Function<SessionId, Optional<Session>> live,
      Stopping stop,
      Closing close,
      Attributing attribute) {}

  /// Closes a session that its charger cannot close.
  @FunctionalInterface
  public interface Closing {
    /// Estimates its end.
    ///
    /// @throws IllegalStateException when it is over
    void close(SessionId session, String why, Origin origin);
  }

  /// Puts a session down to somebody by hand.
  @FunctionalInterface
  public interface Attributing {
    /// Replaces what was known.
    ///
    /// @throws org.voltyard.domain.InvalidEntry when one of them is not in the registers
    void attribute(SessionId session, SessionArchive.Whose whose, Origin origin);
  }

  /// Stops a session from afar.
  @FunctionalInterface
  public interface Stopping {
    /// Never blocks.
    ///
    /// @throws IllegalStateException when it is over
    CompletableFuture<? extends Outcome<?>> stop(SessionId session, Origin origin);
  }

  /// Tokens.
  public record Tokens(
      Supplier<List<Token>> all,
      Function<TokenId, Optional<Token>> find,
      BiConsumer<Token, Origin> put,
      BiConsumer<TokenId, Origin> remove) {}

  /// Drivers, vehicles, organisations and whose tokens are.
  ///
  /// @param kept decides and knows what is so now
  /// @param archive lists and searches, a moment behind
  /// @param freshId makes an id that nothing has
  public record Registers(
      org.voltyard.fleet.register.Registers kept,
      RegisterArchive archive,
      Photos photos,
      Supplier<String> freshId) {
    /// The id that was asked for, or else a fresh one.
    String idOf(@Nullable String asked) {
      return asked == null ? freshId.get() : asked;
    }

    @Nullable String organisationName(@Nullable String id) {
      return id == null ? null : kept.organisation(id).map(Organisation::name).orElse(null);
    }

    @Nullable String driverName(@Nullable String id) {
      return id == null ? null : kept.driver(id).map(Driver::name).orElse(null);
    }

    @Nullable String plate(@Nullable String id) {
      return id == null ? null : kept.vehicle(id).map(Vehicle::plate).orElse(null);
    }
  }

  /// The journal, as it grows and as it is searched.
  ///
  /// @param row a fact in the same words in which the archive keeps it
  /// @param following has `wake` run after each growth of the log, in whatever thread, until the
  ///   returned action is run
  public record Facts(
      FactLog log,
      FactArchive archive,
      Function<Recorded, FactArchive.Row> row,
      Function<Runnable, Runnable> following) {}

  /// What went over the wire.
  ///
  /// @param recordings writes it down without what is personal
  /// @param study tells what in it breaks the protocol
  public record Frames(FrameLog log, Recordings recordings, FrameStudy study) {}

  /// The messages on displays, and the templates for them.
  ///
  /// @param messages those that are not over
  /// @param freeNumber one that no message of the station has
  public record Displays(
      Function<StationId, List<DeviceView.Message>> messages,
      ToIntFunction<StationId> freeNumber,
      IntSupplier request,
      Showing ask,
      Supplier<List<MessageTemplate>> templates,
      BiConsumer<MessageTemplate, Origin> keep,
      BiConsumer<String, Origin> drop) {}

  /// Asks a station about its messages.
  @FunctionalInterface
  public interface Showing {
    /// Never blocks.
    ///
    /// @throws org.voltyard.domain.StationLink.InvalidCommand when its version cannot say it
    CompletableFuture<? extends Outcome<?>> ask(
        StationId station, DisplayOrder<?> order, Origin origin);
  }

  /// The depot's certificates, and how stations connect with them.
  public record Authority(Certificates certificates, Supplier<Tls> tls) {}

  /// Tariffs, costs and payments.
  public record Prices(
      Tariffs tariffs,
      Costs costs,
      CostArchive archive,
      TariffChanges changes,
      Payments payments,
      Supplier<ZoneId> zone) {}

  /// Stations on their way to a higher security profile.
  ///
  /// @param now how far one has come
  /// @param stopped why it was led no further the last time
  public record Raises(
      Function<StationId, Optional<ProfileRaise>> now,
      Function<StationId, Optional<String>> stopped,
      Leading begin,
      BiConsumer<StationId, Origin> stop) {}

  /// Leads a station to a higher security profile.
  @FunctionalInterface
  public interface Leading {
    /// Begins; the steps follow by themselves.
    ///
    /// @throws org.voltyard.domain.StationLink.InvalidCommand where it cannot be led there
    /// @throws IllegalStateException while it is led already
    void begin(StationId station, ProfileRaise.Wish wish, Origin origin);
  }

  /// The limits on stations' charging.
  public record Limits(ChargingLimits known, Ordering send) {}

  /// Sends a command of the depot's own.
  @FunctionalInterface
  public interface Ordering {
    /// Never blocks.
    CompletableFuture<? extends Outcome<?>> send(
        StationId station, StationCommand<?> command, Origin origin);
  }

  /// What stations do for a while, and the keys of their meters.
  public record Jobs(
      Function<StationId, List<StationJob>> jobs,
      Function<StationId, List<MeterKey>> keys,
      Pinning pin) {}

  /// Holds a meter to a key.
  @FunctionalInterface
  public interface Pinning {
    /// Null takes it back.
    ///
    /// @throws IllegalArgumentException where it is no key
    void pin(ConnectorId connector, @Nullable String key, Origin origin);
  }

  /// The port on which stations connect over TLS, 0 while they cannot, and why they cannot.
  public record Tls(int port, @Nullable String trouble) {}

  /// The drivers' page.
  ///
  /// @param depot its name
  /// @param address how phones reach it, up to its path
  public record DriverPage(Portal portal, Supplier<String> depot, Supplier<String> address) {}

  /// How the program is.
  ///
  /// @param journalTrouble why nothing can be written, null when all is well
  /// @param projectedSeq the newest fact that is in the database
  /// @param projectorTrouble why the database does not follow, null when all is well
  /// @param connections open sockets of stations
  public record Health(
      String version,
      Instant startedAt,
      @Nullable String journalTrouble,
      long projectedSeq,
      @Nullable String projectorTrouble,
      int connections) {}
}
