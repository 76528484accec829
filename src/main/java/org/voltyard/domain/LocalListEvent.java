package org.voltyard.domain;

import java.util.List;
import org.voltyard.domain.StationCommand.LocalListEntry;

/// What became of the list of tokens that a station judges by itself.
public sealed interface LocalListEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// The station told which version it has: -1 that it keeps none, 0 that it has none yet.
  record VersionTold(StationId station, int version) implements LocalListEvent {}

  /// It took a whole list, or changes to the one it had.
  record Updated(StationId station, int version, boolean full, List<LocalListEntry> entries)
      implements LocalListEvent {
    public Updated {
      entries = List.copyOf(entries);
    }
  }

  /// It did not take it; `status` is its own word.
  record Refused(StationId station, int version, boolean full, String status)
      implements LocalListEvent {}

  /// A token is kept off the list, for its holder was forgotten there, until it is changed.
  record Withheld(StationId station, TokenId token) implements LocalListEvent {}
}
