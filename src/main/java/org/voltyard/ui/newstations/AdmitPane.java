package org.voltyard.ui.newstations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Power;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// What is written down about the chosen station, and the decision.
final class AdmitPane extends VBox {
  private final Desk desk;
  private final NewStationsModel model;
  private final Label title = new Label();
  private final Label said = new Label();
  private final VBox place = new VBox(12);
  private @Nullable NewStationRow row;
  private @Nullable FormPane form;

  AdmitPane(Desk desk, NewStationsModel model) {
    this.desk = desk;
    this.model = model;
    title.getStyleClass().add("subtitle");
    title.setWrapText(true);
    said.getStyleClass().add("muted");
    said.setWrapText(true);
    ScrollPane scroll = new ScrollPane(place);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, said, scroll);
    setSpacing(8);
    setMinWidth(340);
    setPrefWidth(380);
    getStyleClass().add("panel");
    show(null);
  }

  /// Shows a station; what is being typed about the same one stays.
  void show(@Nullable NewStationRow shown) {
    NewStationRow was = row;
    row = shown;
    if (shown == null) {
      title.setText(desk.texts().of("newstations.choose"));
      said.setText("");
      place.getChildren().clear();
      form = null;
      return;
    }
    title.setText(shown.id().value());
    said.setText(String.join("\n", shown.facts()));
    boolean same = was != null && was.id().equals(shown.id()) && was.waiting() == shown.waiting();
    if (!same) {
      place.getChildren().setAll(shown.waiting() ? waiting(shown) : List.of(refused()));
    }
  }

  private List<Node> waiting(NewStationRow shown) {
    FormPane made =
        new FormPane(
            desk,
            List.of(
                FormField.of("name", "newstations.name", false, new Kind.Text(100))
                    .initially(shown.station().registration().name()),
                FormField.of("group", "newstations.group", false, new Kind.Text(60))
                    .initially(shown.station().registration().group())
                    .help("newstations.groupHelp"),
                FormField.of("rated", "newstations.rated", false, new Kind.Decimal(0.1)),
                FormField.of("connectors", "newstations.connectors", false, new Kind.Whole(0L, 64L))
                    .help("newstations.connectorsHelp")));
    form = made;
    Button admit = button("newstations.admit", this::admit);
    admit.getStyleClass().add("primary");
    Button refuse = button("newstations.refuse", this::refuse);
    refuse.getStyleClass().add("dangerous");
    return List.of(made, new HBox(8, admit, refuse));
  }

  private Node refused() {
    form = null;
    Label note = new Label(desk.texts().of("newstations.refusedNote"));
    note.setWrapText(true);
    return new VBox(12, note, button("newstations.undo", this::undo));
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    return button;
  }

  /// Puts the keyboard into the first field.
  void edit() {
    Node first = lookup(".text-field");
    if (first != null) {
      first.requestFocus();
    }
  }

  void admit() {
    NewStationRow chosen = row;
    FormPane filled = form;
    if (chosen == null || filled == null || !filled.validate()) {
      return;
    }
    model.admit(
        chosen, details(filled.values()), () -> done("newstations.admitted", chosen), this::failed);
  }

  private static NewStationsModel.Details details(Map<String, Object> values) {
    Object rated = values.get("rated");
    Object connectors = values.get("connectors");
    return new NewStationsModel.Details(
        Objects.toString(values.get("name"), ""),
        Objects.toString(values.get("group"), ""),
        rated instanceof BigDecimal kilowatts ? Power.kiloWatts(kilowatts.doubleValue()) : null,
        connectors instanceof Long number ? Math.toIntExact(number) : 0);
  }

  void refuse() {
    NewStationRow chosen = row;
    if (chosen == null || !chosen.waiting()) {
      return;
    }
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    desk.texts().of("newstations.refuseTitle", chosen.id()),
                    desk.texts().of("newstations.refuseText"),
                    desk.texts().of("newstations.refuse"),
                    () ->
                        model.refuse(
                            chosen, () -> done("newstations.refusedDone", chosen), this::failed))
                .danger()
                .facts(chosen.facts()));
  }

  private void undo() {
    NewStationRow chosen = row;
    if (chosen != null) {
      model.undo(chosen, () -> done("newstations.undone", chosen), this::failed);
    }
  }

  private void done(String key, NewStationRow chosen) {
    desk.navigator().toast(Toast.done(desk.texts().of(key, chosen.id())));
  }

  private void failed(Throwable failure) {
    desk.navigator()
        .toast(
            Toast.failed(
                desk.texts().of("newstations.failed"), String.valueOf(failure.getMessage())));
  }
}
