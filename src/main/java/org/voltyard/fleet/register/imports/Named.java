package org.voltyard.fleet.register.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// Finds whom the words in a cell mean: by id first, then by what people call them.
final class Named {
  private final Registers registers;
  private @Nullable Map<String, List<String>> organisations;
  private @Nullable Map<String, List<String>> drivers;

  Named(Registers registers) {
    this.registers = registers;
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// Id of the organisation that a cell names; null when it is empty or a fault.
  @Nullable String organisation(Cells cells, Column column, @Nullable String before) {
    String word = cells.word(column);
    if (!cells.has(column) || word.isEmpty()) {
      return cells.has(column) ? null : before;
    }
    return registers.organisation(word).isPresent()
        ? word
        : one(organisations(word), cells, column, "the id or name of an organisation");
  }

  /// Ids of the organisations of this name.
  List<String> organisations(String name) {
    Map<String, List<String>> known = organisations;
    if (known == null) {
      known = new HashMap<>();
      for (Organisation each : registers.organisations()) {
        known.computeIfAbsent(key(each.name()), _ -> new ArrayList<>()).add(each.id());
      }
      organisations = known;
    }
    return known.getOrDefault(key(name), List.of());
  }

  /// Id of the driver that a cell names.
  @Nullable String driver(Cells cells, Column column, @Nullable String before) {
    String word = cells.word(column);
    if (!cells.has(column) || word.isEmpty()) {
      return cells.has(column) ? null : before;
    }
    if (registers.driver(word).isPresent()) {
      return word;
    }
    Driver reached = registers.driverReachedAt(word).orElse(null);
    return reached != null
        ? reached.id()
        : one(drivers(word), cells, column, "id, name, phone or e-mail address of a driver");
  }

  private List<String> drivers(String name) {
    Map<String, List<String>> known = drivers;
    if (known == null) {
      known = new HashMap<>();
      for (Driver each : registers.drivers()) {
        known.computeIfAbsent(key(each.name()), _ -> new ArrayList<>()).add(each.id());
      }
      drivers = known;
    }
    return known.getOrDefault(key(name), List.of());
  }

  /// Id of the vehicle that a cell names.
  @Nullable String vehicle(Cells cells, Column column, @Nullable String before) {
    String word = cells.word(column);
    if (!cells.has(column) || word.isEmpty()) {
      return cells.has(column) ? null : before;
    }
    Vehicle found = registers.vehicle(word).or(() -> registers.plated(word)).orElse(null);
    if (found == null) {
      cells.fault(column, Reason.UNKNOWN, "id or plate of a vehicle in the register", null);
      return null;
    }
    return found.id();
  }

  private static @Nullable String one(
      List<String> ids, Cells cells, Column column, String allowed) {
    if (ids.size() == 1) {
      return ids.getFirst();
    }
    cells.fault(
        column,
        ids.isEmpty() ? Reason.UNKNOWN : Reason.AMBIGUOUS,
        ids.isEmpty() ? allowed + " in the register" : "the id, because the name is there twice",
        null);
    return null;
  }
}
