package org.voltyard.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What sessions cost that are over, from the database. Never call it on the JavaFX thread.
public interface CostArchive {
  /// Its cost, once it was rated.
  Optional<SessionCost> rated(SessionId session);

  /// What its station said that it cost.
  Optional<StationCost> told(SessionId session);

  /// What sessions come to, of those that were rated.
  default Map<SessionId, Amounts> amounts(List<SessionId> sessions) {
    Map<SessionId, Amounts> amounts = new HashMap<>();
    for (SessionId session : sessions) {
      rated(session).ifPresent(cost -> amounts.put(session, new Amounts(cost.net(), cost.gross())));
    }
    return amounts;
  }

  /// What a session comes to, without tax and with it.
  record Amounts(Money net, Money gross) {}
}
