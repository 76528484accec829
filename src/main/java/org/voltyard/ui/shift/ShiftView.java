package org.voltyard.ui.shift;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.shift.Shift;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.ShiftSummary.Line;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// The shift log.
public final class ShiftView extends ScreenView {
  private static final int DAYS = 7;

  private final ShiftModel model;
  private final Label since = new Label();
  private final FiguresBar figures;
  private final NotesPane notes;
  private final DataTable<Line> events;
  private final PastPane past;

  public ShiftView(Desk desk, ShiftModel model) {
    super(desk);
    this.model = model;
    figures = new FiguresBar(desk);
    notes = new NotesPane(desk, model);
    events = new DataTable<>(desk, "shift-events", line -> line);
    past = new PastPane(desk, model, this::print);
    events();
    TabPane tabs = new TabPane(tab("shift.tab.now", now()), tab("shift.tab.past", past));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().add(new VBox(8, head(), tabs));
  }

  private Node head() {
    since.setMinWidth(0);
    since.getStyleClass().add("subtitle");
    HBox.setHgrow(since, Priority.ALWAYS);
    since.setMaxWidth(Double.MAX_VALUE);
    Button over = new Button();
    over.textProperty().bind(desk().texts().binding("shift.handOver"));
    desk().rights().guard(desk().texts(), over, "shift.handOver");
    over.getStyleClass().add("primary");
    over.setMinWidth(Region.USE_PREF_SIZE);
    over.setOnAction(event -> handOver());
    HBox head = new HBox(10, since, daily(), over);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node daily() {
    MenuButton menu = new MenuButton();
    menu.textProperty().bind(desk().texts().binding("shift.daily"));
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getStyleClass().add("quiet");
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(event -> menu.getItems().setAll(days()));
    return menu;
  }

  private List<MenuItem> days() {
    LocalDate today = model.today(desk().zone().get());
    return java.util.stream.IntStream.range(0, DAYS)
        .mapToObj(today::minusDays)
        .map(
            day -> {
              MenuItem item = new MenuItem(day.toString());
              item.setOnAction(event -> report(day));
              return item;
            })
        .toList();
  }

  private Tab tab(String key, Node content) {
    Tab tab = new Tab();
    tab.textProperty().bind(desk().texts().binding(key));
    tab.setContent(content);
    tab.setClosable(false);
    return tab;
  }

  private Node now() {
    SplitPane both = new SplitPane(notes, events);
    both.setDividerPositions(0.38);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox bar = new VBox(figures);
    bar.getStyleClass().add("panel");
    return new VBox(8, bar, both);
  }

  private void events() {
    events
        .column(
            "shift.column.time",
            line -> Formats.stamp(line.at(), desk().zone().get()),
            Comparator.comparing(Line::at))
        .setMinWidth(145);
    events
        .column("shift.column.kind", line -> desk().texts().of("shift.kind." + line.kind()))
        .setPrefWidth(110);
    events.column("shift.column.station", line -> line.station().value()).setPrefWidth(140);
    events.column("shift.column.what", Line::text).setPrefWidth(260);
    events.natural(Comparator.comparing(Line::at).reversed());
    events.onOpen(line -> desk().navigator().open("station", line.station().value()));
    events.whenEmpty(new ScreenState.Empty("shift.quiet", "shift.quietHint", null));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.lookProperty().subscribe(this::show),
        model.failureProperty().subscribe(this::failed),
        desk().texts().languageProperty().subscribe(now -> show(model.lookProperty().get())),
        past.follow(),
        model.attach());
  }

  private void show(ShiftModel.@Nullable Look look) {
    if (look == null) {
      since.setText("");
      return;
    }
    ShiftSummary sum = look.summary();
    Shift before = look.running().before();
    String from = Formats.stamp(sum.from(), desk().zone().get());
    since.setText(
        before == null
            ? desk().texts().of("shift.first", from)
            : desk().texts().of("shift.since", from));
    figures.show(sum);
    notes.show(look.running());
    events.rows(sum.lines());
  }

  private void failed(@Nullable Throwable failure) {
    if (failure != null && model.lookProperty().get() == null) {
      events.trouble(
          new ScreenState.Failed(
              desk().texts().of("shift.notShown"),
              String.valueOf(failure.getMessage()),
              model::reload));
    }
  }

  private void handOver() {
    desk()
        .navigator()
        .drawer(desk().texts().binding("shift.handOver"), new HandOverPane(desk(), model).node());
  }

  private void print(Shift shift) {
    String name = "shift-" + Formats.stamp(shift.at(), desk().zone().get()).replaceAll("[ :]", "-");
    save(name, file -> model.print(shift, file, desk().zone().get(), this::saved, this::notSaved));
  }

  private void report(LocalDate day) {
    save("report-" + day, file -> model.report(day, file, this::saved, this::notSaved));
  }

  private void save(String name, Consumer<Path> write) {
    desk().saving().ask(getScene().getWindow(), name, "html").ifPresent(write);
  }

  private void saved(Path file) {
    desk().navigator().toast(Toast.done(desk().texts().of("shift.saved", file)));
  }

  private void notSaved(Throwable failure) {
    desk()
        .navigator()
        .toast(
            Toast.failed(
                desk().texts().of("shift.notSaved"), String.valueOf(failure.getMessage())));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("shift.write", notes::focus).key("Shortcut+N"),
        Action.of("shift.handOver", this::handOver).key("Shortcut+H"));
  }
}
