package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.billing.TariffChanges;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.HeldTariff;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Restrictions;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;

/// Certification cases of OCPP 2.1 about stations that calculate costs by themselves (I).
final class TariffCasesTest extends MoneyCases {
  private static final Restrictions DAY =
      Restrictions.during(LocalTime.of(8, 0), LocalTime.of(20, 0), null, null);

  /// Dear in the day, cheap else, and a fee for staying after five minutes of the day.
  private static Tariff byDay(String id) {
    Restrictions staying =
        Restrictions.during(LocalTime.of(8, 0), LocalTime.of(20, 0), Duration.ofMinutes(5), null);
    return tariff(
        id,
        new Tariff.Element(List.of(price(Dimension.ENERGY, "0.40", "20")), DAY),
        new Tariff.Element(List.of(price(Dimension.ENERGY, "0.25", "20")), Restrictions.NONE),
        new Tariff.Element(List.of(price(Dimension.PARKING_TIME, "6", "20")), staying),
        new Tariff.Element(List.of(price(Dimension.FLAT, "1", "20")), Restrictions.NONE));
  }

  private TariffEvent.Delivered delivered(Charger2 cs, Tariff tariff) {
    return cs.next(TariffEvent.Delivered.class, f -> f.tariff().equals(tariff.id()));
  }

  @Test
  @DisplayName("TC_I_101 Default tariff with times")
  void TC_I_101() {
    Charger2 cs = calculating("TC_I_101");
    cs.wire().answers("SetDefaultTariff", Map.of("status", "Accepted"));
    Tariff tariff = holds(byDay("I_101"), cs);
    JsonNode asked = cs.wire().asked("SetDefaultTariff");
    assertThat(asked.get("evseId").asInt()).isZero();
    JsonNode wire = asked.get("tariff");
    assertThat(wire.get("currency").asText()).isEqualTo("EUR");
    assertThat(wire.get("description").get(0).get("content").asText()).isEqualTo("0.30 a kWh");
    JsonNode prices = wire.get("energy").get("prices");
    assertThat(amount(prices.get(0).get("priceKwh"))).isEqualByComparingTo("0.40");
    assertThat(prices.get(0).get("conditions"))
        .isEqualTo(TestStation.json(Map.of("startTimeOfDay", "08:00", "endTimeOfDay", "20:00")));
    assertThat(amount(prices.get(1).get("priceKwh"))).isEqualByComparingTo("0.25");
    assertThat(prices.get(1).has("conditions")).isFalse();
    assertThat(amount(wire.get("energy").get("taxRates").get(0).get("tax")))
        .isEqualByComparingTo("20");
    JsonNode idle = wire.get("idleTime").get("prices").get(0);
    assertThat(amount(idle.get("priceMinute"))).isEqualByComparingTo("0.1");
    assertThat(idle.get("conditions").get("minIdleTime").asInt()).isEqualTo(300);
    assertThat(amount(wire.get("fixedFee").get("prices").get(0).get("priceFixed")))
        .isEqualByComparingTo("1");
    TariffEvent.Delivered told = delivered(cs, tariff);
    assertThat(told.accepted()).isTrue();
    assertThat(told.name()).isEqualTo(wire.get("tariffId").asText()).startsWith("I_101.");
  }

  @Test
  @DisplayName("TC_I_102 Too many tariff elements")
  void TC_I_102() {
    Charger2 cs = calculating("TC_I_102");
    cs.wire().answers("SetDefaultTariff", Map.of("status", "TooManyElements"));
    Tariff tariff = holds(byDay("I_102"), cs);
    cs.wire().asked("SetDefaultTariff");
    TariffEvent.Delivered told = delivered(cs, tariff);
    assertThat(told.accepted()).isFalse();
    assertThat(told.status()).isEqualTo("TooManyElements");
    assertThat(rig().depot().tariffs().deliveries()).contains(told);
    // what the station cannot calculate, the depot does
    cs.start("I102", 0);
    rig().pass(Duration.ofMinutes(10));
    JsonNode answer =
        cs.event(
            "Ended",
            "I102",
            "StopAuthorized",
            Map.of("meterValue", cs.metered(5000, "Transaction.End")));
    assertThat(amount(answer.get("totalCost"))).isEqualByComparingTo("3.60"); // (1 + 5 x 0.40)
  }

  @Test
  @DisplayName("TC_I_105 No tariff conditions")
  void TC_I_105() {
    Charger2 cs = calculating("TC_I_105");
    cs.wire().answers("SetDefaultTariff", Map.of("status", "ConditionNotSupported"));
    Tariff tariff = holds(byDay("I_105"), cs);
    cs.wire().asked("SetDefaultTariff");
    assertThat(delivered(cs, tariff).status()).isEqualTo("ConditionNotSupported");
    // a tariff without conditions is given to it in its place
    cs.wire().answers("SetDefaultTariff", Map.of("status", "Accepted"));
    rig().depot().tariffs().unassign(new TariffUse(tariff.id(), cs.id(), null), Rig.OPERATOR);
    Tariff simple = holds(plain("I_105-simple"), cs);
    JsonNode asked = cs.wire().asked("SetDefaultTariff");
    assertThat(asked.get("tariff").get("energy").get("prices").get(0).has("conditions")).isFalse();
    assertThat(delivered(cs, simple).accepted()).isTrue();
  }

  @Test
  @DisplayName("TC_I_106 Tariff checks")
  void TC_I_106() {
    Charger2 cs = calculating("TC_I_106");
    cs.wire().answers("SetDefaultTariff", Map.of("status", "DuplicateTariffId"));
    Tariff tariff = holds(plain("I_106"), cs);
    String first = cs.wire().asked("SetDefaultTariff").get("tariff").get("tariffId").asText();
    TariffEvent.Delivered told = delivered(cs, tariff);
    assertThat(told.status()).isEqualTo("DuplicateTariffId");
    assertThat(told.accepted()).as("it has that very tariff").isTrue();
    // another content has another id; one for later says from when on
    cs.wire().answers("SetDefaultTariff", Map.of("status", "Accepted"));
    Instant later = rig().now().plus(Duration.ofDays(1));
    Tariff coming =
        new Tariff(
            new TariffId("I_106-later"),
            "later",
            "",
            EUR,
            Tariff.Taxes.EXCLUDED,
            null,
            null,
            later,
            null,
            plain("x").elements());
    holds(coming, cs);
    JsonNode wire = cs.wire().asked("SetDefaultTariff").get("tariff");
    assertThat(wire.get("tariffId").asText()).isNotEqualTo(first);
    assertThat(Instant.parse(wire.get("validFrom").asText())).isEqualTo(later);
    assertThat(delivered(cs, coming).accepted()).isTrue();
    rig().depot().tariffs().put(byDay("I_106"), Rig.OPERATOR);
    assertThat(cs.wire().asked("SetDefaultTariff").get("tariff").get("tariffId").asText())
        .startsWith("I_106.")
        .isNotEqualTo(first);
  }

  @Test
  @DisplayName("TC_I_109 Driver tariff")
  void TC_I_109() {
    Charger2 cs = calculating("TC_I_109");
    Tariff own = plain("I_109-driver");
    rig().depot().tariffs().put(own, Rig.OPERATOR);
    rig().depot().tariffs().assign(new TariffUse(own.id(), null, cs.card()), Rig.OPERATOR);
    JsonNode answer = cs.wire().call("Authorize", Map.of("idToken", Charger2.token(cs.card())));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    JsonNode wire = answer.get("tariff");
    assertThat(wire.get("tariffId").asText()).startsWith("I_109-driver.");
    assertThat(wire.has("validFrom")).isFalse();
    assertThat(amount(wire.get("energy").get("prices").get(0).get("priceKwh")))
        .isEqualByComparingTo("0.30");
    Session session = cs.start("I109", 0);
    CostEvent.TariffFixed fixed =
        rig().fact(CostEvent.TariffFixed.class, f -> f.session().equals(session.id()));
    assertThat(fixed.tariff()).isEqualTo(own);
    // a driver without a tariff of his own is told none
    Charger2 other = calculating("TC_I_109-2");
    assertThat(
            other
                .wire()
                .call("Authorize", Map.of("idToken", Charger2.token(other.card())))
                .has("tariff"))
        .isFalse();
  }

  @Test
  @DisplayName("TC_I_110 Clear tariffs")
  void TC_I_110() {
    Charger2 cs = calculating("TC_I_110");
    cs.wire().answers("SetDefaultTariff", Map.of("status", "Accepted"));
    Tariff tariff = holds(plain("I_110"), cs);
    String name = cs.wire().asked("SetDefaultTariff").get("tariff").get("tariffId").asText();
    delivered(cs, tariff);
    cs.wire()
        .answers(
            "GetTariffs",
            Map.of(
                "status",
                "Accepted",
                "tariffAssignments",
                List.of(
                    Map.of(
                        "tariffId",
                        name,
                        "tariffKind",
                        "DefaultTariff",
                        "evseIds",
                        List.of(1, 2)))));
    var read =
        rig().depot().commands().send(cs.id(), new StationCommand.ReadTariffs(0), Rig.OPERATOR);
    assertThat(cs.wire().asked("GetTariffs").get("evseId").asInt()).isZero();
    assertThat(Arrivals.soon("the answer", read.answer())).isInstanceOf(Outcome.Answered.class);
    assertThat(rig().depot().tariffs().heldBy(cs.id()))
        .containsExactly(new HeldTariff(name, false, null, List.of(1, 2), List.of()));
    // without a tariff for it any more, the station's own has to go
    cs.wire()
        .answers(
            "ClearTariffs",
            Map.of("clearTariffsResult", List.of(Map.of("tariffId", name, "status", "Accepted"))));
    rig().depot().tariffs().unassign(new TariffUse(tariff.id(), cs.id(), null), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("ClearTariffs");
    assertThat(asked.get("tariffIds")).hasSize(1);
    assertThat(asked.get("tariffIds").get(0).asText()).isEqualTo(name);
  }

  /// A charger that counts a running session by a tariff that it was given.
  private Session counting(Charger2 cs, String transaction) {
    cs.wire().answers("SetDefaultTariff", Map.of("status", "Accepted"));
    Tariff tariff = holds(plain(transaction), cs);
    String name = cs.wire().asked("SetDefaultTariff").get("tariff").get("tariffId").asText();
    delivered(cs, tariff);
    Session session = cs.start(transaction, 0);
    cs.event(
        "Updated",
        transaction,
        "ChargingStateChanged",
        Map.of(
            "transactionInfo",
            Map.of("transactionId", transaction, "chargingState", "Charging", "tariffId", name)));
    return session;
  }

  private TariffChanges.Result changed(Charger2 cs, Session session, Tariff to, String answer) {
    rig().depot().tariffs().put(to, Rig.OPERATOR);
    cs.wire().answers("ChangeTransactionTariff", Map.of("status", answer));
    var changing = rig().depot().tariffChanges().change(session.id(), to.id(), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("ChangeTransactionTariff");
    assertThat(asked.get("transactionId").asText()).isEqualTo(session.transaction().value());
    assertThat(asked.get("tariff").get("tariffId").asText()).startsWith(to.id() + ".");
    return Arrivals.soon("the change", changing);
  }

  @Test
  @DisplayName("TC_I_113 Change tariff, too many elements")
  void TC_I_113() {
    Charger2 cs = calculating("TC_I_113");
    Session session = counting(cs, "I113");
    assertThat(changed(cs, session, byDay("I113-new"), "TooManyElements"))
        .isEqualTo(new TariffChanges.Result.Refused("TooManyElements"));
    assertThat(rig().facts(CostEvent.TariffFixed.class, f -> f.session().equals(session.id())))
        .as("the old one holds on")
        .hasSize(1);
  }

  @Test
  @DisplayName("TC_I_114 Change tariff, no conditions")
  void TC_I_114() {
    Charger2 cs = calculating("TC_I_114");
    Session session = counting(cs, "I114");
    assertThat(changed(cs, session, byDay("I114-new"), "ConditionNotSupported"))
        .isEqualTo(new TariffChanges.Result.Refused("ConditionNotSupported"));
    assertThat(rig().facts(CostEvent.TariffFixed.class, f -> f.session().equals(session.id())))
        .hasSize(1);
  }

  @Test
  @DisplayName("TC_I_115 Change tariff, conditions")
  void TC_I_115() {
    Charger2 cs = calculating("TC_I_115");
    Session session = counting(cs, "I115");
    rig().pass(Duration.ofMinutes(10));
    cs.event(
        "Updated",
        "I115",
        "MeterValuePeriodic",
        Map.of("meterValue", cs.metered(10_000, "Sample.Periodic")));
    assertThat(changed(cs, session, byDay("I115-new"), "Accepted"))
        .isEqualTo(new TariffChanges.Result.Changed());
    cs.event("Updated", "I115", "TariffChanged", Map.of());
    rig().pass(Duration.ofMinutes(10));
    JsonNode answer =
        cs.event(
            "Ended",
            "I115",
            "StopAuthorized",
            Map.of("meterValue", cs.metered(20_000, "Transaction.End")));
    // 10 kWh at 0.30, the fee of the new one, and 10 kWh at 0.40, with 20 % of tax
    assertThat(amount(answer.get("totalCost"))).isEqualByComparingTo("9.60");
  }

  @Test
  @DisplayName("TC_I_122 Cost details")
  void TC_I_122() {
    Charger2 cs = calculating("TC_I_122");
    Session session = counting(cs, "I122");
    rig().pass(Duration.ofMinutes(10));
    JsonNode answer =
        cs.event(
            "Ended",
            "I122",
            "StopAuthorized",
            Map.of(
                "meterValue",
                cs.metered(10_000, "Transaction.End"),
                "costDetails",
                Map.of(
                    "chargingPeriods",
                    List.of(
                        Map.of(
                            "tariffId",
                            "I122",
                            "startPeriod",
                            rig().now().toString(),
                            "dimensions",
                            List.of(Map.of("type", "Energy", "volume", 10_000)))),
                    "totalCost",
                    Map.of(
                        "currency",
                        "EUR",
                        "typeOfCost",
                        "NormalCost",
                        "energy",
                        Map.of("exclTax", 3.1, "inclTax", 3.72),
                        "total",
                        Map.of("exclTax", 3.1, "inclTax", 3.72)),
                    "totalUsage",
                    Map.of("energy", 10_000, "chargingTime", 600, "idleTime", 0))));
    assertThat(amount(answer.get("totalCost"))).isEqualByComparingTo("3.60");
    CostEvent.StationTold told =
        rig().fact(CostEvent.StationTold.class, f -> f.session().equals(session.id()));
    assertThat(told.cost().gross()).isEqualTo(eur("3.72"));
    assertThat(told.cost().energy()).isEqualTo(Energy.wattHours(10_000));
    assertThat(told.cost().periods()).isEqualTo(1);
    assertThat(told.cost().trouble()).isNull();
    assertThat(rig().depot().costs().told(session.id()))
        .hasValueSatisfying(t -> assertThat(t.differs(eur("3.60"))).isTrue());
  }
}
