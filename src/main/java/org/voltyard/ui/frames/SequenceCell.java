package org.voltyard.ui.frames;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;

/// One frame of the sequence: an arrow between the lanes of station and depot.
final class SequenceCell extends ListCell<SequenceRow> {
  static final double LEFT = 128;
  static final double RIGHT = 44;
  private static final double HEIGHT = 34;
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
  private static final PseudoClass ANSWER = PseudoClass.getPseudoClass("answer");

  private final Desk desk;
  private final Lanes lanes = new Lanes();
  private final Tooltip tip = new Tooltip();

  SequenceCell(Desk desk) {
    this.desk = desk;
    getStyleClass().add("sequence-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SequenceRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      pseudoClassStateChanged(MARKED, false);
      return;
    }
    Frame frame = row.row().frame();
    lanes.show(row);
    setGraphic(lanes);
    String fault = frame.fault();
    tip.setText(words(row) + (fault == null ? "" : "\n" + fault));
    setTooltip(tip);
    setAccessibleText(tip.getText());
    pseudoClassStateChanged(MARKED, row.marked());
    pseudoClassStateChanged(FAULTY, frame.faulty());
    pseudoClassStateChanged(ANSWER, !frame.asks());
  }

  private String words(SequenceRow row) {
    Frame frame = row.row().frame();
    String transaction = row.transaction();
    return FrameWords.stamp(frame.at(), desk.zone().get())
        + " · "
        + frame.station()
        + " · "
        + FrameWords.direction(desk.texts(), frame)
        + " · "
        + FrameWords.type(desk.texts(), frame)
        + " "
        + row.row().action()
        + latency(frame, " · ")
        + (transaction == null ? "" : " · " + desk.texts().of("frames.ofTransaction", transaction));
  }

  private static String latency(Frame frame, String before) {
    return frame.latencyMicros() < 0
        ? ""
        : before + Formats.decimal(frame.latencyMicros() / 1000.0, 1) + " ms";
  }

  /// Two lanes and what goes from one to the other.
  private final class Lanes extends Region {
    private final Label time = new Label();
    private final Label station = new Label();
    private final Label words = new Label();
    private final Label latency = new Label();
    private final Line left = new Line();
    private final Line right = new Line();
    private final Line shaft = new Line();
    private final Polygon head = new Polygon();
    private final SVGPath fault = Glyph.TRIANGLE_UP.node(12);
    private boolean incoming;

    Lanes() {
      time.getStyleClass().addAll("muted", "mono");
      station.getStyleClass().add("caption");
      latency.getStyleClass().addAll("muted", "figures");
      left.getStyleClass().add("lane");
      right.getStyleClass().add("lane");
      shaft.getStyleClass().add("shaft");
      head.getStyleClass().add("head");
      fault.getStyleClass().add("fault-mark");
      getChildren().addAll(left, right, shaft, head, time, station, words, latency, fault);
      setPrefHeight(HEIGHT);
      setMinHeight(HEIGHT);
    }

    void show(SequenceRow row) {
      Frame frame = row.row().frame();
      incoming = frame.incoming();
      time.setText(FrameWords.time(frame.at(), desk.zone().get()));
      station.setText(row.many() ? frame.station().value() : "");
      words.setText(
          frame.asks()
              ? row.row().action()
              : row.row().action() + " · " + FrameWords.type(desk.texts(), frame));
      latency.setText(latency(frame, ""));
      fault.setVisible(frame.faulty());
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double from = LEFT;
      double to = Math.max(from + 120, getWidth() - RIGHT);
      double y = HEIGHT - 9;
      line(left, from, 0, from, HEIGHT);
      line(right, to, 0, to, HEIGHT);
      double tip = incoming ? to - 2 : from + 2;
      double end = incoming ? from + 2 : to - 2;
      double back = incoming ? tip - 9 : tip + 9;
      line(shaft, end, y, back, y);
      head.getPoints().setAll(tip, y, back, y - 4, back, y + 4);
      place(time, 4, station.getText().isEmpty() ? 8 : 1, from - 10);
      place(station, 4, HEIGHT / 2 - 1, from - 10);
      double width = to - from - 110;
      double wide = Math.min(width, words.prefWidth(-1));
      double middle = from + (to - from - wide) / 2;
      place(words, middle, 4, width);
      double mine = latency.prefWidth(-1);
      place(latency, incoming ? to - mine - 16 : from + 16, 4, mine + 2);
      fault.relocate(Math.max(from + 2, middle - 22), 4);
    }

    private void line(Line line, double x1, double y1, double x2, double y2) {
      line.setStartX(x1);
      line.setStartY(y1);
      line.setEndX(x2);
      line.setEndY(y2);
    }

    private void place(Label label, double x, double y, double most) {
      label.resizeRelocate(x, y, Math.min(most, label.prefWidth(-1)), label.prefHeight(-1));
    }
  }
}
