package org.voltyard.app;

import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Recognition;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.journal.Journal;

/// What belongs to drivers, vehicles and organisations.
record RegisterParts(Registers registers, Recognition recognition, Statements statements) {
  static RegisterParts of(RegisterBook book, Journal journal, LateArchives archives) {
    Registers registers = new Registers(book, journal);
    return new RegisterParts(
        registers,
        new Recognition(book, journal),
        new Statements(
            archives.sessions(),
            archives.costs(),
            new Statements.Names(
                id -> registers.vehicle(id).map(Vehicle::plate).orElse(null),
                id -> registers.driver(id).map(Driver::name).orElse(null))));
  }

  /// Hears of every fact.
  void heard(Recorded recorded) {
    recognition.heard(recorded);
  }
}
