package org.voltyard.ui.reservations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.charging.Bookings.Conflict;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Said;
import org.voltyard.ui.kit.Toast;

/// What is to be kept free, for whom and how long; tells what stands against it.
final class ReservationForm {
  private static final long LONGEST = 7 * 24 * 60;

  private final Desk desk;
  private final ReservationsModel model;
  private final FormPane form;
  private final Label against = new Label();
  private final Button make = new Button();
  private final FootedPane pane;

  ReservationForm(Desk desk, ReservationsModel model, List<String> stations) {
    this.desk = desk;
    this.model = model;
    form =
        new FormPane(
            desk,
            List.of(
                FormField.of(
                    "station", "reservations.field.station", true, new Kind.Choice(stations)),
                FormField.of(
                        "connector", "reservations.field.connector", false, new Kind.Whole(1L, 64L))
                    .help("reservations.field.connectorHelp"),
                FormField.of("plug", "reservations.field.plug", false, new Kind.Text(20))
                    .help("reservations.field.plugHelp"),
                FormField.of(
                    "token", "reservations.field.token", true, new Kind.Text(TokenId.LONGEST)),
                FormField.of("group", "reservations.field.group", false, new Kind.Flag())
                    .initially("false")
                    .help("reservations.field.groupHelp"),
                FormField.of(
                        "minutes", "reservations.field.minutes", true, new Kind.Whole(1L, LONGEST))
                    .initially("30")));
    against.getStyleClass().add("field-message");
    against.setWrapText(true);
    make.textProperty().bind(desk.texts().binding("reservations.make"));
    desk.rights().guard(desk.texts(), make, "reservations.make");
    make.getStyleClass().add("primary");
    make.setMaxWidth(Double.MAX_VALUE);
    make.setDefaultButton(true);
    make.setOnAction(event -> make());
    pane = new FootedPane(form, new VBox(8, against, make));
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private void make() {
    against.setText("");
    if (!form.validate()) {
      return;
    }
    make.setDisable(true);
    model.make(draft(form.values()), this::ended, this::failed);
  }

  private static ReservationsModel.Draft draft(Map<String, Object> values) {
    return new ReservationsModel.Draft(
        new StationId(String.valueOf(values.get("station"))),
        values.get("connector") instanceof Long number ? Math.toIntExact(number) : 0,
        Objects.toString(values.get("plug"), ""),
        new TokenId(String.valueOf(values.get("token"))),
        Boolean.TRUE.equals(values.get("group")),
        Duration.ofMinutes(values.get("minutes") instanceof Long minutes ? minutes : 30));
  }

  private void ended(ReservationsModel.Ended ended) {
    make.setDisable(false);
    switch (ended) {
      case ReservationsModel.Ended.Done(var made) -> {
        desk.navigator().closeDrawer();
        desk.navigator()
            .toast(
                Toast.done(
                    desk.texts().of("reservations.made", made.id(), made.connector().station())));
      }
      case ReservationsModel.Ended.Conflicts(var conflicts) -> against.setText(words(conflicts));
      case ReservationsModel.Ended.Refused(var outcome) ->
          against.setText(
              desk.texts().of("reservations.refused", Said.refusal(desk.texts(), outcome)));
    }
  }

  private String words(Set<Conflict> conflicts) {
    return conflicts.stream()
        .sorted()
        .map(c -> desk.texts().of("reservations.conflict." + c))
        .collect(Collectors.joining("\n"));
  }

  private void failed(Throwable cause) {
    make.setDisable(false);
    desk.navigator()
        .toast(
            Toast.failed(
                desk.texts().of("reservations.notDone"), String.valueOf(cause.getMessage())));
  }
}
