package org.voltyard.ui.gallery;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.stage.Stage;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.MemoryPreferences;

/// Starts a window full of samples: `org.voltyard.ui.gallery.GalleryMain`.
public final class GalleryMain extends Application {
  @Override
  public void start(Stage stage) {
    Desk desk =
        Desk.of(Fx.live(), new MemoryPreferences(), InstantSource.system(), ZoneId.systemDefault());
    Gallery.shell(desk).show(stage);
  }
}
