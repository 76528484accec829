package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.domain.Driver;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.WholeFile;
import org.voltyard.ui.people.PeopleModel.Changed;

/// All drivers.
final class DriversPane extends RegisterPane<DriverRow> {
  DriversPane(Desk desk, PeopleModel model, Away away) {
    super(
        desk,
        model,
        new Part<>(model.drivers(), ImportKind.DRIVERS, DriverRow::id, row -> row.line().name()),
        away);
    columns();
  }

  private void columns() {
    var table = table();
    table.column("people.field.name", row -> row.line().name()).setPrefWidth(160);
    table.column("people.field.phone", row -> word(row.line().phone())).setPrefWidth(150);
    table.column("people.field.email", row -> word(row.line().email())).setPrefWidth(190);
    table
        .column("people.field.organisation", row -> word(row.line().organisationName()))
        .setPrefWidth(170);
    table.column("people.field.language", row -> word(row.line().language()));
    table.column("people.selfRegistered", row -> yes(row.line().selfRegistered()));
    table.column("people.field.active", row -> yes(row.line().active()));
    table.optional(table.column("people.field.id", DriverRow::id), "people.field.id");
  }

  @Override
  List<MenuItem> others() {
    return List.of(
        item("people.invite", this::invite),
        item("people.history", this::history),
        item("people.personal", this::personal),
        item("people.erase", this::erase));
  }

  /// All that is known of the chosen driver, to be handed to them.
  private void personal() {
    DriverRow row = table().selectedProperty().get();
    if (row != null) {
      desk()
          .saving()
          .ask(getScene().getWindow(), "personal-data-" + row.id(), "json")
          .ifPresent(
              file ->
                  WholeFile.save(
                      desk(),
                      file,
                      new WholeFile.Content(null, 1, () -> model().personal(row.id())),
                      () -> {}));
    }
  }

  /// Lets the chosen driver in to the drivers' page.
  private void invite() {
    DriverRow row = table().selectedProperty().get();
    if (row != null) {
      desk().navigator().open("portal", row.id());
    }
  }

  /// Sessions stay, under a number that nobody can put a name to.
  private void erase() {
    DriverRow row = table().selectedProperty().get();
    if (row != null) {
      desk()
          .navigator()
          .confirm(
              ConfirmDialog.of(
                      desk().texts().of("people.eraseTitle", row.line().name()),
                      desk().texts().of("people.eraseText"),
                      desk().texts().of("people.erase"),
                      () -> model().erase(row.id(), this::erased, this::notDone))
                  .danger());
    }
  }

  private void erased() {
    desk().navigator().closeDrawer();
    desk().navigator().toast(Toast.done(desk().texts().of("people.erased")));
  }

  @Override
  Statement.Kind statements() {
    return Statement.Kind.DRIVER;
  }

  @Override
  EntryForm.Asked asked(@Nullable DriverRow row) {
    Names names = model().names();
    Driver before = row == null ? null : model().driver(row.id()).orElse(null);
    String id = before == null ? PeopleModel.newId() : before.id();
    return new EntryForm.Asked(
        Drafts.driver(names),
        before == null ? nothing() : Drafts.values(before, names),
        "people.save",
        saving("name", values -> Drafts.driver(id, before, values, names), model()::saveDriver));
  }

  @Override
  List<Node> below(DriverRow row) {
    return List.of(sessions(row, new Whose(null, row.id(), null)));
  }

  @Override
  EntryForm.Asked several(List<DriverRow> rows) {
    return several(
        new Bulk.Owned<>("organisation", Driver::organisation, Driver::active, DriversPane::with),
        () -> rows.stream().flatMap(row -> model().driver(row.id()).stream()).toList(),
        model()::changeDrivers);
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
