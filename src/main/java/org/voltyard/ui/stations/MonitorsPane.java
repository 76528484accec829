package org.voltyard.ui.stations;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.Monitor;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// The monitors of a station above, what they noticed below.
final class MonitorsPane extends StackPane {
  private static final int SEVERITIES = 10;

  private final Desk desk;
  private final DevicesModel model;
  private final DataTable<Monitor> table;
  private final Label state = new Label();
  private final Label streams = new Label();

  MonitorsPane(Desk desk, DevicesModel model) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "monitors", Monitor::number);
    columns();
    table.onOpen(this::change);
    table.whenEmpty(
        new ScreenState.Empty(
            "diagnostics.monitors.empty",
            "diagnostics.monitors.emptyHint",
            Action.of("diagnostics.monitors.read", this::read)));
    state.getStyleClass().add("muted");
    streams.getStyleClass().add("muted");
    streams.setWrapText(true);
    FlowPane tools = tools();
    VBox above = new VBox(6, tools, state, table, streams);
    VBox.setVgrow(table, Priority.ALWAYS);
    above.setMinHeight(140);
    EventsPane events = new EventsPane(desk, model);
    events.setMinHeight(140);
    SplitPane both = new SplitPane(above, events);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.52);
    getChildren().add(both);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private void columns() {
    table.column("diagnostics.monitors.number", m -> Integer.toString(m.number())).setPrefWidth(50);
    table.column("diagnostics.monitors.variable", Monitor::variable).setPrefWidth(210);
    table
        .column("diagnostics.monitors.kind", m -> word("diagnostics.kind.", m.kind().name()))
        .setPrefWidth(110);
    table
        .figures("diagnostics.monitors.value", Monitor::value, MonitorsPane::plain)
        .setPrefWidth(70);
    table
        .column(
            "diagnostics.monitors.severity",
            m -> m.severity() + " · " + desk.texts().of("diagnostics.severity." + m.severity()))
        .setPrefWidth(110);
    table.column("diagnostics.monitors.source", m -> source(m.source())).setPrefWidth(100);
  }

  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private String word(String prefix, String name) {
    return desk.texts().of(prefix + name);
  }

  private String source(Monitor.@Nullable Source source) {
    return source == null ? "–" : word("diagnostics.source.", source.name());
  }

  private FlowPane tools() {
    Button clear = button("diagnostics.monitors.clear", this::clear);
    clear.disableProperty().bind(table.selectedProperty().isNull());
    FlowPane tools =
        new FlowPane(
            6,
            6,
            button("diagnostics.monitors.set", () -> form(null)),
            clear,
            button("diagnostics.monitors.read", this::read),
            choice("diagnostics.base", Monitor.Base.values(), this::base),
            level(),
            button("diagnostics.customers", () -> CustomerForm.open(desk, model)));
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    button.setTooltip(tip);
    button.setOnAction(event -> run.run());
    return button;
  }

  private <E extends Enum<E>> MenuButton choice(String key, E[] options, Consumer<E> chosen) {
    return menu(key, Arrays.asList(options), e -> word(key + ".", e.name()), chosen);
  }

  private MenuButton level() {
    List<Integer> all = IntStream.range(0, SEVERITIES).boxed().toList();
    return menu(
        "diagnostics.level",
        all,
        n -> n + " · " + desk.texts().of("diagnostics.severity." + n),
        n -> ask("diagnostics.level", new DiagnosticOrder.SetLevel(n)));
  }

  private <T> MenuButton menu(
      String key, List<T> options, Function<T, String> name, Consumer<T> chosen) {
    MenuButton menu = new MenuButton();
    menu.textProperty().bind(desk.texts().binding(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    menu.setTooltip(tip);
    menu.getStyleClass().add("quiet");
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(
        event ->
            menu.getItems()
                .setAll(
                    options.stream()
                        .map(
                            option -> {
                              MenuItem item = new MenuItem(name.apply(option));
                              item.setOnAction(e -> chosen.accept(option));
                              return item;
                            })
                        .toList()));
    return menu;
  }

  private Subscription follow() {
    return Subscription.combine(
        model.follow(),
        model.viewProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.viewProperty().get())));
  }

  private void show(@Nullable DeviceView now) {
    if (now == null) {
      return;
    }
    table.rows(now.monitors());
    String never = desk.texts().of("diagnostics.notKnown");
    Monitor.Base base = now.base();
    Integer level = now.level();
    var reported = now.reportedAt();
    state.setText(
        desk.texts()
            .of(
                "diagnostics.state",
                base == null ? never : word("diagnostics.base.", base.name()),
                level == null ? never : level.toString(),
                reported == null ? never : Formats.stamp(reported, desk.zone().get())));
    streams.setText(
        now.streams().stream().map(this::stream).reduce((a, b) -> a + "\n" + b).orElse(""));
    streams.setManaged(!now.streams().isEmpty());
  }

  private String stream(DeviceView.Stream stream) {
    Monitor monitor = stream.monitor();
    var last = stream.last();
    String name = monitor == null ? "#" + stream.stream().monitor() : monitor.variable();
    return last == null
        ? desk.texts().of("diagnostics.stream.silent", stream.stream().number(), name)
        : desk.texts()
            .of(
                "diagnostics.stream.last",
                stream.stream().number(),
                name,
                last.values().isEmpty() ? "" : last.values().getLast(),
                Formats.stamp(last.last(), desk.zone().get()),
                last.pending(),
                last.missing());
  }

  private void ask(String key, DiagnosticOrder<?> order) {
    model.ask(order, said -> said.toast(desk, desk.texts().of(key)));
  }

  private void read() {
    ask(
        "diagnostics.monitors.read",
        new DiagnosticOrder.ReadMonitors(model.request(), List.of(), List.of()));
  }

  private void base(Monitor.Base base) {
    ask("diagnostics.base", new DiagnosticOrder.SetBase(base));
  }

  private void clear() {
    List<Integer> numbers = table.selection().stream().map(Monitor::number).toList();
    if (!numbers.isEmpty()) {
      ask("diagnostics.monitors.clear", new DiagnosticOrder.ClearMonitors(numbers));
    }
  }

  private void change(Monitor monitor) {
    form(monitor);
  }

  private void form(@Nullable Monitor known) {
    desk.navigator()
        .drawer(
            desk.texts().binding("diagnostics.monitors.set"),
            new MonitorForm(desk, model, known).node());
  }
}
