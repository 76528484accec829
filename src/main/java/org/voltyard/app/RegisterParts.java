package org.voltyard.app;

import org.voltyard.domain.Recorded;
import org.voltyard.fleet.register.Recognition;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.journal.Journal;

/// What belongs to drivers, vehicles and organisations.
record RegisterParts(Registers registers, Recognition recognition) {
  static RegisterParts of(RegisterBook book, Journal journal) {
    return new RegisterParts(new Registers(book, journal), new Recognition(book, journal));
  }

  /// Hears of every fact.
  void heard(Recorded recorded) {
    recognition.heard(recorded);
  }
}
