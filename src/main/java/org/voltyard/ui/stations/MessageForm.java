package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayMessage.Format;
import org.voltyard.domain.DisplayMessage.Text;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.WhyField;

/// A message to be shown, for the drawer, with a preview; on this station or on all of them.
final class MessageForm {
  private static final int LONGEST = 512;

  private final Desk desk;
  private final DevicesModel model;
  private final int replaced;
  private final FormPane form;
  private final MessagePreview preview;
  private final CheckBox everywhere = new CheckBox();
  private final WhyField why;
  private final FootedPane pane;

  /// @param begun what to begin with
  /// @param replaced number of the message that it takes the place of, 0 for a new one
  MessageForm(Desk desk, DevicesModel model, @Nullable DisplayMessage begun, int replaced) {
    this.desk = desk;
    this.model = model;
    this.replaced = replaced;
    form = new FormPane(desk, fields());
    preview = new MessagePreview(desk);
    why = new WhyField(desk);
    everywhere
        .textProperty()
        .bind(desk.texts().binding("diagnostics.message.everywhere", model.stations().size()));
    everywhere.setDisable(replaced > 0);
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("diagnostics.message.preview"));
    title.getStyleClass().add("subtitle");
    HBox buttons =
        new HBox(
            8,
            button("diagnostics.display.show", "primary", this::show),
            button("diagnostics.message.look", "quiet", this::look),
            button("diagnostics.message.keep", "quiet", this::keep));
    pane = new FootedPane(new VBox(10, title, preview, form, everywhere, why), buttons);
    pane.setPadding(new Insets(4, 14, 14, 14));
    if (begun != null) {
      form.fill(values(begun));
    }
    form.addEventHandler(KeyEvent.KEY_RELEASED, event -> look());
    look();
  }

  Node node() {
    return pane;
  }

  private static List<FormField> fields() {
    return List.of(
        field("text", true, new Kind.Text(LONGEST)),
        field("language", false, new Kind.Text(8)).help("diagnostics.message.languageHelp"),
        field("other", false, new Kind.Text(LONGEST)).help("diagnostics.message.otherHelp"),
        field("otherLanguage", false, new Kind.Text(8)),
        field("format", true, choice(Format.values())).initially("UTF8"),
        field("priority", true, choice(DisplayMessage.Priority.values())).initially("NORMAL"),
        field("state", false, choice(DisplayMessage.State.values())),
        field("from", false, new Kind.Moment()),
        field("until", false, new Kind.Moment()),
        field("transaction", false, new Kind.Text(36)),
        field("name", false, new Kind.Text(60)).help("diagnostics.message.nameHelp"));
  }

  private static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "diagnostics.message." + name, required, kind);
  }

  private static Kind choice(Enum<?>[] options) {
    return new Kind.Choice(Arrays.stream(options).map(Enum::name).toList());
  }

  private Button button(String key, String style, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.getStyleClass().add(style);
    button.setOnAction(event -> run.run());
    return button;
  }

  private static Map<String, Object> values(DisplayMessage message) {
    Map<String, Object> values = new HashMap<>();
    values.put("text", message.text().content());
    put(values, "language", message.text().language());
    if (!message.more().isEmpty()) {
      values.put("other", message.more().getFirst().content());
      put(values, "otherLanguage", message.more().getFirst().language());
    }
    values.put("format", message.text().format().name());
    values.put("priority", message.priority().name());
    put(values, "state", message.state());
    put(values, "from", message.from());
    put(values, "until", message.until());
    put(values, "transaction", message.transaction());
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }

  private DisplayMessage message() {
    Map<String, Object> values = form.values();
    List<Text> texts = texts(values);
    Object state = values.get("state");
    Object transaction = values.get("transaction");
    return new DisplayMessage(
        replaced,
        null,
        DisplayMessage.Priority.valueOf(words(values, "priority", "NORMAL")),
        state == null ? null : DisplayMessage.State.valueOf(state.toString()),
        moment(values.get("from")),
        moment(values.get("until")),
        transaction == null ? null : new TransactionId(transaction.toString()),
        texts.getFirst(),
        texts.subList(1, texts.size()));
  }

  private static List<Text> texts(Map<String, Object> values) {
    Format format = Format.valueOf(words(values, "format", "UTF8"));
    List<Text> texts = new ArrayList<>();
    texts.add(new Text(format, optional(values, "language"), words(values, "text", "")));
    if (values.get("other") != null) {
      texts.add(new Text(format, optional(values, "otherLanguage"), words(values, "other", "")));
    }
    return texts;
  }

  private static String words(Map<String, Object> values, String name, String absent) {
    Object value = values.get(name);
    return value == null ? absent : value.toString();
  }

  private static @Nullable String optional(Map<String, Object> values, String name) {
    Object value = values.get(name);
    return value == null ? null : value.toString();
  }

  private static @Nullable Instant moment(@Nullable Object value) {
    return value == null ? null : Instant.parse(value.toString());
  }

  private void look() {
    preview.show(texts(form.values()).getFirst());
  }

  private void show() {
    look();
    if (!form.validate()) {
      return;
    }
    StationId here = model.station();
    List<StationId> on =
        everywhere.isSelected() ? model.stations() : here == null ? List.of() : List.of(here);
    model.show(
        on,
        message(),
        why.reason(),
        sent -> {
          sent.said().toast(desk, sent.station().value());
          if (sent.said().stage() == Stage.ACCEPTED) {
            desk.navigator().closeDrawer();
          }
        });
  }

  private void keep() {
    Object name = form.values().get("name");
    if (name == null) {
      form.fail("name", desk.texts().of("kit.form.required", ""));
    } else if (form.validate()) {
      DisplayMessage message = message();
      model.keep(
          new MessageTemplate(
              name.toString(), message.priority(), message.state(), message.text(), message.more()),
          () ->
              desk.navigator().toast(Toast.done(desk.texts().of("diagnostics.message.kept", name))),
          cause ->
              desk.navigator()
                  .toast(
                      Toast.failed(
                          desk.texts().of("diagnostics.message.notKept"),
                          String.valueOf(cause.getMessage()))));
    }
  }
}
