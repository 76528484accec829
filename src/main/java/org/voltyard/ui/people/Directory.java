package org.voltyard.ui.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.Registers;

/// The registers as rows of tables, each with the names of what it refers to.
final class Directory {
  private final Registers registers;
  private final Names names;

  Directory(Registers registers) {
    this.registers = registers;
    names = new Names(registers);
  }

  List<VehicleRow> vehicles() {
    Map<String, Long> held = counted(registers.owners().stream().map(TokenOwner::vehicle));
    return registers.vehicles().stream()
        .map(
            each ->
                new VehicleRow(
                    each,
                    names.organisation(each.organisation()),
                    names.driver(each.driver()),
                    count(held, each.id())))
        .toList();
  }

  List<DriverRow> drivers() {
    Map<String, Long> held = counted(registers.owners().stream().map(TokenOwner::driver));
    Map<String, Long> driven = counted(registers.vehicles().stream().map(Vehicle::driver));
    return registers.drivers().stream()
        .map(
            each ->
                new DriverRow(
                    each,
                    names.organisation(each.organisation()),
                    count(driven, each.id()),
                    count(held, each.id())))
        .toList();
  }

  List<OrganisationRow> organisations() {
    Map<String, Long> drivers = counted(registers.drivers().stream().map(Driver::organisation));
    Map<String, Long> vehicles = counted(registers.vehicles().stream().map(Vehicle::organisation));
    return registers.organisations().stream()
        .map(
            each ->
                new OrganisationRow(
                    each,
                    names.organisation(each.parent()),
                    count(drivers, each.id()),
                    count(vehicles, each.id())))
        .toList();
  }

  private static Map<String, Long> counted(Stream<@Nullable String> ids) {
    return ids.filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Objects::requireNonNull, Collectors.counting()));
  }

  private static int count(Map<String, Long> counted, String id) {
    return Math.toIntExact(counted.getOrDefault(id, 0L));
  }
}
