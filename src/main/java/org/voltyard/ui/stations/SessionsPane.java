package org.voltyard.ui.stations;

import java.util.Comparator;
import javafx.geometry.Insets;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.voltyard.domain.Session;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// The station's sessions, the newest first.
final class SessionsPane extends StackPane {
  private final StationDetailModel model;
  private final DataTable<Session> table;

  SessionsPane(Desk desk, StationDetailModel model) {
    this.model = model;
    table = new DataTable<>(desk, "stationSessions", Session::id);
    TableColumn<Session, Session> id =
        table.column("station.sessions.id", each -> each.id().toString());
    id.setPrefWidth(70);
    table
        .column("station.sessions.plug", each -> Integer.toString(each.connector().number()))
        .setPrefWidth(60);
    table.column("station.sessions.token", each -> each.token().value()).setPrefWidth(120);
    table
        .column(
            "station.sessions.start",
            each -> Formats.stamp(each.start().at(), desk.zone().get()),
            Comparator.comparing(each -> each.start().at()))
        .setMinWidth(150);
    table
        .column(
            "station.sessions.duration",
            each -> Formats.hoursMinutes(each.duration(desk.clock().instant())),
            Comparator.comparing(each -> each.duration(desk.clock().instant())))
        .getStyleClass()
        .add("figures");
    table
        .figures(
            "station.sessions.energy",
            each -> each.energy().kiloWattHours(),
            Formats::kilowattHours)
        .setPrefWidth(80);
    table.column("station.sessions.end", each -> end(desk, each)).setPrefWidth(120);
    table.onOpen(each -> desk.navigator().open("session", each.id().toString()));
    table.whenEmpty(
        new ScreenState.Empty("station.sessions.empty", "station.sessions.emptyHint", null));
    getChildren().add(table);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private static String end(Desk desk, Session session) {
    Session.End end = session.end();
    return end == null ? desk.texts().of("station.sessions.running") : end.reason();
  }

  private Subscription follow() {
    return Subscription.combine(
        model.stationProperty().subscribe(now -> read()),
        model.sessionsChangedProperty().subscribe((was, is) -> read()));
  }

  private void read() {
    model.readSessions(
        table::rows,
        cause -> table.trouble(new ScreenState.Failed(cause, "SESSIONS-READ", this::read)));
  }
}
