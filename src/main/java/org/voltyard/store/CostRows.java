package org.voltyard.store;

import org.hibernate.Session;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Money;

/// Writes table `session_cost`.
final class CostRows {
  private final Session database;
  private final FactText texts;

  CostRows(Session database, FactText texts) {
    this.database = database;
    this.texts = texts;
  }

  void apply(CostEvent event) {
    switch (event) {
      case CostEvent.Rated e -> {
        CostEntity row = row(e);
        row.tariff = e.cost().tariff().value();
        row.currency = e.cost().gross().currency().getCurrencyCode();
        row.net = e.cost().net().minor();
        row.gross = e.cost().gross().minor();
        row.rated = texts.of(e).body();
      }
      case CostEvent.StationTold e -> {
        CostEntity row = row(e);
        Money gross = e.cost().gross();
        row.stationGross = gross == null ? null : (Long) gross.minor();
        row.told = texts.of(e).body();
      }
      case CostEvent.TariffFixed _,
          CostEvent.LimitTold _,
          CostEvent.LimitSent _,
          CostEvent.Measured _ -> {}
    }
  }

  private CostEntity row(CostEvent event) {
    CostEntity row = database.find(CostEntity.class, event.session().number());
    if (row == null) {
      row = new CostEntity();
      row.sessionId = event.session().number();
      row.station = event.connector().station().value();
      database.persist(row);
    }
    return row;
  }
}
