package org.voltyard.ui.stations;

import org.voltyard.domain.StationJob;

/// A job in the table; `place` counts from the oldest.
record JobRow(int place, StationJob job) {}
