package org.voltyard.ui.stations;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.domain.DisplayMessage.Text;
import org.voltyard.ui.kit.Desk;

/// How a text will about look on a display: as far as its format can be shown here.
final class MessagePreview extends VBox {
  private static final int ASCII = 127;

  private final Desk desk;
  private final Label text = new Label();
  private final Label note = new Label();

  MessagePreview(Desk desk) {
    super(4);
    this.desk = desk;
    text.setWrapText(true);
    text.getStyleClass().addAll("mono", "subtitle");
    note.setWrapText(true);
    note.getStyleClass().add("muted");
    setPadding(new Insets(10));
    setMinHeight(64);
    setStyle("-fx-border-color: -vy-muted; -fx-border-radius: 4; -fx-border-width: 1;");
    accessibleTextProperty().bind(text.textProperty());
    getChildren().addAll(text, note);
  }

  void show(Text shown) {
    text.setText(words(shown));
    note.setText(note(shown));
    note.setManaged(!note.getText().isEmpty());
  }

  /// What people will read of it.
  static String words(Text shown) {
    return switch (shown.format()) {
      case HTML ->
          shown.content().replaceAll("(?i)<br\\s*/?>|</p>", "\n").replaceAll("<[^>]*>", "").strip();
      case ASCII, UTF8, URI, QRCODE -> shown.content();
    };
  }

  private String note(Text shown) {
    boolean foreign = shown.content().chars().anyMatch(c -> c > ASCII);
    return switch (shown.format()) {
      case ASCII -> foreign ? desk.texts().of("diagnostics.preview.notAscii") : "";
      case URI -> desk.texts().of("diagnostics.preview.uri");
      case QRCODE -> desk.texts().of("diagnostics.preview.qr");
      case HTML, UTF8 -> "";
    };
  }

  /// The language as people call it, in the language of the window.
  static String language(Desk desk, Text shown) {
    String tag = shown.language();
    if (tag == null) {
      return "–";
    }
    Locale window = Locale.forLanguageTag(desk.texts().languageProperty().get().code());
    return Locale.forLanguageTag(tag).getDisplayName(window);
  }
}
