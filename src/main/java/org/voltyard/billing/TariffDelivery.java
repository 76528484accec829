package org.voltyard.billing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffEvent;

/// Gives stations that calculate by themselves the tariffs that hold there: after their boot, and
/// whenever those change. // I07
public final class TariffDelivery {
  private static final Origin RULE = new Origin("tariff delivery", "depot");

  /// What a station says that has the very tariff already: it is there. // I07.FR.04
  private static final String HAS_IT = "DuplicateTariffId";

  private final TariffBook book;
  private final Talents talents;
  private final StationDoor stations;
  private final Consumer<Fact> journal;
  private final InstantSource clock;

  /// Names of what each station was given since it booted.
  private final Map<StationId, Set<String>> given = new ConcurrentHashMap<>();

  public TariffDelivery(
      TariffBook book,
      Talents talents,
      StationDoor stations,
      Consumer<Fact> journal,
      InstantSource clock) {
    this.book = book;
    this.talents = talents;
    this.stations = stations;
    this.journal = journal;
    this.clock = clock;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.Booted e when e.answer() == Station.Admission.ADMITTED -> {
        given.put(e.station(), ConcurrentHashMap.newKeySet());
        give(e.station());
      }
      case StationEvent e when Talents.concerns(e) -> {
        given.putIfAbsent(e.station(), ConcurrentHashMap.newKeySet());
        give(e.station());
      }
      case TariffEvent.Published _,
          TariffEvent.Removed _,
          TariffEvent.Assigned _,
          TariffEvent.Unassigned _ ->
          given.keySet().forEach(this::give);
      default -> {}
    }
  }

  private void give(StationId station) {
    Set<String> has = given.get(station);
    if (has == null || !stations.connected(station) || !talents.calculates(station)) {
      return;
    }
    Instant now = clock.instant();
    List<Tariff> wanted = book.forStation(station, now);
    Set<String> names = new HashSet<>();
    for (Tariff tariff : wanted) {
      String name = TariffNames.of(tariff);
      names.add(name);
      if (has.add(name)) {
        var _ =
            stations
                .send(station, new StationCommand.SetTariff(0, name, tariff), RULE)
                .thenAccept(outcome -> said(station, tariff, name, outcome));
      }
    }
    if (names.isEmpty()) {
      withdraw(station, has);
    }
    has.retainAll(names);
  }

  /// A new tariff takes the place of an old one by itself; without one the old one must go.
  private void withdraw(StationId station, Set<String> has) {
    Set<String> kept = new HashSet<>(book.keptBy(station));
    kept.retainAll(has);
    if (!kept.isEmpty()) {
      var _ =
          stations.send(
              station,
              new StationCommand.ClearTariffs(kept.stream().sorted().toList(), null),
              RULE);
    }
  }

  private void said(StationId station, Tariff tariff, String name, Outcome<?> outcome) {
    switch (outcome) {
      case Outcome.Answered<?> a ->
          tell(
              station,
              tariff,
              name,
              a.reply().accepted() || a.reply().status().equals(HAS_IT),
              a.reply().status());
      case Outcome.Failed<?> f -> tell(station, tariff, name, false, f.code());
      case Outcome.Unsupported<?> u -> tell(station, tariff, name, false, u.reason());
      case Outcome.TimedOut<?> _, Outcome.NotConnected<?> _ -> {
        Set<String> has = given.get(station);
        if (has != null) {
          has.remove(name); // it is given again with the next occasion
        }
      }
    }
  }

  private void tell(
      StationId station, Tariff tariff, String name, boolean accepted, String status) {
    journal.accept(new TariffEvent.Delivered(station, tariff.id(), name, accepted, status));
  }
}
