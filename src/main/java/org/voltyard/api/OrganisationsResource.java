package org.voltyard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.OrganisationLine;

/// Organisations, fleets and departments: find, enter, change, take out.
final class OrganisationsResource {
  private static final Param<String> ID =
      Param.path("id", "Number of the organisation", Syntax.TEXT);
  private static final Param<String> PARENT =
      Param.query("parent", "Only those that belong to this one, by its id", Syntax.TEXT);
  private static final Param<OrganisationColumn> SORT =
      RegisterParams.sort(OrganisationColumn.class);

  /// What an organisation is to be.
  record Body(
      String name,
      @About("Id of the one it belongs to") @Nullable String parent,
      @About("True when absent") @Nullable Boolean active) {}

  /// A new organisation.
  record NewBody(
      @About("1 to 64 letters, digits, dots, dashes and underscores; made when absent")
          @Nullable String id,
      String name,
      @Nullable String parent,
      @Nullable Boolean active) {}

  /// An organisation.
  record Item(
      String id,
      String name,
      @Nullable String parent,
      @Nullable String parentName,
      boolean active) {
    static Item of(OrganisationLine line) {
      Organisation o = line.organisation();
      return new Item(o.id(), o.name(), o.parent(), line.parentName(), o.active());
    }
  }

  private final Doors.Registers registers;
  private final AuditTrail trail;
  private final Table<OrganisationLine> table;

  OrganisationsResource(Doors.Registers registers, AuditTrail trail) {
    this.trail = trail;
    this.registers = registers;
    this.table =
        new Table<>(
            "organisations",
            trail,
            this::search,
            Item::of,
            List.of("id", "name", "parent", "parentName", "active"),
            OrganisationsResource::cells);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/organisations", "Organisations; as JSON by page, or all as CSV")
            .needs(Permission.VIEW_PEOPLE)
            .with(RegisterParams.Q, PARENT, RegisterParams.ACTIVE, SORT, RegisterParams.FALLING)
            .listsAlsoAsCsv(Item.class, table),
        Route.post("/organisations", "Enters an organisation")
            .needs(Permission.REGISTER)
            .takes(NewBody.class)
            .gives(201, Item.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::create),
        Route.get("/organisations/{id}", "One organisation")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::one),
        Route.put("/organisations/{id}", "Enters an organisation or replaces what is known of it")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Body.class)
            .gives(Item.class)
            .gives(201, Item.class)
            .by(this::put),
        Route.delete("/organisations/{id}", "Takes out an organisation to which nothing belongs")
            .needs(Permission.REGISTER)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(
                request ->
                    RegisterParams.remove(
                        "organisation",
                        request.path(ID),
                        registers.kept()::removeOrganisation,
                        request.origin())));
  }

  private Page<OrganisationLine> search(Request request, @Nullable String cursor, int limit) {
    RegisterArchive.Of of = new RegisterArchive.Of(null, null, request.query(PARENT));
    OrganisationColumn by = request.query(SORT, OrganisationColumn.NAME);
    return registers.archive().organisations(RegisterParams.query(request, of, by, cursor, limit));
  }

  private Organisation found(String id) {
    return registers
        .kept()
        .organisation(id)
        .orElseThrow(() -> Problem.notFound("organisation", id));
  }

  private Answer one(Request request) {
    Organisation organisation = found(request.path(ID));
    trail.viewed(request.origin(), "organisation", organisation.id());
    return Answer.ok(item(organisation));
  }

  private Answer create(Request request) {
    NewBody body = request.body(NewBody.class);
    String id = body.id() == null ? registers.freshId().get() : body.id();
    if (registers.kept().organisation(id).isPresent()) {
      throw new Problem(Problem.Kind.CONFLICT, "organisation " + id + " exists");
    }
    Body rest = new Body(body.name(), body.parent(), body.active());
    return new Answer.Value(201, kept(id, rest, request));
  }

  private Answer put(Request request) {
    String id = request.path(ID);
    boolean known = registers.kept().organisation(id).isPresent();
    return new Answer.Value(known ? 200 : 201, kept(id, request.body(Body.class), request));
  }

  private Item kept(String id, Body body, Request request) {
    boolean active = body.active() == null || body.active();
    Organisation organisation = new Organisation(id, body.name(), body.parent(), active);
    RegisterParams.keep(() -> registers.kept().put(organisation, request.origin()));
    return item(organisation);
  }

  private Item item(Organisation organisation) {
    return Item.of(
        new OrganisationLine(organisation, registers.organisationName(organisation.parent())));
  }

  private static List<String> cells(OrganisationLine line) {
    Organisation o = line.organisation();
    return List.of(
        o.id(),
        o.name(),
        Table.cell(o.parent()),
        Table.cell(line.parentName()),
        Boolean.toString(o.active()));
  }
}
