package org.voltyard.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.voltyard.ui.kit.Preferences;

/// Keeps where the window was and how large; a place on a screen that is gone is forgotten.
final class WindowPlace {
  private WindowPlace() {}

  static void keep(Stage stage, Preferences preferences) {
    double width = preferences.number("window.width", 1440);
    double height = preferences.number("window.height", 860);
    double x = preferences.number("window.x", Double.NaN);
    double y = preferences.number("window.y", Double.NaN);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(width, screen.getWidth()));
    stage.setHeight(Math.min(height, screen.getHeight()));
    if (!Double.isNaN(x) && !Screen.getScreensForRectangle(x, y, 100, 40).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(preferences.flag("window.maximized", false));
    stage.setOnHiding(event -> save(stage, preferences));
  }

  private static void save(Stage stage, Preferences preferences) {
    preferences.put("window.maximized", Boolean.toString(stage.isMaximized()));
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      preferences.put("window.width", Double.toString(stage.getWidth()));
      preferences.put("window.height", Double.toString(stage.getHeight()));
      preferences.put("window.x", Double.toString(stage.getX()));
      preferences.put("window.y", Double.toString(stage.getY()));
    }
  }
}
