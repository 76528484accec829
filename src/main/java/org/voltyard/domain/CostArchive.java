package org.voltyard.domain;

import java.util.Optional;

/// What sessions cost that are over, from the database. Never call it on the JavaFX thread.
public interface CostArchive {
  /// Its cost, once it was rated.
  Optional<SessionCost> rated(SessionId session);

  /// What its station said that it cost.
  Optional<StationCost> told(SessionId session);
}
