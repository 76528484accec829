package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.people.PeopleModel.Changed;

/// All organisations.
final class OrganisationsPane extends RegisterPane<OrganisationRow> {
  OrganisationsPane(Desk desk, PeopleModel model, Away away) {
    super(
        desk,
        model,
        new Part<>(
            model.organisations(),
            ImportKind.ORGANISATIONS,
            OrganisationRow::id,
            row -> row.organisation().name()),
        away);
    var table = table();
    table.column("people.field.name", row -> row.organisation().name()).setPrefWidth(240);
    table.column("people.field.parent", row -> word(row.line().parentName())).setPrefWidth(220);
    table.column("people.field.active", row -> yes(row.organisation().active()));
    table.column("people.field.id", OrganisationRow::id).setPrefWidth(200);
  }

  @Override
  List<MenuItem> others() {
    return List.of(item("people.history", this::history));
  }

  @Override
  Statement.Kind statements() {
    return Statement.Kind.ORGANISATION;
  }

  @Override
  EntryForm.Asked asked(@Nullable OrganisationRow row) {
    Names names = model().names();
    String id = row == null ? PeopleModel.newId() : row.id();
    return new EntryForm.Asked(
        Drafts.organisation(names),
        row == null ? nothing() : Drafts.values(row.organisation(), names),
        "people.save",
        saving(
            "name", values -> Drafts.organisation(id, values, names), model()::saveOrganisation));
  }

  @Override
  List<Node> below(OrganisationRow row) {
    return List.of(sessions(row, new Whose(null, null, row.id())));
  }

  @Override
  EntryForm.Asked several(List<OrganisationRow> rows) {
    return several(
        new Bulk.Owned<>(
            "parent", Organisation::parent, Organisation::active, OrganisationsPane::with),
        () -> rows.stream().map(OrganisationRow::organisation).toList(),
        model()::changeOrganisations);
  }

  private static Organisation with(Organisation o, @Nullable String parent, boolean active) {
    return new Organisation(o.id(), o.name(), parent, active);
  }

  @Override
  void remove(List<OrganisationRow> rows, Consumer<Changed> done, Consumer<Throwable> failed) {
    model().removeOrganisations(rows.stream().map(OrganisationRow::id).toList(), done, failed);
  }
}
