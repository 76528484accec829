package org.voltyard.fleet.register;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Attribution;
import org.voltyard.domain.Driver;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.journal.Journal;

/// Finds out who charges: by the owner of the token, or by what the vehicle tells of itself.
public final class Recognition {
  private final RegisterBook book;
  private final Journal journal;

  public Recognition(RegisterBook book, Journal journal) {
    this.book = book;
    this.journal = journal;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case SessionEvent.Started e -> recognise(e.session().id(), e.session().token());
      case SessionEvent.Restated e -> recognise(e.session(), e.token());
      default -> {}
    }
  }

  private void recognise(SessionId session, TokenId token) {
    Attribution found = of(token);
    if (!found.nobody()) {
      journal.append(new RegisterEvent.SessionAttributed(session, found, Origin.DEPOT));
    }
  }

  /// Who charges with a token, as far as the registers know.
  public Attribution of(TokenId token) {
    TokenOwner owner = book.owner(token);
    Vehicle vehicle = owner == null ? book.calling(token.value()) : vehicle(owner.vehicle());
    String named = owner == null ? null : owner.driver();
    Attribution.By by = owner == null ? Attribution.By.VEHICLE : Attribution.By.TOKEN;
    if (vehicle != null && !vehicle.active()) {
      vehicle = null;
    }
    Driver driver = driver(named != null || vehicle == null ? named : vehicle.driver());
    String organisation = driver == null ? null : driver.organisation();
    if (vehicle != null && vehicle.organisation() != null) {
      organisation = vehicle.organisation();
    }
    if (owner != null && owner.organisation() != null) {
      organisation = owner.organisation();
    }
    return new Attribution(
        vehicle == null ? null : vehicle.id(),
        driver == null ? null : driver.id(),
        organisation,
        by);
  }

  private @Nullable Vehicle vehicle(@Nullable String id) {
    return id == null ? null : book.vehicle(id);
  }

  private @Nullable Driver driver(@Nullable String id) {
    Driver known = id == null ? null : book.driver(id);
    return known != null && known.active() ? known : null;
  }

  private static void known(String field, @Nullable String id, @Nullable Object found) {
    if (id != null && found == null) {
      throw new InvalidEntry(field, id, "an id in the register");
    }
  }

  /// Puts a session down to somebody by hand.
  ///
  /// @throws InvalidEntry when one of them is not in the registers
  public void attribute(
      SessionId session,
      @Nullable String vehicle,
      @Nullable String driver,
      @Nullable String organisation,
      Origin origin) {
    origin.needs(Permission.REGISTER);
    known("vehicle", vehicle, vehicle(vehicle));
    known("driver", driver, driver == null ? null : book.driver(driver));
    known(
        "organisation",
        organisation,
        organisation == null ? null : book.organisation(organisation));
    journal.append(
        new RegisterEvent.SessionAttributed(
            session, new Attribution(vehicle, driver, organisation, Attribution.By.HAND), origin));
  }
}
