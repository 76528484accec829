package org.voltyard.fleet.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;

/// What is known of one person: told to them, and made unknowable at their wish. What they want
/// corrected is changed in the registers.
public final class PersonalData {
  private final RegisterBook book;
  private final Registers registers;
  private final Ground ground;
  private final PersonalArchive archive;

  /// What it stands on.
  ///
  /// @param token the token of an id, null where there is none
  /// @param removeToken forgets a token
  /// @param beginSegment has the journal begin a new file with the next fact
  /// @param redact takes out of older facts who it was, some time later
  public record Ground(
      Function<TokenId, @Nullable Token> token,
      BiConsumer<TokenId, Origin> removeToken,
      Consumer<Fact> journal,
      Runnable beginSegment,
      Consumer<PrivacyEvent.Erased> redact) {}

  public PersonalData(
      RegisterBook book, Registers registers, Ground ground, PersonalArchive archive) {
    this.book = book;
    this.registers = registers;
    this.ground = ground;
    this.archive = archive;
  }

  /// All that is known of a driver; null where there is none. That it was told is in the audit log.
  public @Nullable PersonalFile export(String id, Origin origin) {
    origin.needs(Permission.PRIVACY);
    Driver driver = book.driver(id);
    if (driver == null) {
      return null;
    }
    List<TokenId> ids = registers.tokensOf(id);
    List<Token> tokens = new ArrayList<>();
    for (TokenId each : ids) {
      Token token = ground.token().apply(each);
      if (token != null) {
        tokens.add(token);
      }
    }
    PersonalFile file = archive.file(driver, vehiclesOf(id), tokens);
    ground.journal().accept(new AuditEvent.Viewed(id, "personal data", origin));
    return file;
  }

  private List<Vehicle> vehiclesOf(String driver) {
    return registers.vehicles().stream().filter(v -> driver.equals(v.driver())).toList();
  }

  /// Makes a driver unknowable: the name, how they are reached, their own cards and their private
  /// vehicles. Their sessions stay, under a number that nobody can put a name to. Whether there was
  /// such a driver.
  public boolean erase(String id, Origin origin) {
    origin.needs(Permission.PRIVACY);
    Driver driver = book.driver(id);
    if (driver == null) {
      return false;
    }
    Origin self = new Origin(origin.who(), origin.where()).because(origin.why());
    List<TokenId> tokens = new ArrayList<>();
    for (TokenId token : registers.tokensOf(id)) {
      if (parted(token, self)) {
        tokens.add(token);
      }
    }
    List<String> vehicles = new ArrayList<>();
    for (Vehicle vehicle : vehiclesOf(id)) {
      if (vehicle.organisation() == null) {
        vehicles.add(vehicle.id());
      }
      registers.put(parted(vehicle), self);
    }
    ground.journal().accept(new RegisterEvent.DriverSaved(nobody(driver), self));
    PrivacyEvent.Erased erased = new PrivacyEvent.Erased(id, vehicles, tokens, origin);
    ground.beginSegment().run();
    ground.journal().accept(erased);
    ground.redact().accept(erased);
    return true;
  }

  /// What erasing a driver would take away, and what would stay with others.
  ///
  /// @param tokens that are theirs alone
  /// @param vehicles plates of private ones
  /// @param keptTokens and keptVehicles belong to an organisation or a vehicle besides
  public record Outlook(
      Driver driver,
      List<TokenId> tokens,
      List<String> vehicles,
      List<TokenId> keptTokens,
      List<String> keptVehicles) {}

  /// What [#erase] would do now; null where there is no such driver. That it was looked at is in
  /// the audit log.
  public @Nullable Outlook outlook(String id, Origin origin) {
    origin.needs(Permission.PRIVACY);
    Driver driver = book.driver(id);
    if (driver == null) {
      return null;
    }
    Map<Boolean, List<TokenId>> tokens =
        registers.tokensOf(id).stream().collect(Collectors.partitioningBy(this::shared));
    Map<Boolean, List<String>> vehicles =
        vehiclesOf(id).stream()
            .collect(
                Collectors.partitioningBy(
                    vehicle -> vehicle.organisation() != null,
                    Collectors.mapping(Vehicle::plate, Collectors.toList())));
    ground.journal().accept(new AuditEvent.Viewed(id, "erasure", origin));
    return new Outlook(
        driver,
        tokens.getOrDefault(false, List.of()),
        vehicles.getOrDefault(false, List.of()),
        tokens.getOrDefault(true, List.of()),
        vehicles.getOrDefault(true, List.of()));
  }

  /// Whether a token belongs to a vehicle or an organisation besides its driver.
  private boolean shared(TokenId token) {
    TokenOwner owner = book.owner(token);
    return owner != null && (owner.vehicle() != null || owner.organisation() != null);
  }

  /// Takes up what a stop of the program left undone.
  public void goOn() {
    book.unredacted().forEach(ground.redact());
  }

  /// Takes a token from its driver; whether it was theirs alone and is no more.
  private boolean parted(TokenId token, Origin origin) {
    TokenOwner owner = book.owner(token);
    if (owner != null && shared(token)) {
      registers.assign(new TokenOwner(token, null, owner.vehicle(), owner.organisation()), origin);
      return false;
    }
    ground.removeToken().accept(token, origin);
    registers.assign(new TokenOwner(token, null, null), origin);
    return true;
  }

  /// A fleet's vehicle stays as it is, a private one is nobody's and has no plate.
  private static Vehicle parted(Vehicle v) {
    boolean own = v.organisation() == null;
    return new Vehicle(
        v.id(),
        own ? "X-" + UUID.randomUUID().toString().substring(0, 13) : v.plate(),
        own ? null : v.fleetNumber(),
        own ? null : v.vin(),
        own ? null : v.evccid(),
        v.battery(),
        v.connector(),
        v.maxPower(),
        v.organisation(),
        null,
        !own && v.active());
  }

  private static Driver nobody(Driver driver) {
    return new Driver(
        driver.id(), "–", null, null, null, driver.organisation(), false, false, null);
  }
}
