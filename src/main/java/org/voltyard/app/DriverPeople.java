package org.voltyard.app;

import java.util.List;
import java.util.Optional;
import org.voltyard.admin.drivers.People;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Origin;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Registers;

/// The registers as the drivers' page needs them.
record DriverPeople(Registers registers) implements People {
  @Override
  public Optional<Driver> driver(String id) {
    return registers.driver(id);
  }

  @Override
  public Optional<Driver> reachedAt(String address) {
    return registers.driverReachedAt(address);
  }

  @Override
  public void save(Driver driver, Origin origin) {
    registers.put(driver, origin);
  }

  @Override
  public Optional<Vehicle> vehicle(String id) {
    return registers.vehicle(id);
  }

  @Override
  public List<Vehicle> vehiclesOf(String driver) {
    return registers.vehicles().stream().filter(v -> driver.equals(v.driver())).toList();
  }

  @Override
  public void save(Vehicle vehicle, Origin origin) {
    registers.put(vehicle, origin);
  }

  @Override
  public void removeVehicle(String id, Origin origin) {
    registers.removeVehicle(id, origin);
  }

  @Override
  public List<TokenId> tokensOf(String driver) {
    return registers.tokensOf(driver);
  }

  @Override
  public Optional<String> driverOf(TokenId token) {
    return registers.owner(token).map(TokenOwner::driver);
  }

  @Override
  public void assign(TokenOwner owner, Origin origin) {
    registers.assign(owner, origin);
  }
}
