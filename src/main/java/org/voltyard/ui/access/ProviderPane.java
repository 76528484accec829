package org.voltyard.ui.access;

import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltyard.ui.access.SignInModel.Mode;
import org.voltyard.ui.kit.Desk;

/// The way in through a provider: the button for it, and what is shown while the browser is open.
final class ProviderPane {
  private final Desk desk;
  private final SignInModel model;
  private final String host;
  private final Button cancel = new Button();

  /// @param host the provider
  ProviderPane(Desk desk, SignInModel model, String host) {
    this.desk = desk;
    this.model = model;
    this.host = host;
  }

  /// The button, below name and password.
  Node offer() {
    Button go = new Button();
    go.textProperty().bind(desk.texts().binding("access.openid.go"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("access.openid.goHint", host));
    go.setTooltip(tip);
    go.setMaxWidth(Double.MAX_VALUE);
    go.setOnAction(event -> model.through());
    Label where = line("access.openid.goHint");
    VBox box = new VBox(8, new Separator(), go, where);
    box.visibleProperty()
        .bind(
            BooleanExpression.booleanExpression(
                model.modeProperty().map(mode -> mode == Mode.SIGN_IN)));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /// What stands in place of the fields while the browser is open.
  Node waiting() {
    Label title = new Label();
    title.getStyleClass().add("title");
    title.textProperty().bind(desk.texts().binding("access.openid.waiting"));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(title.textProperty());
    Button copy = new Button();
    copy.textProperty().bind(desk.texts().binding("access.openid.copy"));
    copy.disableProperty().bind(Bindings.isNull(model.addressProperty()));
    copy.setOnAction(event -> copy());
    cancel.textProperty().bind(desk.texts().binding("access.openid.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> model.cancel());
    HBox buttons = new HBox(8, cancel, copy);
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(12, title, bar, line("access.openid.waitingHint"), buttons);
    box.visibleProperty().bind(model.waitingProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /// Puts the keyboard on the way back.
  void requestFocus() {
    cancel.requestFocus();
  }

  private Label line(String key) {
    Label line = new Label();
    line.textProperty().bind(desk.texts().binding(key, host));
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass().add("muted");
    return line;
  }

  private void copy() {
    URI address = model.addressProperty().get();
    if (address != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(address.toString());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
