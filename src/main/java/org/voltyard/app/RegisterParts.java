package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.voltyard.billing.statement.Statements;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.Driver;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.curve.ChargeCurves;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.fleet.register.PersonalArchive;
import org.voltyard.fleet.register.PersonalData;
import org.voltyard.fleet.register.Recognition;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.ImportDesk;
import org.voltyard.fleet.register.imports.Imports;
import org.voltyard.journal.Journal;
import org.voltyard.journal.PersonRedaction;

/// What belongs to drivers, vehicles and organisations.
record RegisterParts(
    Registers registers,
    Recognition recognition,
    Statements statements,
    ChargeCurves curves,
    Photos photos,
    Imports imports,
    ImportDesk importDesk,
    PersonalData personal) {
  /// What files are taken in upon, and personal data cared for.
  ///
  /// @param photos folder in which photos of vehicles are kept
  record Ground(Tokens tokens, Settings settings, InstantSource clock, Path photos) {}

  static RegisterParts of(
      RegisterBook book, Journal journal, LateArchives archives, Ground ground) {
    Registers registers = new Registers(book, journal);
    Photos photos =
        new Photos(ground.photos(), id -> registers.vehicle(id).isPresent(), journal::append);
    Imports imports =
        new Imports(
            registers,
            ground.tokens(),
            ground.settings()::zone,
            () -> UUID.randomUUID().toString());
    return new RegisterParts(
        registers,
        new Recognition(book, journal),
        statements(registers, archives),
        new ChargeCurves(archives.sessions(), registers::vehicle),
        photos,
        imports,
        new ImportDesk(
            imports, ground.clock(), work -> Thread.ofVirtual().name("import").start(work)),
        new PersonalData(
            book,
            registers,
            personal(journal, ground.tokens(), photos),
            new PersonalArchive(archives.sessions(), archives.costs(), ground.clock())));
  }

  private static Statements statements(Registers registers, LateArchives archives) {
    return new Statements(
        archives.sessions(),
        archives.costs(),
        new Statements.Names(
            id -> registers.vehicle(id).map(Vehicle::plate).orElse(null),
            id -> registers.driver(id).map(Driver::name).orElse(null)));
  }

  private static PersonalData.Ground personal(Journal journal, Tokens tokens, Photos photos) {
    return new PersonalData.Ground(
        id -> tokens.find(id).orElse(null),
        (id, origin) -> tokens.remove(id, origin),
        journal::append,
        journal::beginSegment,
        erased -> {
          photos.forget(erased.vehicles());
          redact(journal, erased);
        });
  }

  private static void redact(Journal journal, PrivacyEvent.Erased erased) {
    journal.redact(
        new PersonRedaction(erased),
        facts -> {
          var _ = journal.appendLater(new PrivacyEvent.Redacted(erased.driver(), facts));
        });
  }

  /// Hears of every fact.
  void heard(Recorded recorded) {
    recognition.heard(recorded);
    if (recorded.fact() instanceof RegisterEvent.VehicleRemoved gone) {
      photos.forget(List.of(gone.vehicle()));
    }
  }
}
