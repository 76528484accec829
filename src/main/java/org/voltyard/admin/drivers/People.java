package org.voltyard.admin.drivers;

import java.util.List;
import java.util.Optional;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Origin;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;

/// The registers, as far as the drivers' page needs them.
public interface People {
  Optional<Driver> driver(String id);

  /// The driver with this phone number or e-mail address, however it is written.
  Optional<Driver> reachedAt(String address);

  /// Enters a driver or changes one.
  ///
  /// @throws org.voltyard.domain.InvalidEntry saying what is wrong
  void save(Driver driver, Origin origin);

  Optional<Vehicle> vehicle(String id);

  /// The vehicles that a driver usually drives.
  List<Vehicle> vehiclesOf(String driver);

  /// Enters a vehicle or changes one.
  ///
  /// @throws org.voltyard.domain.InvalidEntry saying what is wrong
  void save(Vehicle vehicle, Origin origin);

  /// Takes a vehicle out.
  ///
  /// @throws IllegalStateException while a token names it
  void removeVehicle(String id, Origin origin);

  List<TokenId> tokensOf(String driver);

  /// The driver to whom a token was given.
  Optional<String> driverOf(TokenId token);

  void assign(TokenOwner owner, Origin origin);
}
