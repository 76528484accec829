package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where each tile lies: groups below each other, in each the worst state first; as large as the
/// room allows.
final class TileLayout {
  static final double GAP = 4;
  static final double HEAD = 24;
  private static final double SMALLEST = 44;
  private static final double LARGEST = 132;
  private static final double FLATNESS = 0.62;

  /// One tile in its place.
  record Place(MapTile tile, double x, double y, double width, double height) {
    Place with(MapTile newer) {
      return new Place(newer, x, y, width, height);
    }

    boolean contains(double px, double py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }
  }

  /// The head of a group.
  record Head(String group, int count, double y) {}

  private final List<Place> places = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private double height;

  TileLayout(Collection<MapTile> tiles, double width, double room) {
    Map<String, List<MapTile>> groups = groups(tiles);
    int columns = Math.max(1, (int) ((width + GAP) / (LARGEST + GAP)));
    int most = Math.max(columns, (int) ((width + GAP) / (SMALLEST + GAP)));
    while (columns < most && heightOf(groups, columns, size(width, columns)) > room) {
      columns++;
    }
    place(groups, columns, size(width, columns));
  }

  private TileLayout(TileLayout other, Map<String, MapTile> newer) {
    for (Place place : other.places) {
      places.add(place.with(newer.getOrDefault(place.tile().id(), place.tile())));
    }
    heads.addAll(other.heads);
    height = other.height;
  }

  /// The same places with newer versions of their tiles.
  TileLayout with(Map<String, MapTile> newer) {
    return new TileLayout(this, newer);
  }

  /// Whether groups, rows and sizes are the same, whichever tile lies where.
  boolean sameGround(TileLayout other) {
    return heads.equals(other.heads)
        && places.size() == other.places.size()
        && tileWidth() == other.tileWidth();
  }

  private static Map<String, List<MapTile>> groups(Collection<MapTile> tiles) {
    Map<String, List<MapTile>> groups = new TreeMap<>(NaturalOrder.INSTANCE);
    for (MapTile tile : tiles) {
      groups.computeIfAbsent(tile.group(), group -> new ArrayList<>()).add(tile);
    }
    Comparator<MapTile> worstFirst =
        Comparator.<MapTile>comparingInt(tile -> -tile.state().rank())
            .thenComparing(MapTile::label, NaturalOrder.INSTANCE);
    groups.values().forEach(group -> group.sort(worstFirst));
    return groups;
  }

  private static double size(double width, int columns) {
    return Math.min(LARGEST * 1.5, Math.floor((width + GAP) / columns - GAP));
  }

  private static double tall(double size) {
    return Math.floor(Math.min(72, size * FLATNESS));
  }

  private static double heightOf(Map<String, List<MapTile>> groups, int columns, double size) {
    double sum = 0;
    for (List<MapTile> group : groups.values()) {
      int rows = (group.size() + columns - 1) / columns;
      sum += HEAD + rows * (tall(size) + GAP) + GAP;
    }
    return sum;
  }

  private void place(Map<String, List<MapTile>> groups, int columns, double size) {
    double tileHeight = tall(size);
    double y = 0;
    for (Map.Entry<String, List<MapTile>> group : groups.entrySet()) {
      heads.add(new Head(group.getKey(), group.getValue().size(), y));
      y += HEAD;
      int column = 0;
      for (MapTile tile : group.getValue()) {
        if (column == columns) {
          column = 0;
          y += tileHeight + GAP;
        }
        places.add(new Place(tile, column * (size + GAP), y, size, tileHeight));
        column++;
      }
      y += tileHeight + GAP * 2;
    }
    height = y;
  }

  List<Place> places() {
    return places;
  }

  List<Head> heads() {
    return heads;
  }

  double height() {
    return height;
  }

  double tileWidth() {
    return places.isEmpty() ? LARGEST : places.getFirst().width();
  }

  double tileHeight() {
    return tall(tileWidth());
  }

  /// The tile at a point.
  @Nullable Place at(double x, double y) {
    for (Place place : places) {
      if (place.contains(x, y)) {
        return place;
      }
    }
    return null;
  }

  /// The place of a tile.
  @Nullable Place of(@Nullable String id) {
    for (Place place : places) {
      if (place.tile().id().equals(id)) {
        return place;
      }
    }
    return null;
  }

  /// The nearest tile in a direction from another one; itself at the edge.
  Place next(Place from, int dx, int dy) {
    int index = places.indexOf(from);
    if (dx != 0) {
      return places.get(Math.clamp((long) index + dx, 0, places.size() - 1));
    }
    Place best = from;
    double distance = Double.MAX_VALUE;
    for (Place place : places) {
      double down = (place.y() - from.y()) * dy;
      if (down > 0) {
        double far = down * 4 + Math.abs(place.x() - from.x());
        if (far < distance) {
          distance = far;
          best = place;
        }
      }
    }
    return best;
  }
}
