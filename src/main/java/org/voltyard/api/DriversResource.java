package org.voltyard.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.DriverLine;

/// Drivers: find, enter, change, take out.
final class DriversResource {
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
  private final AuditTrail trail;
  private final Table<DriverLine> table;

  DriversResource(Doors.Registers registers, AuditTrail trail) {
    this.trail = trail;
    this.registers = registers;
    this.table =
        new Table<>(
            "drivers",
            trail,
            this::search,
            Item::of,
            List.of(
                "id",
                "name",
                "phone",
                "email",
                "language",
                "organisation",
                "organisationName",
                "active"),
            DriversResource::cells);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/drivers", "Drivers; as JSON by page, or all as CSV")
            .needs(Permission.VIEW_PEOPLE)
            .with(
                RegisterParams.Q,
                RegisterParams.ORGANISATION,
                RegisterParams.VEHICLE,
                RegisterParams.ACTIVE,
                SORT,
                RegisterParams.FALLING)
            .listsAlsoAsCsv(Item.class, table),
        Route.post("/drivers", "Enters a driver")
            .needs(Permission.REGISTER)
            .takes(NewBody.class)
            .gives(201, Item.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::create),
        Route.get("/drivers/{id}", "One driver")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::one),
        Route.put("/drivers/{id}", "Enters a driver or replaces what is known of one")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Body.class)
            .gives(Item.class)
            .gives(201, Item.class)
            .by(this::put),
        Route.delete("/drivers/{id}", "Takes out a driver to whom nothing belongs")
            .needs(Permission.REGISTER)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(
                request ->
                    RegisterParams.remove(
                        "driver",
                        request.path(ID),
                        registers.kept()::removeDriver,
                        request.origin())));
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

  private Driver found(String id) {
    return registers.kept().driver(id).orElseThrow(() -> Problem.notFound("driver", id));
  }

  private Answer one(Request request) {
    Driver driver = found(request.path(ID));
    trail.viewed(request.origin(), "driver", driver.id());
    return Answer.ok(item(driver));
  }

  private Answer create(Request request) {
    NewBody body = request.body(NewBody.class);
    String id = body.id() == null ? registers.freshId().get() : body.id();
    if (registers.kept().driver(id).isPresent()) {
      throw new Problem(Problem.Kind.CONFLICT, "driver " + id + " exists");
    }
    return new Answer.Value(201, kept(id, body.rest(), request));
  }

  private Answer put(Request request) {
    String id = request.path(ID);
    boolean known = registers.kept().driver(id).isPresent();
    return new Answer.Value(known ? 200 : 201, kept(id, request.body(Body.class), request));
  }

  private Item kept(String id, Body body, Request request) {
    Optional<Driver> before = registers.kept().driver(id);
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
    RegisterParams.keep(() -> registers.kept().put(driver, request.origin()));
    return item(driver);
  }

  private Item item(Driver driver) {
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

  private static List<String> cells(DriverLine line) {
    return List.of(
        line.id(),
        line.name(),
        Table.cell(line.phone()),
        Table.cell(line.email()),
        Table.cell(line.language()),
        Table.cell(line.organisation()),
        Table.cell(line.organisationName()),
        Boolean.toString(line.active()));
  }
}
