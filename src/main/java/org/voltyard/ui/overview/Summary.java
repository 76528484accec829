package org.voltyard.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.PlugValues;

/// The few lines that a tile tells under the pointer.
final class Summary {
  private Summary() {}

  static String of(StationView station, String tile, Desk desk) {
    ConnectorId id = EvseTiles.connector(tile);
    ConnectorView plug = id == null ? null : station.connectors().get(id.number());
    return plug == null ? "" : "\n" + String.join("\n", lines(station, plug, desk));
  }

  private static List<String> lines(StationView station, ConnectorView plug, Desk desk) {
    List<String> lines = new ArrayList<>();
    if (plug.status().faulty()) {
      lines.add(Oddities.error(plug.status()));
    }
    PlugValues values = PlugValues.of(station, plug);
    List<String> figures = new ArrayList<>();
    add(figures, values.kilowatts(), 1, " kW");
    add(figures, values.percent(), 0, " %");
    add(figures, values.celsius(), 0, " °C");
    Instant at = values.at();
    Instant now = desk.clock().instant();
    if (at != null && !figures.isEmpty()) {
      boolean old = values.old(now) || !station.link().open();
      String age = Formats.age(Duration.between(at, now));
      lines.add(
          String.join("   ", figures) + (old ? "   " + desk.texts().of("overview.ago", age) : ""));
    }
    lines.add(station.id().value());
    return lines;
  }

  private static void add(List<String> figures, double value, int decimals, String unit) {
    if (Double.isFinite(value)) {
      figures.add(Formats.decimal(value, decimals) + unit);
    }
  }
}
