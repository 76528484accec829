package org.voltyard.ui.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Access.Listed;
import org.voltyard.domain.Approval;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// Who may sign in with which roles, and what waits for a second person.
public final class UsersView extends ScreenView {
  private final UsersModel model;
  private final DataTable<Listed> users;
  private final DataTable<Approval> approvals;

  public UsersView(Desk desk, UsersModel model) {
    super(desk);
    this.model = model;
    users = new DataTable<>(desk, "users", row -> row.user().name());
    approvals = new DataTable<>(desk, "approvals", Approval::id);
    users();
    approvals();
    SplitPane both = new SplitPane(users, approvals);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.6);
    getChildren().add(both);
  }

  private void users() {
    users.column("access.name", row -> row.user().name()).setMinWidth(120);
    users.column("access.called", row -> row.user().called()).setMinWidth(150);
    users.column("access.users.roles", row -> roles(row.user())).setPrefWidth(220);
    users.column("access.users.through", this::through).setPrefWidth(130);
    users.column("access.users.active", row -> yes(row.user().active())).setPrefWidth(80);
    users.column("access.users.secondFactor", row -> yes(row.secondFactor())).setPrefWidth(120);
    users.column("access.users.recovery", row -> yes(row.recoveryCode())).setPrefWidth(120);
    users.column("access.users.last", row -> stamp(row.lastSignIn())).setMinWidth(150);
    users.natural(Comparator.comparing(row -> row.user().name()));
    users.onOpen(row -> edit());
    users.whenEmpty(new ScreenState.Empty("access.users.none", "access.users.noneHint", null));
    users
        .bar()
        .add(
            button("access.users.add", this::add, null),
            button("access.users.enter", this::enter, null),
            button("access.users.edit", this::edit, users),
            local(button("access.users.reset", this::reset, users)),
            local(button("access.users.code", this::code, users)),
            local(button("access.users.factorOff", this::factorOff, users)));
  }

  private void approvals() {
    approvals
        .column("access.approvals.kind", a -> desk().texts().of("access.kind." + a.wish().kind()))
        .setPrefWidth(150);
    approvals.column("access.approvals.subject", a -> a.wish().subject()).setPrefWidth(120);
    approvals.column("access.approvals.values", this::values).setPrefWidth(300);
    approvals.column("access.approvals.by", Approval::by).setPrefWidth(110);
    approvals
        .column(
            "access.approvals.at", a -> stamp(a.askedAt()), Comparator.comparing(Approval::askedAt))
        .setMinWidth(150);
    approvals
        .column("access.approvals.state", a -> desk().texts().of("access.state." + a.state()))
        .setPrefWidth(130);
    approvals
        .column("access.approvals.decidedBy", a -> a.decidedBy() == null ? "" : a.decidedBy())
        .setPrefWidth(120);
    approvals.natural(Comparator.comparing(Approval::askedAt).reversed());
    approvals.whenEmpty(
        new ScreenState.Empty("access.approvals.none", "access.approvals.noneHint", null));
    approvals
        .bar()
        .add(
            button("access.approvals.approve", this::approve, approvals),
            button("access.approvals.refuse", this::refuse, approvals));
  }

  private Button button(String key, Runnable run, @Nullable DataTable<?> of) {
    Button button = new Button();
    button.textProperty().bind(desk().texts().binding(key));
    desk().rights().guard(desk().texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    if (of != null) {
      button.disableProperty().bind(Bindings.isNull(of.selectedProperty()));
    }
    return button;
  }

  /// Who signs in through a provider has nothing here to be set.
  private Button local(Button button) {
    button
        .disableProperty()
        .bind(
            BooleanExpression.booleanExpression(
                users.selectedProperty().map(row -> row.issuer() != null).orElse(true)));
    return button;
  }

  private String through(Listed row) {
    return desk()
        .texts()
        .of(row.issuer() == null ? "access.users.password" : "access.users.openid");
  }

  private String roles(User user) {
    return user.roles().stream()
        .sorted()
        .map(role -> desk().texts().of("kit.role." + role.name()))
        .collect(Collectors.joining(", "));
  }

  private String yes(boolean is) {
    return is ? desk().texts().of("access.users.yes") : "–";
  }

  private String stamp(@Nullable Instant at) {
    return at == null ? "–" : Formats.stamp(at, desk().zone().get());
  }

  private String values(Approval approval) {
    return approval.wish().values().stream().map(this::value).collect(Collectors.joining("; "));
  }

  private String value(Approval.Value value) {
    String key = "access.value." + value.name();
    String name = desk().texts().has(key) ? desk().texts().of(key) : value.name();
    return name + ": " + (value.value().isEmpty() ? "–" : value.value());
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.usersProperty().subscribe((List<Listed> rows) -> users.rows(rows)),
        model.approvalsProperty().subscribe((List<Approval> rows) -> approvals.rows(rows)),
        model.attach());
  }

  private void add() {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("access.users.add"),
            new UserForm(desk(), model, null, null).node());
  }

  private void enter() {
    String issuer = model.provider().orElse(null);
    if (issuer == null) {
      desk().navigator().toast(Toast.note(desk().texts().of("access.users.noProvider")));
      return;
    }
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("access.users.enter"),
            new UserForm(desk(), model, null, issuer).node());
  }

  private void with(Consumer<User> work) {
    Listed row = users.selectedProperty().get();
    if (row != null) {
      work.accept(row.user());
    }
  }

  private void edit() {
    with(
        user ->
            desk()
                .navigator()
                .drawer(
                    desk().texts().binding("access.users.edit"),
                    new UserForm(desk(), model, user, null).node()));
  }

  private void reset() {
    with(
        user ->
            desk()
                .navigator()
                .drawer(
                    desk().texts().binding("access.users.reset"),
                    new PasswordPane(
                            desk(),
                            "access.users.reset",
                            List.of(
                                user.name() + " – " + user.called(),
                                desk().texts().of("access.passwordHelp")),
                            (password, wrong) ->
                                model.reset(
                                    user,
                                    password,
                                    _ -> done("access.users.saved"),
                                    e -> wrong.accept(String.valueOf(e.getMessage()))))
                        .node()));
  }

  private void code() {
    with(
        user ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.of(
                        desk().texts().of("access.users.code"),
                        desk().texts().of("access.users.codeText", user.called()),
                        desk().texts().of("access.users.code"),
                        () -> model.recoveryCode(user, this::handOver, this::failed))));
  }

  private void factorOff() {
    with(
        user ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("access.users.factorOff"),
                            desk().texts().of("access.users.factorOffText", user.called()),
                            desk().texts().of("access.users.factorOff"),
                            why ->
                                model.removeFactor(
                                    user, why, _ -> done("access.users.saved"), this::failed))
                        .danger()));
  }

  /// The code is seen this once.
  private void handOver(String code) {
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.of(
                    desk().texts().of("access.users.codeMade"),
                    desk().texts().of("access.users.codeOnce"),
                    desk().texts().of("access.users.noted"),
                    () -> {})
                .facts(List.of(code)));
  }

  private void approve() {
    Approval approval = approvals.selectedProperty().get();
    if (approval == null || approval.state() != Approval.State.OPEN) {
      return;
    }
    if (model.mine(approval)) {
      desk().navigator().toast(Toast.note(desk().texts().of("access.approvals.own")));
      return;
    }
    List<String> facts = new ArrayList<>();
    facts.add(desk().texts().of("access.kind." + approval.wish().kind()));
    facts.add(approval.wish().subject());
    approval.wish().values().forEach(v -> facts.add(value(v)));
    facts.add(desk().texts().of("access.approvals.askedBy", approval.by()));
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("access.approvals.approve"),
            model.provided() ? byProvider(approval, facts) : byPassword(approval, facts));
  }

  private Node byPassword(Approval approval, List<String> facts) {
    return new PasswordPane(
            desk(),
            "access.approvals.approve",
            facts,
            (password, wrong) ->
                model.approve(
                    approval,
                    password,
                    answer -> judged(answer, wrong, "access.wrong"),
                    e -> wrong.accept(String.valueOf(e.getMessage()))))
        .node();
  }

  private Node byProvider(Approval approval, List<String> facts) {
    return new ProofPane(
            desk(),
            model,
            facts,
            (way, wrong) ->
                model.approve(
                    approval,
                    way,
                    answer -> judged(answer, wrong, "access.openid.notProved"),
                    e -> wrong.accept(String.valueOf(e.getMessage()))))
        .node();
  }

  private void judged(SignIn answer, Consumer<String> wrong, String key) {
    switch (answer) {
      case SignIn.Welcome _ -> done("access.approvals.approved");
      case SignIn.Wait wait ->
          wrong.accept(desk().texts().of("access.wait", wait.left().toSeconds() + 1));
      case SignIn.Wrong _, SignIn.CodeNeeded _, SignIn.PasswordDue _ ->
          wrong.accept(desk().texts().of(key));
    }
  }

  private void refuse() {
    Approval approval = approvals.selectedProperty().get();
    if (approval != null && approval.state().alive()) {
      model.refuse(approval, _ -> done("access.approvals.refused"), this::failed);
    }
  }

  private void done(String key) {
    desk().navigator().closeDrawer();
    desk().navigator().toast(Toast.done(desk().texts().of(key)));
  }

  private void failed(Throwable cause) {
    desk()
        .navigator()
        .toast(
            Toast.failed(desk().texts().of("access.notDone"), String.valueOf(cause.getMessage())));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("access.users.add", this::add).key("Shortcut+N"),
        Action.of("access.users.edit", this::edit).key("Shortcut+E"));
  }
}
