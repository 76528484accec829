package org.voltyard.ui.stations;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;

/// The commands sent from this window with how far they have come; accepted and done are two
/// things.
final class RunsList extends VBox {
  private final Desk desk;

  RunsList(Desk desk, CommandsModel model) {
    super(4);
    this.desk = desk;
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("commands.sent"));
    title.getStyleClass().add("caption");
    ListView<CommandRun> list = new ListView<>(model.runs());
    list.setCellFactory(view -> new Cell());
    list.setMinHeight(96);
    list.setPrefHeight(180);
    Label none = new Label();
    none.textProperty().bind(desk.texts().binding("commands.sentNone"));
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    Attached.to(this, () -> desk.texts().languageProperty().subscribe(now -> list.refresh()));
    getChildren().addAll(title, list);
  }

  private final class Cell extends ListCell<CommandRun> {
    private final Label name = new Label();
    private final Label time = new Label();
    private final StageLabel stage = new StageLabel(desk);
    private final Label effect = new Label();
    private final Tooltip tip = new Tooltip();
    private final VBox box;

    Cell() {
      time.getStyleClass().add("muted");
      effect.getStyleClass().add("muted");
      time.setMinWidth(USE_PREF_SIZE);
      stage.setMinWidth(0);
      effect.setMinWidth(0);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      box = new VBox(2, new HBox(8, name, space, time), new HBox(10, stage, effect));
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CommandRun run, boolean empty) {
      super.updateItem(run, empty);
      if (empty || run == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      String key = "commands.action." + run.action();
      name.setText(desk.texts().has(key) ? desk.texts().of(key) : run.action());
      time.setText(Formats.time(run.at(), desk.zone().get()));
      stage.show(run.stage(), run.said());
      effect.setText(effect(run));
      setTooltip(run.payload().isEmpty() ? null : tip);
      tip.setText(run.payload());
      setGraphic(box);
    }

    private String effect(CommandRun run) {
      CommandRun.Effect seen = run.effect();
      if (run.effectDue()) {
        return "→ " + desk.texts().of("commands.effect.due");
      }
      if (seen == null || seen.text().equals("answered")) {
        return "";
      }
      String key = "commands.effect." + seen.text().replace(' ', '_');
      String what = desk.texts().has(key) ? desk.texts().of(key) : seen.text();
      return "→ "
          + desk.texts().of(seen.seen() ? "commands.effect.seen" : "commands.effect.notSeen", what);
    }
  }
}
