package org.voltyard.ui.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.MapTile;
import org.voltyard.ui.kit.PlugValues;

/// Makes the tiles of the map from stations. Pure.
///
/// @param measure what fills them
/// @param grouping what puts them together
record EvseTiles(TileMeasure measure, TileGrouping grouping) {
  /// Power of an EVSE whose rating nobody wrote down.
  private static final double USUAL_KILOWATTS = 120;

  private static final double HOTTEST = 90;

  /// Letters that a usual tile has room for.
  private static final int ROOM = 10;

  /// One tile for each EVSE of a station.
  List<MapTile> of(StationView station) {
    return station.plugs().stream().map(plug -> tile(station, plug)).toList();
  }

  private MapTile tile(StationView station, ConnectorView plug) {
    PlugValues values = PlugValues.of(station, plug);
    return new MapTile(
        plug.id().toString(),
        shortLabel(station, plug),
        group(station),
        station.state(plug),
        share(station, values),
        words(values));
  }

  private String group(StationView station) {
    Identity identity = station.identity();
    return switch (grouping) {
      case GROUP -> station.registration().group();
      case VENDOR -> identity == null ? "" : identity.vendor();
    };
  }

  private double share(StationView station, PlugValues values) {
    return switch (measure) {
      case STATE -> Double.NaN;
      case POWER -> values.kilowatts() / rated(station);
      case SOC -> values.percent() / 100;
      case TEMPERATURE -> values.celsius() / HOTTEST;
    };
  }

  private String words(PlugValues values) {
    return switch (measure) {
      case STATE -> values.kilowatts() > 0 ? Formats.kilowatts(values.kilowatts()) + " kW" : "";
      case POWER -> said(values.kilowatts(), Formats.kilowatts(values.kilowatts()) + " kW");
      case SOC -> said(values.percent(), Formats.percent(values.percent()) + " %");
      case TEMPERATURE -> said(values.celsius(), Formats.decimal(values.celsius(), 0) + " °C");
    };
  }

  private static String said(double value, String words) {
    return Double.isFinite(value) ? words : "";
  }

  /// Kilowatts one EVSE of the station can give at most.
  static double rated(StationView station) {
    Power rated = station.registration().rated();
    return rated == null ? USUAL_KILOWATTS : Math.max(1, rated.kiloWatts());
  }

  /// The station's name, with the connector's number where there are several.
  static String label(StationView station, ConnectorView connector) {
    String name = station.registration().name();
    boolean alone = station.plugs().size() <= 1 || connector.id().number() == 0;
    return alone ? name : name + "/" + connector.id().number();
  }

  /// A label for the little room of a tile: a long name gives way to a shorter id; the name stands
  /// in the summary.
  private static String shortLabel(StationView station, ConnectorView plug) {
    String label = label(station, plug);
    String name = station.registration().name();
    String id = station.id().value();
    boolean shorter = width(name) > ROOM && width(id) < width(name);
    return shorter ? id + label.substring(name.length()) : label;
  }

  private static long width(String text) {
    return text.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  /// The connector that a tile's id names.
  static @Nullable ConnectorId connector(String tile) {
    int cut = tile.lastIndexOf('/');
    return cut < 0
        ? null
        : new ConnectorId(
            new StationId(tile.substring(0, cut)), Integer.parseInt(tile.substring(cut + 1)));
  }
}
