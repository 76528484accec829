package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.LocalList.Line;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;

/// The station's local list: what should be on it beside what is, and the sending of it.
final class LocalListPane extends BorderPane {
  private final Desk desk;
  private final UpkeepModel model;
  private final DataTable<Line> table;
  private final Label state = new Label();
  private final Label last = new Label();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty kept = new SimpleBooleanProperty(true);

  LocalListPane(Desk desk, UpkeepModel model) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "localList", line -> line.token().key());
    table.column("upkeep.list.token", line -> line.token().value()).setMinWidth(130);
    table.column("upkeep.list.kind", LocalListPane::kind).setPrefWidth(80);
    table
        .column("upkeep.list.state", line -> desk.texts().of("upkeep.list.state." + line.state()))
        .setMinWidth(105);
    table.column("upkeep.list.wanted", line -> words(line.wanted())).setPrefWidth(140);
    table.column("upkeep.list.held", line -> words(line.held())).setPrefWidth(140);
    table.whenEmpty(new ScreenState.Empty("upkeep.list.none", "upkeep.list.noneHint", null));
    Button changes = button("upkeep.list.sendChanges", () -> send(model::sendChanges));
    Button whole = button("upkeep.list.sendWhole", () -> send(model::sendWhole));
    Button empty = button("upkeep.list.empty", this::empty);
    changes.disableProperty().bind(busy);
    whole.disableProperty().bind(busy);
    empty.disableProperty().bind(busy.or(kept));
    state.getStyleClass().add("subtitle");
    state.setWrapText(true);
    last.getStyleClass().add("muted");
    last.setWrapText(true);
    HBox buttons = new HBox(8, changes, whole, empty);
    buttons.setPadding(new Insets(6, 0, 0, 0));
    VBox head = new VBox(2, state, last, buttons);
    head.setPadding(new Insets(0, 0, 8, 0));
    setTop(head);
    setCenter(table);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    button.setTooltip(tip);
    button.setOnAction(event -> run.run());
    return button;
  }

  private static String kind(Line line) {
    return line.kind() == null ? "" : line.kind().value();
  }

  private String words(@Nullable Authorization said) {
    if (said == null) {
      return "–";
    }
    String word = desk.texts().of("upkeep.verdict." + said.verdict());
    TokenId group = said.parent();
    Instant expiry = said.expiry();
    return word
        + (group == null ? "" : " · " + group)
        + (expiry == null ? "" : " · " + Formats.stamp(expiry, desk.zone().get()));
  }

  private Subscription follow() {
    return Subscription.combine(
        model.followList(),
        model.listProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.listProperty().get())));
  }

  private void show(@Nullable LocalList list) {
    if (list == null) {
      return;
    }
    kept.set(list.care() == LocalList.Care.KEPT);
    Integer version = list.version();
    String step =
        desk.texts()
            .of(list.inStep() ? "upkeep.list.inStep" : "upkeep.list.differs", differing(list));
    String care = desk.texts().of("upkeep.list.care." + list.care());
    String number =
        version == null
            ? desk.texts().of("upkeep.list.noVersion")
            : desk.texts().of("upkeep.list.version", version);
    String left = list.left() == 0 ? "" : " · " + desk.texts().of("upkeep.list.left", list.left());
    state.setText(care + " · " + step + " · " + number + left);
    last.setText(last(list.last()));
    table.rows(list.lines());
  }

  private static long differing(LocalList list) {
    return list.lines().stream().filter(line -> line.state() != LocalList.State.SAME).count();
  }

  private String last(LocalList.@Nullable Result result) {
    if (result == null) {
      return desk.texts().of("upkeep.list.never");
    }
    return desk.texts()
        .of(
            result.full() ? "upkeep.list.lastWhole" : "upkeep.list.lastChanges",
            Formats.stamp(result.at(), desk.zone().get()),
            result.version(),
            result.status());
  }

  private void empty() {
    desk.navigator()
        .confirm(
            ConfirmDialog.why(
                    desk.texts().of("upkeep.list.emptyTitle"),
                    desk.texts().of("upkeep.list.emptyText"),
                    desk.texts().of("upkeep.list.empty"),
                    why -> send(ended -> model.empty(why, ended)))
                .danger());
  }

  private void send(Consumer<UpkeepModel.Ended> way) {
    busy.set(true);
    way.accept(this::ended);
  }

  private void ended(@Nullable String refusal) {
    busy.set(false);
    desk.navigator()
        .toast(
            refusal == null
                ? Toast.done(desk.texts().of("upkeep.list.sent"))
                : Toast.failed(desk.texts().of("upkeep.list.notSent"), refusal));
  }
}
