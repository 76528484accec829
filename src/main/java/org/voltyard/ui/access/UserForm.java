package org.voltyard.ui.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// A user: name, roles, and at first the password.
final class UserForm {
  private final Desk desk;
  private final UsersModel model;
  private final @Nullable User known;
  private final @Nullable String issuer;
  private final FormPane form;
  private final Label wrong = new Label();
  private final Button save = new Button();
  private final FootedPane pane;

  /// @param known null makes a new one
  /// @param issuer through which a new one signs in; null for one with a password
  UserForm(Desk desk, UsersModel model, @Nullable User known, @Nullable String issuer) {
    this.desk = desk;
    this.model = model;
    this.known = known;
    this.issuer = issuer;
    form = new FormPane(desk, fields(known, issuer));
    wrong.setWrapText(true);
    wrong.getStyleClass().add("field-message");
    save.textProperty().bind(desk.texts().binding("access.users.save"));
    desk.rights().guard(desk.texts(), save, "access.users.save");
    save.getStyleClass().add("primary");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setDefaultButton(true);
    save.setOnAction(event -> save());
    pane = new FootedPane(form, new VBox(8, wrong, save));
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private static List<FormField> fields(@Nullable User known, @Nullable String issuer) {
    List<FormField> fields = new ArrayList<>();
    if (known == null) {
      fields.add(
          FormField.of("name", "access.name", true, new Kind.Text(64))
              .help(issuer == null ? "access.nameHelp" : "access.openid.nameHelp"));
    }
    if (known == null && issuer == null) {
      fields.add(
          FormField.of("password", "access.password", true, new Kind.Text(128))
              .hidden()
              .help("access.passwordHelp"));
    }
    fields.add(
        FormField.of("called", "access.called", true, new Kind.Text(100))
            .initially(known == null ? "" : known.called()));
    for (Role role : Role.values()) {
      boolean has = known != null && known.roles().contains(role);
      fields.add(
          FormField.of(role.name(), "kit.role." + role.name(), false, new Kind.Flag())
              .initially(Boolean.toString(has)));
    }
    if (known != null) {
      fields.add(
          FormField.of("active", "access.users.active", false, new Kind.Flag())
              .initially(Boolean.toString(known.active())));
    }
    return fields;
  }

  private void save() {
    wrong.setText("");
    if (!form.validate()) {
      return;
    }
    Map<String, Object> values = form.values();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (Boolean.TRUE.equals(values.get(role.name()))) {
        roles.add(role);
      }
    }
    try {
      send(values, roles);
    } catch (IllegalArgumentException e) {
      failed(e);
    }
  }

  private void send(Map<String, Object> values, Set<Role> roles) {
    String called = String.valueOf(values.get("called"));
    User before = known;
    if (before == null) {
      String name = User.normal(String.valueOf(values.get("name")));
      User fresh = new User(name, called, roles, true, 1);
      save.setDisable(true);
      if (issuer != null) {
        model.enter(fresh, issuer, this::done, this::failed);
        return;
      }
      model.create(fresh, String.valueOf(values.get("password")), this::done, this::failed);
    } else {
      boolean active = Boolean.TRUE.equals(values.get("active"));
      User after = new User(before.name(), called, roles, active, before.version());
      save.setDisable(true);
      model.save(after, this::done, this::failed);
    }
  }

  private void done(Answer answer) {
    desk.navigator().closeDrawer();
    desk.navigator()
        .toast(
            answer instanceof Answer.Waiting
                ? Toast.note(desk.texts().of("access.users.waits"))
                : Toast.done(desk.texts().of("access.users.saved")));
  }

  private void failed(Throwable cause) {
    save.setDisable(false);
    wrong.setText(desk.texts().of("access.failed", String.valueOf(cause.getMessage())));
  }
}
