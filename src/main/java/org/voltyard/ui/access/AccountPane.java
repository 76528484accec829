package org.voltyard.ui.access;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.QrCode;
import org.voltyard.ui.kit.Toast;

/// Somebody's own account: password, second factor, recovery code.
public final class AccountPane {
  private static final double QR = 190;

  private final Desk desk;
  private final AccountModel model;
  private final VBox factor = new VBox(10);
  private final VBox code = new VBox(8);
  private final ScrollPane node = new ScrollPane();

  public AccountPane(Desk desk, AccountModel model) {
    this.desk = desk;
    this.model = model;
    VBox all = new VBox(22);
    if (model.provided()) {
      all.getChildren().add(hint("access.account.provided"));
    } else {
      all.getChildren()
          .addAll(
              section("access.account.factor", factor),
              section("access.account.recovery", code),
              section("access.account.password", password()));
    }
    all.setPadding(new Insets(4, 14, 14, 14));
    node.setContent(all);
    node.setFitToWidth(true);
    node.getStyleClass().add("edge-to-edge");
    code.getChildren()
        .addAll(
            hint("access.account.recoveryHint"), button("access.account.newCode", this::newCode));
    Attached.to(
        all,
        () ->
            model
                .secondFactorProperty()
                .subscribe(on -> factor.getChildren().setAll(on ? off() : on())));
  }

  /// What the drawer shows.
  public Node node() {
    return node;
  }

  private VBox section(String key, Node content) {
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding(key));
    title.getStyleClass().add("subtitle");
    return new VBox(8, title, content);
  }

  private Label hint(String key) {
    Label hint = new Label();
    hint.textProperty().bind(desk.texts().binding(key));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("muted");
    return hint;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.setOnAction(event -> run.run());
    return button;
  }

  /// A secret as people read it to each other.
  private TextField words(String text) {
    TextField field = new TextField(text);
    field.setEditable(false);
    field.getStyleClass().add("strong");
    return field;
  }

  private List<Node> on() {
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("code", "access.code", true, new Kind.Text(12))
                    .help("access.account.codeHelp")));
    TextField typed = words(model.secret().replaceAll("(.{4})(?!$)", "$1 "));
    typed.accessibleTextProperty().bind(desk.texts().binding("access.account.secret"));
    return List.of(
        hint("access.account.onHint"),
        new QrCode(model.address(), QR),
        hint("access.account.secret"),
        typed,
        form,
        button("access.account.switchOn", () -> switchOn(form)));
  }

  private void switchOn(FormPane form) {
    if (form.validate()) {
      model.switchOn(
          String.valueOf(form.values().get("code")),
          right -> {
            if (right) {
              done("access.account.isOn");
              newCode();
            } else {
              form.fail("code", desk.texts().of("access.account.wrongCode"));
            }
          },
          this::failed);
    }
  }

  private List<Node> off() {
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("password", "access.password", true, new Kind.Text(256)).hidden()));
    return List.of(
        hint("access.account.offHint"),
        form,
        button("access.account.switchOff", () -> switchOff(form)));
  }

  private void switchOff(FormPane form) {
    if (form.validate()) {
      model.switchOff(
          String.valueOf(form.values().get("password")),
          judged -> judged(judged, form, "password", () -> done("access.account.isOff")),
          this::failed);
    }
  }

  private void newCode() {
    model.recoveryCode(
        made -> {
          TextField shown = words(made);
          shown.accessibleTextProperty().bind(desk.texts().binding("access.users.codeMade"));
          code.getChildren().setAll(hint("access.users.codeOnce"), shown);
          shown.requestFocus();
        },
        this::failed);
  }

  private Node password() {
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("old", "access.account.old", true, new Kind.Text(256)).hidden(),
                FormField.of("fresh", "access.fresh", true, new Kind.Text(256))
                    .hidden()
                    .help("access.passwordHelp"),
                FormField.of("again", "access.again", true, new Kind.Text(256)).hidden()));
    return new VBox(10, form, button("access.account.change", () -> change(form)));
  }

  private void change(FormPane form) {
    if (!form.validate()) {
      return;
    }
    Map<String, Object> values = form.values();
    String fresh = String.valueOf(values.get("fresh"));
    if (!fresh.equals(values.get("again"))) {
      form.fail("again", desk.texts().of("access.differ"));
      return;
    }
    model.changePassword(
        String.valueOf(values.get("old")),
        fresh,
        judged -> judged(judged, form, "old", () -> done("access.account.changed")),
        cause -> form.fail("fresh", String.valueOf(cause.getMessage())));
  }

  private void judged(SignIn judged, FormPane form, String field, Runnable right) {
    switch (judged) {
      case SignIn.Welcome _ -> right.run();
      case SignIn.Wait wait ->
          form.fail(field, desk.texts().of("access.wait", wait.left().toSeconds() + 1));
      case SignIn.Wrong _, SignIn.CodeNeeded _, SignIn.PasswordDue _ ->
          form.fail(field, desk.texts().of("access.account.wrongPassword"));
    }
  }

  private void done(String key) {
    desk.navigator().toast(Toast.done(desk.texts().of(key)));
  }

  private void failed(Throwable cause) {
    Consumer<Toast> say = desk.navigator()::toast;
    say.accept(Toast.failed(desk.texts().of("access.notDone"), String.valueOf(cause.getMessage())));
  }
}
