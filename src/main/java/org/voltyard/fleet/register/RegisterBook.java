package org.voltyard.fleet.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;

/// Drivers, vehicles, organisations and the owners of tokens; made from facts alone.
public final class RegisterBook implements LiveState {
  private static final Origin DEPOT = Origin.DEPOT;

  private final Map<String, Driver> drivers = new ConcurrentHashMap<>();
  private final Map<String, Vehicle> vehicles = new ConcurrentHashMap<>();
  private final Map<String, Organisation> organisations = new ConcurrentHashMap<>();
  private final Map<TokenId, TokenOwner> owners = new ConcurrentHashMap<>();

  /// Ids of vehicles by what they are recognised by.
  private final Map<String, String> byPlate = new ConcurrentHashMap<>();

  private final Map<String, String> bySelf = new ConcurrentHashMap<>();

  /// Ids of drivers by phone number and by e-mail address.
  private final Map<String, String> byAddress = new ConcurrentHashMap<>();

  /// Drivers who are erased, and of whom the journal's older facts still tell.
  private final Map<String, PrivacyEvent.Erased> unredacted = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case PrivacyEvent.Erased e -> unredacted.put(e.driver(), e);
      case PrivacyEvent.Redacted e -> unredacted.remove(e.driver());
      case RegisterEvent e -> apply(e);
      case TokenEvent.Removed e -> owners.remove(e.token());
      default -> {}
    }
  }

  private void apply(RegisterEvent event) {
    switch (event) {
      case RegisterEvent.DriverSaved e -> {
        forget(drivers.put(e.driver().id(), e.driver()));
        addresses(e.driver()).forEach(key -> byAddress.put(key, e.driver().id()));
      }
      case RegisterEvent.DriverRemoved e -> forget(drivers.remove(e.driver()));
      case RegisterEvent.VehicleSaved e -> {
        forget(vehicles.put(e.vehicle().id(), e.vehicle()));
        byPlate.put(Vehicle.key(e.vehicle().plate()), e.vehicle().id());
        selves(e.vehicle()).forEach(key -> bySelf.put(key, e.vehicle().id()));
      }
      case RegisterEvent.VehicleRemoved e -> forget(vehicles.remove(e.vehicle()));
      case RegisterEvent.OrganisationSaved e ->
          organisations.put(e.organisation().id(), e.organisation());
      case RegisterEvent.OrganisationRemoved e -> organisations.remove(e.organisation());
      case RegisterEvent.TokenAssigned e -> assigned(e.owner());
      case RegisterEvent.PhotoKept _, RegisterEvent.PhotoRemoved _ -> {}
      case RegisterEvent.SessionAttributed _ -> {}
    }
  }

  private void assigned(TokenOwner owner) {
    if (owner.nobody()) {
      owners.remove(owner.token());
    } else {
      owners.put(owner.token(), owner);
    }
  }

  private void forget(@Nullable Vehicle before) {
    if (before != null) {
      byPlate.remove(Vehicle.key(before.plate()), before.id());
      selves(before).forEach(key -> bySelf.remove(key, before.id()));
    }
  }

  private void forget(@Nullable Driver before) {
    if (before != null) {
      addresses(before).forEach(key -> byAddress.remove(key, before.id()));
    }
  }

  private static List<String> addresses(Driver driver) {
    return Stream.of(driver.phone(), driver.email())
        .filter(Objects::nonNull)
        .map(Driver::key)
        .toList();
  }

  private static List<String> selves(Vehicle vehicle) {
    return Stream.of(vehicle.vin(), vehicle.evccid())
        .filter(Objects::nonNull)
        .map(Vehicle::key)
        .toList();
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    organisations.values().forEach(o -> tell(sink, new RegisterEvent.OrganisationSaved(o, DEPOT)));
    drivers.values().forEach(d -> tell(sink, new RegisterEvent.DriverSaved(d, DEPOT)));
    vehicles.values().forEach(v -> tell(sink, new RegisterEvent.VehicleSaved(v, DEPOT)));
    owners.values().forEach(o -> tell(sink, new RegisterEvent.TokenAssigned(o, DEPOT)));
    unredacted.values().forEach(e -> tell(sink, e));
  }

  private static void tell(Consumer<Recorded> sink, Fact event) {
    sink.accept(new Recorded(0, Instant.EPOCH, event));
  }

  @Override
  public void clear() {
    drivers.clear();
    vehicles.clear();
    organisations.clear();
    owners.clear();
    unredacted.clear();
    byAddress.clear();
    byPlate.clear();
    bySelf.clear();
  }

  @Nullable Driver driver(String id) {
    return drivers.get(id);
  }

  @Nullable Vehicle vehicle(String id) {
    return vehicles.get(id);
  }

  @Nullable Organisation organisation(String id) {
    return organisations.get(id);
  }

  @Nullable TokenOwner owner(TokenId token) {
    return owners.get(token);
  }

  /// The vehicle with a plate, however it is written.
  @Nullable Vehicle plated(String plate) {
    return of(byPlate.get(Vehicle.key(plate)));
  }

  /// The vehicle with this chassis number or controller id, however it is written.
  @Nullable Vehicle calling(String self) {
    return of(bySelf.get(Vehicle.key(self)));
  }

  /// The driver with this phone number or e-mail address, however it is written.
  @Nullable Driver reachedAt(String address) {
    String id = byAddress.get(Driver.key(address));
    return id == null ? null : drivers.get(id);
  }

  private @Nullable Vehicle of(@Nullable String id) {
    return id == null ? null : vehicles.get(id);
  }

  Collection<PrivacyEvent.Erased> unredacted() {
    return List.copyOf(unredacted.values());
  }

  Collection<Driver> drivers() {
    return drivers.values();
  }

  Collection<Vehicle> vehicles() {
    return vehicles.values();
  }

  Collection<Organisation> organisations() {
    return organisations.values();
  }

  Collection<TokenOwner> owners() {
    return owners.values();
  }
}
