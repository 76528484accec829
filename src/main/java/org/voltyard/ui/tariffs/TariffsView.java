package org.voltyard.ui.tariffs;

import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffEvent;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// The tariffs of the depot: which there are, what is in them, for what they are used, and what
/// stations said of them.
public final class TariffsView extends ScreenView {
  private final TariffsModel model;
  private final DataTable<TariffRow> list;
  private final DataTable<TariffEvent.Delivered> deliveries;
  private final EditorPane editor;
  private final UsesPane uses;
  private final BooleanBinding chosen;

  /// A view of the tariffs.
  public TariffsView(Desk desk, TariffsModel model) {
    super(desk);
    this.model = model;
    list = new DataTable<>(desk, "tariffs", TariffRow::id);
    deliveries =
        new DataTable<>(
            desk, "tariff-deliveries", d -> d.station().value() + "\n" + d.tariff().value());
    editor = new EditorPane(desk, model);
    uses = new UsesPane(desk, model);
    chosen =
        Bindings.createBooleanBinding(
            () -> list.selectedProperty().get() != null, list.selectedProperty());
    list();
    deliveries();
    TabPane tabs =
        new TabPane(
            tab("tariffs.tab.editor", editor),
            tab("tariffs.tab.uses", uses),
            tab("tariffs.tab.stations", deliveries));
    tabs.setMinWidth(640);
    HBox actions =
        new HBox(
            8,
            button("tariffs.new", this::begin, null),
            button("tariffs.delete", this::delete, chosen));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox side = new VBox(8, actions, list);
    HBox all = new HBox(12, side, tabs);
    side.setMinWidth(300);
    side.setPrefWidth(360);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    getChildren().add(all);
  }

  private Tab tab(String key, Node content) {
    Tab tab = new Tab();
    tab.textProperty().bind(desk().texts().binding(key));
    tab.setContent(content);
    tab.setClosable(false);
    return tab;
  }

  private void list() {
    list.column("tariffs.column.name", row -> row.tariff().name()).setMinWidth(110);
    list.column("tariffs.column.validity", this::validity).setMinWidth(80);
    list.figures("tariffs.column.uses", TariffRow::uses, v -> Formats.decimal(v, 0))
        .setMinWidth(60);
    list.whenEmpty(new ScreenState.Empty("tariffs.none", "tariffs.noneHint", null));
    list.onOpen(row -> editor.begin(row.tariff()));
    list.selectedProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && (was == null || !was.id().equals(is.id()))) {
                editor.begin(is.tariff());
              }
            });
  }

  private void deliveries() {
    deliveries.column("tariffs.column.station", d -> d.station().value()).setMinWidth(150);
    deliveries.column("tariffs.column.tariff", d -> d.tariff().value()).setMinWidth(120);
    deliveries
        .column(
            "tariffs.column.answer",
            d -> desk().texts().of(d.accepted() ? "tariffs.taken" : "tariffs.notTaken", d.status()))
        .setMinWidth(200);
    deliveries.column("tariffs.column.named", TariffEvent.Delivered::name).setMinWidth(180);
    deliveries.whenEmpty(
        new ScreenState.Empty("tariffs.noDeliveries", "tariffs.noDeliveriesHint", null));
  }

  private Button button(String key, Runnable run, @Nullable BooleanBinding possible) {
    Button button = new Button();
    button.textProperty().bind(desk().texts().binding(key));
    desk().rights().guard(desk().texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    if (possible != null) {
      button.disableProperty().bind(possible.not());
    }
    return button;
  }

  /// With the day on which that changes.
  private String validity(TariffRow row) {
    String word = desk().texts().of("tariffs.validity." + row.validity().name());
    Instant turn =
        row.validity() == TariffRow.Validity.COMING ? row.tariff().from() : row.tariff().to();
    return turn == null
        ? word
        : word + " · " + Formats.stamp(turn, desk().zone().get()).substring(0, 10);
  }

  private void begin() {
    editor.begin(null);
  }

  private void delete() {
    TariffRow row = list.selectedProperty().get();
    if (row == null) {
      return;
    }
    Tariff tariff = row.tariff();
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.of(
                    desk().texts().of("tariffs.deleteTitle", tariff.name()),
                    desk().texts().of("tariffs.deleteText"),
                    desk().texts().of("tariffs.delete"),
                    () -> model.delete(tariff.id(), failure -> deleted(tariff, failure)))
                .facts(List.of(desk().texts().of("tariffs.usedBy", row.uses())))
                .danger());
  }

  private void deleted(Tariff tariff, @Nullable Throwable failure) {
    desk()
        .navigator()
        .toast(
            failure == null
                ? Toast.done(desk().texts().of("tariffs.deleted", tariff.name()))
                : Toast.failed(
                    desk().texts().of("tariffs.notDone"), String.valueOf(failure.getMessage())));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.lookProperty().subscribe(this::look), editor.follow(), model.attach());
  }

  private void look(TariffsModel.Look now) {
    list.rows(now.rows());
    deliveries.rows(now.deliveries());
    uses.show(now);
  }

  @Override
  public void show(String tariff) {
    list.bar().filterProperty().set(tariff);
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("tariffs.new", this::begin).key("Shortcut+N"),
        Action.of("tariffs.publish", editor::publish).key("Shortcut+Enter"),
        Action.of("tariffs.delete", this::delete).key("Shortcut+Delete").when(chosen));
  }
}
