package org.voltyard.ui.stations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.energy.LimitsView;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.WhyField;

/// Charging profiles of the station: what holds ahead, the vehicles' needs, and all profiles that
/// are known, with what can be done to them.
final class ProfilesPane extends VBox {
  private final Desk desk;
  private final ProfilesModel model;
  private final BiConsumer<String, Map<String, ?>> command;
  private final ComboBox<Integer> evse = new ComboBox<>();
  private final DataTable<ProfileRow> table;
  private final Label undoWords = new Label();
  private final HBox undo = new HBox(8, undoWords);

  /// `command` opens a command's form, filled in.
  ProfilesPane(Desk desk, ProfilesModel model, BiConsumer<String, Map<String, ?>> command) {
    super(6);
    this.desk = desk;
    this.model = model;
    this.command = command;
    table = new DataTable<>(desk, "chargingProfiles", ProfileRow::id);
    columns();
    undo.setAlignment(Pos.CENTER_LEFT);
    undo.getChildren().add(button("station.profiles.raise", () -> model.raise(this::refused)));
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(120);
    getChildren()
        .addAll(head(), new LimitsChart(desk, model), undo, new VehiclesBox(desk, model), table);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private FlowPane head() {
    evse.setConverter(new Places());
    evse.accessibleTextProperty().bind(desk.texts().binding("station.profiles.place"));
    evse.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                model.evseProperty().set(is);
              }
            });
    Button clear = button("station.profiles.clear", this::clear);
    clear.disableProperty().bind(table.selectedProperty().isNull());
    Button adjust = button("station.profiles.adjust", this::adjust);
    adjust.disableProperty().bind(table.selectedProperty().map(row -> !row.dynamic()).orElse(true));
    FlowPane head =
        new FlowPane(
            8,
            6,
            evse,
            button("station.profiles.ask", () -> model.ask(this::refused)),
            button("station.profiles.lower", this::lower),
            button("station.profiles.set", () -> command.accept("SetChargingProfile", Map.of())),
            button("station.profiles.read", () -> model.read(this::refused)),
            adjust,
            clear);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void columns() {
    table.column("station.profiles.id", row -> Integer.toString(row.id())).setPrefWidth(60);
    table.column("station.profiles.place", row -> place(row.known().connector())).setPrefWidth(80);
    table
        .column(
            "station.profiles.purposeTitle",
            row -> desk.texts().of("station.profiles.purpose." + row.purpose()))
        .setPrefWidth(120);
    table
        .column(
            "station.profiles.level",
            row -> Integer.toString(row.level()),
            Comparator.comparingInt(ProfileRow::level))
        .setPrefWidth(50);
    table.column("station.profiles.rates", ProfileRow::rates).setPrefWidth(140);
    table
        .column(
            "station.profiles.kind", row -> desk.texts().of("station.profiles.kind." + row.kind()))
        .setPrefWidth(80);
    table.column("station.profiles.until", this::until).setPrefWidth(110);
    table
        .column(
            "station.profiles.standing",
            row -> desk.texts().of("station.profiles.standing." + row.known().standing()))
        .setPrefWidth(110);
    table.column("station.profiles.source", row -> row.known().source()).setPrefWidth(60);
    table.column("station.profiles.age", this::age).setPrefWidth(60);
    table.whenEmpty(
        new ScreenState.Empty("station.profiles.empty", "station.profiles.emptyHint", null));
  }

  private String until(ProfileRow row) {
    return row.validTo() == null ? "" : Formats.stamp(row.validTo(), desk.zone().get());
  }

  private String age(ProfileRow row) {
    return Formats.age(Duration.between(row.at(), model.now()));
  }

  private String place(int connector) {
    return connector == 0
        ? desk.texts().of("station.profiles.whole")
        : desk.texts().of("station.profiles.evse", connector);
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    if (desk.texts().has(key + "Hint")) {
      Tooltip hint = new Tooltip();
      hint.textProperty().bind(desk.texts().binding(key + "Hint"));
      button.setTooltip(hint);
    }
    return button;
  }

  private Subscription follow() {
    return Subscription.combine(
        model.follow(),
        model.viewProperty().subscribe(this::show),
        model.loweredProperty().subscribe(this::undo),
        desk.texts().languageProperty().subscribe(now -> reworded()));
  }

  private void reworded() {
    evse.setConverter(new Places());
    undo(model.loweredProperty().get());
  }

  private void show(@Nullable LimitsView view) {
    if (view == null) {
      return;
    }
    List<Integer> places = new ArrayList<>(List.of(0));
    places.addAll(view.evses());
    if (!evse.getItems().equals(places)) {
      Integer chosen = evse.getValue();
      evse.getItems().setAll(places);
      evse.setValue(chosen != null && places.contains(chosen) ? chosen : 0);
    }
    table.rows(view.profiles().stream().map(ProfileRow::new).toList());
  }

  private void undo(ProfilesModel.@Nullable Lowered set) {
    undo.setVisible(set != null);
    undo.setManaged(set != null);
    if (set != null) {
      undoWords.setText(
          desk.texts()
              .of(
                  "station.profiles.lowered",
                  place(set.evse()),
                  Formats.kilowatts(set.kilowatts()),
                  Formats.time(set.until(), desk.zone().get()).substring(0, 5)));
    }
  }

  private void lower() {
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("limit", "station.profiles.limit", true, new Kind.Decimal(0.1)),
                FormField.of("minutes", "station.profiles.minutes", true, new Kind.Whole(1L, 1440L))
                    .initially("60")));
    drawer(
        "station.profiles.lowerTitle",
        form,
        (values, why) ->
            model.lower(
                number(values, "limit"),
                Duration.ofMinutes((long) number(values, "minutes")),
                why,
                this::done,
                this::refused));
  }

  private void adjust() {
    ProfileRow row = table.selectedProperty().get();
    if (row == null) {
      return;
    }
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("rate", "station.profiles.rate", true, new Kind.Decimal(0.1))
                    .help("station.profiles.rateHelp")));
    drawer(
        "station.profiles.adjustTitle",
        form,
        (values, why) -> model.adjust(row, number(values, "rate"), why, this::done, this::refused));
  }

  private void drawer(
      String titleKey, FormPane form, BiConsumer<Map<String, Object>, @Nullable String> send) {
    WhyField why = new WhyField(desk);
    Button go = button("station.profiles.send", () -> {});
    go.getStyleClass().add("primary");
    go.setMaxWidth(Double.MAX_VALUE);
    go.setDefaultButton(true);
    go.setOnAction(
        event -> {
          if (form.validate()) {
            send.accept(form.values(), why.reason());
          }
        });
    FootedPane pane = new FootedPane(new VBox(14, form, why), go);
    pane.setPadding(new Insets(4, 14, 14, 14));
    desk.navigator().drawer(desk.texts().binding(titleKey), pane);
  }

  private static double number(Map<String, Object> values, String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  private void clear() {
    ProfileRow row = table.selectedProperty().get();
    if (row != null) {
      desk.navigator()
          .confirm(
              ConfirmDialog.why(
                  desk.texts().of("station.profiles.clearTitle", row.id()),
                  desk.texts().of("station.profiles.clearText"),
                  desk.texts().of("station.profiles.clear"),
                  why -> model.clear(row.id(), why, this::done, this::refused)));
    }
  }

  private void done() {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(desk.texts().of("station.profiles.done")));
  }

  private void refused(String reason) {
    desk.navigator().toast(Toast.failed(desk.texts().of("station.profiles.notDone"), reason));
  }

  private final class Places extends StringConverter<Integer> {
    @Override
    public String toString(@Nullable Integer number) {
      return number == null ? "" : place(number);
    }

    @Override
    public @Nullable Integer fromString(String text) {
      return null;
    }
  }
}
