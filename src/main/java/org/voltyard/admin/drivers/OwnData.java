package org.voltyard.admin.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Page;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Vehicle;

/// What the depot keeps of a driver, for themselves; and their wish to be forgotten.
public final class OwnData {
  private static final int PIECE = 500;

  private final DriverAccounts accounts;
  private final OwnVehicles vehicles;
  private final OwnCards cards;
  private final OwnReservations reservations;
  private final OwnSessions sessions;
  private final PortalBook book;
  private final Consumer<? super Fact> journal;

  OwnData(
      DriverAccounts accounts,
      OwnVehicles vehicles,
      OwnCards cards,
      OwnReservations reservations,
      OwnSessions sessions,
      PortalBook book,
      Consumer<? super Fact> journal) {
    this.accounts = accounts;
    this.vehicles = vehicles;
    this.cards = cards;
    this.reservations = reservations;
    this.sessions = sessions;
    this.book = book;
    this.journal = journal;
  }

  /// All of it.
  public record Everything(
      Driver driver,
      List<Vehicle> vehicles,
      List<OwnCards.Card> cards,
      List<Reservation> reservations,
      List<OwnSessions.Charge> charges) {}

  /// A copy of all that is kept; that it was made is written down.
  public Everything copy(Visit visit) {
    journal.accept(new PortalEvent.DataHandedOut(visit.driver(), visit.origin()));
    return new Everything(
        accounts.driver(visit),
        vehicles.all(visit),
        cards.all(visit),
        reservations.all(visit),
        charges(visit));
  }

  /// All charging records, newest first.
  public List<OwnSessions.Charge> charges(Visit visit) {
    List<OwnSessions.Charge> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<OwnSessions.Charge> page = sessions.search(visit, cursor, PIECE);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  /// Asks the depot to erase what is personal: people there see to it, because charging and money
  /// that are under way have to end first.
  public void askForErasure(Visit visit) {
    if (!erasureAsked(visit)) {
      journal.accept(new PortalEvent.ErasureAsked(visit.driver(), visit.origin()));
    }
  }

  /// Whether they asked for it.
  public boolean erasureAsked(Visit visit) {
    return book.erasures().containsKey(visit.driver());
  }
}
