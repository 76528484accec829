package org.voltyard.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Priority;
import org.voltyard.ui.kit.PriorityIcon;

/// Counts for each priority and the newest unacknowledged alarm of the highest; a click opens the
/// alarms.
final class AlarmBanner extends HBox {
  private final Map<Priority, PriorityIcon> icons = new EnumMap<>(Priority.class);
  private final Map<Priority, Label> counts = new EnumMap<>(Priority.class);
  private final Label newest = new Label();
  private final Desk desk;

  AlarmBanner(Desk desk, ShellModel model, Runnable open) {
    this.desk = desk;
    for (Priority priority : Priority.values()) {
      PriorityIcon icon = new PriorityIcon(desk, priority);
      Label count = new Label("0");
      count.setMinWidth(Region.USE_PREF_SIZE);
      icons.put(priority, icon);
      counts.put(priority, count);
      HBox pair = new HBox(4, icon, count);
      pair.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(pair);
    }
    newest.setMaxWidth(420);
    newest.getStyleClass().add("newest");
    getChildren().add(newest);
    getStyleClass().add("alarm-banner");
    setAlignment(Pos.CENTER_LEFT);
    setOnMouseClicked(event -> open.run());
    Attached.to(
        this,
        () ->
            model
                .alarmsProperty()
                .subscribe(this::show)
                .and(
                    desk.texts()
                        .languageProperty()
                        .subscribe(now -> show(model.alarmsProperty().get()))));
  }

  private void show(AlarmSummary alarms) {
    AlarmSummary.Newest latest = alarms.newest();
    counts.forEach(
        (priority, label) -> {
          int count = alarms.count(priority);
          label.setText(Integer.toString(count));
          label.getParent().setOpacity(count == 0 ? 0.45 : 1);
        });
    icons.forEach(
        (priority, icon) ->
            icon.unacknowledgedProperty().set(latest != null && latest.priority() == priority));
    newest.setText(latest == null ? desk.texts().of("shell.alarms.none") : latest.text());
    newest.getStyleClass().remove("muted");
    if (latest == null) {
      newest.getStyleClass().add("muted");
    }
  }
}
