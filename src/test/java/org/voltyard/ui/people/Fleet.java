package org.voltyard.ui.people;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Energy;
import org.voltyard.domain.FakeSessions;
import org.voltyard.domain.Money;
import org.voltyard.domain.NoCosts;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.TokenScope;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.curve.ChargeCurves;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.fleet.register.PersonalFile;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.OnStage;

/// A depot with people, vehicles and tokens in its registers.
final class Fleet implements AutoCloseable {
  static final Origin TEST = JournalDepot.TEST;

  final Path folder;
  final JournalDepot depot;
  final List<String> erased = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final FakeSessions sessions = new FakeSessions();
  final CostArchive costs = new NoCosts();

  Fleet(Path folder) {
    this.folder = folder;
    depot = new JournalDepot(folder, OnStage.CLOCK);
  }

  PeopleModel model(Fx fx) {
    return new PeopleModel(
        fx,
        new PeopleModel.Deps(
            depot.registers,
            depot.tokens,
            depot.imports,
            new PaperRegisters(depot),
            sessions,
            depot.bus,
            OnStage.CLOCK,
            TEST,
            () -> Currency.getInstance("CNY"),
            station -> station.value().startsWith("CP-"),
            new PeopleModel.Papers(
                new Statements(sessions, costs, new Statements.Names(id -> plate(id), id -> "李伟")),
                new ChargeCurves(sessions, depot.registers::vehicle),
                photos(),
                this::personal),
            (id, origin) -> erased.add(id + " by " + origin.who())));
  }

  Fleet filled(int vehicles) {
    depot.registers.put(new Organisation("acme", "Acme Logistics", null, true), TEST);
    depot.registers.put(new Organisation("north", "城北公交车队", "acme", true), TEST);
    depot.registers.put(new Organisation("old", "Former partner", null, false), TEST);
    List<Driver> drivers = new ArrayList<>();
    List<Vehicle> all = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<TokenOwner> owners = new ArrayList<>();
    for (int i = 0; i < vehicles; i++) {
      drivers.add(
          new Driver(
              "d" + i,
              i % 2 == 0 ? "李伟" + i : "Anna Müller-Lüdenscheidt " + i,
              "+86 138 0000 %04d".formatted(i),
              i % 3 == 0 ? "driver" + i + "@example.org" : null,
              i % 2 == 0 ? "zh-CN" : "en",
              i % 2 == 0 ? "north" : "acme",
              i % 5 == 0,
              i % 7 != 0,
              null));
      all.add(
          new Vehicle(
              "v" + i,
              "京A·%05d".formatted(i),
              "B" + i,
              i % 2 == 0 ? "LSVAB4BR7EW%06d".formatted(i) : null,
              null,
              Energy.wattHours(282_500L),
              "GBT_DC",
              Power.kiloWatts(180),
              i % 2 == 0 ? "north" : "acme",
              "d" + i,
              i % 9 != 0));
      TokenId id = new TokenId("04A1%06d".formatted(i));
      tokens.add(
          new Token(
              id,
              i % 6 == 1 ? Token.Status.BLOCKED : Token.Status.ACCEPTED,
              new TokenId("FLEET"),
              OnStage.CLOCK.instant().plus(Duration.ofDays(i % 4 == 2 ? -1 : 90)),
              "Card " + i,
              TokenKind.CARD,
              null,
              terms(i)));
      owners.add(new TokenOwner(id, "d" + i, "v" + i));
    }
    depot.registers.putDrivers(drivers, TEST);
    depot.registers.putVehicles(all, TEST);
    depot.tokens.putAll(tokens, TEST);
    depot.registers.assignAll(owners, TEST);
    return this;
  }

  Photos photos() {
    return new Photos(
        folder.resolve("photos"),
        id -> depot.registers.vehicle(id).isPresent(),
        depot.journal::append);
  }

  private @Nullable String plate(String id) {
    return depot.registers.vehicle(id).map(Vehicle::plate).orElse(null);
  }

  private @Nullable PersonalFile personal(String id, Origin origin) {
    told.add(id + " to " + origin.who());
    return depot
        .registers
        .driver(id)
        .map(
            d ->
                new PersonalFile(
                    OnStage.CLOCK.instant(),
                    List.of("why"),
                    new PersonalFile.Person(
                        d.id(), d.name(), d.phone(), null, null, null, false, false, true),
                    List.of(),
                    List.of(),
                    List.of()))
        .orElse(null);
  }

  private static Token.Terms terms(int i) {
    return new Token.Terms(
        i % 4 == 3 ? new Money(5_000, Currency.getInstance("CNY")) : null,
        new ChargeLimit(null, Energy.wattHours(60_000L), null, null),
        i % 5 == 3
            ? new TokenScope(
                Set.of(new StationId("CP-1"), new StationId("CP-2")),
                List.of(
                    new TokenScope.Hours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(22, 0),
                        LocalTime.of(6, 0))))
            : null);
  }

  @Override
  public void close() {
    depot.close();
  }
}
