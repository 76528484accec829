package org.voltyard.ui.sessions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SavedFilters;

/// What sessions are looked for.
final class SessionFilterBar extends FlowPane {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final List<String> OPEN = List.of("any", "open", "over");

  private final Desk desk;
  private final SessionsModel model;
  private final TextField station = new TextField();
  private final TextField token = new TextField();
  private final ComboBox<String> open = new ComboBox<>();
  private final TextField from = new TextField();
  private final TextField to = new TextField();
  private final CheckBox odd = new CheckBox();
  private boolean showing;

  SessionFilterBar(Desk desk, SessionsModel model) {
    this.desk = desk;
    this.model = model;
    field(station, "sessions.filter.station", 150);
    field(token, "sessions.filter.token", 150);
    field(from, "sessions.filter.from", 150);
    field(to, "sessions.filter.to", 150);
    open.getItems().setAll(OPEN);
    open.accessibleTextProperty().bind(desk.texts().binding("sessions.filter.open"));
    desk.texts().languageProperty().subscribe(now -> open.setConverter(words()));
    open.valueProperty().addListener((o, was, is) -> apply());
    odd.textProperty().bind(desk.texts().binding("sessions.filter.odd"));
    odd.setMinHeight(28);
    odd.setOnAction(event -> apply());
    SavedFilters saved =
        new SavedFilters(
            desk,
            "sessions",
            this::named,
            kept -> model.filterProperty().set(SessionFilter.of(kept)));
    getChildren().addAll(station, token, open, from, to, odd, saved);
    setHgap(6);
    setVgap(6);
    show(model.filterProperty().get());
    model.filterProperty().addListener((o, was, is) -> show(is));
  }

  private StringConverter<String> words() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String option) {
        return option == null ? "" : desk.texts().of("sessions.filter." + option);
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    };
  }

  private void field(TextField field, String key, double width) {
    field.promptTextProperty().bind(desk.texts().binding(key));
    field.accessibleTextProperty().bind(field.promptTextProperty());
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    field.setTooltip(tip);
    field.setPrefWidth(width);
    field.setOnAction(event -> apply());
    field.focusedProperty().addListener((o, was, is) -> applyAfter(was));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            apply();
            event.consume();
          }
        });
  }

  private void applyAfter(boolean focused) {
    if (focused) {
      apply();
    }
  }

  void focusFirst() {
    station.requestFocus();
  }

  private SavedFilters.Named named() {
    SessionFilter now = model.filterProperty().get();
    List<String> words = new ArrayList<>();
    for (String word :
        List.of(
            now.station(),
            now.token(),
            now.open() == null ? "" : desk.texts().of("sessions.filter." + open.getValue()),
            text(now.from()),
            now.to() == null ? "" : "– " + text(now.to()),
            now.odd() ? odd.getText() : "")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new SavedFilters.Named(String.join(" · ", words), now.kept());
  }

  private void apply() {
    if (showing) {
      return;
    }
    String choice = open.getValue();
    String card = token.getText().strip();
    String pole = station.getText().strip();
    model
        .filterProperty()
        .set(
            new SessionFilter(
                pole.length() > 48 ? pole.substring(0, 48) : pole,
                card.length() > 36 ? card.substring(0, 36) : card,
                "open".equals(choice) ? Boolean.TRUE : "over".equals(choice) ? Boolean.FALSE : null,
                moment(from),
                moment(to),
                odd.isSelected()));
  }

  private @Nullable Instant moment(TextField field) {
    Instant at = read(field.getText().strip(), desk.zone().get());
    field.pseudoClassStateChanged(WRONG, at == null && !field.getText().isBlank());
    return at;
  }

  /// A day, or a day with its minute, at the site; null when it is neither.
  static @Nullable Instant read(String words, ZoneId zone) {
    try {
      String whole = words.length() == 10 ? words + " 00:00" : words;
      return LocalDateTime.parse(whole, MINUTES).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String text(@Nullable Instant at) {
    return at == null ? "" : MINUTES.format(at.atZone(desk.zone().get()));
  }

  private void show(SessionFilter filter) {
    showing = true;
    station.setText(filter.station());
    token.setText(filter.token());
    Boolean only = filter.open();
    open.setValue(only == null ? "any" : only ? "open" : "over");
    if (filter.from() != null || !filter.any()) {
      from.setText(text(filter.from()));
    }
    if (filter.to() != null || !filter.any()) {
      to.setText(text(filter.to()));
    }
    odd.setSelected(filter.odd());
    showing = false;
  }
}
