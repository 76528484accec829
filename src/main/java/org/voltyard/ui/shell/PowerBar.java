package org.voltyard.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Power;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Bar;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;

/// Site power against its limit, peak of the day, and how many values are stale.
final class PowerBar extends HBox {
  private final Desk desk;
  private final Label now = figure();
  private final Label limit = figure();
  private final Label peak = figure();
  private final Bar bar;

  PowerBar(Desk desk, ShellModel model) {
    this.desk = desk;
    bar = new Bar(desk);
    bar.setPrefWidth(360);
    bar.setMaxHeight(14);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            caption("shell.power.now"),
            now,
            unit(),
            bar,
            caption("shell.power.limit"),
            limit,
            unit(),
            caption("shell.power.peak"),
            peak,
            unit(),
            space,
            stale(model));
    getStyleClass().add("power-bar");
    setAlignment(Pos.CENTER_LEFT);
    Attached.to(this, () -> model.powerProperty().subscribe(this::show));
  }

  private void show(@Nullable SitePower power) {
    now.setText(power == null ? "–" : kilowatts(power.now()));
    limit.setText(power == null || power.limit().watts() == 0 ? "–" : kilowatts(power.limit()));
    peak.setText(power == null ? "–" : kilowatts(power.peakOfDay()));
    if (power != null) {
      double top = power.limit().kiloWatts();
      double high = Math.max(power.peakOfDay().kiloWatts(), power.now().kiloWatts());
      bar.maximumProperty().set(Math.max(top * 1.1, high * 1.1));
      bar.limitProperty().set(top > 0 ? top : Double.NaN);
      bar.targetProperty().set(power.peakOfDay().kiloWatts());
      bar.valueProperty().set(power.now().kiloWatts());
    }
  }

  private static String kilowatts(Power power) {
    return Formats.kilowatts(power.kiloWatts());
  }

  private Node stale(ShellModel model) {
    Label words = new Label();
    words.textProperty().bind(desk.texts().binding("shell.stale", model.staleProperty()));
    HBox box = new HBox(6, Glyph.CLOCK.node(13), words);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.getStyleClass().add("stale-count");
    Attached.to(
        box,
        () -> {
          Subscription dim =
              model
                  .staleProperty()
                  .subscribe(count -> box.setOpacity(count.intValue() > 0 ? 1 : 0.6));
          return dim;
        });
    return box;
  }

  private Label caption(String key) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label figure() {
    Label label = new Label("–");
    label.getStyleClass().add("power-figure");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label unit() {
    Label label = new Label("kW");
    label.getStyleClass().add("unit");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
