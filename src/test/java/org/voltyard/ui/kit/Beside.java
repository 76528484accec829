package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A screen with a drawer at its right, as in the window, and what it has said.
public final class Beside extends ScreenView implements Navigator.Frame {
  public final ScreenView view;
  public final VBox drawer = new VBox();
  public final List<Toast> toasts = new ArrayList<>();
  public final List<ConfirmDialog> dialogs = new ArrayList<>();

  public Beside(Desk desk, ScreenView view) {
    super(desk);
    this.view = view;
    desk.navigator().listen(this);
    drawer.getStyleClass().add("drawer");
    HBox.setHgrow(view, Priority.ALWAYS);
    closeDrawer();
    getChildren().add(new HBox(view, drawer));
  }

  @Override
  public void open(String screen, @Nullable String subject) {}

  @Override
  public void drawer(ObservableValue<String> title, Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    drawer.getChildren().setAll(new Label(title.getValue()), content);
    drawer.setVisible(true);
    drawer.setManaged(true);
  }

  @Override
  public void closeDrawer() {
    drawer.getChildren().clear();
    drawer.setVisible(false);
    drawer.setManaged(false);
  }

  @Override
  public void toast(Toast toast) {
    toasts.add(toast);
  }

  @Override
  public void confirm(ConfirmDialog dialog) {
    dialogs.add(dialog);
  }
}
