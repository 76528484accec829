package org.voltyard.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.OrganisationLine;

/// Organisations, fleets and departments: find, enter, change, take out.
final class OrganisationsResource
    implements RegisterRoutes.Port<String, OrganisationsResource.Body, Organisation> {
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
      @Nullable Boolean active) {
    Body rest() {
      return new Body(name, parent, active);
    }
  }

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
  private final Table<OrganisationLine> table;

  OrganisationsResource(Doors.Registers registers, AuditTrail trail) {
    this.registers = registers;
    this.table =
        new Table<OrganisationLine>("organisations", trail, this::search, Item::of)
            .column("id", line -> line.organisation().id())
            .column("name", line -> line.organisation().name())
            .column("parent", line -> line.organisation().parent())
            .column("parentName", OrganisationLine::parentName)
            .column("active", line -> line.organisation().active());
  }

  List<Route> routes() {
    return new RegisterRoutes<>(
            new RegisterRoutes.Words(
                "organisation",
                "Enters an organisation",
                "Enters an organisation or replaces what is known of it",
                "Takes out an organisation to which nothing belongs"),
            ID,
            new RegisterRoutes.Shapes<>(NewBody.class, Body.class, Item.class),
            new RegisterRoutes.Listed(
                table,
                List.of(
                    RegisterParams.Q, PARENT, RegisterParams.ACTIVE, SORT, RegisterParams.FALLING)),
            this)
        .routes();
  }

  private Page<OrganisationLine> search(Request request, @Nullable String cursor, int limit) {
    RegisterArchive.Of of = new RegisterArchive.Of(null, null, request.query(PARENT));
    OrganisationColumn by = request.query(SORT, OrganisationColumn.NAME);
    return registers.archive().organisations(RegisterParams.query(request, of, by, cursor, limit));
  }

  @Override
  public RegisterRoutes.Entered<String, Body> entered(Request request) {
    NewBody body = request.body(NewBody.class);
    return new RegisterRoutes.Entered<>(registers.idOf(body.id()), body.rest());
  }

  @Override
  public Optional<Organisation> find(String id) {
    return registers.kept().organisation(id);
  }

  @Override
  public String id(Organisation organisation) {
    return organisation.id();
  }

  @Override
  public Item item(Organisation organisation) {
    return Item.of(
        new OrganisationLine(organisation, registers.organisationName(organisation.parent())));
  }

  @Override
  public Organisation put(String id, Body body, Origin origin) {
    boolean active = body.active() == null || body.active();
    Organisation organisation = new Organisation(id, body.name(), body.parent(), active);
    registers.kept().put(organisation, origin);
    return organisation;
  }

  @Override
  public boolean remove(String id, Origin origin) {
    return registers.kept().removeOrganisation(id, origin);
  }
}
