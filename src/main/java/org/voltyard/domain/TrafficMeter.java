package org.voltyard.domain;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Counts what goes over the wire. It is told of every message, so it never blocks and costs next
/// to nothing.
public interface TrafficMeter {
  /// Counts nothing.
  TrafficMeter NONE = (_, _) -> (_, _, _, _) -> {};

  /// What the messages of one version are counted with; asked for once.
  ///
  /// @param version as its subprotocol is called
  /// @param actions all there are: whatever else somebody sends counts as one
  Line line(String version, Collection<String> actions);

  /// Who made a request.
  enum Asker {
    STATION,
    DEPOT
  }

  /// What became of a request.
  enum Result {
    /// It was answered, or wants no answer.
    DONE,
    /// It was answered with an error.
    REFUSED,
    /// It could not be read, or its answer could not.
    UNREADABLE,
    /// Nobody answered in time.
    TIMED_OUT
  }

  /// Counts the messages of one version.
  @FunctionalInterface
  interface Line {
    /// Counts a request and its end.
    ///
    /// @param action null where it could not be read
    /// @param micros from the request to its answer, negative where there was none
    void count(Asker asker, @Nullable String action, Result result, long micros);
  }
}
