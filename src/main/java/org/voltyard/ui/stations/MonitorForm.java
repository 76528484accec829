package org.voltyard.ui.stations;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Monitor;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.WhyField;

/// A monitor to be set, for the drawer: a new one, or one that takes the place of another.
final class MonitorForm {
  private final Desk desk;
  private final DevicesModel model;
  private final @Nullable Monitor known;
  private final FormPane form;
  private final WhyField why;
  private final FootedPane pane;

  MonitorForm(Desk desk, DevicesModel model, @Nullable Monitor known) {
    this.desk = desk;
    this.model = model;
    this.known = known;
    form = new FormPane(desk, fields());
    why = new WhyField(desk);
    Button set = new Button();
    set.textProperty().bind(desk.texts().binding("diagnostics.monitors.set"));
    desk.rights().guard(desk.texts(), set, "diagnostics.monitors.set");
    set.getStyleClass().add("primary");
    set.setMaxWidth(Double.MAX_VALUE);
    set.setDefaultButton(true);
    set.setOnAction(event -> set());
    pane = new FootedPane(new VBox(14, form, why), set);
    pane.setPadding(new Insets(4, 14, 14, 14));
    if (known != null) {
      form.fill(
          Map.of(
              "variable", known.variable(),
              "kind", known.kind().name(),
              "value", MonitorsPane.plain(known.value()),
              "severity", Integer.toString(known.severity()),
              "transaction", Boolean.toString(known.transactionOnly())));
    }
  }

  Node node() {
    return pane;
  }

  private static List<FormField> fields() {
    return List.of(
        field("variable", true, new Kind.Text(320)).help("diagnostics.form.variableHelp"),
        field(
            "kind",
            true,
            new Kind.Choice(Arrays.stream(Monitor.Kind.values()).map(Enum::name).toList())),
        field("value", true, new Kind.Decimal(null)).help("diagnostics.form.valueHelp"),
        field("severity", true, new Kind.Whole(0L, 9L)).help("diagnostics.form.severityHelp"),
        field("transaction", false, new Kind.Flag()),
        field("interval", false, new Kind.Whole(0L, (long) Integer.MAX_VALUE))
            .help("diagnostics.form.intervalHelp"),
        field("values", false, new Kind.Whole(0L, (long) Integer.MAX_VALUE)));
  }

  private static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "diagnostics.form." + name, required, kind);
  }

  private void set() {
    if (form.validate()) {
      model.ask(
          new DiagnosticOrder.SetMonitors(List.of(wish(form.values()))),
          why.reason(),
          said -> {
            said.toast(desk, desk.texts().of("diagnostics.monitors.set"));
            if (said.stage() == Stage.ACCEPTED) {
              desk.navigator().closeDrawer();
            }
          });
    }
  }

  private Monitor.Wish wish(Map<String, Object> values) {
    Monitor replaced = known;
    Integer interval = whole(values.get("interval"));
    Integer count = whole(values.get("values"));
    return new Monitor.Wish(
        replaced == null ? null : (Integer) replaced.number(),
        String.valueOf(values.get("variable")),
        Monitor.Kind.valueOf(String.valueOf(values.get("kind"))),
        new BigDecimal(String.valueOf(values.get("value"))).doubleValue(),
        Objects.requireNonNullElse(whole(values.get("severity")), 9),
        values.get("transaction") instanceof Boolean only ? only : null,
        interval == null && count == null ? null : new EventStream.Pace(interval, count));
  }

  private static @Nullable Integer whole(@Nullable Object value) {
    return value instanceof Long number ? (Integer) Math.toIntExact(number) : null;
  }
}
