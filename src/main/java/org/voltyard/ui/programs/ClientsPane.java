package org.voltyard.ui.programs;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import org.voltyard.admin.oauth.Allowances.Allowance;
import org.voltyard.admin.oauth.OAuthBook.Client;
import org.voltyard.domain.Permission;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;

/// The programs that come in by OAuth 2, and below what users let them do.
final class ClientsPane extends ProgramPane {
  private final ClientsModel model;
  private final DataTable<Client> table;
  private final DataTable<Allowance> allowed;

  ClientsPane(Desk desk, ClientsModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "oauthclients", row -> row.client().id());
    allowed = new DataTable<>(desk, "oauthallowances", Allowance::id);
    clients();
    allowances();
    SplitPane both = new SplitPane(table, titled("programs.allowed", allowed));
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.58);
    getChildren().add(both);
    if (!model.may()) {
      closed(List.of(table, allowed));
    }
  }

  private void clients() {
    table.column("programs.clients.id", row -> row.client().id()).setPrefWidth(120);
    table.column("programs.clients.title", row -> row.client().title()).setPrefWidth(150);
    table.column("programs.state", this::state).setMinWidth(70);
    table.column("programs.clients.grants", this::grants).setPrefWidth(180);
    table.column("programs.clients.scopes", row -> scopes(row.client().scopes())).setPrefWidth(220);
    table
        .column("programs.clients.redirects", row -> String.join(", ", row.client().redirects()))
        .setPrefWidth(180);
    table.column("programs.madeBy", row -> row.by().who()).setPrefWidth(90);
    table
        .column(
            "programs.madeAt", row -> stamp(row.created()), Comparator.comparing(Client::created))
        .setMinWidth(140);
    table.natural(
        Comparator.comparing((Client row) -> row.revoked() != null)
            .thenComparing(row -> row.client().id()));
    table.onOpen(row -> edit());
    table.whenEmpty(
        new ScreenState.Empty(
            "programs.clients.none",
            "programs.clients.noneHint",
            Action.of("programs.clients.add", this::add)));
    table
        .bar()
        .add(
            button("programs.clients.add", this::add),
            button("programs.clients.edit", this::edit, when(table, row -> row.revoked() == null)),
            button(
                "programs.clients.renew",
                this::renew,
                when(table, row -> row.revoked() == null && row.client().confidential())),
            button(
                "programs.clients.revoke",
                this::revoke,
                when(table, row -> row.revoked() == null)));
  }

  private void allowances() {
    allowed.column("programs.allowed.user", Allowance::user).setPrefWidth(120);
    allowed.column("programs.allowed.client", Allowance::client).setPrefWidth(130);
    allowed.column("programs.clients.scopes", row -> scopes(row.scopes())).setPrefWidth(300);
    allowed
        .column(
            "programs.allowed.granted",
            row -> stamp(row.granted()),
            Comparator.comparing(Allowance::granted))
        .setMinWidth(140);
    allowed
        .column(
            "programs.allowed.expires",
            row -> stamp(row.expires()),
            Comparator.comparing(Allowance::expires))
        .setMinWidth(140);
    allowed.natural(Comparator.comparing(Allowance::granted).reversed());
    allowed.whenEmpty(
        new ScreenState.Empty("programs.allowed.none", "programs.allowed.noneHint", null));
    allowed.bar().add(button("programs.allowed.end", this::end, when(allowed, row -> true)));
  }

  private String state(Client row) {
    return desk().texts().of(row.revoked() == null ? "programs.good" : "programs.revoked");
  }

  private String grants(Client row) {
    return row.client().grants().stream()
        .sorted()
        .map(grant -> desk().texts().of("programs.grantShort." + grant.name()))
        .collect(Collectors.joining(", "));
  }

  private String scopes(Set<Permission> scopes) {
    return scopes.stream()
        .sorted()
        .map(scope -> desk().texts().of("programs.permission." + scope.name()))
        .collect(Collectors.joining(", "));
  }

  @Override
  protected Subscription subscribe() {
    return model.may()
        ? Subscription.combine(
            model.rowsProperty().subscribe(table::rows),
            model.allowedProperty().subscribe(allowed::rows),
            model.attach())
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
        .drawer(
            desk().texts().binding("programs.clients.add"),
            new ClientForm(desk(), model, null).node());
  }

  @Override
  void edit() {
    with(
        table,
        row -> {
          if (row.revoked() == null) {
            desk()
                .navigator()
                .drawer(
                    desk().texts().binding("programs.clients.editing", row.client().id()),
                    new ClientForm(desk(), model, row.client()).node());
          }
        });
  }

  private void renew() {
    with(
        table,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("programs.clients.renew"),
                            desk().texts().of("programs.clients.renewText", row.client().title()),
                            desk().texts().of("programs.clients.renew"),
                            why ->
                                model.renew(
                                    row.client().id(),
                                    why,
                                    made -> ClientForm.made(desk(), made),
                                    this::failed))
                        .danger()));
  }

  private void revoke() {
    with(
        table,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("programs.clients.revoke"),
                            desk().texts().of("programs.clients.revokeText", row.client().title()),
                            desk().texts().of("programs.clients.revoke"),
                            why ->
                                model.revoke(
                                    row.client().id(),
                                    why,
                                    _ -> done("programs.clients.revoked"),
                                    this::failed))
                        .facts(List.of(row.client().id() + " · " + scopes(row.client().scopes())))
                        .danger()));
  }

  private void end() {
    with(
        allowed,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("programs.allowed.end"),
                            desk().texts().of("programs.allowed.endText", row.client(), row.user()),
                            desk().texts().of("programs.allowed.end"),
                            why ->
                                model.end(
                                    row, why, _ -> done("programs.allowed.ended"), this::failed))
                        .danger()));
  }
}
