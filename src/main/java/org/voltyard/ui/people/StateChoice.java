package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Wording;

/// Whether all entries are looked at, those in use, or the others.
final class StateChoice extends ComboBox<String> {
  private static final List<String> STATES = List.of("all", "active", "inactive");

  /// @param only is told null for all
  StateChoice(Desk desk, Consumer<@Nullable Boolean> only) {
    getItems().setAll(STATES);
    setValue("all");
    setMinWidth(104);
    accessibleTextProperty().bind(desk.texts().binding("people.state"));
    Wording.of(this, desk, option -> desk.texts().of("people.state." + option));
    valueProperty()
        .addListener((o, was, is) -> only.accept(is.equals("all") ? null : is.equals("active")));
  }
}
