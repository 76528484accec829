package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.drivers.OwnCards;
import org.voltyard.admin.drivers.OwnVehicles;
import org.voltyard.admin.drivers.Portal;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Page;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenKind;

/// The vehicles and cards of a driver.
final class DriverThingsResource {
  private static final Param<String> VEHICLE = Param.path("id", "Id of a vehicle", Syntax.TEXT);
  private static final Param<String> CARD = Param.path("card", "Handle of a card", Syntax.TEXT);

  /// A vehicle.
  record Vehicle(
      String id,
      String plate,
      @Nullable String fleetNumber,
      @Nullable String connector,
      @Nullable Double batteryKwh,
      @About("Whether the driver may change it: not those of an organisation") boolean changeable) {
    static Vehicle of(org.voltyard.domain.Vehicle vehicle) {
      Energy battery = vehicle.battery();
      return new Vehicle(
          vehicle.id(),
          vehicle.plate(),
          vehicle.fleetNumber(),
          vehicle.connector(),
          battery == null ? null : (Double) battery.kiloWattHours(),
          OwnVehicles.changeable(vehicle));
    }
  }

  /// What a driver tells of a vehicle.
  record Told(String plate, @Nullable String connector, @Nullable Double batteryKwh) {
    OwnVehicles.Told read() {
      return new OwnVehicles.Told(
          plate,
          connector == null || connector.isBlank() ? null : connector,
          batteryKwh == null ? null : Energy.wattHours(batteryKwh * 1000));
    }
  }

  /// A card.
  record Card(
      @About("By which it is called here") String card,
      @About("The last characters of its number") String ending,
      String label,
      @Nullable String kind,
      Token.Status status,
      @About("Whether it may charge now") boolean accepted,
      @Nullable Instant expiresAt,
      DriverBaysResource.@Nullable Amount credit) {
    static Card of(OwnCards.Card card) {
      Token token = card.token();
      TokenKind kind = token.kind();
      return new Card(
          card.handle(),
          card.ending(),
          token.label(),
          kind == null ? null : kind.value(),
          token.status(),
          card.accepted(),
          token.expiry(),
          DriverBaysResource.Amount.of(token.credit()));
    }
  }

  private final Portal portal;
  private final DriverGate gate;

  DriverThingsResource(Portal portal, DriverGate gate) {
    this.portal = portal;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/driver/api/vehicles", "The vehicles one drives")
            .driver()
            .givesPageOf(Vehicle.class)
            .by(this::vehicles),
        Route.post("/driver/api/vehicles", "Adds a vehicle")
            .driver()
            .takes(Told.class)
            .gives(201, Vehicle.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::add),
        Route.put("/driver/api/vehicles/{id}", "Changes a vehicle of one's own")
            .driver()
            .with(VEHICLE)
            .takes(Told.class)
            .gives(Vehicle.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::change),
        Route.delete("/driver/api/vehicles/{id}", "Takes a vehicle of one's own out")
            .driver()
            .with(VEHICLE)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::remove),
        Route.get("/driver/api/cards", "One's cards, by what may be shown of them")
            .driver()
            .givesPageOf(Card.class)
            .by(this::cards),
        Route.post("/driver/api/cards/{card}/block", "Blocks a card that was lost")
            .driver()
            .with(CARD)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::block));
  }

  private static Problem unknown(String what) {
    return new Problem(Problem.Kind.NOT_FOUND, what + ": there is none, or it is not yours");
  }

  private Answer vehicles(Request request) {
    return Answer.ok(
        new Page<>(
            portal.vehicles().all(gate.visit(request.context())).stream().map(Vehicle::of).toList(),
            null));
  }

  private Answer add(Request request) {
    OwnVehicles.Told told = request.body(Told.class).read();
    try {
      return kept(201, portal.vehicles().add(gate.visit(request.context()), told));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer change(Request request) {
    OwnVehicles.Told told = request.body(Told.class).read();
    try {
      return kept(
          200,
          portal
              .vehicles()
              .change(gate.visit(request.context()), request.path(VEHICLE), told)
              .orElseThrow(() -> unknown("vehicle")));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Answer kept(int status, OwnVehicles.Answer answer) {
    return switch (answer) {
      case OwnVehicles.Answer.Kept(var vehicle) -> new Answer.Value(status, Vehicle.of(vehicle));
      case OwnVehicles.Answer.Refused() ->
          throw new Problem(Problem.Kind.CONFLICT, "the depot does not take this vehicle")
              .with("code", "not_taken");
    };
  }

  private Answer remove(Request request) {
    try {
      if (!portal.vehicles().remove(gate.visit(request.context()), request.path(VEHICLE))) {
        throw unknown("vehicle");
      }
      return new Answer.Done();
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, "a card goes with it").with("code", "has_card");
    }
  }

  private Answer cards(Request request) {
    return Answer.ok(
        new Page<>(
            portal.cards().all(gate.visit(request.context())).stream().map(Card::of).toList(),
            null));
  }

  private Answer block(Request request) {
    if (!portal.cards().block(gate.visit(request.context()), request.path(CARD))) {
      throw unknown("card");
    }
    return new Answer.Done();
  }
}
