package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Shows its content or, in its place, why there is none and what to do next.
public final class ScreenStates extends StackPane {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final ObjectProperty<ScreenState> state =
      new SimpleObjectProperty<>(this, "state", new ScreenState.Ready());
  private final Desk desk;
  private final Node content;
  private final StackPane cover = new StackPane();
  private Subscription patience = Subscription.EMPTY;

  /// Shows the content at first.
  public ScreenStates(Desk desk, Node content) {
    this.desk = desk;
    this.content = content;
    getChildren().addAll(content, cover);
    getStyleClass().add("screen-states");
    cover.setVisible(false);
    Subscription _ = state.subscribe(this::show);
  }

  /// Which state is shown.
  public ObjectProperty<ScreenState> stateProperty() {
    return state;
  }

  /// Shows a state.
  public void set(ScreenState now) {
    state.set(now);
  }

  private void show(ScreenState now) {
    patience.unsubscribe();
    patience = Subscription.EMPTY;
    switch (now) {
      case ScreenState.Ready() -> uncover();
      case ScreenState.Loading() -> patience = desk.fx().after(PATIENCE, () -> cover(skeleton()));
      case ScreenState.Empty empty -> cover(empty(empty));
      case ScreenState.FilteredOut(String filter, Runnable clear) ->
          cover(
              message(
                  Material2MZ.SEARCH,
                  desk.texts().binding("kit.states.filteredOut", filter),
                  List.of(button("kit.states.clearFilter", clear, true))));
      case ScreenState.Failed failed -> cover(failed(failed));
      case ScreenState.NoPermission(String roleKey) ->
          cover(
              message(
                  Material2AL.LOCK,
                  desk.texts().binding("kit.states.noPermission"),
                  List.of(
                      hint(
                          desk.texts()
                              .binding(
                                  "kit.states.noPermissionHint", desk.texts().binding(roleKey))))));
      case ScreenState.ServerLost lost -> veil(lost);
    }
  }

  private void uncover() {
    content.setVisible(true);
    content.setDisable(false);
    cover.setVisible(false);
    cover.getStyleClass().setAll("cover");
    cover.getChildren().clear();
  }

  private void cover(Node shown) {
    content.setVisible(false);
    cover.getStyleClass().setAll("cover");
    cover.getChildren().setAll(shown);
    cover.setVisible(true);
  }

  private void veil(ScreenState.ServerLost lost) {
    content.setVisible(true);
    content.setDisable(true);
    String time = Formats.time(lost.lastData(), desk.zone().get());
    cover.getStyleClass().setAll("veil");
    cover
        .getChildren()
        .setAll(
            message(
                Material2AL.CLOUD_OFF,
                desk.texts().binding("kit.states.lost"),
                List.of(
                    hint(desk.texts().binding("kit.states.lastData", time)),
                    hint(desk.texts().binding("kit.states.trying")))));
    cover.setVisible(true);
  }

  private Node empty(ScreenState.Empty empty) {
    List<Node> below = new ArrayList<>();
    below.add(hint(desk.texts().binding(empty.hintKey())));
    Action next = empty.next();
    if (next != null) {
      below.add(button(next.textKey(), next::perform, true));
    }
    return message(Material2AL.INBOX, desk.texts().binding(empty.titleKey()), below);
  }

  private Node failed(ScreenState.Failed failed) {
    HBox buttons =
        new HBox(
            8,
            button("kit.states.retry", failed.retry(), true),
            button("kit.states.copyReference", () -> copy(failed.reference()), false));
    buttons.setAlignment(Pos.CENTER);
    Label cause = new Label(failed.cause());
    cause.setWrapText(true);
    return message(
        Material2AL.ERROR_OUTLINE,
        desk.texts().binding("kit.states.failed"),
        List.of(
            cause,
            hint(desk.texts().binding("kit.states.reference", failed.reference())),
            buttons));
  }

  private static Node message(Ikon icon, ObservableValue<String> title, List<Node> below) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("state-icon");
    Label head = new Label();
    head.textProperty().bind(title);
    head.getStyleClass().add("state-title");
    VBox box = new VBox(10, picture, head);
    box.getChildren().addAll(below);
    box.setAlignment(Pos.CENTER);
    box.setMaxSize(520, Region.USE_PREF_SIZE);
    box.getStyleClass().add("state-message");
    return box;
  }

  private static Label hint(ObservableValue<String> text) {
    Label hint = new Label();
    hint.textProperty().bind(text);
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    return hint;
  }

  private Button button(String key, Runnable run, boolean first) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    if (first) {
      button.getStyleClass().add("primary");
    }
    return button;
  }

  private static void copy(String text) {
    ClipboardContent copied = new ClipboardContent();
    copied.putString(text);
    Clipboard.getSystemClipboard().setContent(copied);
  }

  private static Node skeleton() {
    VBox rows = new VBox(12);
    for (int i = 0; i < 8; i++) {
      Region row = new Region();
      row.getStyleClass().add("skeleton-row");
      row.setPrefHeight(18);
      row.setMaxWidth(i % 3 == 2 ? 420 : 720);
      rows.getChildren().add(row);
    }
    rows.getStyleClass().add("skeleton");
    return rows;
  }
}
