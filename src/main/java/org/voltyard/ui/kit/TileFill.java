package org.voltyard.ui.kit;

/// What the tiles of a map are filled by.
public enum TileFill {
  /// Colour of the state only.
  STATE,
  /// A column as high as the measure's share, over the state.
  MEASURE
}
