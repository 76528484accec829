package org.voltyard.admin.drivers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Vehicle;

/// The drivers' page over registers and a depot in memory, with a clock that goes when told to.
public final class FakePortal implements InstantSource {
  public static final String PASSWORD = "grey heron at dawn";
  public static final Origin STAFF = new Origin("anna", "test");

  public final FakeRegisters registers = new FakeRegisters();
  public final FakeYard yard = new FakeYard();
  public final PortalBook book = new PortalBook();
  public final List<Recorded> facts = new ArrayList<>();
  public Registration registration = Registration.OPEN;
  private Instant now = FakeYard.NOW;
  public final Portal portal =
      Portal.of(
          new Portal.Ground(
              book,
              registers,
              yard,
              this::append,
              new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)),
              this),
          new Portal.Rules(() -> registration, () -> Duration.ofMinutes(30)));

  private void append(Fact fact) {
    Recorded recorded = new Recorded(facts.size() + 1L, now, fact);
    facts.add(recorded);
    book.apply(recorded);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Registers a driver and signs them in.
  public Visit arrives(String name, String address) {
    portal
        .accounts()
        .register(new DriverAccounts.Applicant(name, address, "en"), PASSWORD.toCharArray());
    return signsIn(address);
  }

  public Visit signsIn(String address) {
    if (portal.accounts().signIn(address, PASSWORD.toCharArray(), "127.0.0.1")
        instanceof DriverAccounts.SignIn.Welcome(var visit)) {
      return visit;
    }
    throw new AssertionError(address + " is not let in");
  }

  /// A driver whom the depot entered, without a password.
  public Driver entered(String id) {
    Driver driver =
        new Driver(id, "Wang", "+86 139 0000 0000", null, null, null, false, true, null);
    registers.save(driver, STAFF);
    return driver;
  }

  public static Vehicle vehicle(String id, @Nullable String driver, @Nullable String organisation) {
    return new Vehicle(
        id, "PL " + id, null, null, null, null, null, null, organisation, driver, true);
  }
}
