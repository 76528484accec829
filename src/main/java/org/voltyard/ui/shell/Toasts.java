package org.voltyard.ui.shell;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Toast;

/// Passing messages at the lower right, at most five; failures stay until closed.
final class Toasts extends VBox {
  private static final Duration SHOWN = Duration.ofSeconds(5);
  private static final int MOST = 5;

  private final Desk desk;

  Toasts(Desk desk) {
    this.desk = desk;
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_RIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getStyleClass().add("toasts");
  }

  void show(Toast toast) {
    Label text = new Label(toast.text());
    text.setWrapText(true);
    text.setMaxWidth(380);
    Button close = new Button();
    close.setGraphic(new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().add("quiet");
    close.accessibleTextProperty().bind(desk.texts().binding("kit.dialog.close"));
    VBox words = new VBox(4, text);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!toast.detail().isEmpty()) {
      words.getChildren().add(detail(toast.detail()));
    }
    HBox box = new HBox(10, new FontIcon(icon(toast.kind())), words, close);
    box.setAlignment(Pos.TOP_LEFT);
    box.getStyleClass().addAll("toast", "toast-" + toast.kind());
    close.setOnAction(event -> getChildren().remove(box));
    getChildren().add(box);
    if (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
    if (toast.kind() != Toast.Kind.FAILED) {
      Subscription _ = desk.fx().after(SHOWN, () -> getChildren().remove(box));
    }
  }

  private Button detail(String detail) {
    Button copy = new Button(detail);
    copy.setGraphic(new FontIcon(Material2AL.CONTENT_COPY));
    copy.getStyleClass().add("quiet");
    copy.setMaxWidth(380);
    copy.setAlignment(Pos.CENTER_LEFT);
    copy.setOnAction(
        event -> {
          ClipboardContent copied = new ClipboardContent();
          copied.putString(detail);
          Clipboard.getSystemClipboard().setContent(copied);
        });
    return copy;
  }

  private static Ikon icon(Toast.Kind kind) {
    return switch (kind) {
      case DONE -> Material2AL.CHECK;
      case NOTE -> Material2AL.INFO;
      case FAILED -> Material2AL.ERROR_OUTLINE;
    };
  }
}
