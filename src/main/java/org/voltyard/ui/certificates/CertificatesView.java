package org.voltyard.ui.certificates;

import java.io.File;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// The certificates that the depot made, and the requests that wait for a decision.
public final class CertificatesView extends ScreenView {
  private final CertificatesModel model;
  private final DataTable<CertificateRow> table;
  private final Label listening = new Label();
  private final BooleanBinding decidable;
  private final BooleanBinding revocable;

  /// A view of the certificates.
  public CertificatesView(Desk desk, CertificatesModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "certificates", CertificateRow::key);
    decidable =
        Bindings.createBooleanBinding(
            () -> table.selectedProperty().get() instanceof CertificateRow.Asked,
            table.selectedProperty());
    revocable =
        Bindings.createBooleanBinding(
            () ->
                table.selectedProperty().get() instanceof CertificateRow.Made made
                    && made.revocable(),
            table.selectedProperty());
    columns();
    table.natural(CertificateRow.ORDER);
    table.onOpen(this::open);
    table
        .bar()
        .add(
            button("certificates.approve", this::approve, decidable),
            button("certificates.refuse", this::refuse, decidable),
            button("certificates.revoke", this::revoke, revocable),
            button("certificates.exportRoots", this::exportRoots, null));
    listening.getStyleClass().add("muted");
    listening.setWrapText(true);
    listening.setPadding(new Insets(0, 0, 10, 0));
    BorderPane all = new BorderPane(table);
    all.setTop(listening);
    getChildren().add(all);
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

  private void columns() {
    table.column("certificates.column.subject", CertificateRow::subject).setMinWidth(170);
    table
        .column(
            "certificates.column.station",
            row -> {
              StationId station = row.station();
              return station == null ? desk().texts().of("certificates.depot") : station.value();
            })
        .setMinWidth(150);
    table
        .column("certificates.column.state", row -> desk().texts().of(row.stateKey()))
        .setMinWidth(150);
    table
        .column(
            "certificates.column.since",
            row -> stamp(row.since()),
            Comparator.comparing(CertificateRow::since))
        .setMinWidth(150);
    table
        .column(
            "certificates.column.until",
            row -> stamp(row.until()),
            Comparator.comparing(
                CertificateRow::until, Comparator.nullsFirst(Comparator.naturalOrder())))
        .setMinWidth(150);
    table.column("certificates.column.note", this::note).setMinWidth(170);
    table
        .column(
            "certificates.column.serial",
            row -> row instanceof CertificateRow.Made made ? made.key() : "")
        .setPrefWidth(250);
  }

  private String stamp(@Nullable Instant at) {
    return at == null ? "–" : Formats.stamp(at, desk().zone().get());
  }

  private String note(CertificateRow row) {
    return switch (row) {
      case CertificateRow.Asked asked ->
          joined(asked.waiting().keyKind(), use(asked.waiting().use()));
      case CertificateRow.Made made -> {
        String reason = made.entry().reason();
        yield reason != null
            ? reason
            : joined(
                made.entry().installed() ? desk().texts().of("certificates.installed") : "",
                use(made.entry().certificate().purpose()));
      }
    };
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "  ·  " + other;
  }

  /// Nothing for the usual one.
  private String use(CertificateUse use) {
    return use == CertificateUse.CHARGING_STATION
        ? ""
        : desk().texts().of("certificates.use." + use);
  }

  private void open(CertificateRow row) {
    StationId station = row.station();
    if (station != null) {
      desk().navigator().open("station", station.value());
    }
  }

  private void approve() {
    if (table.selectedProperty().get() instanceof CertificateRow.Asked asked) {
      model.approve(asked, ended("certificates.approved", asked.subject()));
    }
  }

  private void refuse() {
    if (table.selectedProperty().get() instanceof CertificateRow.Asked asked) {
      model.refuse(asked, ended("certificates.refused", asked.subject()));
    }
  }

  private void revoke() {
    if (table.selectedProperty().get() instanceof CertificateRow.Made made) {
      desk()
          .navigator()
          .confirm(
              ConfirmDialog.why(
                      desk().texts().of("certificates.revokeTitle", made.subject()),
                      desk().texts().of("certificates.revokeText"),
                      desk().texts().of("certificates.revoke"),
                      why -> model.revoke(made, why, ended("certificates.revoked", made.subject())))
                  .facts(List.of(made.key()))
                  .danger());
    }
  }

  private void exportRoots() {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName("depot-roots.pem");
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      model.exportRoots(chosen.toPath(), ended("certificates.exported", chosen.getPath()));
    }
  }

  private Consumer<@Nullable Throwable> ended(String key, String subject) {
    return failure ->
        desk()
            .navigator()
            .toast(
                failure == null
                    ? Toast.done(desk().texts().of(key, subject))
                    : Toast.failed(
                        desk().texts().of("certificates.notDone"),
                        String.valueOf(failure.getMessage())));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.rowsProperty().subscribe(this::rows),
        model.listeningProperty().subscribe(this::listening),
        model.attach());
  }

  private void rows(List<CertificateRow> rows) {
    table.whenEmpty(new ScreenState.Empty("certificates.none", "certificates.noneHint", null));
    table.rows(rows);
  }

  private void listening(CertificatesModel.Listening now) {
    String trouble = now.trouble();
    listening.setText(
        now.port() != 0
            ? desk().texts().of("certificates.listening", Integer.toString(now.port()))
            : trouble == null
                ? desk().texts().of("certificates.notListening")
                : desk().texts().of("certificates.listeningFailed", trouble));
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
        Action.of("certificates.approve", this::approve).key("Shortcut+Enter").when(decidable),
        Action.of("certificates.refuse", this::refuse).key("Shortcut+Delete").when(decidable),
        Action.of("certificates.revoke", this::revoke).when(revocable),
        Action.of("certificates.exportRoots", this::exportRoots).key("Shortcut+E"));
  }
}
