package org.voltyard.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Plays what a station said once more, to another depot.
public interface Replays {
  /// What to play.
  ///
  /// @param target the address up to the station's name, such as `ws://127.0.0.1:8280/ocpp`
  /// @param name the station's name towards the target
  /// @param password for Basic authentication, null for none
  /// @param speed how many times faster than it happened
  /// @param moved whether times in the messages are moved to now
  record Plan(
      FrameLog frames,
      StationId station,
      @Nullable Instant from,
      @Nullable Instant to,
      URI target,
      String name,
      @Nullable String password,
      double speed,
      boolean moved) {
    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 1000;

    public Plan {
      if (!(speed >= SLOWEST && speed <= FASTEST)) {
        throw new IllegalArgumentException("speed " + speed + ": 0.1 to 1000 is allowed");
      }
    }
  }

  /// What a plan would do, before it is begun.
  ///
  /// @param requests messages that the station would send
  /// @param protocol as which OCPP it would speak
  /// @param loopback whether the target is on this machine
  /// @param own whether the target is this program itself
  record Preview(int requests, Duration length, String protocol, boolean loopback, boolean own) {}

  /// Reads what there is to play; not on the JavaFX thread.
  Preview preview(Plan plan);

  /// Begins; `listener` hears of all progress, on any thread.
  ///
  /// @throws IllegalArgumentException when the plan is to play a station of this program to itself
  Running begin(Plan plan, Consumer<Progress> listener);

  /// A replay under way.
  interface Running {
    /// Closes the connection; the listener hears of the end.
    void stop();
  }

  /// How far it is.
  enum Phase {
    CONNECTING,
    PLAYING,
    DONE,
    STOPPED,
    /// `why` tells.
    FAILED
  }

  /// How far a replay is.
  ///
  /// @param refused requests that were answered with an error
  /// @param differing answers of another shape or status than those recorded
  record Progress(
      Phase phase,
      int sent,
      int of,
      int answered,
      int refused,
      int differing,
      int asked,
      String why) {
    public boolean over() {
      return phase == Phase.DONE || phase == Phase.STOPPED || phase == Phase.FAILED;
    }
  }
}
