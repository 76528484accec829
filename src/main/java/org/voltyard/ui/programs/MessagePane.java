package org.voltyard.ui.programs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.ui.kit.Desk;

/// A fact that a receiver refused: why, and what was posted.
final class MessagePane extends VBox {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  MessagePane(Desk desk, Letter letter, String message) {
    super(10);
    Label reason =
        new Label(desk.texts().of("programs.letters.refused", letter.attempts(), letter.reason()));
    reason.setWrapText(true);
    reason.getStyleClass().add("facts");
    reason.setMaxWidth(Double.MAX_VALUE);
    TextArea body = new TextArea(pretty(message));
    body.setEditable(false);
    body.getStyleClass().add("mono");
    body.setPrefRowCount(24);
    body.accessibleTextProperty().bind(desk.texts().binding("programs.letters.body"));
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(reason, body);
    setPadding(new Insets(4, 14, 14, 14));
  }

  private static String pretty(String message) {
    try {
      return JSON.writeValueAsString(JSON.readTree(message));
    } catch (JsonProcessingException e) {
      return message;
    }
  }

  /// What the drawer shows.
  Node node() {
    return this;
  }
}
