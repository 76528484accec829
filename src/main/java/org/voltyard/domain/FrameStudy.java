package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Studies recorded frames: what breaks the protocol, and how stations speak. Reads all of them, so
/// never on the JavaFX thread.
public interface FrameStudy {
  /// Which frames: of a station (null: of all), from one time to another (null: no bound), and no
  /// more than so many.
  ///
  /// @param stopped asked from time to time; true ends the study early
  record Scope(
      FrameLog frames,
      @Nullable StationId station,
      @Nullable Instant from,
      @Nullable Instant to,
      int most,
      BooleanSupplier stopped) {
    /// How many frames are read unless more are asked for.
    public static final int MOST = 200_000;

    public Scope(
        FrameLog frames,
        @Nullable StationId station,
        @Nullable Instant from,
        @Nullable Instant to) {
      this(frames, station, from, to, MOST, () -> false);
    }

    /// The same of one station.
    public Scope of(@Nullable StationId one) {
      return new Scope(frames, one, from, to, most, stopped);
    }
  }

  /// What breaks the protocol, counted.
  Findings findings(Scope scope);

  /// Who speaks: a station, or (null) all stations of one model and firmware.
  record Side(@Nullable StationId station, @Nullable StationModel model) {}

  /// How one side speaks.
  FrameShape shape(Scope scope, Side side);

  /// The models and firmware that speak, in order.
  List<StationModel> models(Scope scope);
}
