package org.voltyard.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.Tariff;
import org.voltyard.ocpp.v2.TariffEnergy;
import org.voltyard.ocpp.v2.TariffFixed;
import org.voltyard.ocpp.v2.TariffTime;
import org.voltyard.ocpp.v21.ChangeTransactionTariff;
import org.voltyard.ocpp.v21.ChangeTransactionTariff.TariffChangeStatus;
import org.voltyard.ocpp.v21.ClearTariffs;
import org.voltyard.ocpp.v21.GetTariffs;
import org.voltyard.ocpp.v21.SetDefaultTariff;
import org.voltyard.ocpp.v21.SetDefaultTariff.TariffSetStatus;

/// Tariffs are set, told, cleared and changed. (2.1, I07, I09, I10, I11)
final class TariffDesk {
  /// Prices of one kind that fit in.
  static final int MOST = 50;

  private final Cabinet cabinet;

  TariffDesk(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  private Till till() {
    return cabinet.till();
  }

  SetDefaultTariff.Response set(SetDefaultTariff.Request wanted) {
    Tariff tariff = wanted.tariff();
    TariffSetStatus status =
        wanted.evseId() != 0 && !cabinet.has(wanted.evseId())
            ? TariffSetStatus.REJECTED // I07.FR.06
            : tooMany(tariff)
                ? TariffSetStatus.TOO_MANY_ELEMENTS
                : known(tariff.tariffId())
                    ? TariffSetStatus.DUPLICATE_TARIFF_ID
                    : TariffSetStatus.ACCEPTED;
    if (status == TariffSetStatus.ACCEPTED) {
      evses(wanted.evseId()).forEach(evse -> till().defaults().put(evse, tariff));
    }
    return new SetDefaultTariff.Response(status, null);
  }

  private boolean known(String id) {
    return till().defaults().values().stream().anyMatch(t -> t.tariffId().equals(id));
  }

  private static boolean tooMany(Tariff tariff) {
    TariffEnergy energy = tariff.energy();
    TariffTime time = tariff.chargingTime();
    TariffTime idle = tariff.idleTime();
    TariffFixed fees = tariff.fixedFee();
    return Stream.of(
            energy == null ? 0 : energy.prices().size(),
            time == null ? 0 : time.prices().size(),
            idle == null ? 0 : idle.prices().size(),
            fees == null ? 0 : fees.prices().size())
        .anyMatch(n -> n > MOST);
  }

  private List<Integer> evses(int wanted) {
    return cabinet.connectors().stream()
        .map(SimConnector::number)
        .filter(n -> wanted == 0 || n == wanted)
        .toList();
  }

  GetTariffs.Response get(GetTariffs.Request wanted) {
    Map<String, List<Integer>> evses = new TreeMap<>();
    for (int evse : evses(wanted.evseId())) {
      Tariff tariff = till().defaults().get(evse);
      if (tariff != null) {
        evses.computeIfAbsent(tariff.tariffId(), _ -> new ArrayList<>()).add(evse);
      }
    }
    List<GetTariffs.TariffAssignment> found = new ArrayList<>();
    evses.forEach(
        (id, all) ->
            found.add(
                new GetTariffs.TariffAssignment(
                    id, GetTariffs.TariffKind.DEFAULT_TARIFF, null, all, null)));
    return found.isEmpty()
        ? new GetTariffs.Response(GetTariffs.TariffGetStatus.NO_TARIFF, null, null)
        : new GetTariffs.Response(GetTariffs.TariffGetStatus.ACCEPTED, null, found);
  }

  /// What runs by a tariff goes on by it. // I10.FR.07
  ClearTariffs.Response clear(ClearTariffs.Request wanted) {
    List<String> ids = wanted.tariffIds();
    Integer evse = wanted.evseId();
    List<ClearTariffs.ClearTariffsResult> results = new ArrayList<>();
    for (int each : evses(evse == null ? 0 : evse)) {
      Tariff tariff = till().defaults().get(each);
      if (tariff != null && (ids == null || ids.contains(tariff.tariffId()))) {
        till().defaults().remove(each);
        if (results.stream().noneMatch(r -> tariff.tariffId().equals(r.tariffId()))) {
          results.add(result(tariff.tariffId(), ClearTariffs.TariffClearStatus.ACCEPTED));
        }
      }
    }
    return new ClearTariffs.Response(
        results.isEmpty()
            ? List.of(result(null, ClearTariffs.TariffClearStatus.NO_TARIFF)) // I10.FR.06
            : results);
  }

  private static ClearTariffs.ClearTariffsResult result(
      @Nullable String id, ClearTariffs.TariffClearStatus status) {
    return new ClearTariffs.ClearTariffsResult(null, id, status);
  }

  ChangeTransactionTariff.Response change(ChangeTransactionTariff.Request wanted) {
    Transaction running =
        cabinet.connectors().stream()
            .map(c -> c.transaction)
            .filter(t -> t != null && t.id().equals(wanted.transactionId()))
            .findFirst()
            .orElse(null);
    return new ChangeTransactionTariff.Response(changed(running, wanted.tariff()), null);
  }

  private TariffChangeStatus changed(@Nullable Transaction running, Tariff tariff) {
    Bill bill = running == null ? null : till().bill(running);
    if (bill == null) {
      return TariffChangeStatus.TX_NOT_FOUND;
    } else if (!bill.tariff().currency().equals(tariff.currency())) {
      return TariffChangeStatus.NO_CURRENCY_CHANGE;
    } else if (tooMany(tariff)) {
      return TariffChangeStatus.TOO_MANY_ELEMENTS;
    }
    bill.change(tariff);
    return TariffChangeStatus.ACCEPTED;
  }
}
