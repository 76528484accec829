package org.voltyard.ui.frames;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SearchBar;

/// What is looked for, and whether now or in the past.
final class FrameFilterBar extends SearchBar {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Desk desk;
  private final FramesModel model;
  private final ComboBox<String> station = new ComboBox<>();
  private final ComboBox<String> action = new ComboBox<>();
  private final TextField transaction = words("frames.transaction", 120);
  private final TextField slower = words("frames.slower", 96);
  private final TextField messageId = words("frames.messageId", 110);
  private final TextField contains = words("frames.contains", 130);
  private final CheckBox faulty = flag("frames.faultyOnly");
  private final TextField from = words("frames.from", 140);
  private final TextField to = words("frames.to", 140);

  FrameFilterBar(Desk desk, FramesModel model) {
    super(desk);
    this.desk = desk;
    this.model = model;
    chooser(station, "frames.station", 140, this::stations);
    chooser(action, "frames.action", 160, model::actions);
    for (TextField period : new TextField[] {from, to}) {
      period.visibleProperty().bind(model.liveProperty().not());
      period.managedProperty().bind(period.visibleProperty());
    }
    getChildren()
        .addAll(
            new SourceSwitch(desk, model),
            station,
            action,
            transaction,
            slower,
            messageId,
            contains,
            from,
            to,
            faulty);
    filling(() -> show(model.filterProperty().get()));
    model.filterProperty().addListener((o, was, is) -> filling(() -> show(is)));
  }

  private void chooser(
      ComboBox<String> box, String key, double width, Supplier<Collection<String>> known) {
    box.setEditable(true);
    box.setPrefWidth(width);
    box.setOnShowing(
        event -> {
          box.getItems().setAll(known.get());
          box.getItems().addFirst("");
        });
    box.promptTextProperty().bind(desk.texts().binding(key));
    named(box, key);
    box.valueProperty().addListener((o, was, is) -> changed());
  }

  private Collection<String> stations() {
    return model.stations().stream().map(StationId::value).toList();
  }

  void focusText() {
    contains.requestFocus();
  }

  @Override
  protected void apply() {
    model
        .filterProperty()
        .set(
            new FrameFilter(
                chosen(station, 48),
                chosen(action, 64),
                cut(messageId, 255),
                contains.getText().strip(),
                faulty.isSelected(),
                cut(transaction, 64),
                wait(slower),
                moment(from),
                moment(to)));
  }

  private static String chosen(ComboBox<String> box, int most) {
    String words = box.getValue() == null ? "" : box.getValue().strip();
    return words.length() > most ? words.substring(0, most) : words;
  }

  /// Milliseconds; null when none are given, or no number.
  private static @Nullable Duration wait(TextField field) {
    String words = field.getText().strip();
    boolean number = words.matches("\\d{1,7}");
    field.pseudoClassStateChanged(WRONG, !number && !words.isEmpty());
    return number ? Duration.ofMillis(Long.parseLong(words)) : null;
  }

  private void show(FrameFilter filter) {
    station.setValue(filter.station().isEmpty() ? null : filter.station());
    action.setValue(filter.action().isEmpty() ? null : filter.action());
    messageId.setText(filter.messageId());
    contains.setText(filter.contains());
    transaction.setText(filter.transaction());
    Duration wait = filter.slowerThan();
    if (wait != null || !filter.any()) {
      slower.setText(wait == null ? "" : Long.toString(wait.toMillis()));
    }
    faulty.setSelected(filter.faultyOnly());
    if (filter.from() != null || !filter.any()) {
      from.setText(text(filter.from()));
    }
    if (filter.to() != null || !filter.any()) {
      to.setText(text(filter.to()));
    }
  }
}
