package org.voltyard.ui.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.billing.statement.Statements;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.Counts;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.TokenColumn;
import org.voltyard.domain.RegisterArchive.VehicleColumn;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.curve.ChargeCurves;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.PersonalFile;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.fleet.register.imports.Imports;
import org.voltyard.ui.kit.Fx;

/// The registers as tables, and what can be done with their entries.
public final class PeopleModel {
  private static final int LAST = 8;

  private final Fx fx;
  private final Deps deps;
  private final PagedRows<VehicleRow> vehicles;
  private final PagedRows<DriverRow> drivers;
  private final PagedRows<OrganisationRow> organisations;
  private final PagedRows<TokenRow> tokens;

  /// What is needed, and who acts.
  ///
  /// @param currency of the site, in which amounts are meant
  /// @param known whether the depot has a station
  /// @param erase makes the driver of an id unknowable
  public record Deps(
      Registers registers,
      Tokens tokens,
      Imports imports,
      RegisterArchive archive,
      SessionArchive sessions,
      EventBus bus,
      InstantSource clock,
      Origin origin,
      Supplier<Currency> currency,
      Predicate<StationId> known,
      Papers papers,
      BiPredicate<String, Origin> erase) {}

  /// What is handed out on paper or as a file.
  ///
  /// @param personal all that is known of the driver of an id, null where there is none; writes
  ///   down that it was told
  public record Papers(
      Statements statements,
      ChargeCurves curves,
      Photos photos,
      BiFunction<String, Origin, @Nullable PersonalFile> personal) {}

  /// What became of several entries: how many were changed, and why others were not.
  record Changed(int done, List<String> refused) {
    Changed {
      refused = List.copyOf(refused);
    }
  }

  /// Over the depot's registers.
  public PeopleModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    RegisterArchive archive = deps.archive();
    vehicles =
        rows(
            "vehicles",
            Counts::vehicles,
            VehicleRow::id,
            new Listing<>(
                archive::vehicles, SortColumns.VEHICLE, VehicleColumn.PLATE, VehicleRow::new));
    drivers =
        rows(
            "drivers",
            Counts::drivers,
            DriverRow::id,
            new Listing<>(archive::drivers, SortColumns.DRIVER, DriverColumn.NAME, DriverRow::new));
    organisations =
        rows(
            "organisations",
            Counts::organisations,
            OrganisationRow::id,
            new Listing<>(
                archive::organisations,
                SortColumns.ORGANISATION,
                OrganisationColumn.NAME,
                OrganisationRow::new));
    tokens =
        rows(
            "tokens",
            Counts::tokens,
            TokenRow::id,
            new Listing<>(
                archive::tokens,
                SortColumns.TOKEN,
                TokenColumn.ID,
                line -> TokenRow.of(line, deps.clock().instant())));
  }

  private <R> PagedRows<R> rows(
      String name, ToLongFunction<Counts> all, Function<R, Object> key, Listing<?, ?, R> listing) {
    return new PagedRows<>(
        fx,
        deps.bus(),
        new PagedRows.Part<>(
            name,
            key,
            listing::page,
            PeopleModel::concerns,
            () -> all.applyAsLong(deps.archive().counts())));
  }

  private static boolean concerns(Fact fact) {
    return switch (fact) {
      case RegisterEvent.SessionAttributed _,
          RegisterEvent.PhotoKept _,
          RegisterEvent.PhotoRemoved _,
          TokenEvent.Presented _ ->
          false;
      case RegisterEvent _, TokenEvent _ -> true;
      default -> false;
    };
  }

  PagedRows<VehicleRow> vehicles() {
    return vehicles;
  }

  PagedRows<DriverRow> drivers() {
    return drivers;
  }

  PagedRows<OrganisationRow> organisations() {
    return organisations;
  }

  PagedRows<TokenRow> tokens() {
    return tokens;
  }

  /// A vehicle as the register has it now.
  Optional<Vehicle> vehicle(String id) {
    return deps.registers().vehicle(id);
  }

  /// A driver as the register has them now.
  Optional<Driver> driver(String id) {
    return deps.registers().driver(id);
  }

  /// How a form tells what is agreed with the holder of a token.
  TermsDraft terms(Locale locale) {
    return new TermsDraft(deps.currency().get(), deps.known(), locale);
  }

  /// A token as the depot has it now.
  Optional<Token> token(TokenId id) {
    return deps.tokens().find(id);
  }

  /// What somebody charged.
  HistoryModel history(AuditTrail trail, Statement.Subject subject) {
    return new HistoryModel(
        fx,
        new HistoryModel.Deps(deps.papers().statements(), trail, deps.clock(), deps.origin()),
        subject);
  }

  /// All that is known of a driver, as a file. Waits for the database.
  byte[] personal(String driver) {
    PersonalFile file = deps.papers().personal().apply(driver, deps.origin());
    if (file == null) {
      throw new IllegalArgumentException("driver " + driver + " is not in the register");
    }
    return PersonalJson.bytes(file);
  }

  /// What is known of a vehicle besides its entry.
  VehicleModel ofVehicle(String id) {
    return new VehicleModel(fx, deps.papers().curves(), deps.papers().photos(), deps.origin(), id);
  }

  ImportModel importing(ImportKind kind) {
    return new ImportModel(fx, deps.imports(), kind, deps.origin());
  }

  /// What words in a form mean at present.
  Names names() {
    return new Names(deps.registers());
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  void saveVehicle(Supplier<Vehicle> made, Runnable done, Consumer<Throwable> failed) {
    write(() -> deps.registers().put(made.get(), deps.origin()), done, failed);
  }

  void saveDriver(Supplier<Driver> made, Runnable done, Consumer<Throwable> failed) {
    write(() -> deps.registers().put(made.get(), deps.origin()), done, failed);
  }

  void saveOrganisation(Supplier<Organisation> made, Runnable done, Consumer<Throwable> failed) {
    write(() -> deps.registers().put(made.get(), deps.origin()), done, failed);
  }

  /// @param owner whose it is to be
  void saveToken(
      Supplier<Token> made,
      Function<Token, TokenOwner> owner,
      Runnable done,
      Consumer<Throwable> failed) {
    write(
        () -> {
          Token token = made.get();
          TokenOwner whose = owner.apply(token);
          deps.tokens().put(token, deps.origin());
          TokenOwner before = ownerOf(token);
          if (!whose.equals(before)) {
            deps.registers().assign(whose, deps.origin());
          }
        },
        done,
        failed);
  }

  /// Whose a token is; nobody's when both are null.
  TokenOwner ownerOf(Token token) {
    return deps.registers()
        .owner(token.id())
        .orElseGet(() -> new TokenOwner(token.id(), null, null));
  }

  private void write(Runnable work, Runnable done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          work.run();
          return true;
        },
        ok -> done.run(),
        failed);
  }

  void changeVehicles(List<Vehicle> changed, Consumer<Changed> done, Consumer<Throwable> failed) {
    change(changed, deps.registers()::putVehicles, done, failed);
  }

  void changeDrivers(List<Driver> changed, Consumer<Changed> done, Consumer<Throwable> failed) {
    change(changed, deps.registers()::putDrivers, done, failed);
  }

  void changeOrganisations(
      List<Organisation> changed, Consumer<Changed> done, Consumer<Throwable> failed) {
    change(changed, deps.registers()::putOrganisations, done, failed);
  }

  void changeTokens(List<Token> changed, Consumer<Changed> done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          deps.tokens().putAll(changed, deps.origin());
          return new Changed(changed.size(), List.of());
        },
        done,
        failed);
  }

  private <T> void change(
      List<T> entries,
      BiFunction<List<T>, Origin, Map<Integer, InvalidEntry>> put,
      Consumer<Changed> done,
      Consumer<Throwable> failed) {
    fx.background(
        () -> {
          Map<Integer, InvalidEntry> refused = put.apply(entries, deps.origin());
          return new Changed(
              entries.size() - refused.size(),
              refused.values().stream().map(e -> String.valueOf(e.getMessage())).toList());
        },
        done,
        failed);
  }

  void removeVehicles(List<String> ids, Consumer<Changed> done, Consumer<Throwable> failed) {
    remove(ids, id -> deps.registers().removeVehicle(id, deps.origin()), done, failed);
  }

  void removeDrivers(List<String> ids, Consumer<Changed> done, Consumer<Throwable> failed) {
    remove(ids, id -> deps.registers().removeDriver(id, deps.origin()), done, failed);
  }

  void removeOrganisations(List<String> ids, Consumer<Changed> done, Consumer<Throwable> failed) {
    remove(ids, id -> deps.registers().removeOrganisation(id, deps.origin()), done, failed);
  }

  void removeTokens(List<TokenId> gone, Consumer<Changed> done, Consumer<Throwable> failed) {
    remove(gone, token -> deps.tokens().remove(token, deps.origin()), done, failed);
  }

  private <T> void remove(
      List<T> gone, Predicate<T> remove, Consumer<Changed> done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          List<String> refused = new ArrayList<>();
          int removed = 0;
          for (T each : gone) {
            try {
              removed += remove.test(each) ? 1 : 0;
            } catch (IllegalStateException stillNamed) {
              refused.add(String.valueOf(stillNamed.getMessage()));
            }
          }
          return new Changed(removed, refused);
        },
        done,
        failed);
  }

  /// Makes a driver unknowable; past sessions stay.
  void erase(String driver, Runnable done, Consumer<Throwable> failed) {
    write(
        () -> {
          boolean _ = deps.erase().test(driver, deps.origin());
        },
        done,
        failed);
  }

  /// The last sessions of somebody, newest first.
  void lastSessions(SessionArchive.Whose whose, Consumer<List<Session>> found) {
    fx.background(
        () ->
            deps.sessions()
                .search(new SessionArchive.Query(null, null, null, null, null, null, LAST, whose))
                .items(),
        found,
        missing -> found.accept(List.of()));
  }
}
