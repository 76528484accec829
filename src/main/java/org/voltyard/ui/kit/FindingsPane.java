package org.voltyard.ui.kit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Findings;
import org.voltyard.domain.Findings.Finding;
import org.voltyard.domain.Findings.Tally;

/// A table of what breaks the protocol, with the requirement and the newest frame of each.
public final class FindingsPane extends StackPane {
  private static final DateTimeFormatter LAST = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  private final Desk desk;
  private final FindingsModel model;
  private final DataTable<Tally> table;
  private final Label looked = new Label();

  /// For all stations, or (`one`) for a single one; `open` is to show a finding's frame.
  public FindingsPane(Desk desk, FindingsModel model, boolean one, Consumer<Finding> open) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, one ? "findingsOfOne" : "findings", FindingsPane::key);
    columns(one);
    table.onOpen(row -> open.accept(row.last()));
    looked.getStyleClass().add("muted");
    List<Node> tools = new ArrayList<>();
    tools.add(looked);
    tools.add(
        choice("findings.period", FindingsModel.Period.values(), model.periodProperty()::set));
    if (!one) {
      tools.add(
          choice(
              "findings.grouping", FindingsModel.Grouping.values(), model.groupingProperty()::set));
    }
    tools.add(again());
    table.bar().add(tools.toArray(Node[]::new));
    getChildren().add(table);
    Attached.to(this, this::follow);
  }

  private static Object key(Tally row) {
    return List.of(
        String.valueOf(row.station()), row.model(), row.rule(), row.requirement(), row.action());
  }

  private void columns(boolean one) {
    TableColumn<?, ?> rule = table.nodes("findings.column.rule", this::rule, this::ruleNode);
    rule.setMinWidth(206);
    figures("findings.column.count", row -> (double) row.count());
    TableColumn<?, ?> requirement = table.column("findings.column.requirement", Tally::requirement);
    requirement.setMinWidth(146);
    if (!one) {
      width(table.column("findings.column.station", this::who), 130);
    }
    width(table.column("findings.column.model", row -> row.model().toString()), 150);
    width(table.column("findings.column.action", Tally::action), 130);
    table
        .column(
            "findings.column.last",
            row -> LAST.format(row.last().frame().at().atZone(desk.zone().get())))
        .setMinWidth(118);
    table.column("findings.column.detail", row -> row.last().detail()).setPrefWidth(260);
  }

  private void figures(String key, java.util.function.ToDoubleFunction<Tally> value) {
    width(table.figures(key, value, number -> Formats.decimal(number, 0)), 70);
  }

  private static void width(TableColumn<?, ?> column, double pixels) {
    column.setPrefWidth(pixels);
  }

  private String who(Tally row) {
    return row.station() == null
        ? desk.texts().of("findings.stations", row.stations())
        : row.station().value();
  }

  private String rule(Tally row) {
    return desk.texts().of("findings.rule." + row.rule().name());
  }

  private Node ruleNode(Tally row) {
    Label label = new Label(rule(row));
    SVGPath mark = Glyph.TRIANGLE_UP.node(12);
    mark.setStyle("-fx-fill: " + Token.ALARM_3.css() + ";");
    label.setGraphic(mark);
    label.setTooltip(
        new Tooltip(
            desk.texts().of("findings.kind." + row.rule().kind().name())
                + ": "
                + desk.texts().of("findings.rule." + row.rule().name() + "Hint")));
    return label;
  }

  private <E extends Enum<E>> ComboBox<E> choice(String key, E[] all, Consumer<E> set) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(all);
    Object first =
        key.equals("findings.period")
            ? model.periodProperty().get()
            : model.groupingProperty().get();
    box.getItems().stream().filter(first::equals).findFirst().ifPresent(box::setValue);
    Wording.of(box, desk, option -> desk.texts().of(key + "." + option.name()));
    box.accessibleTextProperty().bind(desk.texts().binding(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    box.setTooltip(tip);
    box.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                set.accept(is);
              }
            });
    return box;
  }

  private Button again() {
    Button again = new Button();
    again.setGraphic(new FontIcon(Material2MZ.REFRESH));
    again.getStyleClass().add("quiet");
    again.accessibleTextProperty().bind(desk.texts().binding("findings.again"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("findings.again"));
    again.setTooltip(tip);
    again.disableProperty().bind(model.loadingProperty());
    again.setOnAction(event -> model.look());
    return again;
  }

  private Subscription follow() {
    model.look();
    return Subscription.combine(
        model.findingsProperty().subscribe(now -> show()),
        model.loadingProperty().subscribe(now -> show()),
        model.failureProperty().subscribe(now -> show()),
        model.groupingProperty().subscribe(now -> show()),
        desk.texts().languageProperty().subscribe(now -> show()),
        model::stop);
  }

  private void show() {
    Findings now = model.findingsProperty().get();
    Throwable failure = model.failureProperty().get();
    looked.setText(now == null ? "" : lookedAt(now));
    if (failure != null) {
      table.trouble(
          new ScreenState.Failed(
              desk.texts().of("findings.failed"),
              Objects.toString(failure.getMessage(), failure.toString()),
              model::look));
    } else if (now == null && model.loadingProperty().get()) {
      table.trouble(new ScreenState.Loading());
    } else {
      table.whenEmpty(
          now == null || now.frames() == 0
              ? new ScreenState.Empty("findings.noFrames", "findings.noFramesHint", null)
              : new ScreenState.Empty("findings.none", "findings.noneHint", null));
      table.rows(model.tallies());
    }
  }

  private String lookedAt(Findings now) {
    return desk.texts()
        .of(
            now.whole() ? "findings.looked" : "findings.lookedPart",
            Formats.decimal((double) now.frames(), 0));
  }
}
