package org.voltyard.ui.sessions;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.Token;

/// The signed readings of a session and what became of checking them; not there where nothing was
/// signed.
final class ProofsPane extends VBox {
  private final Desk desk;
  private final GridPane lines = new GridPane();

  ProofsPane(Desk desk) {
    super(6);
    this.desk = desk;
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("sessions.proofs"));
    title.getStyleClass().add("panel-title");
    lines.setHgap(14);
    lines.setVgap(4);
    getChildren().addAll(title, lines);
    show(List.of());
  }

  void show(List<MeterProof> proofs) {
    setVisible(!proofs.isEmpty());
    setManaged(!proofs.isEmpty());
    lines.getChildren().clear();
    proofs.forEach(this::line);
  }

  private void line(MeterProof proof) {
    Label at = new Label(Formats.stamp(proof.at(), desk.zone().get()));
    at.getStyleClass().add("muted");
    at.setMinWidth(USE_PREF_SIZE);
    Label verdict = new Label(desk.texts().of("sessions.proof." + proof.verdict().name()));
    verdict.setGraphic(mark(proof.verdict()));
    verdict.setMinWidth(USE_PREF_SIZE);
    Energy register = proof.register();
    Label value =
        new Label(register == null ? "" : Formats.kilowattHours(register.kiloWattHours()) + " kWh");
    value.setMinWidth(USE_PREF_SIZE);
    Label words = new Label(words(proof));
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    int row = lines.getRowCount();
    lines.addRow(row, at, verdict, value);
    lines.add(words, 1, row + 1, 2, 1);
  }

  private String words(MeterProof proof) {
    MeterProof.KeySource key = proof.key();
    String source = key == null ? proof.format() : desk.texts().of("sessions.key." + key.name());
    return proof.detail() == null ? source : source + " · " + proof.detail();
  }

  private static SVGPath mark(MeterProof.Verdict verdict) {
    SVGPath mark =
        switch (verdict) {
          case VALID -> Glyph.CHECK.node(12);
          case INVALID -> Glyph.TRIANGLE_UP.node(12);
          case KEY_UNKNOWN, UNREADABLE -> Glyph.DASHED_RING.node(12);
        };
    Token color =
        switch (verdict) {
          case VALID -> Token.READY;
          case INVALID -> Token.ALARM_3;
          case KEY_UNKNOWN, UNREADABLE -> Token.MUTED;
        };
    mark.setStyle("-fx-fill: " + color.css() + ";");
    return mark;
  }
}
