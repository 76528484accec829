package org.voltyard.api.metrics;

import java.util.List;
import java.util.Map;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;

/// How things stand at one moment; gathered when somebody asks, at no other time.
///
/// @param connections open sockets of stations
public record Figures(String version, int connections, Depot depot, Keeping keeping) {
  /// The depot.
  ///
  /// @param stations how many there are, by what they are
  /// @param connectors how many there are in each state
  /// @param open sessions
  /// @param stale connectors that charge and whose readings are too old to trust
  public record Depot(
      Map<Stand, Integer> stations,
      Map<DisplayState, Integer> connectors,
      List<Session> open,
      Power power,
      int stale) {
    public Depot {
      stations = Map.copyOf(stations);
      connectors = Map.copyOf(connectors);
      open = List.copyOf(open);
    }
  }

  /// What a station is to the depot.
  public enum Stand {
    /// Admitted and connected.
    REACHABLE,
    /// Admitted and not connected.
    UNREACHABLE,
    /// Not decided upon yet.
    WAITING,
    /// Refused or retired.
    OUT
  }

  /// Journal and database.
  ///
  /// @param written newest fact on disk
  /// @param projected newest fact in the database
  /// @param queues what waits, by for whom
  /// @param lost frames that were not recorded
  public record Keeping(
      long written,
      boolean journalWell,
      long projected,
      boolean databaseWell,
      Map<String, Integer> queues,
      long lost) {
    public Keeping {
      queues = Map.copyOf(queues);
    }

    long lag() {
      return Math.max(0, written - projected);
    }
  }
}
