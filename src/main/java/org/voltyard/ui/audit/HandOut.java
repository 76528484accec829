package org.voltyard.ui.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.audit.AuditCsv;
import org.voltyard.admin.audit.AuditExports.Part;
import org.voltyard.domain.Approval;
import org.voltyard.domain.FourEyes;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.domain.Csv;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// Hands out the audit log: asks for approval of exactly what is on show, and saves what was
/// approved.
final class HandOut extends VBox {
  private final Desk desk;
  private final AuditModel model;
  private final Export export;

  HandOut(Desk desk, AuditModel model) {
    super(4);
    this.desk = desk;
    this.model = model;
    export = new Export(desk, "audit");
    managedProperty().bind(visibleProperty());
  }

  Subscription follow() {
    return Subscription.combine(
        model.exportsProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.exportsProperty().get())));
  }

  /// Shows exactly what would be handed out, and asks.
  void ask() {
    Part part = model.part();
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    desk.texts().of("audit.exportTitle"),
                    desk.texts().of("audit.exportText"),
                    desk.texts().of("audit.export"),
                    () -> begin(part))
                .facts(facts(part)));
  }

  private void begin(Part part) {
    model.ask(
        part,
        answer -> {
          switch (answer) {
            case FourEyes.Answer.Done _ -> save(part);
            case FourEyes.Answer.Waiting _ ->
                desk.navigator().toast(Toast.note(desk.texts().of("audit.exportWaits")));
          }
        },
        failure ->
            desk.navigator()
                .toast(
                    Toast.failed(
                        desk.texts().of("audit.notExported"),
                        String.valueOf(failure.getMessage()))));
  }

  private void save(Part part) {
    desk.saving()
        .ask(getScene().getWindow(), "audit", "csv")
        .ifPresent(
            file ->
                export.start(
                    file,
                    new Export.Source(
                        "\r\n", "\uFEFF" + Csv.row(AuditCsv.COLUMNS), model.lines(part))));
  }

  private List<String> facts(Part part) {
    List<String> facts = new ArrayList<>();
    facts.add(line("audit.who", part.who()));
    String kind = part.kind();
    facts.add(line("audit.what", kind == null ? null : AuditWords.group(desk.texts(), kind)));
    facts.add(line("audit.subject", part.subject()));
    facts.add(line("audit.from", stamp(part.from())));
    facts.add(line("audit.to", stamp(part.to())));
    return facts;
  }

  private String line(String key, @Nullable String value) {
    return desk.texts().of(key) + ": " + (value == null ? desk.texts().of("audit.all") : value);
  }

  private @Nullable String stamp(@Nullable Instant at) {
    return at == null ? null : Formats.stamp(at, desk.zone().get());
  }

  private void show(List<Approval> mine) {
    getChildren().setAll(mine.stream().map(this::row).toList());
    setVisible(!mine.isEmpty());
  }

  private HBox row(Approval each) {
    Part part = Part.of(each.wish());
    boolean ready = each.state() == Approval.State.APPROVED;
    Label words =
        new Label(
            desk.texts().of(ready ? "audit.exportReady" : "audit.exportOpen", each.decidedBy())
                + " "
                + String.join(" · ", facts(part)));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button save = new Button(desk.texts().of("audit.save"));
    desk.rights().guard(desk.texts(), save, "audit.save");
    save.setMinWidth(USE_PREF_SIZE);
    save.setDisable(!ready);
    save.setOnAction(event -> begin(part));
    HBox row = new HBox(10, words, save);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("facts");
    return row;
  }
}
