package org.voltyard.admin.drivers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;

/// Registers in memory, which ask for rights as the real ones do.
public final class FakeRegisters implements People {
  public final Map<String, Driver> drivers = new ConcurrentHashMap<>();
  public final Map<String, Vehicle> vehicles = new ConcurrentHashMap<>();
  public final Map<TokenId, TokenOwner> owners = new ConcurrentHashMap<>();
  public @Nullable Origin last;

  @Override
  public Optional<Driver> driver(String id) {
    return Optional.ofNullable(drivers.get(id));
  }

  @Override
  public Optional<Driver> reachedAt(String address) {
    String key = Driver.key(address);
    return drivers.values().stream()
        .filter(
            d ->
                (d.phone() != null && Driver.key(Objects.requireNonNull(d.phone())).equals(key))
                    || (d.email() != null
                        && Driver.key(Objects.requireNonNull(d.email())).equals(key)))
        .findFirst();
  }

  @Override
  public void save(Driver driver, Origin origin) {
    origin.needs(Permission.REGISTER);
    last = origin;
    drivers.put(driver.id(), driver);
  }

  @Override
  public Optional<Vehicle> vehicle(String id) {
    return Optional.ofNullable(vehicles.get(id));
  }

  @Override
  public List<Vehicle> vehiclesOf(String driver) {
    return vehicles.values().stream().filter(v -> driver.equals(v.driver())).toList();
  }

  @Override
  public void save(Vehicle vehicle, Origin origin) {
    origin.needs(Permission.REGISTER);
    last = origin;
    vehicles.values().stream()
        .filter(v -> !v.id().equals(vehicle.id()))
        .filter(v -> Vehicle.key(v.plate()).equals(Vehicle.key(vehicle.plate())))
        .findFirst()
        .ifPresent(
            other -> {
              throw new InvalidEntry("plate", vehicle.plate(), "not that of " + other.id());
            });
    vehicles.put(vehicle.id(), vehicle);
  }

  @Override
  public void removeVehicle(String id, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (owners.values().stream().anyMatch(o -> id.equals(o.vehicle()))) {
      throw new IllegalStateException("vehicle " + id + " is still named");
    }
    vehicles.remove(id);
  }

  @Override
  public List<TokenId> tokensOf(String driver) {
    return owners.values().stream()
        .filter(o -> driver.equals(o.driver()))
        .map(TokenOwner::token)
        .toList();
  }

  @Override
  public Optional<String> driverOf(TokenId token) {
    return Optional.ofNullable(owners.get(token)).map(TokenOwner::driver);
  }

  @Override
  public void assign(TokenOwner owner, Origin origin) {
    origin.needs(Permission.REGISTER);
    owners.put(owner.token(), owner);
  }
}
