package org.voltyard.ui.tariffs;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;

/// For what tariffs are used, and how that is changed.
final class UsesPane extends HBox {
  private final Desk desk;
  private final TariffsModel model;
  private final DataTable<TariffUse> table;
  private final VBox room = new VBox();
  private @Nullable FormPane form;
  private List<String> offered = List.of();

  UsesPane(Desk desk, TariffsModel model) {
    super(12);
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "tariff-uses", use -> use);
    table.column("tariffs.column.for", this::place).setMinWidth(200);
    table.column("tariffs.column.tariff", use -> use.tariff().value()).setMinWidth(140);
    table.whenEmpty(new ScreenState.Empty("tariffs.noUses", "tariffs.noUsesHint", null));
    table.bar().add(endButton());
    HBox.setHgrow(table, Priority.ALWAYS);
    room.setMinWidth(300);
    room.setPrefWidth(340);
    getChildren().addAll(table, room);
  }

  private Button endButton() {
    BooleanBinding chosen =
        Bindings.createBooleanBinding(
            () -> table.selectedProperty().get() != null, table.selectedProperty());
    Button end = new Button();
    end.textProperty().bind(desk.texts().binding("tariffs.endUse"));
    desk.rights().guard(desk.texts(), end, "tariffs.endUse");
    end.disableProperty().bind(chosen.not());
    end.setMinWidth(USE_PREF_SIZE);
    end.setOnAction(event -> end());
    return end;
  }

  private String place(TariffUse use) {
    StationId station = use.station();
    TokenId token = use.token();
    if (token != null) {
      return station == null
          ? desk.texts().of("tariffs.for.token", token.value())
          : desk.texts().of("tariffs.for.both", token.value(), station.value());
    }
    return station == null
        ? desk.texts().of("tariffs.for.site")
        : desk.texts().of("tariffs.for.station", station.value());
  }

  void show(TariffsModel.Look look) {
    table.rows(look.uses());
    List<String> ids = look.rows().stream().map(TariffRow::id).toList();
    if (form == null || !ids.equals(offered)) {
      offered = ids;
      build(ids);
    }
  }

  private void build(List<String> ids) {
    FormPane made =
        new FormPane(
            desk,
            List.of(
                FormField.of("tariff", "tariffs.field.tariff", true, new Kind.Choice(ids)),
                FormField.of("station", "tariffs.field.station", false, new Kind.Text(48))
                    .help("tariffs.help.station"),
                FormField.of("token", "tariffs.field.token", false, new Kind.Text(36))
                    .help("tariffs.help.token")));
    form = made;
    Button assign = new Button();
    assign.textProperty().bind(desk.texts().binding("tariffs.assign"));
    desk.rights().guard(desk.texts(), assign, "tariffs.assign");
    assign.getStyleClass().add("primary");
    assign.setOnAction(event -> assign(made));
    VBox body = new VBox(made);
    body.getStyleClass().add("panel");
    room.getChildren().setAll(new FootedPane(body, assign));
  }

  private void assign(FormPane filled) {
    if (!filled.validate()) {
      return;
    }
    Map<String, Object> values = filled.values();
    try {
      Object station = values.get("station");
      Object token = values.get("token");
      TariffUse use =
          new TariffUse(
              new TariffId(String.valueOf(values.get("tariff"))),
              station == null ? null : new StationId(station.toString()),
              token == null ? null : new TokenId(token.toString()));
      desk.navigator()
          .confirm(
              ConfirmDialog.of(
                      desk.texts().of("tariffs.assignTitle", use.tariff().value()),
                      desk.texts().of("tariffs.assignText"),
                      desk.texts().of("tariffs.assign"),
                      () -> model.assign(use, ended("tariffs.assigned", use)))
                  .facts(List.of(place(use))));
    } catch (IllegalArgumentException e) {
      filled.fail("station", String.valueOf(e.getMessage()));
    }
  }

  private void end() {
    TariffUse use = table.selectedProperty().get();
    if (use != null) {
      desk.navigator()
          .confirm(
              ConfirmDialog.of(
                      desk.texts().of("tariffs.endUseTitle", use.tariff().value()),
                      desk.texts().of("tariffs.endUseText"),
                      desk.texts().of("tariffs.endUse"),
                      () -> model.unassign(use, ended("tariffs.ended", use)))
                  .facts(List.of(place(use)))
                  .danger());
    }
  }

  private Consumer<@Nullable Throwable> ended(String key, TariffUse use) {
    return failure ->
        desk.navigator()
            .toast(
                failure == null
                    ? Toast.done(desk.texts().of(key, use.tariff().value(), place(use)))
                    : Toast.failed(
                        desk.texts().of("tariffs.notDone"), String.valueOf(failure.getMessage())));
  }
}
