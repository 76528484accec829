package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v2.ChargingState;
import org.voltyard.ocpp.v2.CostDetails;
import org.voltyard.ocpp.v2.CostUpdated;
import org.voltyard.ocpp.v2.Tariff;
import org.voltyard.ocpp.v2.TariffConditions;
import org.voltyard.ocpp.v2.TariffEnergy;
import org.voltyard.ocpp.v2.TariffEnergyPrice;
import org.voltyard.ocpp.v2.TariffFixed;
import org.voltyard.ocpp.v2.TariffFixedPrice;
import org.voltyard.ocpp.v2.TaxRate;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v2.TransactionEvent.EventType;
import org.voltyard.ocpp.v2.TransactionLimit;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v21.ChangeTransactionTariff;
import org.voltyard.ocpp.v21.ChangeTransactionTariff.TariffChangeStatus;
import org.voltyard.ocpp.v21.ClearTariffs;
import org.voltyard.ocpp.v21.GetTariffs;
import org.voltyard.ocpp.v21.SetDefaultTariff;
import org.voltyard.ocpp.v21.SetDefaultTariff.TariffSetStatus;

class TillTest {
  private static final List<TaxRate> VAT = List.of(new TaxRate("vat", BigDecimal.TEN, null));

  private static Tariff tariff(String id, String kwh) {
    return new Tariff(
        id,
        null,
        "EUR",
        new TariffEnergy(List.of(new TariffEnergyPrice(new BigDecimal(kwh), null)), VAT),
        null,
        null,
        null,
        new TariffFixed(List.of(new TariffFixedPrice(null, BigDecimal.ONE)), VAT),
        null,
        null,
        null,
        null);
  }

  private static Object ask(Bench bench, org.voltyard.ocpp.rpc.Call<?> request) {
    bench.depot.command(request);
    bench.seconds(1);
    return bench.depot.answer();
  }

  private static TransactionEvent.Request last(Bench bench, EventType type) {
    return bench.depot.heard(TransactionEvent.Request.class).stream()
        .filter(e -> e.eventType() == type)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Test
  void countsByTheTariffThatItWasGiven() {
    Bench bench = Bench.running(Edition.V2_1, Bench.AC);
    SetDefaultTariff.Request set = new SetDefaultTariff.Request(0, tariff("T1", "0.50"));
    SetDefaultTariff.Response answer = (SetDefaultTariff.Response) ask(bench, set);
    assertThat(answer.status()).isEqualTo(TariffSetStatus.ACCEPTED);
    assertThat(((SetDefaultTariff.Response) ask(bench, set)).status())
        .isEqualTo(TariffSetStatus.DUPLICATE_TARIFF_ID);
    GetTariffs.Response held = (GetTariffs.Response) ask(bench, new GetTariffs.Request(0));
    assertThat(held.tariffAssignments()).hasSize(1);
    bench.charge(1);
    bench.seconds(1800);
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    TransactionEvent.Request ended = last(bench, EventType.ENDED);
    CostDetails costs = ended.costDetails();
    assertThat(costs).isNotNull();
    BigDecimal kwh = costs.totalUsage().energy().movePointLeft(3);
    BigDecimal net = BigDecimal.ONE.add(kwh.multiply(new BigDecimal("0.50")));
    assertThat(costs.totalCost().total().exclTax())
        .isCloseTo(net, org.assertj.core.data.Offset.offset(new BigDecimal("0.01")));
    assertThat(costs.totalCost().total().inclTax())
        .isCloseTo(
            net.multiply(new BigDecimal("1.1")),
            org.assertj.core.data.Offset.offset(new BigDecimal("0.02")));
    ClearTariffs.Response cleared =
        (ClearTariffs.Response) ask(bench, new ClearTariffs.Request(null, null));
    assertThat(cleared.clearTariffsResult().getFirst().tariffId()).isEqualTo("T1");
  }

  @Test
  void theTariffOfARunningTransactionChanges() {
    Bench bench = Bench.running(Edition.V2_1, Bench.AC);
    Object _ = ask(bench, new SetDefaultTariff.Request(0, tariff("T1", "0.50")));
    bench.charge(1);
    bench.seconds(60);
    String id = last(bench, EventType.STARTED).transactionInfo().transactionId();
    ChangeTransactionTariff.Response changed =
        (ChangeTransactionTariff.Response)
            ask(bench, new ChangeTransactionTariff.Request(tariff("T2", "0.70"), id));
    assertThat(changed.status()).isEqualTo(TariffChangeStatus.ACCEPTED);
    ChangeTransactionTariff.Response nothing =
        (ChangeTransactionTariff.Response)
            ask(bench, new ChangeTransactionTariff.Request(tariff("T3", "0.70"), "no"));
    assertThat(nothing.status()).isEqualTo(TariffChangeStatus.TX_NOT_FOUND);
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    assertThat(last(bench, EventType.ENDED).transactionInfo().tariffId()).isEqualTo("T2");
  }

  @Test
  void aLimitOfTheDepotIsConfirmedAndKept() {
    Bench bench = Bench.running(Edition.V2_1, Bench.AC);
    bench.depot.limit = new TransactionLimit(null, new BigDecimal("500"), null, null);
    bench.charge(1);
    bench.seconds(3600);
    List<TransactionEvent.Request> events = bench.depot.heard(TransactionEvent.Request.class);
    assertThat(events).filteredOn(e -> e.transactionInfo().transactionLimit() != null).hasSize(1);
    assertThat(events)
        .filteredOn(e -> e.triggerReason() == TriggerReason.ENERGY_LIMIT_REACHED)
        .isNotEmpty()
        .allMatch(e -> e.transactionInfo().chargingState() == ChargingState.SUSPENDED_EVSE);
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    assertThat(last(bench, EventType.ENDED).eventType()).isEqualTo(EventType.ENDED);
  }

  @Test
  void theCostThatTheDepotTellsIsShown() {
    Bench bench = Bench.running(Edition.V2_0_1, Bench.AC);
    bench.charge(1);
    bench.seconds(60);
    String id = last(bench, EventType.STARTED).transactionInfo().transactionId();
    Object _ = ask(bench, new CostUpdated.Request(new BigDecimal("1.25"), id));
    assertThat(bench.charger.shownCost(id)).isEqualByComparingTo("1.25");
  }

  @Test
  void conditionsOfTheHourHold() {
    TariffConditions day =
        new TariffConditions(
            "08:00", "20:00", null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);
    Tariff tariff =
        new Tariff(
            "D",
            null,
            "EUR",
            new TariffEnergy(
                List.of(
                    new TariffEnergyPrice(new BigDecimal("0.40"), day),
                    new TariffEnergyPrice(new BigDecimal("0.20"), null)),
                null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Instant noon = Instant.parse("2026-05-01T12:00:00Z");
    Bill bill = new Bill(tariff, noon);
    bill.count(1000, 60, true, noon);
    bill.count(1000, 60, true, noon.plusSeconds(10 * 3600));
    assertThat(bill.gross()).isEqualByComparingTo("0.60");
  }
}
