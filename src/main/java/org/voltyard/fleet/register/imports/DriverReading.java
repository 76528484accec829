package org.voltyard.fleet.register.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// Lines that are drivers: the same one by the id, or else by phone number or e-mail address.
final class DriverReading implements Reading<Driver> {
  private final Registers registers;
  private final Named named;

  DriverReading(Registers registers) {
    this.registers = registers;
    named = new Named(registers);
  }

  @Override
  public Driver read(Cells cells, String newId) {
    String name = cells.needed(Column.NAME);
    String told = cells.word(Column.ID);
    String phone = cells.word(Column.PHONE);
    String email = cells.word(Column.EMAIL);
    if (told.isEmpty() && phone.isEmpty() && email.isEmpty()) {
      cells.fault(
          Column.PHONE,
          Reason.MISSING,
          "a phone number, an e-mail address or an id, which tell drivers apart",
          null);
    }
    Driver known = known(told, phone, email).orElse(null);
    Driver driver =
        new Driver(
            known != null ? known.id() : told.isEmpty() ? newId : told,
            name,
            cells.text(Column.PHONE, known == null ? null : known.phone()),
            cells.text(Column.EMAIL, known == null ? null : known.email()),
            cells.text(Column.LANGUAGE, known == null ? null : known.language()),
            named.organisation(
                cells, Column.ORGANISATION, known == null ? null : known.organisation()),
            known != null && known.selfRegistered(),
            cells.flag(Column.ACTIVE, known == null || known.active()),
            known == null ? null : known.passwordHash());
    check(cells, driver);
    return driver;
  }

  private Optional<Driver> known(String id, String phone, String email) {
    if (!id.isEmpty()) {
      return registers.driver(id);
    }
    Optional<Driver> called = phone.isEmpty() ? Optional.empty() : registers.driverReachedAt(phone);
    return called.isPresent() || email.isEmpty() ? called : registers.driverReachedAt(email);
  }

  private void check(Cells cells, Driver driver) {
    taken(cells, Column.PHONE, driver, driver.phone());
    taken(cells, Column.EMAIL, driver, driver.email());
    if (cells.good()) {
      try {
        registers.check(driver);
      } catch (InvalidEntry e) {
        cells.fault(e, Reason.WRONG);
      }
    }
  }

  private void taken(Cells cells, Column column, Driver driver, @Nullable String address) {
    if (address != null) {
      registers
          .driverReachedAt(address)
          .filter(other -> !other.id().equals(driver.id()))
          .ifPresent(
              other ->
                  cells.fault(
                      column, Reason.TAKEN, "not that of driver " + other.name(), other.name()));
    }
  }

  @Override
  public boolean known(Driver driver) {
    return registers.driver(driver.id()).isPresent();
  }

  @Override
  public List<Key> keys(Driver driver) {
    List<Key> keys = new ArrayList<>();
    String phone = driver.phone();
    if (phone != null) {
      keys.add(new Key(Column.PHONE, Driver.key(phone)));
    }
    String email = driver.email();
    if (email != null) {
      keys.add(new Key(Column.EMAIL, Driver.key(email)));
    }
    keys.add(new Key(Column.ID, driver.id()));
    return keys;
  }

  @Override
  public BiFunction<List<Driver>, Origin, Map<Integer, InvalidEntry>> writer() {
    return registers::putDrivers;
  }
}
