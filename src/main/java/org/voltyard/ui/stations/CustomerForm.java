package org.voltyard.ui.stations;

import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.Origin;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// What a station keeps of a customer: to be told, to be removed; its answers of the last hour.
final class CustomerForm {
  private final Desk desk;
  private final DevicesModel model;
  private final FormPane form;
  private final VBox answers = new VBox(10);
  private final FootedPane pane;

  private CustomerForm(Desk desk, DevicesModel model) {
    this.desk = desk;
    this.model = model;
    form =
        new FormPane(
            desk,
            List.of(
                field("who", true, new Kind.Choice(List.of("TOKEN", "IDENTIFIER"))),
                field("name", true, new Kind.Text(64))));
    Label hint = new Label();
    hint.textProperty().bind(desk.texts().binding("diagnostics.customers.kept"));
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    HBox buttons =
        new HBox(
            8,
            button("diagnostics.customers.report", () -> ask(true, false, null)),
            button("diagnostics.customers.clear", this::remove));
    pane = new FootedPane(new VBox(12, form, hint, answers), buttons);
    pane.setPadding(new Insets(4, 14, 14, 14));
    Attached.to(pane, () -> model.answersProperty().subscribe(this::show));
  }

  /// Opens it in the drawer.
  static void open(Desk desk, DevicesModel model) {
    desk.navigator()
        .drawer(desk.texts().binding("diagnostics.customers"), new CustomerForm(desk, model).pane);
  }

  private static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "diagnostics.customers." + name, required, kind);
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    return button;
  }

  private void remove() {
    if (form.validate()) {
      desk.navigator()
          .confirm(
              ConfirmDialog.why(
                      desk.texts().of("diagnostics.customers.clearTitle"),
                      desk.texts().of("diagnostics.customers.clearText"),
                      desk.texts().of("diagnostics.customers.clear"),
                      why -> ask(true, true, why))
                  .danger());
    }
  }

  private void ask(boolean report, boolean clear, @Nullable String why) {
    if (!form.validate()) {
      return;
    }
    Map<String, Object> values = form.values();
    String name = String.valueOf(values.get("name"));
    try {
      CustomerReference who =
          "TOKEN".equals(values.get("who"))
              ? new CustomerReference.ByToken(new TokenId(name))
              : new CustomerReference.ByIdentifier(name);
      model.ask(
          new DiagnosticOrder.Customer(model.request(), who, report, clear),
          why,
          said -> said.toast(desk, desk.texts().of("diagnostics.customers")));
    } catch (IllegalArgumentException e) {
      form.fail("name", String.valueOf(e.getMessage()));
    }
  }

  private void show(List<CustomerDesk.Answer> told) {
    StationId station = model.stationProperty().get();
    if (!told.isEmpty() && station != null) {
      Origin origin = desk.rights().originProperty().get();
      desk.fx()
          .background(
              () -> {
                desk.trail().viewed(origin, "customer data", station.value());
                return station;
              },
              kept -> {},
              failure -> {});
    }
    answers.getChildren().setAll(told.stream().map(this::answer).toList());
  }

  private Node answer(CustomerDesk.Answer answer) {
    Label head =
        new Label(
            desk.texts()
                .of(
                    answer.complete()
                        ? "diagnostics.customers.answer"
                        : "diagnostics.customers.partial",
                    answer.request(),
                    Formats.stamp(answer.since(), desk.zone().get())));
    head.getStyleClass().add("subtitle");
    TextArea data = new TextArea(answer.data());
    data.setEditable(false);
    data.setWrapText(true);
    data.setPrefRowCount(4);
    data.setPromptText(desk.texts().of("diagnostics.customers.nothing"));
    HBox buttons =
        new HBox(
            8,
            button("diagnostics.customers.copy", () -> copy(answer.data())),
            button("diagnostics.customers.discard", () -> model.discard(answer.request())));
    return new VBox(4, head, data, buttons);
  }

  private void copy(String text) {
    ClipboardContent copied = new ClipboardContent();
    copied.putString(text);
    Clipboard.getSystemClipboard().setContent(copied);
    desk.navigator().toast(Toast.note(desk.texts().of("diagnostics.customers.copied")));
  }
}
