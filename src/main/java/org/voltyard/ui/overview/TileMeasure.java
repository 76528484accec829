package org.voltyard.ui.overview;

/// What the tiles of the map are filled by.
public enum TileMeasure {
  STATE,
  POWER,
  SOC,
  TEMPERATURE
}
