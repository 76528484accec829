package org.voltyard.ui.frames;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameShape.Act;
import org.voltyard.domain.FrameShape.Pair;

/// A member of a message: how many of 100 frames of each side have it.
record MemberRow(String path, double one, double other) {
  private static final double CLEAR = 10;

  static List<MemberRow> of(Pair pair) {
    List<MemberRow> rows = new ArrayList<>();
    for (String path : pair.members()) {
      rows.add(new MemberRow(path, share(pair.one(), path), share(pair.other(), path)));
    }
    return rows;
  }

  private static double share(@Nullable Act act, String path) {
    return act == null ? 0 : 100 * act.share(path);
  }

  /// The last part of the key of a word about the difference.
  String mark() {
    if (one == 0) {
      return "onlyOther";
    } else if (other == 0) {
      return "onlyOne";
    }
    return Math.abs(one - other) >= CLEAR ? "often" : "same";
  }
}
