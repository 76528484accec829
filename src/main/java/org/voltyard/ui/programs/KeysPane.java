package org.voltyard.ui.programs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Role;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.programs.KeysModel.Row;
import org.voltyard.ui.programs.KeysModel.State;

/// The API keys that were ever made.
final class KeysPane extends ProgramPane {
  private final KeysModel model;
  private final DataTable<Row> table;

  KeysPane(Desk desk, KeysModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "apikeys", Row::name);
    table.column("programs.keys.name", Row::name).setPrefWidth(140);
    table.column("programs.keys.prefix", row -> row.entry().key().prefix() + "…").setPrefWidth(110);
    table.column("programs.keys.roles", this::roles).setPrefWidth(170);
    table.column("programs.state", this::state, Comparator.comparing(Row::state)).setMinWidth(80);
    table.column("programs.madeBy", row -> row.entry().by().who()).setPrefWidth(100);
    moment("programs.madeAt", row -> row.entry().created());
    moment("programs.keys.used", row -> row.entry().used());
    moment("programs.keys.expires", row -> row.entry().key().expires());
    table.natural(Comparator.comparing(Row::state).thenComparing(Row::name));
    table.whenEmpty(
        new ScreenState.Empty(
            "programs.keys.none",
            "programs.keys.noneHint",
            Action.of("programs.keys.add", this::add)));
    table
        .bar()
        .add(
            button("programs.keys.add", this::add),
            button(
                "programs.keys.revoke",
                this::revoke,
                when(table, row -> row.state() != State.REVOKED)));
    getChildren().add(table);
    if (!model.may()) {
      closed(List.of(table));
    }
  }

  private void moment(String key, Function<Row, @Nullable Instant> at) {
    table
        .column(
            key,
            row -> stamp(at.apply(row)),
            Comparator.comparing(at, Comparator.nullsFirst(Comparator.naturalOrder())))
        .setMinWidth(140);
  }

  private String roles(Row row) {
    return row.entry().key().roles().stream()
        .sorted()
        .map(Role::name)
        .map(name -> desk().texts().of("kit.role." + name))
        .collect(Collectors.joining(", "));
  }

  private String state(Row row) {
    return desk().texts().of("programs.keys.state." + row.state());
  }

  @Override
  protected Subscription subscribe() {
    return model.may()
        ? Subscription.combine(model.rowsProperty().subscribe(table::rows), model.attach())
        : Subscription.EMPTY;
  }

  @Override
  DataTable<?> table() {
    return table;
  }

  @Override
  void reload() {
    model.reload();
  }

  @Override
  void add() {
    desk()
        .navigator()
        .drawer(desk().texts().binding("programs.keys.add"), new KeyForm(desk(), model).node());
  }

  /// A key is never changed.
  @Override
  void edit() {}

  private void revoke() {
    with(
        table,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("programs.keys.revoke"),
                            desk().texts().of("programs.keys.revokeText", row.name()),
                            desk().texts().of("programs.keys.revoke"),
                            why ->
                                model.revoke(
                                    row, why, _ -> done("programs.keys.revoked"), this::failed))
                        .facts(List.of(row.name() + " · " + roles(row)))
                        .danger()));
  }
}
