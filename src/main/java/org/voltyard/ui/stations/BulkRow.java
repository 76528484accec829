package org.voltyard.ui.stations;

import org.voltyard.domain.StationId;

/// One station of a bulk action and what it answered.
record BulkRow(StationId station, String name, Stage stage, String said) {}
