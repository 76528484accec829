package org.voltyard.ui.stations;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView.Message;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.TransactionId;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// The messages on a station's display, with the chosen one as it about looks there.
final class DisplayPane extends VBox {
  private final Desk desk;
  private final DevicesModel model;
  private final DataTable<Message> table;
  private final MessagePreview preview;

  DisplayPane(Desk desk, DevicesModel model) {
    super(8);
    this.desk = desk;
    this.model = model;
    preview = new MessagePreview(desk);
    table = new DataTable<>(desk, "messages", m -> m.message().number());
    columns();
    table.onOpen(m -> form(m.message(), m.message().number()));
    table.whenEmpty(
        new ScreenState.Empty(
            "diagnostics.display.empty",
            "diagnostics.display.emptyHint",
            Action.of("diagnostics.display.show", () -> form(null, 0))));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(tools(), table, preview);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private void columns() {
    table
        .column("diagnostics.display.number", m -> Integer.toString(m.message().number()))
        .setPrefWidth(45);
    table.column("diagnostics.display.text", DisplayPane::text).setPrefWidth(220);
    table.column("diagnostics.display.language", this::languages).setPrefWidth(100);
    table
        .column(
            "diagnostics.display.priority",
            m -> desk.texts().of("diagnostics.priority." + m.message().priority().name()))
        .setPrefWidth(100);
    table.column("diagnostics.display.state", m -> state(m.message().state())).setPrefWidth(90);
    table.column("diagnostics.display.transaction", DisplayPane::transaction).setPrefWidth(90);
    table.column("diagnostics.display.until", this::until).setPrefWidth(140);
  }

  private static String text(Message shown) {
    return MessagePreview.words(shown.message().text()).replace('\n', ' ');
  }

  private String languages(Message shown) {
    return shown.message().texts().stream()
        .map(t -> MessagePreview.language(desk, t))
        .collect(Collectors.joining(", "));
  }

  private String state(DisplayMessage.@Nullable State state) {
    return desk.texts().of("diagnostics.state." + (state == null ? "ANY" : state.name()));
  }

  private static String transaction(Message shown) {
    TransactionId transaction = shown.message().transaction();
    return transaction == null ? "" : transaction.value();
  }

  private String until(Message shown) {
    var end = shown.message().until();
    return end == null ? "" : Formats.stamp(end, desk.zone().get());
  }

  private FlowPane tools() {
    Button remove = button("diagnostics.display.remove", this::remove);
    remove.disableProperty().bind(table.selectedProperty().isNull());
    FlowPane tools =
        new FlowPane(
            6,
            6,
            button("diagnostics.display.show", () -> form(null, 0)),
            remove,
            button("diagnostics.display.read", this::read),
            templates());
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

  /// Templates of the depot, and those that come with the program.
  private MenuButton templates() {
    MenuButton menu = new MenuButton();
    menu.textProperty().bind(desk.texts().binding("diagnostics.display.templates"));
    menu.getStyleClass().add("quiet");
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(
        event -> {
          menu.getItems().clear();
          for (MessageTemplate each : model.templatesProperty().get()) {
            menu.getItems().add(item(each.name(), each));
          }
          for (MessageTemplate each : UsualTemplates.ALL) {
            String name = desk.texts().of("diagnostics.template." + each.name());
            menu.getItems().add(item(name, each));
          }
        });
    return menu;
  }

  private MenuItem item(String name, MessageTemplate template) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(
        event ->
            form(
                new DisplayMessage(
                    0,
                    null,
                    template.priority(),
                    template.state(),
                    null,
                    null,
                    null,
                    template.text(),
                    template.more()),
                0));
    return item;
  }

  private void form(@Nullable DisplayMessage begun, int replaced) {
    desk.navigator()
        .drawer(
            desk.texts()
                .binding(replaced > 0 ? "diagnostics.display.replace" : "diagnostics.display.show"),
            new MessageForm(desk, model, begun, replaced).node());
  }

  private void remove() {
    List<Message> chosen = List.copyOf(table.selection());
    desk.navigator()
        .confirm(
            ConfirmDialog.why(
                    desk.texts().of("diagnostics.display.removeTitle", chosen.size()),
                    desk.texts().of("diagnostics.display.removeHint"),
                    desk.texts().of("diagnostics.display.remove"),
                    why -> chosen.forEach(each -> remove(each, why)))
                .facts(chosen.stream().map(DisplayPane::text).toList()));
  }

  private void remove(Message each, @Nullable String why) {
    ask("diagnostics.display.remove", new DisplayOrder.Remove(each.message().number()), why);
  }

  private void read() {
    ask(
        "diagnostics.display.read",
        new DisplayOrder.Read(model.request(), List.of(), null, null),
        null);
  }

  private void ask(String key, DisplayOrder<?> order, @Nullable String why) {
    model.ask(order, why, said -> said.toast(desk, desk.texts().of(key)));
  }

  private Subscription follow() {
    return Subscription.combine(
        model.follow(),
        model.messagesProperty().subscribe((List<Message> now) -> table.rows(now)),
        table.selectedProperty().subscribe(this::look));
  }

  private void look(@Nullable Message chosen) {
    preview.setVisible(chosen != null);
    preview.setManaged(chosen != null);
    if (chosen != null) {
      preview.show(chosen.message().text());
    }
  }
}
