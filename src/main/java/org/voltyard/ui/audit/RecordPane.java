package org.voltyard.ui.audit;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditArchive.Entry;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;

/// One record: who, from where and why, and what it changed, line by line.
final class RecordPane extends VBox {
  private static final int MOST = 300;

  private final Desk desk;
  private final VBox place = new VBox(10);

  RecordPane(Desk desk) {
    this.desk = desk;
    ScrollPane scroll = new ScrollPane(place);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    place.setPadding(new Insets(0, 10, 10, 0));
    getChildren().add(scroll);
    getStyleClass().add("panel");
    show(null);
  }

  void show(@Nullable Entry entry) {
    place.getChildren().clear();
    if (entry == null) {
      place.getChildren().add(label(desk.texts().of("audit.choose"), "muted"));
      return;
    }
    place
        .getChildren()
        .addAll(
            label(AuditWords.kind(desk.texts(), entry.kind()), "subtitle"),
            label(entry.subject(), "strong"),
            facts(entry),
            values(AuditDiff.of(entry.before(), entry.after()), entry.before() != null),
            label(entry.hash(), "caption"));
  }

  private Node facts(Entry entry) {
    GridPane grid = grid(35);
    row(grid, "audit.column.no", entry.no() + " (" + entry.seq() + ")");
    row(grid, "audit.column.time", Formats.stamp(entry.at(), desk.zone().get()));
    row(grid, "audit.column.who", entry.origin().who());
    row(grid, "audit.column.where", entry.origin().where());
    row(grid, "audit.column.why", Objects.requireNonNullElse(entry.origin().why(), "–"));
    return grid;
  }

  private void row(GridPane grid, String key, String value) {
    grid.addRow(grid.getRowCount(), label(desk.texts().of(key), "muted"), label(value, "value"));
  }

  private Node values(List<AuditDiff.Line> lines, boolean both) {
    GridPane grid = grid(both ? 34 : 40);
    if (lines.isEmpty()) {
      return label(desk.texts().of("audit.noValues"), "muted");
    }
    if (both) {
      grid.addRow(
          0,
          label(desk.texts().of("audit.member"), "caption"),
          label(desk.texts().of("audit.before"), "caption"),
          label(desk.texts().of("audit.after"), "caption"));
    }
    for (AuditDiff.Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
      String look = both && !line.changed() ? "muted" : "value";
      Label name = label(line.path().isEmpty() ? "–" : line.path(), "muted");
      if (both) {
        grid.addRow(
            grid.getRowCount(),
            name,
            label(shown(line.before()), look),
            label(
                (line.changed() ? "→ " : "") + shown(line.after()),
                line.changed() ? "strong" : look));
      } else {
        grid.addRow(grid.getRowCount(), name, label(shown(line.after() + line.before()), look));
      }
    }
    return grid;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "–" : value;
  }

  private static GridPane grid(double first) {
    GridPane grid = new GridPane(10, 5);
    ColumnConstraints name = new ColumnConstraints();
    name.setPercentWidth(first);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(name, rest);
    return grid;
  }

  private static Label label(String text, String look) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(look);
    return label;
  }
}
