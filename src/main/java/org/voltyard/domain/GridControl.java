package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a station is to behave for the sake of the grid: a curve or some figures for one aspect.
///
/// @param kind what it steers, in the station's word, such as `VoltVar`
/// @param standing whether it holds whenever none with a time is active
/// @param priority the lower goes before the higher; null where the station does not tell
/// @param superseded whether another of its kind goes before it
/// @param settings JSON in the station's words
public record GridControl(
    String id,
    String kind,
    boolean standing,
    @Nullable Integer priority,
    @Nullable Instant start,
    @Nullable Duration duration,
    boolean superseded,
    String settings) {
  /// The same control, superseded or not.
  public GridControl superseded(boolean now) {
    return new GridControl(id, kind, standing, priority, start, duration, now, settings);
  }

  /// Which controls are meant: those that match all that is not null.
  public record Filter(@Nullable String id, @Nullable String kind, @Nullable Boolean standing) {
    /// All there are.
    public static final Filter ALL = new Filter(null, null, null);

    public boolean matches(GridControl control) {
      return (id == null || id.equals(control.id()))
          && (kind == null || kind.equals(control.kind()))
          && (standing == null || standing == control.standing());
    }
  }
}
