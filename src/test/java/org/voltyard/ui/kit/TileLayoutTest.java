package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DisplayState;

class TileLayoutTest {
  @Test
  void theWorstStateComesFirstInItsGroup() {
    TileLayout layout =
        new TileLayout(
            List.of(
                tile("1", "B", DisplayState.AVAILABLE),
                tile("2", "A", DisplayState.CHARGING),
                tile("3", "A", DisplayState.FAULTED),
                tile("4", "A", DisplayState.OFFLINE)),
            800,
            600);
    assertThat(layout.places())
        .extracting(place -> place.tile().id())
        .containsExactly("3", "4", "2", "1");
    assertThat(layout.heads()).extracting(TileLayout.Head::group).containsExactly("A", "B");
  }

  @Test
  void tilesKeepTheirPlacesWhileOnlyTheirContentIsNew() {
    MapTile one = tile("1", "A", DisplayState.AVAILABLE);
    MapTile two = tile("2", "A", DisplayState.AVAILABLE);
    TileLayout layout = new TileLayout(List.of(one, two), 400, 300);
    MapTile worse = tile("2", "A", DisplayState.FAULTED);
    TileLayout kept = layout.with(Map.of("1", one, "2", worse));
    assertThat(kept.places()).extracting(TileLayout.Place::tile).containsExactly(one, worse);
    TileLayout sorted = new TileLayout(List.of(one, worse), 400, 300);
    assertThat(sorted.places()).extracting(TileLayout.Place::tile).containsExactly(worse, one);
    assertThat(sorted.sameGround(layout)).isTrue();
  }

  @Test
  void fiveHundredTilesFitInAWindow() {
    List<MapTile> tiles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      tiles.add(tile("CP" + i, "row " + i / 100, DisplayState.AVAILABLE));
    }
    TileLayout layout = new TileLayout(tiles, 1640, 860);
    assertThat(layout.height()).isLessThanOrEqualTo(860);
    for (TileLayout.Place place : layout.places()) {
      assertThat(place.x() + place.width()).isLessThanOrEqualTo(1640);
    }
  }

  @Test
  void everyTileIsFoundAtItsPointAndNeighboursByDirection() {
    List<MapTile> tiles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      tiles.add(tile("CP" + (100 + i), "row", DisplayState.AVAILABLE));
    }
    TileLayout layout = new TileLayout(tiles, 700, 300);
    for (TileLayout.Place place : layout.places()) {
      assertThat(layout.at(place.x() + 1, place.y() + 1)).isEqualTo(place);
    }
    TileLayout.Place first = layout.places().getFirst();
    TileLayout.Place below = layout.next(first, 0, 1);
    assertThat(below.x()).isEqualTo(first.x());
    assertThat(below.y()).isGreaterThan(first.y());
    assertThat(layout.next(first, -1, 0)).isEqualTo(first);
    assertThat(requireNonNull(layout.of("CP105")).tile().id()).isEqualTo("CP105");
  }

  private static MapTile tile(String id, String group, DisplayState state) {
    return new MapTile(id, id, group, state, Double.NaN, "");
  }
}
