package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.people.PeopleModel.Changed;

/// All drivers.
final class DriversPane extends RegisterPane<DriverRow> {
  DriversPane(Desk desk, PeopleModel model, Consumer<ImportKind> importing) {
    super(
        desk,
        model,
        new Part<>(
            model.drivers(),
            ImportKind.DRIVERS,
            DriverRow::id,
            row -> row.driver().active(),
            row -> row.driver().name()),
        importing);
    columns();
  }

  private void columns() {
    var table = table();
    table.column("people.field.name", row -> row.driver().name()).setPrefWidth(160);
    table
        .column("people.field.phone", row -> VehiclesPane.word(row.driver().phone()))
        .setPrefWidth(150);
    table
        .column("people.field.email", row -> VehiclesPane.word(row.driver().email()))
        .setPrefWidth(190);
    table.column("people.field.organisation", DriverRow::organisation).setPrefWidth(170);
    table.column("people.field.language", row -> VehiclesPane.word(row.driver().language()));
    table.figures("people.vehicleCount", DriverRow::vehicles, d -> Formats.decimal(d, 0));
    table.figures("people.tokens", DriverRow::tokens, d -> Formats.decimal(d, 0));
    table.column(
        "people.selfRegistered", row -> VehiclesPane.yes(desk(), row.driver().selfRegistered()));
    table.column("people.field.active", row -> VehiclesPane.yes(desk(), row.driver().active()));
    table.optional(table.column("people.field.id", DriverRow::id), "people.field.id");
  }

  @Override
  EntryForm.Asked asked(@Nullable DriverRow row) {
    Names names = model().names();
    Driver before = row == null ? null : row.driver();
    String id = before == null ? PeopleModel.newId() : before.id();
    return new EntryForm.Asked(
        Drafts.driver(names),
        before == null ? nothing() : Drafts.values(before, names),
        "people.save",
        (values, done, failed) ->
            model()
                .saveDriver(
                    () -> Drafts.driver(id, before, values, names),
                    () -> done.accept(saved(Drafts.text(values, "name"))),
                    failed));
  }

  @Override
  List<Node> below(DriverRow row) {
    return List.of(new LastSessions(desk(), model(), new Whose(null, row.id(), null)));
  }

  @Override
  EntryForm.Asked several(List<DriverRow> rows) {
    Names names = model().names();
    return new EntryForm.Asked(
        List.of(Bulk.organisation("organisation", names), Bulk.active()),
        nothing(),
        "people.saveAll",
        (values, done, failed) ->
            model()
                .changeDrivers(
                    rows.stream()
                        .map(
                            row ->
                                with(
                                    row.driver(),
                                    Bulk.organisation(
                                        values, "organisation", row.driver().organisation(), names),
                                    Bulk.active(values, row.driver().active())))
                        .toList(),
                    counted(this, done),
                    failed));
  }

  private static Driver with(Driver d, @Nullable String organisation, boolean active) {
    return new Driver(
        d.id(),
        d.name(),
        d.phone(),
        d.email(),
        d.language(),
        organisation,
        d.selfRegistered(),
        active,
        d.passwordHash());
  }

  @Override
  void remove(List<DriverRow> rows, Consumer<Changed> done, Consumer<Throwable> failed) {
    model().removeDrivers(rows.stream().map(DriverRow::id).toList(), done, failed);
  }
}
