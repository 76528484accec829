package org.voltyard.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words of a choice in the language in force, in its list and in what is chosen.
public final class Wording {
  private Wording() {}

  /// From now on the words of `box` follow the language.
  ///
  /// @param word what an option is called in the language in force
  public static <T> void of(ComboBox<T> box, Desk desk, Function<T, String> word) {
    box.setCellFactory(list -> new Cell<>(word));
    say(box, word);
    Attached.to(box, () -> desk.texts().languageProperty().subscribe(now -> say(box, word)));
  }

  /// JavaFX writes what is chosen anew for another cell only, not for another converter.
  private static <T> void say(ComboBox<T> box, Function<T, String> word) {
    box.setConverter(new Spoken<>(word));
    box.setButtonCell(new Cell<>(word));
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> word;

    Cell(Function<T, String> word) {
      this.word = word;
    }

    @Override
    protected void updateItem(@Nullable T option, boolean empty) {
      super.updateItem(option, empty);
      setText(option == null || empty ? "" : word.apply(option));
    }
  }

  private static final class Spoken<T> extends StringConverter<T> {
    private final Function<T, String> word;

    Spoken(Function<T, String> word) {
      this.word = word;
    }

    @Override
    public String toString(@Nullable T option) {
      return option == null ? "" : word.apply(option);
    }

    @Override
    public @Nullable T fromString(String text) {
      return null;
    }
  }
}
