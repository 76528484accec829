package org.voltyard.ui.access;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.access.SignInModel.Mode;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;

/// Name, password and, where it is wanted, a code; stands in place of the screens while nobody is
/// signed in.
public final class SignInView extends StackPane {
  private final Desk desk;
  private final SignInModel model;
  private final TextField name = new TextField();
  private final TextField called = new TextField();
  private final PasswordField password = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final PasswordField fresh = new PasswordField();
  private final TextField code = new TextField();
  private final Button go = new Button();
  private final Button other = new Button();
  private final @Nullable ProviderPane provider;

  /// @param known whose window is locked, null where nobody was signed in
  /// @param later what is done instead: making the first admin later, or going on as whoever is
  ///   signed in; null where there is nothing else
  public SignInView(
      Desk desk, SignInModel model, @Nullable String known, @Nullable Runnable later) {
    this.desk = desk;
    this.model = model;
    getStyleClass().add("sign-in");
    VBox card = new VBox(12);
    card.getStyleClass().add("card");
    card.setMaxSize(420, Region.USE_PREF_SIZE);
    card.setMinHeight(Region.USE_PREF_SIZE);
    provider = model.provider().map(host -> new ProviderPane(desk, model, host)).orElse(null);
    BooleanExpression first = is(Mode.FIRST_ADMIN);
    VBox form = new VBox(12);
    form.visibleProperty().bind(model.waitingProperty().not());
    form.managedProperty().bind(form.visibleProperty());
    form.getChildren()
        .addAll(
            title(),
            hint(),
            field("access.name", name, null),
            field("access.called", called, first),
            field("access.password", password, null),
            field("access.fresh", fresh, is(Mode.RENEW)),
            field("access.again", again, first.or(is(Mode.RENEW))),
            field("access.code", code, model.codeWantedProperty().or(is(Mode.RECOVER))),
            note(),
            buttons(later));
    card.getChildren().add(form);
    if (provider != null) {
      form.getChildren().add(provider.offer());
      card.getChildren().add(provider.waiting());
    }
    name.setText(known == null ? "" : known);
    getChildren().add(card);
    setAlignment(Pos.CENTER);
    card.disableProperty().bind(model.busyProperty());
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model
            .busyProperty()
            .subscribe(
                busy -> {
                  if (!busy) {
                    requestFocus();
                  }
                }),
        model.waitingProperty().subscribe(waiting -> requestFocus()),
        model::cancel);
  }

  /// Puts the keyboard where the next thing is to be typed.
  @Override
  public void requestFocus() {
    if (provider != null && model.waitingProperty().get()) {
      provider.requestFocus();
      return;
    }
    boolean wanted = model.codeWantedProperty().get() && !password.getText().isEmpty();
    boolean renewing = model.modeProperty().get() == Mode.RENEW && fresh.getText().isEmpty();
    (name.getText().isBlank() ? name : renewing ? fresh : wanted ? code : password).requestFocus();
  }

  private BooleanExpression is(Mode mode) {
    return BooleanExpression.booleanExpression(model.modeProperty().map(now -> now == mode));
  }

  private Node title() {
    Label title = new Label();
    title.getStyleClass().add("title");
    words(title, "title");
    return title;
  }

  private Node hint() {
    Label hint = new Label();
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("muted");
    words(hint, "hint");
    return hint;
  }

  private void words(javafx.scene.control.Labeled label, String part) {
    Attached.to(
        label,
        () ->
            model
                .modeProperty()
                .subscribe(
                    mode ->
                        label
                            .textProperty()
                            .bind(desk.texts().binding("access." + part + "." + mode.name()))));
  }

  private Node field(String key, TextField field, @Nullable BooleanExpression shown) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(desk.texts().binding(key));
    field.setOnAction(event -> go());
    VBox box = new VBox(4, label, field);
    if (shown != null) {
      box.visibleProperty().bind(shown);
      box.managedProperty().bind(box.visibleProperty());
    }
    return box;
  }

  private Node note() {
    Label note = new Label();
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.getStyleClass().add("note");
    Attached.to(
        note,
        () ->
            model
                .noteProperty()
                .subscribe(
                    now -> {
                      note.textProperty().unbind();
                      note.setText("");
                      if (now != null) {
                        note.textProperty().bind(desk.texts().binding(now.textKey(), now.detail()));
                      }
                    }));
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private Node buttons(@Nullable Runnable later) {
    words(go, "go");
    go.getStyleClass().add("primary");
    go.setDefaultButton(false);
    go.setOnAction(event -> go());
    HBox line = new HBox(8, go);
    if (later != null && model.modeProperty().get() == Mode.FIRST_ADMIN) {
      other.textProperty().bind(desk.texts().binding("access.later"));
      other.setOnAction(event -> later.run());
    } else {
      words(other, "other");
      other.setOnAction(event -> turn());
    }
    other.getStyleClass().add("quiet");
    line.getChildren().add(other);
    if (later != null && model.modeProperty().get() != Mode.FIRST_ADMIN) {
      Button back = new Button();
      back.textProperty().bind(desk.texts().binding("access.goOn"));
      back.getStyleClass().add("quiet");
      back.setCancelButton(true);
      back.setOnAction(event -> later.run());
      line.getChildren().add(back);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void turn() {
    Mode now = model.modeProperty().get();
    model.modeProperty().set(now == Mode.SIGN_IN ? Mode.RECOVER : Mode.SIGN_IN);
  }

  private void go() {
    switch (model.modeProperty().get()) {
      case SIGN_IN -> model.signIn(name.getText(), password.getText(), code.getText());
      case RENEW ->
          model.renew(
              name.getText(), password.getText(), code.getText(), fresh.getText(), again.getText());
      case RECOVER -> model.recover(name.getText(), code.getText(), password.getText());
      case FIRST_ADMIN ->
          model.createFirst(
              name.getText(),
              called.getText().isBlank() ? name.getText() : called.getText(),
              password.getText(),
              again.getText());
    }
  }
}
