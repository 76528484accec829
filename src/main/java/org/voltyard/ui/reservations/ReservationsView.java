package org.voltyard.ui.reservations;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Said;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// Connectors that are kept free, for whom and until when.
public final class ReservationsView extends ScreenView {
  private static final Duration MINUTE = Duration.ofSeconds(20);

  private final ReservationsModel model;
  private final DataTable<ReservationRow> table;

  /// A view of the reservations.
  public ReservationsView(Desk desk, ReservationsModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "reservations", ReservationRow::number);
    columns();
    table.natural(Comparator.comparing(ReservationRow::until));
    table.onOpen(row -> desk.navigator().open("station", row.station().value()));
    table.whenEmpty(
        new ScreenState.Empty(
            "reservations.none",
            "reservations.noneHint",
            Action.of("reservations.new", this::make)));
    Button cancel = button("reservations.cancel", this::cancel);
    cancel.disableProperty().bind(Bindings.isNull(table.selectedProperty()));
    table.bar().add(button("reservations.new", this::make), cancel);
    getChildren().add(table);
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk().texts().binding(key));
    desk().rights().guard(desk().texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk().texts().binding(key + "Hint"));
    button.setTooltip(tip);
    button.setOnAction(event -> run.run());
    return button;
  }

  private void columns() {
    table.column("reservations.column.number", row -> "" + row.number()).setPrefWidth(70);
    table.column("reservations.column.station", row -> row.station().value()).setMinWidth(150);
    table.column("reservations.column.name", ReservationRow::name).setPrefWidth(170);
    table
        .column(
            "reservations.column.place",
            row -> row.place().isEmpty() ? desk().texts().of("reservations.any") : row.place())
        .setPrefWidth(110);
    table
        .column("reservations.column.token", row -> row.reservation().token().value())
        .setMinWidth(140);
    table.column("reservations.column.holder", ReservationRow::holder).setPrefWidth(150);
    table.column("reservations.column.group", ReservationRow::group).setPrefWidth(120);
    table
        .column(
            "reservations.column.until",
            row -> Formats.stamp(row.until(), desk().zone().get()),
            Comparator.comparing(ReservationRow::until))
        .setMinWidth(150);
    table
        .column(
            "reservations.column.left",
            row -> Formats.hoursMinutes(row.left(model.now())),
            Comparator.comparing(ReservationRow::until))
        .setPrefWidth(90);
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.rowsProperty().subscribe((List<ReservationRow> rows) -> table.rows(rows)),
        model.attach(),
        desk().fx().every(MINUTE, () -> table.view().refresh()));
  }

  private void make() {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("reservations.new"),
            new ReservationForm(desk(), model, model.stationsProperty().get()).node());
  }

  private void cancel() {
    ReservationRow row = table.selectedProperty().get();
    if (row == null) {
      return;
    }
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.why(
                    desk().texts().of("reservations.cancelTitle", row.number()),
                    desk().texts().of("reservations.cancelText"),
                    desk().texts().of("reservations.cancel"),
                    why ->
                        model.cancel(
                            row,
                            why,
                            outcome -> cancelled(row, Said.refusal(desk().texts(), outcome)),
                            cause -> cancelled(row, String.valueOf(cause.getMessage()))))
                .facts(
                    List.of(
                        row.station().value() + " " + row.place(),
                        row.reservation().token().value() + " " + row.holder())));
  }

  private void cancelled(ReservationRow row, String refusal) {
    desk()
        .navigator()
        .toast(
            refusal.isEmpty()
                ? Toast.done(desk().texts().of("reservations.cancelled", row.number()))
                : Toast.failed(desk().texts().of("reservations.notDone"), refusal));
  }

  @Override
  public void show(String station) {
    table.bar().filterProperty().set(station);
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("reservations.new", this::make).key("Shortcut+N"),
        Action.of("reservations.cancel", this::cancel).key("Shortcut+Delete"));
  }
}
