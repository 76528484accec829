package org.voltyard.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.drivers.Portal;
import org.voltyard.admin.drivers.PortalBook;
import org.voltyard.admin.drivers.Registration;
import org.voltyard.fleet.register.Registers;
import org.voltyard.journal.Journal;

/// What belongs to the drivers' page.
final class DriverParts {
  private DriverParts() {}

  /// What it stands on.
  record Base(
      Settings settings,
      PortalBook book,
      Journal journal,
      InstantSource clock,
      Registers registers) {}

  static Portal of(Base base, DriverYard yard) {
    return Portal.of(
        new Portal.Ground(
            base.book(),
            new DriverPeople(base.registers()),
            yard,
            base.journal()::append,
            new PasswordHashes(PasswordHashes.Cost.USUAL),
            base.clock()),
        new Portal.Rules(
            () ->
                Registration.valueOf(
                    base.settings().value("driver.registration").toUpperCase(Locale.ROOT)),
            () -> Duration.ofMinutes(base.settings().whole("driver.reservation"))));
  }
}
