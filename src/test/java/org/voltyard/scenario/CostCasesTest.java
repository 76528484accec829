package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Session;

/// Certification cases of OCPP 2.0.1 about the cost on the display (I).
final class CostCasesTest extends MoneyCases {
  @Test
  @DisplayName("TC_I_01 Running cost")
  void TC_I_01() {
    Charger2 cs = rig().charger2("TC_I_01");
    cs.wire().answers("CostUpdated", Map.of());
    holds(plain("I_01"), cs);
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted");
    cs.start("I01", 1000);
    cs.wire().asked("CostUpdated"); // nothing yet costs nothing
    for (int kwh = 1; kwh <= 2; kwh++) {
      rig().pass(Duration.ofMinutes(10));
      JsonNode answer =
          cs.event(
              "Updated",
              "I01",
              "MeterValuePeriodic",
              Map.of("meterValue", cs.metered(1000 + kwh * 1000, "Sample.Periodic")));
      assertThat(answer.has("totalCost")).isFalse();
      JsonNode told = cs.wire().asked("CostUpdated");
      assertThat(told.get("transactionId").asText()).isEqualTo("I01");
      assertThat(amount(told.get("totalCost"))).isEqualByComparingTo(kwh == 1 ? "0.36" : "0.72");
    }
    CommandEvent.Sent sent =
        cs.next(CommandEvent.Sent.class, f -> f.action().equals("CostUpdated"));
    assertThat(cs.next(CommandEvent.Answered.class, f -> f.command().equals(sent.command())))
        .extracting(CommandEvent.Answered::result)
        .isEqualTo(CommandEvent.Result.ACCEPTED);
  }

  @Test
  @DisplayName("TC_I_02 Final cost")
  void TC_I_02() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_I_02");
    cs.wire().answers("CostUpdated", Map.of());
    holds(plain("I_02"), cs);
    Session session = cs.start("I02", 1000);
    rig().pass(Duration.ofMinutes(30));
    cs.plug(1, "Available");
    JsonNode answer =
        cs.event(
            "Ended",
            "I02",
            "EVCommunicationLost",
            Map.of(
                "transactionInfo",
                Map.of(
                    "transactionId", "I02",
                    "chargingState", "Idle",
                    "stoppedReason", "EVDisconnected"),
                "meterValue",
                cs.metered(11_000, "Transaction.End")));
    assertThat(amount(answer.get("totalCost"))).isEqualByComparingTo("3.60");
    CostEvent.Rated rated =
        rig().fact(CostEvent.Rated.class, f -> f.session().equals(session.id()));
    assertThat(rated.cost().net()).isEqualTo(eur("3.00"));
    assertThat(rated.cost().gross()).isEqualTo(eur("3.60"));
    assertThat(rated.cost().lines()).hasSize(1);
    assertThat(rig().depot().costs().of(session.id()).orElseThrow().over()).isTrue();
    assertThat(rig().depot().projected()).isTrue();
    assertThat(rig().depot().costArchive().rated(session.id())).hasValue(rated.cost());
  }
}
