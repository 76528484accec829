package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.people.PeopleModel.Changed;

/// All vehicles.
final class VehiclesPane extends RegisterPane<VehicleRow> {
  VehiclesPane(Desk desk, PeopleModel model, Away away) {
    super(
        desk,
        model,
        new Part<>(
            model.vehicles(), ImportKind.VEHICLES, VehicleRow::id, row -> row.vehicle().plate()),
        away);
    columns();
  }

  private void columns() {
    var table = table();
    table.column("people.field.plate", row -> row.vehicle().plate()).setMinWidth(104);
    table
        .column("people.field.fleetNumber", row -> word(row.vehicle().fleetNumber()))
        .setPrefWidth(110);
    table.column("people.field.vin", row -> word(row.vehicle().vin())).setPrefWidth(185);
    table.optional(
        table.column("people.field.evccid", row -> word(row.vehicle().evccid())),
        "people.field.evccid");
    table
        .figures("people.field.battery", VehicleRow::kilowattHours, d -> Formats.decimal(d, 1))
        .setPrefWidth(105);
    table
        .figures("people.field.maxPower", VehicleRow::kilowatts, d -> Formats.decimal(d, 1))
        .setPrefWidth(120);
    table.column("people.field.connector", row -> word(row.vehicle().connector())).setPrefWidth(95);
    table
        .column("people.field.organisation", row -> word(row.line().organisationName()))
        .setPrefWidth(150);
    table.column("people.field.driver", row -> word(row.line().driverName())).setPrefWidth(130);
    table.column("people.field.active", row -> yes(row.vehicle().active()));
  }

  @Override
  List<MenuItem> others() {
    return List.of(item("people.history", this::history));
  }

  @Override
  Statement.Kind statements() {
    return Statement.Kind.VEHICLE;
  }

  @Override
  EntryForm.Asked asked(@Nullable VehicleRow row) {
    Names names = model().names();
    String id = row == null ? PeopleModel.newId() : row.id();
    return new EntryForm.Asked(
        Drafts.vehicle(names),
        row == null ? nothing() : Drafts.values(model().vehicle(id).orElse(row.vehicle()), names),
        "people.save",
        saving("plate", values -> Drafts.vehicle(id, values, names), model()::saveVehicle));
  }

  @Override
  List<Node> below(VehicleRow row) {
    return List.of(
        new PhotoPane(desk(), model().ofVehicle(row.id())),
        new CurvePane(desk(), model().ofVehicle(row.id())),
        sessions(row, new Whose(row.id(), null, null)));
  }

  @Override
  EntryForm.Asked several(List<VehicleRow> rows) {
    return several(
        new Bulk.Owned<>(
            "organisation", Vehicle::organisation, Vehicle::active, VehiclesPane::with),
        () -> rows.stream().flatMap(row -> model().vehicle(row.id()).stream()).toList(),
        model()::changeVehicles);
  }

  private static Vehicle with(Vehicle v, @Nullable String organisation, boolean active) {
    return new Vehicle(
        v.id(),
        v.plate(),
        v.fleetNumber(),
        v.vin(),
        v.evccid(),
        v.battery(),
        v.connector(),
        v.maxPower(),
        organisation,
        v.driver(),
        active);
  }

  @Override
  void remove(List<VehicleRow> rows, Consumer<Changed> done, Consumer<Throwable> failed) {
    model().removeVehicles(rows.stream().map(VehicleRow::id).toList(), done, failed);
  }
}
