package org.voltyard.ui.frames;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Replays.Plan;
import org.voltyard.domain.Replays.Preview;
import org.voltyard.domain.Replays.Progress;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// The form of a replay and how far it is.
final class ReplayPane extends ScrollPane {
  private final Desk desk;
  private final ReplayModel model;
  private final ComboBox<String> station = new ComboBox<>();
  private final TextField name = new TextField();
  private final TextField target = new TextField(ReplayModel.TARGET);
  private final PasswordField password = new PasswordField();
  private final ComboBox<String> speed = new ComboBox<>();
  private final CheckBox moved = new CheckBox();
  private final Label problem = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label phase = new Label();
  private final Label figures = new Label();
  private final GridPane form = new GridPane();

  ReplayPane(Desk desk, ReplayModel model) {
    this.desk = desk;
    this.model = model;
    station.setEditable(true);
    station.setOnShowing(
        event ->
            station.getItems().setAll(model.stations().stream().map(StationId::value).toList()));
    speed.setEditable(true);
    speed.getItems().setAll("1", "10", "60", "600");
    speed.setValue("10");
    moved.setSelected(true);
    moved.textProperty().bind(desk.texts().binding("frames.replay.moved"));
    form.setHgap(12);
    form.setVgap(8);
    row("frames.replay.station", station);
    row("frames.replay.name", name);
    row("frames.replay.target", target);
    row("frames.replay.password", password);
    row("frames.replay.speed", speed);
    row("frames.replay.times", moved);
    problem.getStyleClass().add("setting-problem");
    problem.setWrapText(true);
    bar.setPrefWidth(420);
    figures.getStyleClass().add("muted");
    phase.setWrapText(true);
    VBox content = new VBox(14, intro(), form, problem, buttons(), bar, phase, figures);
    content.setPadding(new Insets(16));
    content.setMaxWidth(760);
    setContent(content);
    setFitToWidth(true);
    Attached.to(this, this::follow);
  }

  private Label intro() {
    Label intro = new Label();
    intro.textProperty().bind(desk.texts().binding("frames.replay.intro"));
    intro.setWrapText(true);
    intro.getStyleClass().add("muted");
    return intro;
  }

  private void row(String key, Control control) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.setMinWidth(150);
    label.setLabelFor(control);
    control.setPrefWidth(420);
    control.accessibleTextProperty().bind(desk.texts().binding(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    control.setTooltip(tip);
    form.addRow(form.getRowCount(), label, control);
  }

  private Node buttons() {
    Button begin = new Button();
    begin.textProperty().bind(desk.texts().binding("frames.replay.begin"));
    desk.rights().guard(desk.texts(), begin, "frames.replay.begin");
    begin.getStyleClass().add("primary");
    begin.disableProperty().bind(model.busyProperty());
    begin.setOnAction(event -> ask());
    Button stop = new Button();
    stop.textProperty().bind(desk.texts().binding("frames.replay.stop"));
    desk.rights().guard(desk.texts(), stop, "frames.replay.stop");
    stop.disableProperty().bind(model.busyProperty().not());
    stop.setOnAction(event -> model.stop());
    form.disableProperty().bind(model.busyProperty());
    return new HBox(8, begin, stop);
  }

  private void ask() {
    Plan plan = plan();
    if (plan != null) {
      model.preview(plan, preview -> confirm(plan, preview), this::failed);
    }
  }

  private @Nullable Plan plan() {
    String from = station.getEditor().getText().strip();
    String as = name.getText().isBlank() ? from : name.getText().strip();
    if (!StationId.valid(from) || !StationId.valid(as)) {
      return wrong("frames.replay.noStation");
    }
    URI address = address(target.getText().strip());
    if (address == null) {
      return wrong("frames.replay.noTarget");
    }
    double times = factor(speed.getEditor().getText().strip());
    if (Double.isNaN(times)) {
      return wrong("frames.replay.noSpeed");
    }
    problem.setText("");
    String secret = password.getText();
    return model.plan(
        new ReplayModel.Order(
            new StationId(from),
            as,
            address,
            secret.isEmpty() ? null : secret,
            times,
            moved.isSelected()));
  }

  private @Nullable Plan wrong(String key) {
    problem.setText(desk.texts().of(key));
    return null;
  }

  private static @Nullable URI address(String words) {
    try {
      URI address = URI.create(words);
      boolean socket = "ws".equals(address.getScheme()) || "wss".equals(address.getScheme());
      return socket && address.getHost() != null ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static double factor(String words) {
    try {
      double value = Double.parseDouble(words);
      return value >= Plan.SLOWEST && value <= Plan.FASTEST ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void confirm(Plan plan, Preview preview) {
    if (preview.requests() == 0) {
      wrong("frames.replay.nothing");
      return;
    }
    List<String> facts = new ArrayList<>();
    facts.add(desk.texts().of("frames.replay.fact.target", plan.target(), plan.name()));
    facts.add(
        desk.texts()
            .of(
                "frames.replay.fact.length",
                Formats.decimal(preview.requests(), 0),
                Formats.age(preview.length()),
                preview.protocol()));
    if (!preview.loopback()) {
      facts.add(desk.texts().of("frames.replay.fact.remote"));
    }
    if (preview.own()) {
      facts.add(desk.texts().of("frames.replay.fact.own"));
    }
    ConfirmDialog dialog =
        ConfirmDialog.of(
                desk.texts().of("frames.replay.confirmTitle", plan.station()),
                desk.texts().of("frames.replay.confirmText"),
                desk.texts().of("frames.replay.begin"),
                () -> model.begin(plan, this::failed))
            .facts(facts);
    desk.navigator().confirm(preview.loopback() && !preview.own() ? dialog : dialog.danger());
  }

  private void failed(Throwable failure) {
    desk.navigator()
        .toast(
            Toast.failed(
                desk.texts().of("frames.replay.failed"), String.valueOf(failure.getMessage())));
  }

  private Subscription follow() {
    if (station.getEditor().getText().isBlank()) {
      station.getEditor().setText(model.suggested());
    }
    return Subscription.combine(
        model.progressProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.progressProperty().get())));
  }

  private void show(@Nullable Progress now) {
    bar.setVisible(now != null);
    if (now == null) {
      phase.setText(desk.texts().of("frames.replay.idle"));
      figures.setText("");
      return;
    }
    bar.setProgress(now.of() == 0 ? 0 : (double) now.sent() / now.of());
    phase.setText(desk.texts().of("frames.replay.phase." + now.phase().name(), now.why()));
    figures.setText(
        desk.texts()
            .of(
                "frames.replay.figures",
                now.sent(),
                now.of(),
                now.answered(),
                now.refused(),
                now.differing(),
                now.asked()));
  }
}
