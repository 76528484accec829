package org.voltyard.ui.stations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.StationId;

/// Which events are looked for.
record EventFilter(@Nullable Gravity gravity, String contains, boolean activeOnly) {
  static final EventFilter ALL = new EventFilter(null, "", false);

  boolean any() {
    return !equals(ALL);
  }

  DeviceEventArchive.Query query(StationId station, @Nullable String cursor, int limit) {
    return new DeviceEventArchive.Query(
        station, gravity, null, contains.isEmpty() ? null : contains, null, null, cursor, limit);
  }

  /// Whether the archive would find it.
  boolean fits(DeviceNotice notice) {
    if (gravity != null && notice.gravity() != gravity) {
      return false;
    }
    String all =
        notice.variable() + "\n" + notice.code() + "\n" + notice.info() + "\n" + notice.value();
    return all.toLowerCase(Locale.ROOT).contains(contains.toLowerCase(Locale.ROOT));
  }
}
