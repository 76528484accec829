package org.voltyard.ui.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Power;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Priority;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.shell.AlarmSummary;
import org.voltyard.ui.shell.ScreenEntry;
import org.voltyard.ui.shell.Screens;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.ShellModel;
import org.voltyard.ui.shell.SitePower;

/// The window with sample screens instead of real ones.
public final class Gallery {
  private Gallery() {}

  /// A shell whose screens show every control, with made-up figures in its bars.
  public static Shell shell(Desk desk) {
    ShellModel model = new ShellModel();
    model.siteNameProperty().set("临港公交充电场 Lingang Depot");
    model.userProperty().set("王敏 Wang Min");
    model.onlineProperty().set(23);
    model.knownProperty().set(24);
    model.staleProperty().set(2);
    model
        .powerProperty()
        .set(new SitePower(Power.kiloWatts(812.4), Power.kiloWatts(1000), Power.kiloWatts(934.9)));
    String text = desk.texts().of("gallery.alarm");
    model
        .alarmsProperty()
        .set(new AlarmSummary(0, 1, 3, 7, new AlarmSummary.Newest(Priority.HIGH, text)));
    model.counts().put("gallery.table", 24);
    return new Shell(desk, model, new Screens(entries(desk)), List.of());
  }

  private static List<ScreenEntry> entries(Desk desk) {
    return List.of(
        entry(desk, "gallery.map", Material2AL.DASHBOARD, "F2", () -> new MapSamples(desk).build()),
        entry(desk, "gallery.table", Material2AL.EV_STATION, "F8", () -> Samples.table(desk)),
        entry(desk, "gallery.controls", Material2MZ.TUNE, "F9", () -> Samples.controls(desk)),
        entry(
            desk, "gallery.charts", Material2MZ.SHOW_CHART, "F6", () -> ChartSamples.charts(desk)),
        entry(desk, "gallery.form", Material2AL.LIST_ALT, null, () -> Samples.form(desk)),
        entry(desk, "gallery.states", Material2AL.INBOX, null, () -> StateSamples.all(desk)));
  }

  private static ScreenEntry entry(
      Desk desk,
      String id,
      Ikon icon,
      @org.jspecify.annotations.Nullable String key,
      Supplier<Node> make) {
    return ScreenEntry.of(id, icon, key, () -> new Page(desk, make.get()));
  }

  static Instant ago(Desk desk, Duration age) {
    return desk.clock().instant().minus(age);
  }

  private static final class Page extends ScreenView {
    Page(Desk desk, Node content) {
      super(desk);
      getChildren().add(content);
    }
  }
}
