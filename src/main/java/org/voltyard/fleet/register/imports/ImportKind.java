package org.voltyard.fleet.register.imports;

import static org.voltyard.fleet.register.imports.Column.ACTIVE;
import static org.voltyard.fleet.register.imports.Column.BATTERY;
import static org.voltyard.fleet.register.imports.Column.CONNECTOR;
import static org.voltyard.fleet.register.imports.Column.DRIVER;
import static org.voltyard.fleet.register.imports.Column.EMAIL;
import static org.voltyard.fleet.register.imports.Column.EVCCID;
import static org.voltyard.fleet.register.imports.Column.EXPIRY;
import static org.voltyard.fleet.register.imports.Column.FLEET_NUMBER;
import static org.voltyard.fleet.register.imports.Column.ID;
import static org.voltyard.fleet.register.imports.Column.KIND;
import static org.voltyard.fleet.register.imports.Column.LABEL;
import static org.voltyard.fleet.register.imports.Column.LANGUAGE;
import static org.voltyard.fleet.register.imports.Column.MAX_POWER;
import static org.voltyard.fleet.register.imports.Column.NAME;
import static org.voltyard.fleet.register.imports.Column.ORGANISATION;
import static org.voltyard.fleet.register.imports.Column.PARENT;
import static org.voltyard.fleet.register.imports.Column.PHONE;
import static org.voltyard.fleet.register.imports.Column.PLATE;
import static org.voltyard.fleet.register.imports.Column.STATUS;
import static org.voltyard.fleet.register.imports.Column.TOKEN;
import static org.voltyard.fleet.register.imports.Column.VEHICLE;
import static org.voltyard.fleet.register.imports.Column.VIN;

import java.util.List;

/// What the lines of a file are.
public enum ImportKind {
  VEHICLES(
      PLATE,
      ID,
      FLEET_NUMBER,
      VIN,
      EVCCID,
      BATTERY,
      CONNECTOR,
      MAX_POWER,
      ORGANISATION,
      DRIVER,
      ACTIVE),
  DRIVERS(NAME, ID, PHONE, EMAIL, LANGUAGE, ORGANISATION, ACTIVE),
  ORGANISATIONS(NAME, ID, PARENT, ACTIVE),
  TOKENS(TOKEN, LABEL, KIND, STATUS, PARENT, EXPIRY, LANGUAGE, DRIVER, VEHICLE, ORGANISATION);

  @SuppressWarnings("ImmutableEnumChecker") // made unmodifiable in the constructor
  private final List<Column> columns;

  ImportKind(Column... columns) {
    this.columns = List.of(columns);
  }

  /// The columns that are understood; only the first must be there.
  public List<Column> columns() {
    return columns;
  }

  /// The column that must be there.
  public Column needed() {
    return columns.getFirst();
  }
}
