package org.voltyard.ui.stations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.WhyField;

/// Every command the station knows with its form, and what became of those that were sent.
final class CommandsPane extends HBox {
  private final Desk desk;
  private final StationDetailModel model;
  private final ListView<CommandForm> list = new ListView<>();
  private final VBox place = new VBox(12);
  private final Button send = new Button();
  private final WhyField why;
  private @Nullable FormPane form;

  CommandsPane(Desk desk, StationDetailModel model) {
    super(12);
    this.desk = desk;
    this.model = model;
    why = new WhyField(desk);
    list.setCellFactory(view -> new FormCell());
    list.setMinWidth(170);
    list.setPrefWidth(210);
    list.setMaxWidth(260);
    list.accessibleTextProperty().bind(desk.texts().binding("station.tab.commands"));
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    Label none = new Label();
    none.textProperty().bind(desk.texts().binding("commands.none"));
    none.setWrapText(true);
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    send.textProperty().bind(desk.texts().binding("commands.send"));
    send.getStyleClass().add("primary");
    send.setOnAction(event -> ask());
    ScrollPane scroll = new ScrollPane(place);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    RunsList runs = new RunsList(desk, model.commands());
    VBox right = new VBox(8, scroll, runs);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    place.setPadding(new Insets(0, 12, 8, 0));
    getChildren().addAll(list, right);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.viewProperty().subscribe(now -> reload()),
        desk.texts().languageProperty().subscribe(now -> list.refresh()));
  }

  private void reload() {
    List<CommandForm> forms = model.forms();
    if (!forms.equals(list.getItems())) {
      list.getItems().setAll(forms);
      list.getSelectionModel().selectFirst();
    }
  }

  /// Opens a command with some fields filled in, ready to be sent.
  void open(String action, Map<String, ?> values) {
    reload();
    list.getItems().stream()
        .filter(each -> each.action().equals(action))
        .findFirst()
        .ifPresent(
            each -> {
              list.getSelectionModel().select(each);
              list.scrollTo(each);
              if (form != null) {
                form.fill(values);
              }
              send.requestFocus();
            });
  }

  private void choose(@Nullable CommandForm command) {
    place.getChildren().clear();
    why.clear();
    form = null;
    if (command == null) {
      return;
    }
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding(name(command.action())));
    title.getStyleClass().add("subtitle");
    Label help = new Label();
    help.textProperty().bind(desk.texts().binding("commands.help." + command.action()));
    help.setWrapText(true);
    help.getStyleClass().add("muted");
    help.setVisible(desk.texts().has("commands.help." + command.action()));
    help.setManaged(help.isVisible());
    form = FormPane.of(desk, command);
    Permission needed = CommandRights.ofAction(command.action());
    boolean may = desk.rights().may(needed);
    send.setDisable(!may);
    Label forbidden = new Label(desk.rights().reason(desk.texts(), needed));
    forbidden.getStyleClass().add("muted");
    forbidden.setVisible(!may);
    forbidden.setManaged(!may);
    place.getChildren().addAll(title, help, form, why, forbidden, send);
  }

  private void ask() {
    CommandForm command = list.getSelectionModel().getSelectedItem();
    StationId station = model.stationProperty().get();
    FormPane filled = form;
    if (command == null || station == null || filled == null || !filled.validate()) {
      return;
    }
    Map<String, Object> values = filled.values();
    String reason = why.reason();
    Runnable go =
        () -> {
          model.commands().send(station, command.action(), values, reason);
          why.clear();
        };
    Optional<Caution> caution = Caution.of(command.action(), values, model.viewProperty().get());
    if (caution.isPresent()) {
      confirm(command, caution.get(), go);
    } else {
      go.run();
    }
  }

  private void confirm(CommandForm command, Caution caution, Runnable go) {
    String action = desk.texts().of(name(command.action()));
    ConfirmDialog question =
        ConfirmDialog.of(
                desk.texts().of("commands.caution.title", action),
                desk.texts().of(caution.textKey()),
                desk.texts().of("commands.send"),
                go)
            .facts(
                caution.busy().stream()
                    .map(id -> desk.texts().of("commands.caution.busy", id.number()))
                    .toList());
    desk.navigator().confirm(caution.dangerous() ? question.danger() : question);
  }

  private static String name(String action) {
    return "commands.action." + action;
  }

  private final class FormCell extends ListCell<CommandForm> {
    private final Label name = new Label();
    private final Label wire = new Label();
    private final VBox box = new VBox(name, wire);

    FormCell() {
      wire.getStyleClass().add("caption");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CommandForm command, boolean empty) {
      super.updateItem(command, empty);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      String key = CommandsPane.name(command.action());
      name.setText(desk.texts().has(key) ? desk.texts().of(key) : command.action());
      wire.setText(command.action());
      setGraphic(box);
    }
  }
}
