package org.voltyard.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The base of every screen: subscribes when attached, lets go when detached, and tells what can be
/// done in it.
public abstract class ScreenView extends StackPane {
  private final Desk desk;

  /// Keeps the desk and watches attaching.
  @SuppressWarnings("this-escape")
  protected ScreenView(Desk desk) {
    this.desk = desk;
    getStyleClass().add("screen");
    setAlignment(Pos.TOP_LEFT);
    setMinSize(0, 0);
    Attached.to(this, this::subscribe);
  }

  /// What the window gives.
  protected final Desk desk() {
    return desk;
  }

  /// Called each time the screen is shown, also once at the end of this base constructor's scene
  /// change; what it returns is let go when the screen is hidden.
  protected Subscription subscribe() {
    return Subscription.EMPTY;
  }

  /// Shows a subject of this screen (a station, a session), asked for by palette, drawer or another
  /// screen.
  public void show(String subject) {}

  /// Reads everything anew (F5).
  public void refresh() {}

  /// What can be done here; the shell binds the keys and feeds the palette.
  public List<Action> actions() {
    return List.of();
  }
}
