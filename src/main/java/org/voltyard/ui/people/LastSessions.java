package org.voltyard.ui.people;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;

/// The last sessions of a vehicle or driver, for the drawer; a click opens one.
final class LastSessions extends VBox {
  private final Desk desk;
  private final VBox lines = new VBox(2);

  /// @param all shows all sessions
  LastSessions(Desk desk, PeopleModel model, Whose whose, Runnable all) {
    super(6);
    this.desk = desk;
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("people.lastSessions"));
    title.getStyleClass().add("setting-name");
    Button more = new Button();
    more.textProperty().bind(desk.texts().binding("people.history"));
    more.getStyleClass().add("quiet");
    more.setOnAction(event -> all.run());
    getChildren().addAll(title, lines, more);
    told("people.looking");
    model.lastSessions(whose, this::show);
  }

  private void told(String key) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.getStyleClass().add("muted");
    lines.getChildren().setAll(label);
  }

  private void show(List<Session> sessions) {
    if (sessions.isEmpty()) {
      told("people.noSessions");
      return;
    }
    lines.getChildren().setAll(sessions.stream().map(this::line).toList());
  }

  private Button line(Session session) {
    Button line =
        new Button(
            Formats.stamp(session.start().at(), desk.zone().get()).substring(0, 16)
                + "   "
                + session.connector()
                + "   "
                + Formats.kilowattHours(session.energy().kiloWattHours())
                + " kWh");
    line.getStyleClass().add("quiet");
    line.setOnAction(event -> desk.navigator().open("sessions", session.id().toString()));
    return line;
  }
}
