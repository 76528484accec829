package org.voltyard.app;

import java.time.InstantSource;
import java.util.UUID;
import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.TokenRegister;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Recognition;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.ImportDesk;
import org.voltyard.fleet.register.imports.Imports;
import org.voltyard.journal.Journal;

/// What belongs to drivers, vehicles and organisations.
record RegisterParts(
    Registers registers,
    Recognition recognition,
    Statements statements,
    Imports imports,
    ImportDesk importDesk) {
  /// What files are taken in upon.
  record Ground(TokenRegister tokens, Settings settings, InstantSource clock) {}

  static RegisterParts of(
      RegisterBook book, Journal journal, LateArchives archives, Ground ground) {
    Registers registers = new Registers(book, journal);
    Imports imports =
        new Imports(
            registers,
            ground.tokens(),
            ground.settings()::zone,
            () -> UUID.randomUUID().toString());
    return new RegisterParts(
        registers,
        new Recognition(book, journal),
        new Statements(
            archives.sessions(),
            archives.costs(),
            new Statements.Names(
                id -> registers.vehicle(id).map(Vehicle::plate).orElse(null),
                id -> registers.driver(id).map(Driver::name).orElse(null))),
        imports,
        new ImportDesk(
            imports, ground.clock(), work -> Thread.ofVirtual().name("import").start(work)));
  }

  /// Hears of every fact.
  void heard(Recorded recorded) {
    recognition.heard(recorded);
  }
}
