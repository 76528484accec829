package org.voltyard.ui.kit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Forbidden;

/// A tab or a screen of lists, and what can be done with their rows.
public abstract class ListPane extends StackPane {
  private final Desk desk;

  /// Watches attaching.
  @SuppressWarnings("this-escape")
  protected ListPane(Desk desk) {
    this.desk = desk;
    setMinSize(0, 0);
    setAlignment(Pos.TOP_LEFT);
    Attached.to(this, this::subscribe);
  }

  /// What the window gives.
  protected final Desk desk() {
    return desk;
  }

  /// Called each time the lists are shown; what it returns is let go when they are hidden.
  protected abstract Subscription subscribe();

  /// A button that can always be pressed; its hint is the text `key` + `Hint`.
  protected final Button button(String key, Runnable run) {
    return button(key, run, new SimpleBooleanProperty(true));
  }

  /// A button that can be pressed at times only.
  protected final Button button(String key, Runnable run, ObservableBooleanValue possible) {
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
  protected static <R> BooleanBinding when(DataTable<R> of, Predicate<R> is) {
    return Bindings.createBooleanBinding(
        () -> {
          R row = of.selectedProperty().get();
          return row != null && is.test(row);
        },
        of.selectedProperty());
  }

  /// Does something with the selected row, if there is one.
  protected final <R> void with(DataTable<R> of, Consumer<R> work) {
    R row = of.selectedProperty().get();
    if (row != null) {
      work.accept(row);
    }
  }

  /// A list below its name, where there is more than one.
  protected final BorderPane titled(String key, DataTable<?> table) {
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding(key));
    title.getStyleClass().add("subtitle");
    title.setPadding(new Insets(6, 2, 0, 2));
    BorderPane pane = new BorderPane(table);
    pane.setTop(title);
    return pane;
  }

  /// Shows why the lists stay empty to whoever may not see them.
  protected final void closed(List<DataTable<?>> tables) {
    tables.forEach(each -> each.trouble(new ScreenState.NoPermission("kit.role.ADMIN")));
  }

  /// A moment at the site, a dash for none.
  protected final String stamp(@Nullable Instant at) {
    return at == null ? "–" : Formats.stamp(at, desk.zone().get());
  }

  /// Closes the drawer and says what was done.
  protected final void done(String key) {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(desk.texts().of(key)));
  }

  /// Says why something was not done.
  protected final void failed(Throwable cause) {
    desk.navigator().toast(Toast.failed(desk.texts().of("kit.notDone"), reason(desk, cause)));
  }

  /// Why something was not done, in words.
  public static String reason(Desk desk, Throwable cause) {
    return cause instanceof Forbidden forbidden
        ? desk.rights().reason(desk.texts(), forbidden.permission())
        : String.valueOf(cause.getMessage());
  }
}
