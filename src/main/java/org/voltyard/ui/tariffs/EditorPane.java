package org.voltyard.ui.tariffs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.TariffCheck;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Tariff;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// One tariff to be changed, with what a session would cost by it beside it.
final class EditorPane extends HBox {
  private final Desk desk;
  private final TariffsModel model;
  private final TrialPane trial;
  private final VBox room = new VBox();
  private final Label problems = new Label();
  private FormPane form;

  EditorPane(Desk desk, TariffsModel model) {
    super(12);
    this.desk = desk;
    this.model = model;
    form = new FormPane(desk, TariffFields.all());
    trial = new TrialPane(desk, this::tariff);
    trial.setMinWidth(330);
    trial.setPrefWidth(400);
    room.setMinWidth(300);
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox.setHgrow(trial, Priority.SOMETIMES);
    problems.setWrapText(true);
    problems.getStyleClass().add("field-message");
    getChildren().addAll(room, trial);
    begin(null);
  }

  /// Prices anew twice a second while it is on show: what is typed counts at once.
  Subscription follow() {
    return desk.fx().every(java.time.Duration.ofMillis(500), this::refresh);
  }

  private @Nullable Object shown;

  private void refresh() {
    Map<String, Object> now = form.values();
    if (!now.equals(shown)) {
      shown = now;
      trial.refresh();
    }
  }

  /// Shows a tariff to be changed; null for a new one.
  void begin(@Nullable Tariff tariff) {
    form = new FormPane(desk, TariffFields.all());
    form.fill(tariff == null ? Map.of("currency", model.currency()) : TariffDraft.of(tariff));
    problems.setText("");
    Node foot = foot();
    VBox body = new VBox(form);
    body.getStyleClass().add("panel");
    FootedPane scrolled = new FootedPane(body, foot);
    VBox.setVgrow(scrolled, Priority.ALWAYS);
    room.getChildren().setAll(scrolled);
    shown = null;
    trial.refresh();
  }

  private Node foot() {
    Button publish = new Button();
    publish.textProperty().bind(desk.texts().binding("tariffs.publish"));
    desk.rights().guard(desk.texts(), publish, "tariffs.publish");
    publish.getStyleClass().add("primary");
    publish.setOnAction(event -> publish());
    publish.setMinWidth(USE_PREF_SIZE);
    HBox foot = new HBox(10, publish, problems);
    foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(problems, Priority.ALWAYS);
    return foot;
  }

  /// As it stands; empty where it cannot be read.
  private Optional<Tariff> tariff() {
    try {
      return Optional.of(TariffDraft.read(form.values()));
    } catch (TariffDraft.Unreadable e) {
      return Optional.empty();
    }
  }

  /// Asks, and publishes what is in the form.
  void publish() {
    problems.setText("");
    if (!form.validate()) {
      return;
    }
    try {
      Tariff tariff = TariffDraft.read(form.values());
      List<TariffCheck.Problem> found = model.problems(tariff);
      if (found.isEmpty()) {
        confirm(tariff);
      } else {
        problems.setText(found.stream().map(this::words).collect(Collectors.joining("\n")));
      }
    } catch (TariffDraft.Unreadable e) {
      String said = desk.texts().of("tariffs.unreadable", e.field());
      if (!form.fail(e.field(), said)) {
        problems.setText(said);
      }
    }
  }

  private String words(TariffCheck.Problem problem) {
    String words = desk.texts().of("tariffs.problem." + problem.what().name());
    return problem.element() == 0
        ? words
        : desk.texts().of("tariffs.inElement", problem.element(), words);
  }

  private void published(Tariff tariff, FourEyes.Answer answer) {
    desk.navigator()
        .toast(
            answer instanceof FourEyes.Answer.Waiting
                ? Toast.note(desk.texts().of("tariffs.waits", tariff.name()))
                : Toast.done(desk.texts().of("tariffs.published", tariff.name())));
  }

  private void confirm(Tariff tariff) {
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    desk.texts().of("tariffs.publishTitle", tariff.name()),
                    desk.texts().of("tariffs.publishText"),
                    desk.texts().of("tariffs.publish"),
                    () ->
                        model.publish(
                            tariff,
                            answer -> published(tariff, answer),
                            failure ->
                                desk.navigator()
                                    .toast(
                                        Toast.failed(
                                            desk.texts().of("tariffs.notDone"),
                                            String.valueOf(failure.getMessage())))))
                .facts(
                    List.of(
                        tariff.id().value(),
                        desk.texts().of("tariffs.elements", tariff.elements().size()),
                        tariff.currency().getCurrencyCode())));
  }
}
