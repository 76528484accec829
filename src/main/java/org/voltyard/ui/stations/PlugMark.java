package org.voltyard.ui.stations;

import org.voltyard.domain.DisplayState;

/// A connector as the table shows it.
record PlugMark(int number, DisplayState state) {}
