package org.voltyard.ui.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// What is secret and was just made: shown this once, to be copied.
public final class SecretPane {
  private final Desk desk;
  private final FootedPane pane;

  /// One thing to copy.
  ///
  /// @param labelKey what it is
  public record Line(String labelKey, String value) {}

  /// @param warningKey what it is good for, and that it is not shown again
  public SecretPane(Desk desk, String warningKey, List<Line> lines) {
    this.desk = desk;
    Label warning = new Label();
    warning.textProperty().bind(desk.texts().binding(warningKey));
    warning.setWrapText(true);
    warning.getStyleClass().add("facts");
    VBox body = new VBox(14, warning);
    lines.forEach(line -> body.getChildren().add(node(line)));
    Button noted = new Button();
    noted.textProperty().bind(desk.texts().binding("kit.secret.noted"));
    desk.rights().guard(desk.texts(), noted, "kit.secret.noted");
    noted.getStyleClass().add("primary");
    noted.setMaxWidth(Double.MAX_VALUE);
    noted.setOnAction(event -> desk.navigator().closeDrawer());
    pane = new FootedPane(body, noted);
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  public Node node() {
    return pane;
  }

  private Node node(Line line) {
    TextField value = new TextField(line.value());
    value.setEditable(false);
    value.getStyleClass().add("mono");
    HBox.setHgrow(value, Priority.ALWAYS);
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(line.labelKey()));
    label.setLabelFor(value);
    value.accessibleTextProperty().bind(label.textProperty());
    Button copy = new Button();
    copy.setGraphic(new FontIcon(Material2AL.CONTENT_COPY));
    copy.textProperty().bind(desk.texts().binding("kit.secret.copy"));
    desk.rights().guard(desk.texts(), copy, "kit.secret.copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(event -> copy(line.value()));
    VBox box = new VBox(3, label, new HBox(6, value, copy));
    box.getStyleClass().add("field");
    return box;
  }

  private void copy(String value) {
    ClipboardContent copied = new ClipboardContent();
    copied.putString(value);
    Clipboard.getSystemClipboard().setContent(copied);
    desk.navigator().toast(Toast.done(desk.texts().of("kit.secret.copied")));
  }
}
