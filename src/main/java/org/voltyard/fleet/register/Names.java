package org.voltyard.fleet.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Vehicle;

/// What people call those in the registers, and whom they mean by it: organisations are chosen by
/// name, drivers and vehicles found by whatever is known of them. One for each form that is filled
/// in, since the names of organisations are looked up once.
public final class Names {
  /// Stands for nobody and nothing.
  public static final String NONE = "–";

  private static final String BEFORE_ID = " · ";

  private final Registers registers;
  private @Nullable Map<String, String> organisations;

  public Names(Registers registers) {
    this.registers = registers;
  }

  /// Plate of a vehicle, empty for none.
  public String plate(@Nullable String id) {
    return id == null ? "" : registers.vehicle(id).map(Vehicle::plate).orElse(id);
  }

  /// Name of a driver, empty for none.
  public String driver(@Nullable String id) {
    return id == null ? "" : registers.driver(id).map(Driver::name).orElse(id);
  }

  /// Name of an organisation, empty for none.
  public String organisation(@Nullable String id) {
    return id == null ? "" : registers.organisation(id).map(Organisation::name).orElse(id);
  }

  /// A driver as a form shows one, so that it is found again whoever has the same name.
  public String driverWithId(@Nullable String id) {
    return id == null || registers.driver(id).isEmpty() ? "" : driver(id) + BEFORE_ID + id;
  }

  /// Id of the vehicle that is meant, null when nothing is said.
  ///
  /// @throws InvalidEntry when there is none
  public @Nullable String vehicleId(String words) {
    if (words.isEmpty() || words.equals(NONE)) {
      return null;
    }
    return registers
        .plated(words)
        .or(() -> registers.vehicle(words))
        .map(Vehicle::id)
        .orElseThrow(() -> new InvalidEntry("vehicle", words, "plate or id of a vehicle"));
  }

  /// Id of the driver that is meant, null when nothing is said.
  ///
  /// @throws InvalidEntry when it is not exactly one
  public @Nullable String driverId(String words) {
    if (words.isEmpty() || words.equals(NONE)) {
      return null;
    }
    int cut = words.lastIndexOf(BEFORE_ID);
    String id = cut < 0 ? words : words.substring(cut + BEFORE_ID.length());
    if (registers.driver(id).isPresent()) {
      return id;
    }
    Driver reached = registers.driverReachedAt(words).orElse(null);
    if (reached != null) {
      return reached.id();
    }
    List<Driver> named = registers.driversNamed(words);
    if (named.size() != 1) {
      throw new InvalidEntry("driver", words, "name, phone, e-mail address or id of one driver");
    }
    return named.getFirst().id();
  }

  /// Id of the organisation that is meant, by its label, name or id; null when nothing is said.
  ///
  /// @throws InvalidEntry when there is none
  public @Nullable String organisationId(String words) {
    if (words.isEmpty() || words.equals(NONE)) {
      return null;
    }
    String id = labels().get(words);
    if (id == null && registers.organisation(words).isEmpty()) {
      throw new InvalidEntry("organisation", words, "name or id of an organisation");
    }
    return id == null ? words : id;
  }

  /// Labels of all organisations after that of none: their names, with the id where a name is there
  /// twice.
  public List<String> organisations() {
    List<String> all = new ArrayList<>();
    all.add(NONE);
    all.addAll(labels().keySet());
    return all;
  }

  /// Label of an organisation.
  public String label(@Nullable String id) {
    return labels().entrySet().stream()
        .filter(each -> each.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(NONE);
  }

  private Map<String, String> labels() {
    Map<String, String> known = organisations;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Organisation each : registers.organisations()) {
        String name = each.name();
        known.put(known.containsKey(name) ? name + BEFORE_ID + each.id() : name, each.id());
      }
      organisations = known;
    }
    return known;
  }
}
