package org.voltyard.ui.overview;

/// What puts tiles of the map together.
public enum TileGrouping {
  GROUP,
  VENDOR
}
