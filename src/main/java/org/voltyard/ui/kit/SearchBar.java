package org.voltyard.ui.kit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The fields above a list that is searched. What is changed is applied by Enter or by leaving the
/// field; Esc clears a field.
public abstract class SearchBar extends FlowPane {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Desk desk;
  private boolean showing;

  /// Without fields.
  @SuppressWarnings("this-escape")
  protected SearchBar(Desk desk) {
    this.desk = desk;
    setHgap(6);
    setVgap(6);
  }

  /// Takes what stands in the fields for the filter.
  protected abstract void apply();

  /// Applies, unless the fields are being filled by [#filling].
  protected final void changed() {
    if (!showing) {
      apply();
    }
  }

  /// Fills the fields without applying them.
  protected final void filling(Runnable fill) {
    showing = true;
    try {
      fill.run();
    } finally {
      showing = false;
    }
  }

  /// A field for words; its texts are `key` and `key` + `Hint`.
  protected final TextField words(String key, double width) {
    TextField field = new TextField();
    named(field, key);
    field.promptTextProperty().bind(desk.texts().binding(key));
    field.setPrefWidth(width);
    field.setOnAction(event -> changed());
    field.focusedProperty().addListener((o, was, is) -> left(was));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            changed();
            event.consume();
          }
        });
    return field;
  }

  /// A box to tick.
  protected final CheckBox flag(String key) {
    CheckBox box = new CheckBox();
    box.textProperty().bind(desk.texts().binding(key));
    box.setMinHeight(28);
    box.setOnAction(event -> changed());
    return box;
  }

  /// Gives a control its name for those who cannot see, and its hint.
  protected final void named(Control control, String key) {
    StringBinding hint = desk.texts().binding(key + "Hint");
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(hint);
    control.setTooltip(tip);
    control.accessibleTextProperty().bind(desk.texts().binding(key));
  }

  private void left(boolean focused) {
    if (focused) {
      changed();
    }
  }

  /// The moment that stands in a field, null when none does; what cannot be read is marked.
  protected final @Nullable Instant moment(TextField field) {
    Instant at = read(field.getText().strip(), desk.zone().get());
    field.pseudoClassStateChanged(WRONG, at == null && !field.getText().isBlank());
    return at;
  }

  /// A moment as it is written in a field.
  protected final String text(@Nullable Instant at) {
    return at == null ? "" : MINUTES.format(at.atZone(desk.zone().get()));
  }

  /// A day, or a day with its minute, at the site; null when it is neither.
  public static @Nullable Instant read(String words, ZoneId zone) {
    try {
      String whole = words.length() == 10 ? words + " 00:00" : words;
      return LocalDateTime.parse(whole, MINUTES).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /// As much of the words as a field of the trade can hold.
  protected static String cut(TextField field, int most) {
    String words = field.getText().strip();
    return words.length() > most ? words.substring(0, most) : words;
  }
}
