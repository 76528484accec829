package org.voltyard.ui.shift;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;

/// The figures of a summary in one line.
final class FiguresBar extends HBox {
  private final Desk desk;

  FiguresBar(Desk desk) {
    super(26);
    this.desk = desk;
    setAlignment(Pos.CENTER_LEFT);
  }

  void show(ShiftSummary sum) {
    getChildren()
        .setAll(
            figure("shift.sessions", Integer.toString(sum.sessions())),
            figure(
                "shift.energy", Formats.kilowattHours(sum.energy().kiloWattHours()) + "\u2009kWh"),
            figure("shift.faults", Integer.toString(sum.faults())),
            figure("shift.lost", Integer.toString(sum.lost())),
            figure("shift.failedStarts", Integer.toString(sum.failedStarts())),
            figure("shift.commands", Integer.toString(sum.commands())));
  }

  private Node figure(String key, String value) {
    Label number = new Label(value);
    number.getStyleClass().add("title");
    Label name = new Label(desk.texts().of(key));
    name.getStyleClass().add("caption");
    name.setMinWidth(Region.USE_PREF_SIZE);
    VBox box = new VBox(1, number, name);
    HBox.setHgrow(box, Priority.SOMETIMES);
    return box;
  }
}
