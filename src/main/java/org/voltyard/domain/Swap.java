package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One swap of batteries.
///
/// @param asked whether the depot asked for it; else its token was shown at the station
/// @param left batteries that were offered and not taken
public record Swap(
    StationId station,
    int request,
    TokenId token,
    boolean asked,
    Instant begun,
    @Nullable String declined,
    List<Battery> in,
    List<Battery> out,
    List<Battery> left,
    Instant last) {
  public Swap {
    in = List.copyOf(in);
    out = List.copyOf(out);
    left = List.copyOf(left);
  }

  /// A battery, the slot it was put into or taken from, and how it is.
  ///
  /// @param charge state of charge
  /// @param health state of health
  public record Battery(
      int slot,
      String serial,
      Percent charge,
      Percent health,
      @Nullable Instant made,
      @Nullable String info) {}

  /// How far it has come.
  public enum Stage {
    ASKED,
    DECLINED,
    /// Empty batteries are in, none is out yet.
    IN,
    /// Full batteries are out, none is in yet.
    OUT,
    DONE,
    /// The full batteries were not taken: somebody is owed some.
    LEFT
  }

  public Stage stage() {
    if (declined != null) {
      return Stage.DECLINED;
    } else if (!left.isEmpty() && out.isEmpty()) {
      return Stage.LEFT;
    } else if (in.isEmpty()) {
      return out.isEmpty() ? Stage.ASKED : Stage.OUT;
    }
    return out.isEmpty() ? Stage.IN : Stage.DONE;
  }
}
