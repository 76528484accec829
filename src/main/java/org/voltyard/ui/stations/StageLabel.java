package org.voltyard.ui.stations;

import javafx.scene.control.Label;
import javafx.scene.shape.SVGPath;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.Token;

/// A stage as shape, colour and word, with what the station said.
final class StageLabel extends Label {
  private final Desk desk;
  private Stage stage = Stage.SENDING;
  private String said = "";

  StageLabel(Desk desk) {
    this.desk = desk;
    setWrapText(true);
    setGraphicTextGap(6);
    Attached.to(this, () -> desk.texts().languageProperty().subscribe(now -> paint()));
  }

  void show(Stage now, String words) {
    stage = now;
    said = words;
    paint();
  }

  private void paint() {
    SVGPath shape = glyph().node(13);
    shape.getStyleClass().add(color().fillClass());
    setGraphic(shape);
    String word = desk.texts().of(stage.textKey());
    boolean adds = !said.isEmpty() && !said.equalsIgnoreCase(stage.name());
    setText(adds ? word + " · " + said : word);
  }

  private Glyph glyph() {
    return switch (stage) {
      case SENDING, SENT -> Glyph.CLOCK;
      case ACCEPTED -> Glyph.CHECK;
      case REJECTED, ERROR, INVALID -> Glyph.CROSS;
      case TIMED_OUT, NOT_CONNECTED -> Glyph.DASHED_RING;
      case UNSUPPORTED -> Glyph.BARRED;
    };
  }

  private Token color() {
    return switch (stage) {
      case SENDING, SENT -> Token.MUTED;
      case ACCEPTED -> Token.READY;
      case REJECTED, ERROR, INVALID -> Token.ALARM_2;
      case TIMED_OUT, NOT_CONNECTED -> Token.ALARM_3;
      case UNSUPPORTED -> Token.MUTED;
    };
  }
}
