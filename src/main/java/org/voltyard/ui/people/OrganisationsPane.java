package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Organisation;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.people.PeopleModel.Changed;

/// All organisations.
final class OrganisationsPane extends RegisterPane<OrganisationRow> {
  OrganisationsPane(Desk desk, PeopleModel model, Consumer<ImportKind> importing) {
    super(
        desk,
        model,
        new Part<>(
            model.organisations(),
            ImportKind.ORGANISATIONS,
            OrganisationRow::id,
            row -> row.organisation().name()),
        importing);
    var table = table();
    table.column("people.field.name", row -> row.organisation().name()).setPrefWidth(240);
    table
        .column("people.field.parent", row -> VehiclesPane.word(row.line().parentName()))
        .setPrefWidth(220);
    table.column(
        "people.field.active", row -> VehiclesPane.yes(desk(), row.organisation().active()));
    table.column("people.field.id", OrganisationRow::id).setPrefWidth(200);
  }

  @Override
  EntryForm.Asked asked(@Nullable OrganisationRow row) {
    Names names = model().names();
    String id = row == null ? PeopleModel.newId() : row.id();
    return new EntryForm.Asked(
        Drafts.organisation(names),
        row == null ? nothing() : Drafts.values(row.organisation(), names),
        "people.save",
        (values, done, failed) ->
            model()
                .saveOrganisation(
                    () -> Drafts.organisation(id, values, names),
                    () -> done.accept(saved(Drafts.text(values, "name"))),
                    failed));
  }

  @Override
  EntryForm.Asked several(List<OrganisationRow> rows) {
    Names names = model().names();
    return new EntryForm.Asked(
        List.of(Bulk.organisation("parent", names), Bulk.active()),
        nothing(),
        "people.saveAll",
        (values, done, failed) ->
            model()
                .changeOrganisations(
                    rows.stream()
                        .map(OrganisationRow::organisation)
                        .map(
                            each ->
                                new Organisation(
                                    each.id(),
                                    each.name(),
                                    Bulk.organisation(values, "parent", each.parent(), names),
                                    Bulk.active(values, each.active())))
                        .toList(),
                    counted(this, done),
                    failed));
  }

  @Override
  void remove(List<OrganisationRow> rows, Consumer<Changed> done, Consumer<Throwable> failed) {
    model().removeOrganisations(rows.stream().map(OrganisationRow::id).toList(), done, failed);
  }
}
