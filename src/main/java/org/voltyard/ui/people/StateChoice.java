package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Desk;

/// Whether all entries are looked at, those in use, or the others.
final class StateChoice extends ComboBox<String> {
  private static final List<String> STATES = List.of("all", "active", "inactive");

  /// @param only is told null for all
  StateChoice(Desk desk, Consumer<@Nullable Boolean> only) {
    getItems().setAll(STATES);
    setValue("all");
    setMinWidth(104);
    accessibleTextProperty().bind(desk.texts().binding("people.state"));
    Subscription _ = desk.texts().languageProperty().subscribe(now -> setConverter(words(desk)));
    valueProperty()
        .addListener((o, was, is) -> only.accept(is.equals("all") ? null : is.equals("active")));
  }

  private static StringConverter<String> words(Desk desk) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String option) {
        return option == null ? "" : desk.texts().of("people.state." + option);
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    };
  }
}
