package org.voltyard.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The vehicles and cards of a fleet, as far as they can use one connector.
final class Guests {
  private final DemoDepot.Fleet fleet;
  private final List<VehicleModel> models;
  private final List<String> badCards;
  private final List<String> freeCards;
  private final Random random;
  private final AtomicInteger count;

  private Guests(
      DemoDepot.Fleet fleet,
      List<VehicleModel> models,
      List<String> badCards,
      List<String> freeCards,
      Random random,
      AtomicInteger count) {
    this.fleet = fleet;
    this.models = models;
    this.badCards = badCards;
    this.freeCards = freeCards;
    this.random = random;
    this.count = count;
  }

  /// All of a fleet.
  static Guests of(DemoDepot depot, DemoDepot.Fleet fleet, Random random) {
    List<String> bad = new ArrayList<>(depot.plan().strangers());
    depot.tokens().stream()
        .filter(card -> card.blocked() || card.expires() != null)
        .forEach(card -> bad.add(card.id()));
    List<VehicleModel> models =
        depot.vehicles().stream().filter(model -> fleet.vehicles().contains(model.name())).toList();
    return new Guests(
        fleet, models, bad, new ArrayList<>(fleet.cards()), random, new AtomicInteger());
  }

  /// Those that fit an outlet; cards are shared with all others of the fleet.
  Guests at(Outlet outlet) {
    List<VehicleModel> fitting = models.stream().filter(model -> model.fits(outlet)).toList();
    return new Guests(fleet, fitting, badCards, freeCards, random, count);
  }

  boolean any() {
    return !models.isEmpty();
  }

  /// Seconds of the yard until the next one comes.
  double gap(Yard yard) {
    double mean = fleet.habit().gapMinutes() * 60 / fleet.weights().get(yard.hour());
    return Math.max(30, -Math.log(1 - random.nextDouble()) * mean);
  }

  double stay() {
    return fleet.habit().stayMinutes().at(random.nextDouble()) * 60;
  }

  Arrival arrival() {
    VehicleModel model = models.get(random.nextInt(models.size()));
    double soc = fleet.habit().soc().at(random.nextDouble());
    double target = fleet.habit().target().at(random.nextDouble());
    String name = fleet.name() + " " + (100 + count.incrementAndGet() % 900);
    return new Arrival(name, model, soc, Math.max(target, Math.min(1, soc + 0.05)));
  }

  /// A card that nobody is using, null where all are in use.
  @Nullable String card() {
    return freeCards.isEmpty() ? null : freeCards.remove(random.nextInt(freeCards.size()));
  }

  void release(String card) {
    freeCards.add(card);
  }

  /// Now and then, a card that is no good.
  @Nullable String wrongCard() {
    return badCards.isEmpty() || random.nextDouble() >= fleet.habit().wrongCard()
        ? null
        : badCards.get(random.nextInt(badCards.size()));
  }
}
