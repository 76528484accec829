package org.voltyard.admin.drivers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Vehicle;

/// The vehicles of a driver. Those of an organisation are shown to whoever drives them and changed
/// by the depot only; so are chassis numbers, because vehicles charge by them.
public final class OwnVehicles {
  private static final int ID = 12;
  private static final int MOST = 20;

  private final People people;
  private final Secrets secrets = new Secrets();

  OwnVehicles(People people) {
    this.people = people;
  }

  /// What a driver tells of a vehicle.
  public record Told(String plate, @Nullable String connector, @Nullable Energy battery) {}

  /// What became of it.
  public sealed interface Answer {
    record Kept(Vehicle vehicle) implements Answer {}

    /// The plate is that of another, which only the depot can sort out; or there are too many.
    record Refused() implements Answer {}
  }

  /// All that they drive, by plate.
  public List<Vehicle> all(Visit visit) {
    return people.vehiclesOf(visit.driver()).stream()
        .sorted(Comparator.comparing(Vehicle::plate))
        .toList();
  }

  /// Whether they may change it.
  public static boolean changeable(Vehicle vehicle) {
    return vehicle.organisation() == null;
  }

  /// Adds one.
  ///
  /// @throws InvalidEntry saying which of the values cannot be
  public Answer add(Visit visit, Told told) {
    if (people.vehiclesOf(visit.driver()).size() >= MOST) {
      return new Answer.Refused();
    }
    return keep(
        visit,
        new Vehicle(
            "v-" + secrets.of(ID),
            told.plate(),
            null,
            null,
            null,
            told.battery(),
            told.connector(),
            null,
            null,
            visit.driver(),
            true));
  }

  /// Changes one of theirs; empty where it is not, or not to be changed by them.
  ///
  /// @throws InvalidEntry saying which of the values cannot be
  public Optional<Answer> change(Visit visit, String id, Told told) {
    return own(visit, id)
        .map(
            v ->
                keep(
                    visit,
                    new Vehicle(
                        v.id(),
                        told.plate(),
                        v.fleetNumber(),
                        v.vin(),
                        v.evccid(),
                        told.battery(),
                        told.connector(),
                        v.maxPower(),
                        null,
                        visit.driver(),
                        v.active())));
  }

  /// What the register says of another's vehicle is not for the driver's eyes.
  private Answer keep(Visit visit, Vehicle vehicle) {
    vehicle.check();
    try {
      people.save(vehicle, visit.mayOnce(Permission.REGISTER));
      return new Answer.Kept(vehicle);
    } catch (InvalidEntry e) {
      return new Answer.Refused();
    }
  }

  private Optional<Vehicle> own(Visit visit, String id) {
    return people.vehicle(id).filter(v -> visit.driver().equals(v.driver()) && changeable(v));
  }

  /// Takes one of theirs out. Whether there was one.
  ///
  /// @throws IllegalStateException while a card goes with it
  public boolean remove(Visit visit, String id) {
    Optional<Vehicle> found = own(visit, id);
    found.ifPresent(v -> people.removeVehicle(v.id(), visit.mayOnce(Permission.REGISTER)));
    return found.isPresent();
  }
}
