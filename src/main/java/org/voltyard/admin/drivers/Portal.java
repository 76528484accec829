package org.voltyard.admin.drivers;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.domain.Fact;

/// All that the drivers' page stands on.
public record Portal(
    DriverAccounts accounts,
    BayCodes codes,
    Bays bays,
    OwnSessions sessions,
    OwnVehicles vehicles,
    OwnCards cards,
    OwnReservations reservations,
    OwnData data) {
  /// What the depot lets drivers do.
  ///
  /// @param reservation how long a bay is kept at most; zero when drivers reserve nothing
  public record Rules(Supplier<Registration> registration, Supplier<Duration> reservation) {}

  /// What it is made of.
  public record Ground(
      PortalBook book,
      People people,
      Yard yard,
      Consumer<? super Fact> journal,
      PasswordHashes hashes,
      InstantSource clock) {}

  public static Portal of(Ground ground, Rules rules) {
    People people = ground.people();
    Yard yard = ground.yard();
    DriverAccounts accounts =
        new DriverAccounts(
            ground.book(),
            people,
            new AppTokens(people, yard),
            ground.journal(),
            ground.hashes(),
            rules.registration(),
            ground.clock());
    BayCodes codes = new BayCodes(ground.book(), ground.journal());
    OwnCards cards = new OwnCards(people, yard, ground.clock());
    OwnReservations reservations =
        new OwnReservations(codes, cards, yard, rules.reservation(), ground.clock());
    OwnSessions sessions = new OwnSessions(codes, cards, yard);
    OwnVehicles vehicles = new OwnVehicles(people);
    OwnData data =
        new OwnData(
            accounts, vehicles, cards, reservations, sessions, ground.book(), ground.journal());
    return new Portal(
        accounts,
        codes,
        new Bays(codes, cards, reservations, yard),
        sessions,
        vehicles,
        cards,
        reservations,
        data);
  }
}
