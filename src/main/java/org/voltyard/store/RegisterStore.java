package org.voltyard.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.Vehicle;
import org.voltyard.store.SortedRows.Column;

/// Reads tables `driver`, `vehicle`, `organisation` and `token`.
public final class RegisterStore implements RegisterArchive {
  private static final SortedRows<DriverEntity> DRIVERS =
      new SortedRows<>(DriverEntity.class, "id", r -> r.id);
  private static final SortedRows<VehicleEntity> VEHICLES =
      new SortedRows<>(VehicleEntity.class, "id", r -> r.id);
  private static final SortedRows<OrganisationEntity> ORGANISATIONS =
      new SortedRows<>(OrganisationEntity.class, "id", r -> r.id);

  private static final Map<DriverColumn, Column<DriverEntity>> DRIVER_COLUMNS =
      Map.of(
          DriverColumn.NAME, Column.text("nameKey", r -> r.nameKey),
          DriverColumn.ID, Column.text("id", r -> r.id),
          DriverColumn.PHONE, Column.text("phone", r -> r.phone),
          DriverColumn.EMAIL, Column.text("email", r -> r.email),
          DriverColumn.LANGUAGE, Column.text("language", r -> r.language),
          DriverColumn.ORGANISATION, Column.text("organisationName", r -> r.organisationName),
          DriverColumn.STATE, Column.text("state", r -> r.state));

  private static final Map<VehicleColumn, Column<VehicleEntity>> VEHICLE_COLUMNS =
      Map.ofEntries(
          Map.entry(VehicleColumn.PLATE, Column.text("plateKey", r -> r.plateKey)),
          Map.entry(VehicleColumn.ID, Column.text("id", r -> r.id)),
          Map.entry(VehicleColumn.FLEET_NUMBER, Column.text("fleetNumber", r -> r.fleetNumber)),
          Map.entry(VehicleColumn.VIN, Column.text("vin", r -> r.vin)),
          Map.entry(VehicleColumn.EVCCID, Column.text("evccid", r -> r.evccid)),
          Map.entry(VehicleColumn.BATTERY, Column.number("battery", r -> r.battery)),
          Map.entry(VehicleColumn.CONNECTOR, Column.text("connector", r -> r.connector)),
          Map.entry(VehicleColumn.MAX_POWER, Column.decimal("maxPower", r -> r.maxPower)),
          Map.entry(
              VehicleColumn.ORGANISATION, Column.text("organisationName", r -> r.organisationName)),
          Map.entry(VehicleColumn.DRIVER, Column.text("driverName", r -> r.driverName)),
          Map.entry(VehicleColumn.STATE, Column.text("state", r -> r.state)));

  private static final Map<OrganisationColumn, Column<OrganisationEntity>> ORGANISATION_COLUMNS =
      Map.of(
          OrganisationColumn.NAME, Column.text("nameKey", r -> r.nameKey),
          OrganisationColumn.ID, Column.text("id", r -> r.id),
          OrganisationColumn.PARENT, Column.text("parentName", r -> r.parentName),
          OrganisationColumn.STATE, Column.text("state", r -> r.state));

  private final Database database;

  public RegisterStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<DriverLine> drivers(Query<DriverColumn> query) {
    return page(DRIVERS, DRIVER_COLUMNS, query, RegisterStore::driverFilter, RegisterStore::line);
  }

  private static Filter driverFilter(Query<DriverColumn> query) {
    Filter filter =
        DRIVERS
            .all()
            .and("r.organisation = :organisation", "organisation", query.of().organisation())
            .and("r.id = :driver", "driver", query.of().driver())
            .and(
                "r.id in (select v.driver from VehicleEntity v where v.id = :vehicle)",
                "vehicle",
                query.of().vehicle())
            .and("r.state = :state", "state", state(query.active()));
    return Words.find(filter, query.text());
  }

  private static DriverLine line(DriverEntity r) {
    return new DriverLine(
        r.id,
        r.name,
        orNull(r.phone),
        orNull(r.email),
        orNull(r.language),
        r.organisation,
        orNull(r.organisationName),
        r.selfRegistered,
        r.signsIn,
        r.state.equals("ACTIVE"));
  }

  @Override
  public Page<VehicleLine> vehicles(Query<VehicleColumn> query) {
    return page(
        VEHICLES, VEHICLE_COLUMNS, query, RegisterStore::vehicleFilter, RegisterStore::line);
  }

  private static Filter vehicleFilter(Query<VehicleColumn> query) {
    Filter filter =
        VEHICLES
            .all()
            .and("r.organisation = :organisation", "organisation", query.of().organisation())
            .and("r.driver = :driver", "driver", query.of().driver())
            .and("r.id = :vehicle", "vehicle", query.of().vehicle())
            .and("r.state = :state", "state", state(query.active()));
    return Words.find(filter, query.text());
  }

  private static VehicleLine line(VehicleEntity r) {
    Vehicle vehicle =
        new Vehicle(
            r.id,
            r.plate,
            orNull(r.fleetNumber),
            orNull(r.vin),
            orNull(r.evccid),
            r.battery < 0 ? null : new Energy(r.battery),
            orNull(r.connector),
            r.maxPower < 0 ? null : new Power(r.maxPower),
            r.organisation,
            r.driver,
            r.state.equals("ACTIVE"));
    return new VehicleLine(vehicle, orNull(r.organisationName), orNull(r.driverName));
  }

  @Override
  public Page<OrganisationLine> organisations(Query<OrganisationColumn> query) {
    return page(
        ORGANISATIONS,
        ORGANISATION_COLUMNS,
        query,
        RegisterStore::organisationFilter,
        RegisterStore::line);
  }

  private static Filter organisationFilter(Query<OrganisationColumn> query) {
    Filter filter =
        ORGANISATIONS
            .all()
            .and("r.parent = :organisation", "organisation", query.of().organisation())
            .and("r.state = :state", "state", state(query.active()));
    return Words.find(filter, query.text());
  }

  private static OrganisationLine line(OrganisationEntity r) {
    return new OrganisationLine(
        new Organisation(r.id, r.name, r.parent, r.state.equals("ACTIVE")), orNull(r.parentName));
  }

  @Override
  public Page<TokenLine> tokens(Query<TokenColumn> query) {
    return page(TokenLines.ROWS, TokenLines.COLUMNS, query, TokenLines::filter, TokenLines::line);
  }

  @Override
  public Optional<TokenLine> token(TokenId id) {
    return database.read(
        session ->
            Optional.ofNullable(session.get(TokenEntity.class, id.key())).map(TokenLines::line));
  }

  /// Looks for a word that nothing has, so that all rows are in memory before somebody searches:
  /// the first search of 100,000 tokens would take a second from the disk.
  public void warm() {
    String word = "~|~"; // in nothing that anybody writes
    tokens(Query.all(TokenColumn.ID, 1).with(word));
    drivers(Query.all(DriverColumn.NAME, 1).with(word));
    vehicles(Query.all(VehicleColumn.PLATE, 1).with(word));
    organisations(Query.all(OrganisationColumn.NAME, 1).with(word));
  }

  @Override
  public Counts counts() {
    return database.read(
        session ->
            session
                .createQuery(
                    "select (select count(*) from DriverEntity), (select count(*) from"
                        + " VehicleEntity), (select count(*) from OrganisationEntity), (select"
                        + " count(*) from TokenEntity) from ProjectionEntity",
                    Counts.class)
                .getSingleResult());
  }

  private <E, C extends Enum<C>, T> Page<T> page(
      SortedRows<E> rows,
      Map<C, Column<E>> columns,
      Query<C> query,
      Function<Query<C>, Filter> filter,
      Function<E, T> line) {
    Column<E> column = Objects.requireNonNull(columns.get(query.by()));
    return database.read(
        session -> rows.page(session, query, column, () -> filter.apply(query), line));
  }

  private static @Nullable String state(@Nullable Boolean active) {
    return active == null ? null : active ? "ACTIVE" : "INACTIVE";
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
