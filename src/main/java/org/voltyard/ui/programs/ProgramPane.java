package org.voltyard.ui.programs;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Forbidden;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;

/// One tab of the screen: its lists, and what can be done with their rows.
abstract class ProgramPane extends StackPane {
  private final Desk desk;

  ProgramPane(Desk desk) {
    this.desk = desk;
    setMinSize(0, 0);
    Attached.to(this, this::subscribe);
  }

  final Desk desk() {
    return desk;
  }

  abstract Subscription subscribe();

  abstract void reload();

  abstract void add();

  abstract void edit();

  /// The list that the filter field belongs to.
  abstract DataTable<?> table();

  /// A button that can always be pressed; its hint is the text `key` + `Hint`.
  final Button button(String key, Runnable run) {
    return button(key, run, new SimpleBooleanProperty(true));
  }

  /// A button that can be pressed at times only.
  final Button button(String key, Runnable run, ObservableBooleanValue possible) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    button.setTooltip(tip);
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    button.disableProperty().bind(Bindings.not(possible));
    return button;
  }

  /// Whether the selected row is such a one.
  static <R> BooleanBinding when(DataTable<R> of, Predicate<R> is) {
    return Bindings.createBooleanBinding(
        () -> {
          R row = of.selectedProperty().get();
          return row != null && is.test(row);
        },
        of.selectedProperty());
  }

  final <R> void with(DataTable<R> of, Consumer<R> work) {
    R row = of.selectedProperty().get();
    if (row != null) {
      work.accept(row);
    }
  }

  /// Shows why the lists stay empty to whoever may not see them.
  final void closed(List<DataTable<?>> tables) {
    tables.forEach(each -> each.trouble(new ScreenState.NoPermission("kit.role.ADMIN")));
  }

  final String stamp(@Nullable Instant at) {
    return at == null ? "–" : Formats.stamp(at, desk.zone().get());
  }

  final void done(String key) {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(desk.texts().of(key)));
  }

  final void failed(Throwable cause) {
    desk.navigator().toast(Toast.failed(desk.texts().of("programs.notDone"), reason(desk, cause)));
  }

  /// Why something was not done, in words.
  static String reason(Desk desk, Throwable cause) {
    return cause instanceof Forbidden forbidden
        ? desk.rights().reason(desk.texts(), forbidden.permission())
        : String.valueOf(cause.getMessage());
  }
}
