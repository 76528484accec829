package org.voltyard.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Power;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.VehicleColumn;
import org.voltyard.domain.RegisterArchive.VehicleLine;
import org.voltyard.domain.Vehicle;

/// Vehicles: find, enter, change, take out.
final class VehiclesResource {
  private static final Param<String> ID = Param.path("id", "Number of the vehicle", Syntax.TEXT);
  private static final Param<VehicleColumn> SORT = RegisterParams.sort(VehicleColumn.class);

  /// What a vehicle is to be.
  record Body(
      String plate,
      @About("What its operator calls it") @Nullable String fleetNumber,
      @About("Chassis number, 17 letters and digits") @Nullable String vin,
      @About("What its charging controller calls itself") @Nullable String evccid,
      @Nullable BigDecimal batteryWh,
      @About("Type of its inlet, such as GBT_DC") @Nullable String connector,
      @Nullable BigDecimal maxPowerW,
      @About("Id of the one it belongs to") @Nullable String organisation,
      @About("Id of who usually drives it") @Nullable String driver,
      @About("Whether sessions are put down to it; true when absent") @Nullable Boolean active) {
    Vehicle vehicle(String id) {
      return new Vehicle(
          id,
          plate,
          fleetNumber,
          vin,
          evccid,
          batteryWh == null ? null : Energy.wattHours(batteryWh.doubleValue()),
          connector,
          maxPowerW == null ? null : new Power(maxPowerW.doubleValue()),
          organisation,
          driver,
          active == null || active);
    }
  }

  /// A new vehicle.
  record NewBody(
      @About("1 to 64 letters, digits, dots, dashes and underscores; made when absent")
          @Nullable String id,
      String plate,
      @Nullable String fleetNumber,
      @Nullable String vin,
      @Nullable String evccid,
      @Nullable BigDecimal batteryWh,
      @Nullable String connector,
      @Nullable BigDecimal maxPowerW,
      @Nullable String organisation,
      @Nullable String driver,
      @Nullable Boolean active) {
    Body rest() {
      return new Body(
          plate,
          fleetNumber,
          vin,
          evccid,
          batteryWh,
          connector,
          maxPowerW,
          organisation,
          driver,
          active);
    }
  }

  /// A vehicle.
  record Item(
      String id,
      String plate,
      @Nullable String fleetNumber,
      @Nullable String vin,
      @Nullable String evccid,
      @Nullable Double batteryWh,
      @Nullable String connector,
      @Nullable Double maxPowerW,
      @Nullable String organisation,
      @Nullable String organisationName,
      @Nullable String driver,
      @Nullable String driverName,
      boolean active) {
    static Item of(VehicleLine line) {
      Vehicle v = line.vehicle();
      return new Item(
          v.id(),
          v.plate(),
          v.fleetNumber(),
          v.vin(),
          v.evccid(),
          v.battery() == null ? null : (Double) v.battery().wattHours(),
          v.connector(),
          v.maxPower() == null ? null : (Double) v.maxPower().watts(),
          v.organisation(),
          line.organisationName(),
          v.driver(),
          line.driverName(),
          v.active());
    }
  }

  private final Doors.Registers registers;
  private final AuditTrail trail;
  private final Table<VehicleLine> table;

  VehiclesResource(Doors.Registers registers, AuditTrail trail) {
    this.trail = trail;
    this.registers = registers;
    this.table =
        new Table<>(
            "vehicles",
            trail,
            this::search,
            Item::of,
            List.of(
                "id",
                "plate",
                "fleetNumber",
                "vin",
                "evccid",
                "batteryWh",
                "connector",
                "maxPowerW",
                "organisation",
                "organisationName",
                "driver",
                "driverName",
                "active"),
            VehiclesResource::cells);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/vehicles", "Vehicles; as JSON by page, or all as CSV")
            .needs(Permission.VIEW_PEOPLE)
            .with(
                RegisterParams.Q,
                RegisterParams.ORGANISATION,
                RegisterParams.DRIVER,
                RegisterParams.ACTIVE,
                SORT,
                RegisterParams.FALLING)
            .listsAlsoAsCsv(Item.class, table),
        Route.post("/vehicles", "Enters a vehicle")
            .needs(Permission.REGISTER)
            .takes(NewBody.class)
            .gives(201, Item.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::create),
        Route.get("/vehicles/{id}", "One vehicle")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::one),
        Route.put("/vehicles/{id}", "Enters a vehicle or replaces what is known of one")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Body.class)
            .gives(Item.class)
            .gives(201, Item.class)
            .by(this::put),
        Route.delete("/vehicles/{id}", "Takes out a vehicle that has no token")
            .needs(Permission.REGISTER)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(
                request ->
                    RegisterParams.remove(
                        "vehicle",
                        request.path(ID),
                        registers.kept()::removeVehicle,
                        request.origin())));
  }

  private Page<VehicleLine> search(Request request, @Nullable String cursor, int limit) {
    RegisterArchive.Of of =
        new RegisterArchive.Of(
            null, request.query(RegisterParams.DRIVER), request.query(RegisterParams.ORGANISATION));
    VehicleColumn by = request.query(SORT, VehicleColumn.PLATE);
    return registers.archive().vehicles(RegisterParams.query(request, of, by, cursor, limit));
  }

  private Vehicle found(String id) {
    return registers.kept().vehicle(id).orElseThrow(() -> Problem.notFound("vehicle", id));
  }

  private Answer one(Request request) {
    Vehicle vehicle = found(request.path(ID));
    trail.viewed(request.origin(), "vehicle", vehicle.id());
    return Answer.ok(item(vehicle));
  }

  private Answer create(Request request) {
    NewBody body = request.body(NewBody.class);
    String id = body.id() == null ? registers.freshId().get() : body.id();
    if (registers.kept().vehicle(id).isPresent()) {
      throw new Problem(Problem.Kind.CONFLICT, "vehicle " + id + " exists");
    }
    return new Answer.Value(201, kept(id, body.rest(), request));
  }

  private Answer put(Request request) {
    String id = request.path(ID);
    boolean known = registers.kept().vehicle(id).isPresent();
    return new Answer.Value(known ? 200 : 201, kept(id, request.body(Body.class), request));
  }

  private Item kept(String id, Body body, Request request) {
    Vehicle vehicle = body.vehicle(id);
    RegisterParams.keep(() -> registers.kept().put(vehicle, request.origin()));
    return item(vehicle);
  }

  private Item item(Vehicle vehicle) {
    return Item.of(
        new VehicleLine(
            vehicle,
            registers.organisationName(vehicle.organisation()),
            registers.driverName(vehicle.driver())));
  }

  private static List<String> cells(VehicleLine line) {
    Item item = Item.of(line);
    return List.of(
        item.id(),
        item.plate(),
        Table.cell(item.fleetNumber()),
        Table.cell(item.vin()),
        Table.cell(item.evccid()),
        Table.cell(item.batteryWh()),
        Table.cell(item.connector()),
        Table.cell(item.maxPowerW()),
        Table.cell(item.organisation()),
        Table.cell(item.organisationName()),
        Table.cell(item.driver()),
        Table.cell(item.driverName()),
        Boolean.toString(item.active()));
  }
}
