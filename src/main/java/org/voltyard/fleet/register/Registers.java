package org.voltyard.fleet.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.journal.Journal;

/// Drivers, vehicles and organisations: kept, found, and given their tokens. One change at a time,
/// so that what must be there once only is.
public final class Registers {
  private final RegisterBook book;
  private final Consumer<Fact> journal;
  private final Function<Fact, CompletableFuture<?>> later;

  public Registers(RegisterBook book, Journal journal) {
    this(book, journal::append, journal::appendLater);
  }

  /// @param journal has a fact on disk and applied when it returns
  public Registers(RegisterBook book, Consumer<Fact> journal) {
    this(
        book,
        journal,
        fact -> {
          journal.accept(fact);
          return CompletableFuture.completedFuture(fact);
        });
  }

  private Registers(
      RegisterBook book, Consumer<Fact> journal, Function<Fact, CompletableFuture<?>> later) {
    this.book = book;
    this.journal = journal;
    this.later = later;
  }

  /// All drivers, by name.
  public List<Driver> drivers() {
    return book.drivers().stream()
        .sorted(Comparator.comparing(Driver::name).thenComparing(Driver::id))
        .toList();
  }

  /// All vehicles, by plate.
  public List<Vehicle> vehicles() {
    return book.vehicles().stream()
        .sorted(Comparator.comparing(Vehicle::plate).thenComparing(Vehicle::id))
        .toList();
  }

  /// All organisations, by name.
  public List<Organisation> organisations() {
    return book.organisations().stream()
        .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::id))
        .toList();
  }

  public Optional<Driver> driver(String id) {
    return Optional.ofNullable(book.driver(id));
  }

  /// The driver with this phone number or e-mail address, for who signs in with it.
  public Optional<Driver> driverReachedAt(String address) {
    return Optional.ofNullable(book.reachedAt(address));
  }

  public Optional<Vehicle> vehicle(String id) {
    return Optional.ofNullable(book.vehicle(id));
  }

  /// The vehicle with this plate, however it is written.
  public Optional<Vehicle> plated(String plate) {
    return Optional.ofNullable(book.plated(plate));
  }

  /// The drivers of this name.
  public List<Driver> driversNamed(String name) {
    return book.drivers().stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
  }

  /// The vehicle with this chassis number or controller id, however it is written.
  public Optional<Vehicle> calling(String self) {
    return Optional.ofNullable(book.calling(self));
  }

  /// Whose the tokens are that are anybody's.
  public List<TokenOwner> owners() {
    return List.copyOf(book.owners());
  }

  public Optional<Organisation> organisation(String id) {
    return Optional.ofNullable(book.organisation(id));
  }

  public Optional<TokenOwner> owner(TokenId token) {
    return Optional.ofNullable(book.owner(token));
  }

  /// What belongs to a driver.
  public List<TokenId> tokensOf(String driver) {
    return book.owners().stream()
        .filter(each -> driver.equals(each.driver()))
        .map(TokenOwner::token)
        .sorted(Comparator.comparing(TokenId::key))
        .toList();
  }

  /// Enters a driver or changes one.
  ///
  /// @throws InvalidEntry saying what is wrong
  public synchronized void put(Driver driver, Origin origin) {
    origin.needs(Permission.REGISTER);
    check(driver);
    journal.accept(new RegisterEvent.DriverSaved(driver, origin));
  }

  /// Enters a vehicle or changes one.
  ///
  /// @throws InvalidEntry saying what is wrong
  public synchronized void put(Vehicle vehicle, Origin origin) {
    origin.needs(Permission.REGISTER);
    check(vehicle);
    journal.accept(new RegisterEvent.VehicleSaved(vehicle, origin));
  }

  /// Enters an organisation or changes one.
  ///
  /// @throws InvalidEntry saying what is wrong, as when it would be above itself
  public synchronized void put(Organisation organisation, Origin origin) {
    origin.needs(Permission.REGISTER);
    check(organisation);
    journal.accept(new RegisterEvent.OrganisationSaved(organisation, origin));
  }

  /// Says whose a token is; nobody's when all ids are null.
  ///
  /// @throws InvalidEntry when there is no such driver, vehicle or organisation
  public synchronized void assign(TokenOwner owner, Origin origin) {
    origin.needs(Permission.REGISTER);
    check(owner);
    journal.accept(new RegisterEvent.TokenAssigned(owner, origin));
  }

  /// Enters or changes many; whoever waits, waits for the disk once. Those that cannot be are left
  /// out and told by their places, as [#put(Driver, Origin)] would.
  public synchronized Map<Integer, InvalidEntry> putDrivers(List<Driver> many, Origin origin) {
    origin.needs(Permission.REGISTER);
    return new Group<Driver>(
            later,
            each -> named(each.id(), key(each.phone()), key(each.email())),
            this::check,
            each -> new RegisterEvent.DriverSaved(each, origin))
        .write(many);
  }

  /// The same for vehicles.
  public synchronized Map<Integer, InvalidEntry> putVehicles(List<Vehicle> many, Origin origin) {
    origin.needs(Permission.REGISTER);
    return new Group<Vehicle>(
            later,
            each -> named(each.id(), self(each.plate()), self(each.vin()), self(each.evccid())),
            this::check,
            each -> new RegisterEvent.VehicleSaved(each, origin))
        .write(many);
  }

  /// The same for organisations; one may belong to another before it.
  public synchronized Map<Integer, InvalidEntry> putOrganisations(
      List<Organisation> many, Origin origin) {
    origin.needs(Permission.REGISTER);
    return new Group<Organisation>(
            later,
            each -> named(each.id(), each.parent()),
            this::check,
            each -> new RegisterEvent.OrganisationSaved(each, origin))
        .write(many);
  }

  /// The same for the owners of tokens.
  public synchronized Map<Integer, InvalidEntry> assignAll(List<TokenOwner> many, Origin origin) {
    origin.needs(Permission.REGISTER);
    return new Group<TokenOwner>(
            later,
            _ -> List.of(),
            this::check,
            each -> new RegisterEvent.TokenAssigned(each, origin))
        .write(many);
  }

  private static List<String> named(@Nullable String... names) {
    return Arrays.stream(names).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static @Nullable String key(@Nullable String address) {
    return address == null ? null : Driver.key(address);
  }

  private static @Nullable String self(@Nullable String text) {
    return text == null ? null : Vehicle.key(text);
  }

  /// Whether a driver can be put as they are.
  ///
  /// @throws InvalidEntry saying what is wrong
  public void check(Driver driver) {
    driver.check();
    organisation("organisation", driver.organisation());
    free("phone", driver.phone(), driver);
    free("email", driver.email(), driver);
  }

  /// The same for a vehicle.
  ///
  /// @throws InvalidEntry saying what is wrong
  public void check(Vehicle vehicle) {
    vehicle.check();
    organisation("organisation", vehicle.organisation());
    driver("driver", vehicle.driver());
    own("plate", vehicle.plate(), vehicle, book.plated(vehicle.plate()));
    String vin = vehicle.vin();
    if (vin != null) {
      own("vin", vin, vehicle, book.calling(vin));
    }
    String evccid = vehicle.evccid();
    if (evccid != null) {
      own("evccid", evccid, vehicle, book.calling(evccid));
    }
  }

  /// The same for an organisation.
  ///
  /// @throws InvalidEntry saying what is wrong
  public void check(Organisation organisation) {
    organisation.check();
    Set<String> above = new HashSet<>(Set.of(organisation.id()));
    String parent = organisation.parent();
    organisation("parent", parent);
    while (parent != null) {
      if (!above.add(parent)) {
        throw new InvalidEntry("parent", parent, "one that does not belong to it itself");
      }
      Organisation next = book.organisation(parent);
      parent = next == null ? null : next.parent();
    }
  }

  private void check(TokenOwner owner) {
    driver("driver", owner.driver());
    String vehicle = owner.vehicle();
    if (vehicle != null && book.vehicle(vehicle) == null) {
      throw new InvalidEntry("vehicle", vehicle, "the id of a vehicle in the register");
    }
    organisation("organisation", owner.organisation());
  }

  /// Takes a driver out who has no vehicle and no token. Whether there was one.
  ///
  /// @throws IllegalStateException naming what is still theirs
  public synchronized boolean removeDriver(String id, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (book.driver(id) == null) {
      return false;
    }
    book.owners().stream()
        .filter(each -> id.equals(each.driver()))
        .findFirst()
        .ifPresent(each -> used("driver", id, "token " + each.token()));
    book.vehicles().stream()
        .filter(each -> id.equals(each.driver()))
        .findFirst()
        .ifPresent(each -> used("driver", id, "vehicle " + each.plate()));
    journal.accept(new RegisterEvent.DriverRemoved(id, origin));
    return true;
  }

  /// Takes a vehicle out that has no token. Whether there was one.
  ///
  /// @throws IllegalStateException naming the token
  public synchronized boolean removeVehicle(String id, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (book.vehicle(id) == null) {
      return false;
    }
    book.owners().stream()
        .filter(each -> id.equals(each.vehicle()))
        .findFirst()
        .ifPresent(each -> used("vehicle", id, "token " + each.token()));
    journal.accept(new RegisterEvent.VehicleRemoved(id, origin));
    return true;
  }

  /// Takes an organisation out to which nothing belongs. Whether there was one.
  ///
  /// @throws IllegalStateException naming what belongs to it
  public synchronized boolean removeOrganisation(String id, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (book.organisation(id) == null) {
      return false;
    }
    book.organisations().stream()
        .filter(each -> id.equals(each.parent()))
        .findFirst()
        .ifPresent(each -> used("organisation", id, "organisation " + each.name()));
    book.drivers().stream()
        .filter(each -> id.equals(each.organisation()))
        .findFirst()
        .ifPresent(each -> used("organisation", id, "driver " + each.name()));
    book.vehicles().stream()
        .filter(each -> id.equals(each.organisation()))
        .findFirst()
        .ifPresent(each -> used("organisation", id, "vehicle " + each.plate()));
    book.owners().stream()
        .filter(each -> id.equals(each.organisation()))
        .findFirst()
        .ifPresent(each -> used("organisation", id, "token " + each.token()));
    journal.accept(new RegisterEvent.OrganisationRemoved(id, origin));
    return true;
  }

  private static void used(String kind, String id, String by) {
    throw new IllegalStateException(kind + " " + id + " is still named by " + by);
  }

  private void organisation(String field, @Nullable String id) {
    if (id != null && book.organisation(id) == null) {
      throw new InvalidEntry(field, id, "the id of an organisation in the register");
    }
  }

  private void driver(String field, @Nullable String id) {
    if (id != null && book.driver(id) == null) {
      throw new InvalidEntry(field, id, "the id of a driver in the register");
    }
  }

  private static void own(String field, String value, Vehicle vehicle, @Nullable Vehicle known) {
    if (known != null && !known.id().equals(vehicle.id())) {
      throw new InvalidEntry(field, value, "not that of vehicle " + known.id());
    }
  }

  private void free(String field, @Nullable String address, Driver driver) {
    Driver known = address == null ? null : book.reachedAt(address);
    if (address != null && known != null && !known.id().equals(driver.id())) {
      throw new InvalidEntry(field, address, "not that of driver " + known.id());
    }
  }
}
