package org.voltyard.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v2.CostDetails;
import org.voltyard.ocpp.v2.Tariff;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v2.TransactionLimit;
import org.voltyard.ocpp.v2.TriggerReason;

/// What a charger knows of money: tariffs, what runs by them, where it shall stop, and what its
/// display shows. (2.x, C, E16, I)
final class Till {
  private final Cabinet cabinet;
  private final Map<Integer, Tariff> defaults = new HashMap<>();
  private final Map<String, Tariff> drivers = new HashMap<>();
  private final Map<String, Bill> bills = new HashMap<>();
  private final Map<String, TransactionLimit> limits = new HashMap<>();
  private final Map<String, TransactionLimit> toConfirm = new HashMap<>();
  private final Map<String, BigDecimal> shown = new HashMap<>();

  Till(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  boolean counts() {
    return cabinet.plan().edition() == Edition.V2_1;
  }

  /// The tariffs for everybody, by EVSE.
  Map<Integer, Tariff> defaults() {
    return defaults;
  }

  /// The tariffs of drivers, by their cards in capitals.
  Map<String, Tariff> drivers() {
    return drivers;
  }

  void driver(String card, @Nullable Tariff tariff) {
    if (tariff != null) {
      drivers.put(card.toUpperCase(Locale.ROOT), tariff);
    }
  }

  /// What the display shows of a transaction; null where nothing was told.
  @Nullable BigDecimal shown(String transaction) {
    return shown.get(transaction);
  }

  void show(String transaction, BigDecimal cost) {
    shown.put(transaction, cost);
  }

  /// What the depot answered to something about a transaction.
  void told(String transaction, TransactionEvent.Response answer) {
    BigDecimal cost = answer.totalCost();
    if (cost != null) {
      show(transaction, cost);
    }
    TransactionLimit limit = answer.transactionLimit();
    if (limit != null) {
      limits.merge(transaction, limit, Till::over);
      toConfirm.put(transaction, limits.getOrDefault(transaction, limit)); // E16.FR.03
    }
  }

  private static TransactionLimit over(TransactionLimit before, TransactionLimit now) {
    return new TransactionLimit(
        now.maxCost() == null ? before.maxCost() : now.maxCost(),
        now.maxEnergy() == null ? before.maxEnergy() : now.maxEnergy(),
        now.maxTime() == null ? before.maxTime() : now.maxTime(),
        now.maxSoC() == null ? before.maxSoC() : now.maxSoC());
  }

  /// A limit that the depot has to hear of, once.
  @Nullable TransactionLimit confirmation(String transaction) {
    return toConfirm.remove(transaction);
  }

  /// Counts what flowed at a connector.
  void count(SimConnector connector, double wattHours, double seconds) {
    Transaction running = connector.transaction;
    if (running == null || !counts()) {
      return;
    }
    Bill bill = bill(running);
    if (bill != null) {
      bill.count(wattHours, seconds, connector.watts != 0, cabinet.now());
    }
  }

  /// The bill of a transaction, begun with its tariff; null where there is none for it.
  @Nullable Bill bill(Transaction transaction) {
    Bill known = bills.get(transaction.id());
    if (known != null) {
      return known;
    }
    Transaction.Start start = transaction.start();
    Tariff own = drivers.get(start.card().toUpperCase(Locale.ROOT));
    Tariff tariff = own == null ? defaults.get(start.connector()) : own; // I07.FR.14, I08.FR.04
    Instant from = tariff == null ? null : tariff.validFrom();
    if (tariff == null
        || start.card().isEmpty()
        || (from != null && cabinet.now().isBefore(from))) {
      return null;
    }
    Bill made = new Bill(tariff, start.at());
    bills.put(transaction.id(), made);
    return made;
  }

  /// The tariff that a transaction is counted by.
  @Nullable String tariff(Transaction transaction) {
    Bill bill = counts() ? bill(transaction) : null;
    return bill == null ? null : bill.tariff().tariffId();
  }

  /// The whole count, for its end.
  @Nullable CostDetails details(Transaction transaction) {
    Bill bill = counts() ? bills.get(transaction.id()) : null;
    return bill == null ? null : bill.details();
  }

  /// What it has to stop for, null as long as it need not. // E16.FR.05
  @Nullable TriggerReason reached(SimConnector connector) {
    Transaction running = connector.transaction;
    TransactionLimit limit = running == null ? null : limits.get(running.id());
    if (running == null || limit == null) {
      return null;
    }
    BigDecimal energy = limit.maxEnergy();
    if (energy != null
        && connector.meter().whole() - running.start().meter() >= energy.doubleValue()) {
      return TriggerReason.ENERGY_LIMIT_REACHED;
    }
    Integer time = limit.maxTime();
    if (time != null && Duration.between(running.start().at(), cabinet.now()).toSeconds() >= time) {
      return TriggerReason.TIME_LIMIT_REACHED; // E16.FR.09
    }
    BigDecimal most = limit.maxCost();
    BigDecimal cost = cost(running);
    return most != null && cost != null && cost.compareTo(most) >= 0
        ? TriggerReason.COST_LIMIT_REACHED
        : null;
  }

  /// By its own count, else by what the depot told. // E16.FR.15, E16.FR.16
  private @Nullable BigDecimal cost(Transaction running) {
    Bill bill = counts() ? bill(running) : null;
    return bill == null ? shown.get(running.id()) : bill.gross();
  }
}
