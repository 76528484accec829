package org.voltyard.ui.sessions;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Session;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// Stopping a session through its charger, or closing it when the charger cannot.
final class SessionActions extends VBox {
  private final Desk desk;
  private final SessionsModel model;
  private final Label progress = new Label();
  private final TextField why = new TextField();
  private final Button close;
  private @Nullable SessionRow row;

  SessionActions(Desk desk, SessionsModel model) {
    this.desk = desk;
    this.model = model;
    Button stop = button("sessions.stop", this::stop);
    stop.getStyleClass().add("primary");
    stop.setMinWidth(USE_PREF_SIZE);
    progress.setWrapText(true);
    progress.setMinHeight(USE_PREF_SIZE);
    why.promptTextProperty().bind(desk.texts().binding("sessions.why"));
    why.accessibleTextProperty().bind(desk.texts().binding("sessions.why"));
    HBox.setHgrow(why, Priority.ALWAYS);
    close = button("sessions.closeLocally", this::close);
    close.setMinWidth(USE_PREF_SIZE);
    close.disableProperty().bind(why.textProperty().map(String::isBlank));
    HBox closing = new HBox(8, why, close);
    HBox stopping = new HBox(10, stop, progress);
    stopping.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(progress, Priority.ALWAYS);
    getChildren().addAll(stopping, closing);
    setSpacing(8);
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    return button;
  }

  void show(SessionRow shown) {
    if (row == null || !row.id().equals(shown.id())) {
      why.clear();
    }
    row = shown;
    progress(model.stoppingProperty().get());
  }

  /// Shows how far a stop has come.
  void progress(@Nullable StopProgress now) {
    SessionRow shown = row;
    boolean mine = now != null && shown != null && now.session().equals(shown.id());
    progress.setText(
        now == null || !mine
            ? ""
            : desk.texts().of("sessions.stop." + now.phase().name(), now.detail()));
    boolean open = shown != null && shown.session().open();
    setVisible(open || mine);
    setManaged(open || mine);
    setDisable(!open);
  }

  void stop() {
    SessionRow shown = row;
    if (shown == null || !shown.session().open()) {
      return;
    }
    desk.navigator()
        .confirm(
            ConfirmDialog.why(
                    desk.texts().of("sessions.stopTitle", shown.id()),
                    desk.texts().of("sessions.stopText"),
                    desk.texts().of("sessions.stop"),
                    reason -> model.stop(shown.id(), reason, this::failed))
                .danger()
                .facts(facts(shown.session())));
  }

  private void close() {
    SessionRow shown = row;
    String reason = why.getText().strip();
    if (shown == null || reason.isEmpty()) {
      return;
    }
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    desk.texts().of("sessions.closeTitle", shown.id()),
                    desk.texts().of("sessions.closeText"),
                    desk.texts().of("sessions.closeLocally"),
                    () -> model.closeLocally(shown.id(), reason, this::closed, this::failed))
                .danger()
                .facts(facts(shown.session())));
  }

  private List<String> facts(Session session) {
    return List.of(
        session.connector() + " · " + session.token(),
        desk.texts()
            .of(
                "sessions.soFar",
                Formats.kilowattHours(session.energy().kiloWattHours()),
                Formats.hoursMinutes(session.duration(desk.clock().instant()))));
  }

  private void closed() {
    desk.navigator().toast(Toast.done(desk.texts().of("sessions.closed")));
  }

  private void failed(Throwable failure) {
    desk.navigator()
        .toast(
            Toast.failed(desk.texts().of("sessions.failed"), String.valueOf(failure.getMessage())));
  }
}
