package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.voltyard.domain.FrameLog;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// The last frames of the station, both ways, new ones as they come.
final class FramesPane extends StackPane {
  private static final int KEPT = 500;

  private final StationDetailModel model;
  private final DataTable<FrameRow> table;
  private final List<FrameRow> rows = new ArrayList<>();
  private long last;

  FramesPane(Desk desk, StationDetailModel model) {
    this.model = model;
    table = new DataTable<>(desk, "stationFrames", FrameRow::number);
    TableColumn<FrameRow, FrameRow> time =
        table.column(
            "station.frame.time",
            row -> Formats.time(row.at(), desk.zone().get()),
            Comparator.comparingLong(FrameRow::number));
    time.setMinWidth(92);
    table.column("station.frame.way", row -> desk.texts().of(way(row))).setMinWidth(66);
    table.column("station.frame.action", FrameRow::action).setMinWidth(112);
    table.column("station.frame.type", row -> desk.texts().of(type(row))).setMinWidth(66);
    table
        .figures("station.frame.latency", FrameRow::latencyMillis, ms -> Formats.decimal(ms, 1))
        .setMinWidth(56);
    table.column("station.frame.fault", FrameRow::fault).setPrefWidth(110);
    table.column("station.frame.text", FrameRow::text).setPrefWidth(360);
    time.setSortType(TableColumn.SortType.DESCENDING);
    table.view().getSortOrder().add(time);
    table.whenEmpty(
        new ScreenState.Empty("station.frames.empty", "station.frames.emptyHint", null));
    getChildren().add(table);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private static String way(FrameRow row) {
    return row.incoming() ? "station.frame.in" : "station.frame.out";
  }

  private static String type(FrameRow row) {
    return switch (row.type()) {
      case 2 -> "station.frame.call";
      case 3 -> "station.frame.result";
      case 4 -> "station.frame.error";
      default -> "station.frame.unreadable";
    };
  }

  private Subscription follow() {
    return Subscription.combine(
        model.stationProperty().subscribe(now -> read()), model.tail(this::add));
  }

  private void read() {
    model.readFrames(
        frames -> {
          rows.clear();
          frames.reversed().forEach(this::keep);
          table.rows(rows);
        },
        cause -> table.trouble(new ScreenState.Failed(cause, "FRAMES-READ", this::read)));
  }

  private void add(List<FrameLog.Frame> frames) {
    frames.forEach(this::keep);
    if (rows.size() > KEPT) {
      List<FrameRow> old = rows.subList(0, rows.size() - KEPT);
      table.remove(old.stream().map(FrameRow::number).toList());
      old.clear();
    }
    table.update(rows.subList(Math.max(0, rows.size() - frames.size()), rows.size()));
  }

  private void keep(FrameLog.Frame frame) {
    rows.add(FrameRow.of(++last, frame));
  }
}
