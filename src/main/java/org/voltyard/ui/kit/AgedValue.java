package org.voltyard.ui.kit;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A value with its unit that never looks live when it is old: muted with clock and age when stale,
/// dashed when offline.
public final class AgedValue extends HBox {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Desk desk;
  private final Label value = new Label("–");
  private final Label unit = new Label();
  private final Label age = new Label();
  private final StackPane clock = new StackPane(Glyph.CLOCK.node(12));
  private @Nullable Sample sample;

  /// A value as it was measured, how often it should come, and whether its station is connected.
  public record Sample(String text, Instant at, Duration interval, boolean connected) {}

  /// An empty value with its unit.
  public AgedValue(Desk desk, String unitText) {
    this.desk = desk;
    unit.setText(unitText);
    value.getStyleClass().add("figure");
    unit.getStyleClass().add("unit");
    age.getStyleClass().add("age");
    clock.setMinSize(14, 14);
    getChildren().addAll(value, unit, clock, age);
    getStyleClass().add("aged-value");
    setAlignment(Pos.BASELINE_LEFT);
    Attached.to(this, () -> desk.fx().every(TICK, this::grow));
    grow();
  }

  /// Shows a newer value; nothing known is a dash.
  public void show(@Nullable Sample newer) {
    sample = newer;
    value.setText(newer == null ? "–" : newer.text());
    grow();
  }

  private void grow() {
    Sample now = sample;
    Freshness fresh =
        now == null
            ? Freshness.FRESH
            : Freshness.at(now.at(), desk.clock().instant(), now.interval(), now.connected());
    getStyleClass().removeAll("stale", "offline", "long-offline");
    if (fresh != Freshness.FRESH) {
      getStyleClass().add(fresh.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    boolean old = now != null && fresh != Freshness.FRESH;
    age.setText(
        now == null || !old ? "" : Formats.age(Duration.between(now.at(), desk.clock().instant())));
    clock.setVisible(old);
    clock.setManaged(old);
    age.setManaged(old);
  }
}
