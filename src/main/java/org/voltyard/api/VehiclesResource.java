package org.voltyard.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.VehicleColumn;
import org.voltyard.domain.RegisterArchive.VehicleLine;
import org.voltyard.domain.Vehicle;

/// Vehicles: find, enter, change, take out.
final class VehiclesResource
    implements RegisterRoutes.Port<String, VehiclesResource.Body, Vehicle> {
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
  private final Table<VehicleLine> table;

  VehiclesResource(Doors.Registers registers, AuditTrail trail) {
    this.registers = registers;
    this.table =
        new Table<VehicleLine>("vehicles", trail, this::search, Item::of)
            .column("id", line -> line.vehicle().id())
            .column("plate", line -> line.vehicle().plate())
            .column("fleetNumber", line -> line.vehicle().fleetNumber())
            .column("vin", line -> line.vehicle().vin())
            .column("evccid", line -> line.vehicle().evccid())
            .column("batteryWh", line -> Item.of(line).batteryWh())
            .column("connector", line -> line.vehicle().connector())
            .column("maxPowerW", line -> Item.of(line).maxPowerW())
            .column("organisation", line -> line.vehicle().organisation())
            .column("organisationName", VehicleLine::organisationName)
            .column("driver", line -> line.vehicle().driver())
            .column("driverName", VehicleLine::driverName)
            .column("active", line -> line.vehicle().active());
  }

  List<Route> routes() {
    return new RegisterRoutes<>(
            new RegisterRoutes.Words(
                "vehicle",
                "Enters a vehicle",
                "Enters a vehicle or replaces what is known of one",
                "Takes out a vehicle that has no token"),
            ID,
            new RegisterRoutes.Shapes<>(NewBody.class, Body.class, Item.class),
            new RegisterRoutes.Listed(
                table,
                List.of(
                    RegisterParams.Q,
                    RegisterParams.ORGANISATION,
                    RegisterParams.DRIVER,
                    RegisterParams.ACTIVE,
                    SORT,
                    RegisterParams.FALLING)),
            this)
        .routes();
  }

  private Page<VehicleLine> search(Request request, @Nullable String cursor, int limit) {
    RegisterArchive.Of of =
        new RegisterArchive.Of(
            null, request.query(RegisterParams.DRIVER), request.query(RegisterParams.ORGANISATION));
    VehicleColumn by = request.query(SORT, VehicleColumn.PLATE);
    return registers.archive().vehicles(RegisterParams.query(request, of, by, cursor, limit));
  }

  @Override
  public RegisterRoutes.Entered<String, Body> entered(Request request) {
    NewBody body = request.body(NewBody.class);
    return new RegisterRoutes.Entered<>(registers.idOf(body.id()), body.rest());
  }

  @Override
  public Optional<Vehicle> find(String id) {
    return registers.kept().vehicle(id);
  }

  @Override
  public String id(Vehicle vehicle) {
    return vehicle.id();
  }

  @Override
  public Item item(Vehicle vehicle) {
    return Item.of(
        new VehicleLine(
            vehicle,
            registers.organisationName(vehicle.organisation()),
            registers.driverName(vehicle.driver())));
  }

  @Override
  public Vehicle put(String id, Body body, Origin origin) {
    Vehicle vehicle = body.vehicle(id);
    registers.kept().put(vehicle, origin);
    return vehicle;
  }

  @Override
  public boolean remove(String id, Origin origin) {
    return registers.kept().removeVehicle(id, origin);
  }
}
