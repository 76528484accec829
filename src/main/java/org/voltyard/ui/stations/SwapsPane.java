package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Swap;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Said;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.WhyField;

/// The last swaps of batteries at the station with the batteries of the chosen one, and the request
/// for one.
final class SwapsPane extends StackPane {
  private final Desk desk;
  private final UpkeepModel model;
  private final DataTable<Swap> table;
  private final DataTable<Moved> batteries;

  /// A battery, and which way it went.
  private record Moved(String wayKey, Swap.Battery battery) {}

  SwapsPane(Desk desk, UpkeepModel model) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "swaps", swap -> swap.request() + " " + swap.begun());
    batteries = new DataTable<>(desk, "swapBatteries", moved -> moved);
    swapColumns();
    batteryColumns();
    SplitPane both = new SplitPane(table, batteries);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.6);
    getChildren().add(both);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private void swapColumns() {
    table
        .column(
            "upkeep.swap.begun",
            swap -> Formats.stamp(swap.begun(), desk.zone().get()),
            Comparator.comparing(Swap::begun))
        .setMinWidth(150);
    table.column("upkeep.swap.token", swap -> swap.token().value()).setMinWidth(120);
    table.column("upkeep.swap.stage", this::stage).setMinWidth(150);
    table
        .column(
            "upkeep.swap.by",
            swap -> desk.texts().of(swap.asked() ? "upkeep.swap.byDepot" : "upkeep.swap.byCard"))
        .setPrefWidth(70);
    table.column("upkeep.swap.request", swap -> Integer.toString(swap.request())).setPrefWidth(70);
    table.whenEmpty(
        new ScreenState.Empty(
            "upkeep.swap.none", "upkeep.swap.noneHint", Action.of("upkeep.swap.ask", this::ask)));
    Button ask = new Button();
    ask.textProperty().bind(desk.texts().binding("upkeep.swap.ask"));
    desk.rights().guard(desk.texts(), ask, "upkeep.swap.ask");
    ask.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("upkeep.swap.askHint"));
    ask.setTooltip(tip);
    ask.setOnAction(event -> ask());
    table.bar().add(ask);
  }

  private void batteryColumns() {
    batteries.column("upkeep.swap.way", moved -> desk.texts().of(moved.wayKey())).setPrefWidth(100);
    batteries
        .column("upkeep.swap.slot", moved -> Integer.toString(moved.battery().slot()))
        .setPrefWidth(50);
    batteries.column("upkeep.swap.serial", moved -> moved.battery().serial()).setPrefWidth(150);
    batteries
        .column(
            "upkeep.swap.charge", moved -> Formats.percent(moved.battery().charge().value()) + " %")
        .setPrefWidth(80);
    batteries
        .column(
            "upkeep.swap.health", moved -> Formats.percent(moved.battery().health().value()) + " %")
        .setPrefWidth(80);
    batteries.whenEmpty(
        new ScreenState.Empty("upkeep.swap.noBatteries", "upkeep.swap.noBatteriesHint", null));
  }

  private String stage(Swap swap) {
    String word = desk.texts().of("upkeep.swap.stage." + swap.stage());
    String declined = swap.declined();
    return declined == null ? word : word + " · " + declined;
  }

  private Subscription follow() {
    return Subscription.combine(
        model.followSwaps(),
        model.swapsProperty().subscribe((List<Swap> swaps) -> table.rows(swaps)),
        table.selectedProperty().subscribe(this::choose));
  }

  private void choose(@Nullable Swap swap) {
    List<Moved> moved = new ArrayList<>();
    if (swap != null) {
      swap.in().forEach(b -> moved.add(new Moved("upkeep.swap.in", b)));
      swap.out().forEach(b -> moved.add(new Moved("upkeep.swap.out", b)));
      swap.left().forEach(b -> moved.add(new Moved("upkeep.swap.left", b)));
    }
    batteries.rows(moved);
  }

  private void ask() {
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("token", "upkeep.swap.token", true, new Kind.Text(TokenId.LONGEST))
                    .help("upkeep.swap.tokenHelp")));
    WhyField why = new WhyField(desk);
    Button send = new Button();
    send.textProperty().bind(desk.texts().binding("upkeep.swap.send"));
    desk.rights().guard(desk.texts(), send, "upkeep.swap.send");
    send.getStyleClass().add("primary");
    send.setMaxWidth(Double.MAX_VALUE);
    send.setDefaultButton(true);
    send.setOnAction(
        event -> {
          if (form.validate()) {
            model.swap(
                new TokenId(String.valueOf(form.values().get("token"))),
                why.reason(),
                outcome -> ended(Said.refusal(desk.texts(), outcome)),
                cause -> ended(String.valueOf(cause.getMessage())));
          }
        });
    FootedPane pane = new FootedPane(new VBox(14, form, why), send);
    pane.setPadding(new Insets(4, 14, 14, 14));
    desk.navigator().drawer(desk.texts().binding("upkeep.swap.ask"), pane);
  }

  private void ended(String refusal) {
    if (refusal.isEmpty()) {
      desk.navigator().closeDrawer();
      desk.navigator().toast(Toast.done(desk.texts().of("upkeep.swap.asked")));
    } else {
      desk.navigator().toast(Toast.failed(desk.texts().of("upkeep.notDone"), refusal));
    }
  }
}
