package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.List;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// Events of devices in memory, the newest first.
record PaperEvents(List<DeviceEventArchive.Entry> all) implements DeviceEventArchive {
  @Override
  public Page<Entry> search(Query query) {
    StationId station = query.station();
    return new Page<>(
        all.stream()
            .filter(e -> station == null || e.station().equals(station))
            .filter(e -> query.gravity() == null || e.notice().gravity() == query.gravity())
            .toList(),
        null);
  }

  @Override
  public List<Value> values(StationId station, int monitor, Instant from, Instant to, int max) {
    return List.of();
  }
}
