package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.domain.Token;

/// Certification cases of OCPP 2.1 about limits of transactions (E16).
final class LimitCasesTest extends MoneyCases {
  private static ChargeLimit energy(int wattHours) {
    return new ChargeLimit(null, Energy.wattHours(wattHours), null, null);
  }

  private void agreed(Charger2 cs, ChargeLimit limit) {
    rig()
        .token(
            new Token(
                cs.card(),
                Token.Status.ACCEPTED,
                null,
                null,
                "limited",
                null,
                null,
                new Token.Terms(null, limit)));
  }

  private static JsonNode started(Charger2 cs, String transaction) {
    cs.plug(1, "Occupied");
    return cs.event(
        "Started",
        transaction,
        "Authorized",
        Map.of(
            "idToken", Charger2.token(cs.card()),
            "transactionInfo", Charger2.info(transaction, "Charging"),
            "meterValue", cs.metered(0, "Transaction.Begin")));
  }

  private static JsonNode limitSet(
      Charger2 cs, String transaction, Map<String, ?> limit, @Nullable String charging) {
    Map<String, Object> info = new HashMap<>();
    info.put("transactionId", transaction);
    info.put("transactionLimit", limit);
    if (charging != null) {
      info.put("chargingState", charging);
    }
    return cs.event("Updated", transaction, "LimitSet", Map.of("transactionInfo", info));
  }

  private ChargeLimit told(Session session) {
    return rig().next(CostEvent.LimitTold.class, f -> f.session().equals(session.id())).limit();
  }

  @Test
  @DisplayName("TC_E_102 Limits from both sides")
  void TC_E_102() {
    Charger2 cs = rig().charger21("TC_E_102");
    agreed(cs, energy(20_000));
    JsonNode first = started(cs, "E102");
    assertThat(amount(first.get("transactionLimit").get("maxEnergy")))
        .isEqualByComparingTo("20000");
    assertThat(first.get("transactionLimit").has("maxCost")).isFalse();
    Session session = cs.open("E102");
    // said once
    assertThat(cs.event("Updated", "E102", "Trigger", Map.of()).has("transactionLimit")).isFalse();
    // the station's lower limit holds
    assertThat(limitSet(cs, "E102", Map.of("maxEnergy", 10_000), null).has("transactionLimit"))
        .isFalse();
    assertThat(told(session)).isEqualTo(energy(10_000));
    // a higher one does not: the depot has the last word
    JsonNode again = limitSet(cs, "E102", Map.of("maxEnergy", 30_000), null);
    assertThat(amount(again.get("transactionLimit").get("maxEnergy")))
        .isEqualByComparingTo("20000");
    // and the station confirms it
    assertThat(limitSet(cs, "E102", Map.of("maxEnergy", 20_000), null).has("transactionLimit"))
        .isFalse();
  }

  @Test
  @DisplayName("TC_E_106 Station sets an energy limit")
  void TC_E_106() {
    Charger2 cs = rig().charger21("TC_E_106");
    assertThat(started(cs, "E106").has("transactionLimit")).isFalse();
    Session session = cs.open("E106");
    assertThat(limitSet(cs, "E106", Map.of("maxEnergy", 5000), null).has("transactionLimit"))
        .isFalse();
    assertThat(told(session)).isEqualTo(energy(5000));
    reached(cs, session, "EnergyLimitReached");
  }

  /// The station stops by itself; the session goes on, paused by the site.
  private void reached(Charger2 cs, Session session, String trigger) {
    cs.event(
        "Updated",
        session.transaction().value(),
        trigger,
        Map.of("transactionInfo", Charger2.info(session.transaction().value(), "SuspendedEVSE")));
    assertThat(cs.status(1)).isEqualTo(org.voltyard.domain.ConnectorStatus.SUSPENDED_EVSE);
    assertThat(cs.found(session.transaction().value())).isNotNull();
  }

  @Test
  @DisplayName("TC_E_107 Station sets a time limit")
  void TC_E_107() {
    Charger2 cs = rig().charger21("TC_E_107");
    started(cs, "E107");
    Session session = cs.open("E107");
    assertThat(limitSet(cs, "E107", Map.of("maxTime", 600), null).has("transactionLimit"))
        .isFalse();
    assertThat(told(session)).isEqualTo(new ChargeLimit(null, null, Duration.ofMinutes(10), null));
    reached(cs, session, "TimeLimitReached");
  }

  @Test
  @DisplayName("TC_E_108 Station sets a cost limit")
  void TC_E_108() {
    Charger2 cs = rig().charger21("TC_E_108");
    holds(plain("E_108"), cs);
    cs.wire().answers("CostUpdated", Map.of());
    started(cs, "E108");
    Session session = cs.open("E108");
    rig().pass(Duration.ofMinutes(5));
    assertThat(limitSet(cs, "E108", Map.of("maxCost", 5.0), null).has("transactionLimit"))
        .isFalse();
    assertThat(told(session)).isEqualTo(new ChargeLimit(eur("5.00"), null, null, null));
    // the depot calculates: the station must hear of it in time
    rig().pass(Duration.ofMinutes(5));
    JsonNode answer =
        cs.event(
            "Updated",
            "E108",
            "MeterValuePeriodic",
            Map.of("meterValue", cs.metered(10_000, "Sample.Periodic")));
    assertThat(amount(answer.get("totalCost"))).isEqualByComparingTo("3.60");
    reached(cs, session, "CostLimitReached");
  }

  @Test
  @DisplayName("TC_E_109 CSMS sets a cost limit")
  void TC_E_109() {
    Charger2 cs = rig().charger21("TC_E_109");
    holds(plain("E_109"), cs);
    cs.wire().answers("CostUpdated", Map.of());
    agreed(cs, new ChargeLimit(eur("12.50"), null, null, null));
    JsonNode answer = started(cs, "E109");
    assertThat(amount(answer.get("transactionLimit").get("maxCost"))).isEqualByComparingTo("12.50");
    sent(cs, "E109", new ChargeLimit(eur("12.50"), null, null, null));
    JsonNode confirmed = limitSet(cs, "E109", Map.of("maxCost", 12.5), null);
    assertThat(confirmed.has("transactionLimit")).isFalse();
    assertThat(confirmed.has("totalCost")).isTrue();
  }

  private void sent(Charger2 cs, String transaction, ChargeLimit limit) {
    Session session = cs.open(transaction);
    assertThat(rig().fact(CostEvent.LimitSent.class, f -> f.session().equals(session.id())).limit())
        .isEqualTo(limit);
  }

  @Test
  @DisplayName("TC_E_110 CSMS sets an energy limit")
  void TC_E_110() {
    Charger2 cs = rig().charger21("TC_E_110");
    agreed(cs, energy(7500));
    JsonNode answer = started(cs, "E110");
    assertThat(amount(answer.get("transactionLimit").get("maxEnergy")))
        .isEqualByComparingTo("7500");
    sent(cs, "E110", energy(7500));
    assertThat(limitSet(cs, "E110", Map.of("maxEnergy", 7500), null).has("transactionLimit"))
        .isFalse();
  }

  @Test
  @DisplayName("TC_E_111 CSMS sets a time limit")
  void TC_E_111() {
    Charger2 cs = rig().charger21("TC_E_111");
    tells(cs, Map.of("TxCtrlr/SupportedLimits", "maxTime,maxEnergy"));
    ChargeLimit limit = new ChargeLimit(eur("1"), null, Duration.ofMinutes(30), null);
    agreed(cs, limit);
    JsonNode answer = started(cs, "E111");
    assertThat(answer.get("transactionLimit").get("maxTime").asInt()).isEqualTo(1800);
    assertThat(answer.get("transactionLimit").has("maxCost"))
        .as("a limit that the station cannot keep")
        .isFalse();
    sent(cs, "E111", new ChargeLimit(null, null, Duration.ofMinutes(30), null));
    assertThat(limitSet(cs, "E111", Map.of("maxTime", 1800), null).has("transactionLimit"))
        .isFalse();
  }
}
