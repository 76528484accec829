package org.voltyard.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.DriverLine;

/// Drivers: find, enter, change, take out.
final class DriversResource implements RegisterRoutes.Port<String, DriversResource.Body, Driver> {
  private static final Param<String> ID = Param.path("id", "Number of the driver", Syntax.TEXT);
  private static final Param<DriverColumn> SORT = RegisterParams.sort(DriverColumn.class);

  /// What a driver is to be.
  record Body(
      String name,
      @Nullable String phone,
      @Nullable String email,
      @About("In which to address them, such as zh-CN") @Nullable String language,
      @About("Id of the one they drive for") @Nullable String organisation,
      @About("Whether they may sign in and sessions are put down to them; true when absent")
          @Nullable Boolean active) {}

  /// A new driver.
  record NewBody(
      @About("1 to 64 letters, digits, dots, dashes and underscores; made when absent")
          @Nullable String id,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String organisation,
      @Nullable Boolean active) {
    Body rest() {
      return new Body(name, phone, email, language, organisation, active);
    }
  }

  /// A driver.
  record Item(
      String id,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String organisation,
      @About("Name of the organisation") @Nullable String organisationName,
      @About("Whether they registered themselves on the driver page") boolean selfRegistered,
      @About("Whether they have a password for the driver page") boolean signsIn,
      boolean active) {
    static Item of(DriverLine line) {
      return new Item(
          line.id(),
          line.name(),
          line.phone(),
          line.email(),
          line.language(),
          line.organisation(),
          line.organisationName(),
          line.selfRegistered(),
          line.signsIn(),
          line.active());
    }
  }

  private final Doors.Registers registers;
  private final Table<DriverLine> table;

  DriversResource(Doors.Registers registers, AuditTrail trail) {
    this.registers = registers;
    this.table =
        new Table<DriverLine>("drivers", trail, this::search, Item::of)
            .column("id", DriverLine::id)
            .column("name", DriverLine::name)
            .column("phone", DriverLine::phone)
            .column("email", DriverLine::email)
            .column("language", DriverLine::language)
            .column("organisation", DriverLine::organisation)
            .column("organisationName", DriverLine::organisationName)
            .column("active", DriverLine::active);
  }

  List<Route> routes() {
    return new RegisterRoutes<>(
            new RegisterRoutes.Words(
                "driver",
                "Enters a driver",
                "Enters a driver or replaces what is known of one",
                "Takes out a driver to whom nothing belongs"),
            ID,
            new RegisterRoutes.Shapes<>(NewBody.class, Body.class, Item.class),
            new RegisterRoutes.Listed(
                table,
                List.of(
                    RegisterParams.Q,
                    RegisterParams.ORGANISATION,
                    RegisterParams.VEHICLE,
                    RegisterParams.ACTIVE,
                    SORT,
                    RegisterParams.FALLING)),
            this)
        .routes();
  }

  private Page<DriverLine> search(Request request, @Nullable String cursor, int limit) {
    RegisterArchive.Of of =
        new RegisterArchive.Of(
            request.query(RegisterParams.VEHICLE),
            null,
            request.query(RegisterParams.ORGANISATION));
    DriverColumn by = request.query(SORT, DriverColumn.NAME);
    return registers.archive().drivers(RegisterParams.query(request, of, by, cursor, limit));
  }

  @Override
  public RegisterRoutes.Entered<String, Body> entered(Request request) {
    NewBody body = request.body(NewBody.class);
    return new RegisterRoutes.Entered<>(registers.idOf(body.id()), body.rest());
  }

  @Override
  public Optional<Driver> find(String id) {
    return registers.kept().driver(id);
  }

  @Override
  public String id(Driver driver) {
    return driver.id();
  }

  @Override
  public Item item(Driver driver) {
    return new Item(
        driver.id(),
        driver.name(),
        driver.phone(),
        driver.email(),
        driver.language(),
        driver.organisation(),
        registers.organisationName(driver.organisation()),
        driver.selfRegistered(),
        driver.passwordHash() != null,
        driver.active());
  }

  @Override
  public Driver put(String id, Body body, Origin origin) {
    Optional<Driver> before = find(id);
    Driver driver =
        new Driver(
            id,
            body.name(),
            body.phone(),
            body.email(),
            body.language(),
            body.organisation(),
            before.map(Driver::selfRegistered).orElse(false),
            body.active() == null || body.active(),
            before.map(Driver::passwordHash).orElse(null));
    registers.kept().put(driver, origin);
    return driver;
  }

  @Override
  public boolean remove(String id, Origin origin) {
    return registers.kept().removeDriver(id, origin);
  }
}
