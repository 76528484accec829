package org.voltyard.ui.stations;

import java.util.Comparator;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandArchive.Answer;
import org.voltyard.domain.CommandArchive.Effect;
import org.voltyard.domain.CommandArchive.Entry;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// Every command to the station, whoever sent it, with its answer and its effect.
final class HistoryPane extends StackPane {
  private final Desk desk;
  private final StationDetailModel model;
  private final DataTable<CommandArchive.Entry> table;

  HistoryPane(Desk desk, StationDetailModel model) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "stationCommands", Entry::command);
    TableColumn<Entry, Entry> time =
        table.column(
            "station.history.time",
            each -> Formats.stamp(each.sentAt(), desk.zone().get()),
            Comparator.comparing(Entry::sentAt));
    time.setMinWidth(150);
    table.column("station.history.action", this::action).setPrefWidth(150);
    table
        .column("station.history.who", each -> each.origin().who() + " · " + each.origin().where())
        .setPrefWidth(130);
    table
        .column("station.history.why", each -> Objects.requireNonNullElse(each.origin().why(), ""))
        .setPrefWidth(150);
    table.column("station.history.result", this::result).setPrefWidth(150);
    table.column("station.history.effect", this::effect).setPrefWidth(130);
    table.column("station.history.payload", Entry::payload).setPrefWidth(220);
    time.setSortType(TableColumn.SortType.DESCENDING);
    table.view().getSortOrder().add(time);
    table.whenEmpty(
        new ScreenState.Empty("station.history.empty", "station.history.emptyHint", null));
    getChildren().add(table);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private String action(Entry entry) {
    String key = "commands.action." + entry.action();
    return desk.texts().has(key) ? desk.texts().of(key) : entry.action();
  }

  private String result(Entry entry) {
    Answer answer = entry.answer();
    if (answer == null) {
      return desk.texts().of(Stage.SENT.textKey());
    }
    Stage stage = Stage.of(answer.result());
    String status = answer.status();
    String word = desk.texts().of(stage.textKey());
    boolean adds = status != null && !status.isBlank() && !status.equalsIgnoreCase(stage.name());
    return adds ? word + " · " + status : word;
  }

  private String effect(Entry entry) {
    Effect effect = entry.effect();
    if (effect == null || effect.text().equals("answered")) {
      return "";
    }
    String key = "commands.effect." + effect.text().replace(' ', '_');
    String what = desk.texts().has(key) ? desk.texts().of(key) : effect.text();
    return desk.texts()
        .of(effect.seen() ? "commands.effect.seen" : "commands.effect.notSeen", what);
  }

  private Subscription follow() {
    ListChangeListener<CommandRun> again = change -> later();
    model.commands().runs().addListener(again);
    return Subscription.combine(
        model.stationProperty().subscribe(now -> read()),
        () -> model.commands().runs().removeListener(again));
  }

  private void later() {
    Subscription _ = desk.fx().after(java.time.Duration.ofMillis(800), this::read);
  }

  private void read() {
    model.readCommands(
        table::rows,
        cause -> table.trouble(new ScreenState.Failed(cause, "COMMANDS-READ", this::read)));
  }
}
