package org.voltyard.ui.sessions;

import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// Puts a session down to somebody by hand, for the drawer.
final class AttributionForm {
  private final Desk desk;
  private final SessionsModel model;
  private final SessionRow row;
  private final FormPane form;
  private final Label wrong = new Label();
  private final Button save = new Button();
  private final FootedPane pane;

  AttributionForm(Desk desk, SessionsModel model, SessionRow row) {
    this.desk = desk;
    this.model = model;
    this.row = row;
    Names names = model.names();
    form =
        new FormPane(
            desk,
            List.of(
                field("vehicle", false, new Kind.Text(60)).help("sessions.vehicleHelp"),
                field("driver", false, new Kind.Text(200)).help("sessions.driverHelp"),
                field("organisation", true, new Kind.Choice(names.organisations()))
                    .initially(Names.NONE)));
    form.fill(
        Map.of(
            "vehicle",
            row.who().vehicle(),
            "driver",
            row.who().driver(),
            "organisation",
            row.who().organisation().isEmpty() ? Names.NONE : row.who().organisation()));
    wrong.setWrapText(true);
    wrong.getStyleClass().add("setting-problem");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    save.textProperty().bind(desk.texts().binding("sessions.attribute.save"));
    desk.rights().guard(desk.texts(), save, "sessions.attribute.save");
    save.getStyleClass().add("primary");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setDefaultButton(true);
    save.setOnAction(event -> save());
    pane = new FootedPane(form, new VBox(8, wrong, save));
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  private static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "sessions." + name, required, kind);
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private void save() {
    wrong.setText("");
    if (!form.validate()) {
      return;
    }
    Map<String, Object> values = form.values();
    save.setDisable(true);
    model.attribute(
        row.id(),
        new Who(text(values, "vehicle"), text(values, "driver"), text(values, "organisation")),
        this::done,
        this::failed);
  }

  private static String text(Map<String, Object> values, String field) {
    return values.get(field) instanceof String words ? words.strip() : "";
  }

  private void done() {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(desk.texts().of("sessions.attributed", row.id())));
  }

  private void failed(Throwable cause) {
    save.setDisable(false);
    String words =
        cause instanceof InvalidEntry e
            ? desk.texts().of("sessions.unknown", e.value())
            : desk.texts().of("sessions.notAttributed", cause.getMessage());
    boolean under = cause instanceof InvalidEntry invalid && form.fail(invalid.field(), words);
    if (!under) {
      wrong.setText(words);
    }
  }
}
