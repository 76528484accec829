package org.voltyard.ui.stations;

import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;

/// What a station's variables are shown beside.
sealed interface Comparand {
  record Nothing() implements Comparand {}

  record Station(StationId id) implements Comparand {}

  record OfTemplate(Template template) implements Comparand {}
}
