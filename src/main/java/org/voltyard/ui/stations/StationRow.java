package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.ui.kit.PlugValues;

/// A station as a row of the table.
///
/// @param state the worst of its connectors
/// @param heard when it last said anything; null when that is not known
/// @param heardAge how long ago that was, in words
record StationRow(
    StationId id,
    String name,
    String group,
    Admission admission,
    DisplayState state,
    String vendor,
    String model,
    String firmware,
    List<PlugMark> plugs,
    double kilowatts,
    int sessions,
    @Nullable Instant heard,
    String heardAge) {
  StationRow {
    plugs = List.copyOf(plugs);
  }

  /// The row of a station as it stands; `heard` in the words of `age`.
  static StationRow of(StationView station, @Nullable Instant heard, String heardAge) {
    Identity identity = station.identity();
    List<ConnectorView> plugs = station.plugs();
    return new StationRow(
        station.id(),
        station.registration().name(),
        station.registration().group(),
        station.registration().admission(),
        worst(station),
        identity == null ? "" : identity.vendor(),
        identity == null ? "" : identity.model(),
        identity == null || identity.firmware() == null ? "" : identity.firmware(),
        plugs.stream().map(p -> new PlugMark(p.id().number(), station.state(p))).toList(),
        power(station, plugs),
        (int) plugs.stream().filter(p -> p.session() != null).count(),
        heard,
        heardAge);
  }

  private static DisplayState worst(StationView station) {
    if (!station.link().open()) {
      return DisplayState.OFFLINE;
    }
    return station.plugs().stream()
        .map(station::state)
        .max(Comparator.comparingInt(DisplayState::rank))
        .orElse(DisplayState.UNAVAILABLE);
  }

  private static double power(StationView station, List<ConnectorView> plugs) {
    if (!station.link().open()) {
      return Double.NaN;
    }
    double sum = 0;
    for (ConnectorView plug : plugs) {
      double power = PlugValues.of(station, plug).kilowatts();
      sum += Double.isFinite(power) ? power : 0;
    }
    return sum;
  }

  boolean retired() {
    return admission == Admission.RETIRED || admission == Admission.REFUSED;
  }

  boolean charging() {
    return sessions > 0;
  }

  /// Vendor and model in one.
  String make() {
    return (vendor + " " + model).strip();
  }

  /// Numbers of connectors with the key of their state, for filter and export.
  String plugWords() {
    return String.join(
        " ", plugs.stream().map(plug -> plug.number() + ":" + plug.state()).toList());
  }
}
