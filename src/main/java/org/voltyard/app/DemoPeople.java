package org.voltyard.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Power;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Registers;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.VehicleModel;

/// Who charges in the demo: a group's card is an organisation, a card in a group goes with a
/// vehicle of it, any other card with a driver.
final class DemoPeople {
  private final DemoDepot data;
  private final Map<String, VehicleModel> models;
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Vehicle> vehicles = new ArrayList<>();
  private final List<Driver> drivers = new ArrayList<>();
  private final List<TokenOwner> owners = new ArrayList<>();

  private DemoPeople(DemoDepot data) {
    this.data = data;
    models =
        data.vehicles().stream().collect(Collectors.toMap(VehicleModel::name, Function.identity()));
  }

  /// Writes down who is missing.
  static void enter(DemoDepot data, Registers registers, Origin origin) {
    DemoPeople people = new DemoPeople(data);
    people.gather();
    people.organisations.removeIf(each -> registers.organisation(each.id()).isPresent());
    people.vehicles.removeIf(each -> registers.vehicle(each.id()).isPresent());
    people.drivers.removeIf(each -> registers.driver(each.id()).isPresent());
    people.owners.removeIf(each -> registers.owner(each.token()).isPresent());
    registers.putOrganisations(people.organisations, origin);
    registers.putVehicles(people.vehicles, origin);
    registers.putDrivers(people.drivers, origin);
    registers.assignAll(people.owners, origin);
  }

  private void gather() {
    Set<String> groups = new HashSet<>();
    for (DemoDepot.Card card : data.tokens()) {
      if (card.parent() != null) {
        groups.add(card.parent());
      }
    }
    Map<String, VehicleModel> driven = driven();
    for (DemoDepot.Card card : data.tokens()) {
      String group = card.parent();
      if (groups.contains(card.id())) {
        organisations.add(new Organisation(id(card.id()), card.holder(), null, true));
      } else if (group != null) {
        vehicle(card, group, driven.get(card.id()));
      } else if (driven.containsKey(card.id())) {
        String id = id(card.id());
        drivers.add(
            new Driver(id, card.holder(), null, null, null, null, false, !card.blocked(), null));
        owners.add(new TokenOwner(new TokenId(card.id()), id, null));
      }
    }
  }

  /// The model that comes with each card of a fleet, in turns.
  private Map<String, VehicleModel> driven() {
    Map<String, VehicleModel> driven = new HashMap<>();
    for (DemoDepot.Fleet fleet : data.plan().fleets()) {
      for (int i = 0; i < fleet.cards().size(); i++) {
        String name = fleet.vehicles().get(i % fleet.vehicles().size());
        driven.put(fleet.cards().get(i), models.get(name));
      }
    }
    return driven;
  }

  private void vehicle(DemoDepot.Card card, String group, @Nullable VehicleModel model) {
    String id = id(card.id());
    int number = vehicles.size() + 1;
    vehicles.add(
        new Vehicle(
            id,
            String.format(Locale.ROOT, "粤B·%05dD", 10_000 + 37 * number),
            card.id(),
            null,
            null,
            model == null ? null : Energy.wattHours((long) model.batteryWh()),
            model == null ? null : model.dcWatts() > 0 ? "GBT_DC" : "GBT_AC",
            model == null ? null : new Power(Math.max(model.dcWatts(), model.acWatts())),
            id(group),
            null,
            !card.blocked()));
    owners.add(new TokenOwner(new TokenId(card.id()), null, id));
  }

  private static String id(String card) {
    return card.toLowerCase(Locale.ROOT);
  }
}
