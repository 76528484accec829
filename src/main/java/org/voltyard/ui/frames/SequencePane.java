package org.voltyard.ui.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenStates;

/// The frames as arrows between station and depot, in the order of time.
final class SequencePane extends BorderPane {
  private final Desk desk;
  private final FramesModel model;
  private final ListView<SequenceRow> list = new ListView<>();
  private final ScreenStates states;
  private final ReadOnlyObjectWrapper<@Nullable FrameRow> selected = new ReadOnlyObjectWrapper<>();
  private boolean filling;

  SequencePane(Desk desk, FramesModel model) {
    this.desk = desk;
    this.model = model;
    list.setCellFactory(view -> new SequenceCell(desk));
    list.getStyleClass().add("sequence");
    list.accessibleTextProperty().bind(desk.texts().binding("frames.tab.sequence"));
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    states = new ScreenStates(desk, list);
    setTop(new VBox(head(), lanes()));
    setCenter(states);
    Attached.to(this, this::follow);
  }

  private HBox head() {
    Button older = new Button();
    older.textProperty().bind(desk.texts().binding("frames.older"));
    desk.rights().guard(desk.texts(), older, "frames.older");
    older.getStyleClass().add("quiet");
    older.disableProperty().bind(model.olderProperty().not().or(model.loadingProperty()));
    older.visibleProperty().bind(model.liveProperty().not());
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(desk.texts().binding("frames.olderHint"));
    older.setTooltip(hint);
    older.setOnAction(event -> model.more());
    Label legend = new Label();
    legend.textProperty().bind(desk.texts().binding("frames.legend"));
    legend.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, older, space, legend);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("filter-bar");
    return head;
  }

  private Region lanes() {
    Label station = lane("frames.lane.station");
    Label depot = lane("frames.lane.depot");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox lanes = new HBox(station, space, depot);
    lanes.getStyleClass().add("sequence-head");
    station.setTranslateX(SequenceCell.LEFT - 40);
    return lanes;
  }

  private Label lane(String key) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.getStyleClass().add("panel-title");
    return label;
  }

  /// The frame that is looked at.
  ReadOnlyObjectProperty<@Nullable FrameRow> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  private Subscription follow() {
    return Subscription.combine(
        model.rowsProperty().subscribe(now -> show()),
        model.loadingProperty().subscribe(now -> show()),
        model.failureProperty().subscribe(now -> show()),
        desk.texts().languageProperty().subscribe(now -> list.refresh()));
  }

  private void show() {
    List<FrameRow> rows = model.rowsProperty().get();
    Throwable failure = model.failureProperty().get();
    if (failure != null && rows.isEmpty()) {
      states.set(
          new ScreenState.Failed(
              desk.texts().of("frames.notShown"),
              String.valueOf(failure.getMessage()),
              model::reload));
    } else if (rows.isEmpty()) {
      states.set(model.loadingProperty().get() ? new ScreenState.Loading() : none());
    } else {
      states.set(new ScreenState.Ready());
    }
    fill(rows);
  }

  private ScreenState none() {
    return model.filterProperty().get().any()
        ? new ScreenState.Empty(
            "frames.filtered",
            "frames.filteredHint",
            Action.of("kit.states.clearFilter", () -> model.filterProperty().set(FrameFilter.ALL)))
        : new ScreenState.Empty("frames.none", "frames.noneHint", null);
  }

  private void fill(List<FrameRow> rows) {
    FrameRow kept = selected.get();
    boolean atEnd = kept == null;
    filling = true;
    list.getItems().setAll(SequenceRow.of(rows, kept));
    int place = kept == null ? -1 : index(kept);
    if (place >= 0) {
      list.getSelectionModel().select(place);
    } else if (atEnd && !rows.isEmpty()) {
      list.scrollTo(rows.size() - 1);
    }
    filling = false;
  }

  private int index(FrameRow wanted) {
    List<SequenceRow> all = list.getItems();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).row().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private void chosen(@Nullable SequenceRow now) {
    if (filling || (now != null && now.row().equals(selected.get()))) {
      return;
    }
    selected.set(now == null ? null : now.row());
    if (now != null) {
      mark(now.row());
    }
  }

  /// Marks the chosen frame's transaction without moving anything.
  private void mark(FrameRow chosen) {
    List<SequenceRow> marked = SequenceRow.of(model.rowsProperty().get(), chosen);
    if (!Objects.equals(marked, new ArrayList<>(list.getItems()))) {
      filling = true;
      for (int i = 0; i < marked.size() && i < list.getItems().size(); i++) {
        if (!marked.get(i).equals(list.getItems().get(i))) {
          list.getItems().set(i, marked.get(i));
        }
      }
      list.getSelectionModel().select(index(chosen));
      filling = false;
    }
  }
}
