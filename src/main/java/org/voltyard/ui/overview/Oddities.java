package org.voltyard.ui.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.domain.StatusReport;

/// What an operator should look at: stations out of reach and EVSEs with errors. Pure.
final class Oddities {
  private Oddities() {}

  /// Stations that are not connected, the longest gone last.
  static List<UnreachableRow> unreachable(Collection<StationView> stations) {
    Comparator<UnreachableRow> newestFirst =
        Comparator.comparing(
            row -> row.since() == null ? Instant.EPOCH : row.since(), Comparator.reverseOrder());
    return stations.stream()
        .filter(station -> !station.link().open())
        .map(
            station ->
                new UnreachableRow(
                    station.id(),
                    station.registration().name(),
                    station.registration().group(),
                    station.link().since()))
        .sorted(newestFirst.thenComparing(UnreachableRow::station))
        .toList();
  }

  /// EVSEs of connected stations that report an error, the newest first.
  static List<OddityRow> faults(Collection<StationView> stations) {
    List<OddityRow> rows = new ArrayList<>();
    for (StationView station : stations) {
      if (station.link().open()) {
        for (ConnectorView connector : station.connectors().values()) {
          add(rows, station, connector);
        }
      }
    }
    rows.sort(
        Comparator.comparing(OddityRow::since).reversed().thenComparing(OddityRow::connector));
    return List.copyOf(rows);
  }

  private static void add(List<OddityRow> rows, StationView station, ConnectorView connector) {
    StatusReport status = connector.status();
    if (status.status() == ConnectorStatus.FAULTED || status.faulty()) {
      rows.add(
          new OddityRow(
              connector.id(), EvseTiles.label(station, connector), error(status), status.at()));
    }
  }

  /// The error with what the vendor adds to it.
  static String error(StatusReport status) {
    StringBuilder text = new StringBuilder(status.errorCode());
    String vendor = status.vendorErrorCode();
    if (vendor != null && !vendor.isBlank()) {
      text.append(" (").append(vendor).append(')');
    }
    String info = status.info();
    if (info != null && !info.isBlank()) {
      text.append(" · ").append(info);
    }
    return text.toString();
  }
}
