package org.voltyard.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.HeldTariff;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;

/// The depot's tariffs, as operators keep them.
public final class Tariffs {
  private final TariffBook book;
  private final Consumer<Fact> journal;
  private final FourEyes eyes;

  /// @param journal writes a fact and returns when it is on disk
  /// @param eyes the second person, without whom no tariff is published
  public Tariffs(TariffBook book, Consumer<Fact> journal, FourEyes eyes) {
    this.book = book;
    this.journal = journal;
    this.eyes = eyes;
  }

  /// All of them by their ids.
  public List<Tariff> all() {
    return book.tariffs();
  }

  public Optional<Tariff> find(TariffId id) {
    return Optional.ofNullable(book.tariff(id));
  }

  /// Makes a tariff, or changes it for sessions that begin from now on, once a second person has
  /// approved of all that is in it.
  ///
  /// @throws IllegalArgumentException when something is wrong with it
  public FourEyes.Answer put(Tariff tariff, Origin origin) {
    origin.needs(Permission.MONEY);
    List<TariffCheck.Problem> problems = TariffCheck.problems(tariff);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("tariff " + tariff.id() + ": " + problems);
    }
    return eyes.ask(
        TariffText.wish(tariff),
        origin,
        () -> journal.accept(new TariffEvent.Published(tariff, origin)));
  }

  /// Deletes a tariff and its uses; whether there was one.
  public boolean remove(TariffId id, Origin origin) {
    origin.needs(Permission.MONEY);
    if (book.tariff(id) == null) {
      return false;
    }
    journal.accept(new TariffEvent.Removed(id, origin));
    return true;
  }

  /// For what tariffs are used: the site first, then stations, then tokens.
  public List<TariffUse> uses() {
    return book.uses().stream()
        .sorted(
            Comparator.comparing((TariffUse u) -> u.token() == null ? "" : u.token().key())
                .thenComparing(u -> u.station() == null ? "" : u.station().value())
                .thenComparing(u -> u.tariff().value()))
        .toList();
  }

  /// Uses a tariff so from now on.
  ///
  /// @throws IllegalArgumentException when there is no such tariff
  public void assign(TariffUse use, Origin origin) {
    origin.needs(Permission.MONEY);
    if (book.tariff(use.tariff()) == null) {
      throw new IllegalArgumentException("there is no tariff " + use.tariff());
    }
    if (!book.uses().contains(use)) {
      journal.accept(new TariffEvent.Assigned(use, origin));
    }
  }

  /// Whether there was such a use.
  public boolean unassign(TariffUse use, Origin origin) {
    origin.needs(Permission.MONEY);
    if (!book.uses().contains(use)) {
      return false;
    }
    journal.accept(new TariffEvent.Unassigned(use, origin));
    return true;
  }

  /// What stations said of the tariffs that they were given.
  public List<TariffEvent.Delivered> deliveries() {
    return book.deliveries().stream().map(r -> (TariffEvent.Delivered) r.fact()).toList();
  }

  /// The tariffs that a station told it keeps; empty when it was not asked.
  public List<HeldTariff> heldBy(StationId station) {
    var listed = book.listed(station);
    return listed == null ? List.of() : ((TariffEvent.Listed) listed.fact()).held();
  }
}
