package org.voltyard.fleet.register.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Power;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// Lines that are vehicles: the same one by its id, or else by its plate.
final class VehicleReading implements Reading<Vehicle> {
  private final Registers registers;
  private final Named named;

  VehicleReading(Registers registers) {
    this.registers = registers;
    named = new Named(registers);
  }

  @Override
  public Vehicle read(Cells cells, String newId) {
    String plate = cells.needed(Column.PLATE);
    String told = cells.word(Column.ID);
    Vehicle known =
        (told.isEmpty() ? registers.plated(plate) : registers.vehicle(told)).orElse(null);
    Vehicle vehicle =
        new Vehicle(
            known != null ? known.id() : told.isEmpty() ? newId : told,
            plate,
            cells.text(Column.FLEET_NUMBER, known == null ? null : known.fleetNumber()),
            cells.text(Column.VIN, known == null ? null : known.vin()),
            cells.text(Column.EVCCID, known == null ? null : known.evccid()),
            battery(cells, known),
            cells.text(Column.CONNECTOR, known == null ? null : known.connector()),
            power(cells, known),
            named.organisation(
                cells, Column.ORGANISATION, known == null ? null : known.organisation()),
            named.driver(cells, Column.DRIVER, known == null ? null : known.driver()),
            cells.flag(Column.ACTIVE, known == null || known.active()));
    check(cells, vehicle);
    return vehicle;
  }

  private static @Nullable Energy battery(Cells cells, @Nullable Vehicle known) {
    if (!cells.has(Column.BATTERY)) {
      return known == null ? null : known.battery();
    }
    BigDecimal kiloWattHours = cells.figure(Column.BATTERY);
    return kiloWattHours == null ? null : Energy.wattHours(kiloWattHours.doubleValue() * 1000);
  }

  private static @Nullable Power power(Cells cells, @Nullable Vehicle known) {
    if (!cells.has(Column.MAX_POWER)) {
      return known == null ? null : known.maxPower();
    }
    BigDecimal kiloWatts = cells.figure(Column.MAX_POWER);
    return kiloWatts == null ? null : Power.kiloWatts(kiloWatts.doubleValue());
  }

  private void check(Cells cells, Vehicle vehicle) {
    taken(cells, Column.PLATE, vehicle, registers.plated(vehicle.plate()));
    String vin = vehicle.vin();
    if (vin != null) {
      taken(cells, Column.VIN, vehicle, registers.calling(vin));
    }
    String evccid = vehicle.evccid();
    if (evccid != null) {
      taken(cells, Column.EVCCID, vehicle, registers.calling(evccid));
    }
    if (cells.good()) {
      try {
        registers.check(vehicle);
      } catch (InvalidEntry e) {
        cells.fault(e, Reason.WRONG);
      }
    }
  }

  private static void taken(Cells cells, Column column, Vehicle vehicle, Optional<Vehicle> holder) {
    holder
        .filter(other -> !other.id().equals(vehicle.id()))
        .ifPresent(
            other ->
                cells.fault(
                    column, Reason.TAKEN, "not that of vehicle " + other.plate(), other.plate()));
  }

  @Override
  public boolean known(Vehicle vehicle) {
    return registers.vehicle(vehicle.id()).isPresent();
  }

  @Override
  public List<Key> keys(Vehicle vehicle) {
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(Column.PLATE, Vehicle.key(vehicle.plate())));
    String vin = vehicle.vin();
    if (vin != null) {
      keys.add(new Key(Column.VIN, Vehicle.key(vin)));
    }
    String evccid = vehicle.evccid();
    if (evccid != null) {
      keys.add(new Key(Column.EVCCID, Vehicle.key(evccid)));
    }
    keys.add(new Key(Column.ID, vehicle.id()));
    return keys;
  }

  @Override
  public BiFunction<List<Vehicle>, Origin, Map<Integer, InvalidEntry>> writer() {
    return registers::putVehicles;
  }
}
