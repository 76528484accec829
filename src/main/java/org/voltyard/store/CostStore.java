package org.voltyard.store;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCost;

/// Reads table `session_cost`.
public final class CostStore implements CostArchive {
  private final Database database;
  private final FactReading facts;

  public CostStore(Database database, FactReading facts) {
    this.database = database;
    this.facts = facts;
  }

  @Override
  public Optional<SessionCost> rated(SessionId session) {
    CostEntity row = row(session);
    String body = row == null ? null : row.rated;
    return body == null
        ? Optional.empty()
        : Optional.of(((CostEvent.Rated) facts.of("cost.rated", body)).cost());
  }

  @Override
  public Optional<StationCost> told(SessionId session) {
    CostEntity row = row(session);
    String body = row == null ? null : row.told;
    return body == null
        ? Optional.empty()
        : Optional.of(((CostEvent.StationTold) facts.of("cost.stationTold", body)).cost());
  }

  @Override
  public Map<SessionId, Amounts> amounts(List<SessionId> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    List<CostEntity> rows =
        database.read(
            session ->
                session
                    .createQuery(
                        "from CostEntity c where c.sessionId in (:ids) and c.currency is not null",
                        CostEntity.class)
                    .setParameter("ids", sessions.stream().map(SessionId::number).toList())
                    .getResultList());
    Map<SessionId, Amounts> amounts = new HashMap<>();
    for (CostEntity row : rows) {
      if (row.currency != null && row.net != null && row.gross != null) {
        Currency currency = Currency.getInstance(row.currency);
        amounts.put(
            new SessionId(row.sessionId),
            new Amounts(new Money(row.net, currency), new Money(row.gross, currency)));
      }
    }
    return amounts;
  }

  private @Nullable CostEntity row(SessionId session) {
    return database.read(s -> s.get(CostEntity.class, session.number()));
  }
}
