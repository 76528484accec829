package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.Swap;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenId;

/// Certification cases of OCPP 2.1 about the swapping of batteries (block S).
final class Swap21CasesTest extends Cases {
  private Swap swap(Charger2 cs) {
    return rig().depot().swaps().of(cs.id()).getFirst();
  }

  @Test
  @DisplayName("TC_S_102 Battery swap, too few")
  void TC_S_102() {
    Charger2 cs = rig().charger21("TC_S_102");
    cs.wire()
        .answers(
            "RequestBatterySwap",
            Map.of("status", "Rejected", "statusInfo", Map.of("reasonCode", "NoBatteryAvailable")));
    Commands.Running running = rig().depot().swaps().request(cs.id(), cs.card(), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("RequestBatterySwap");
    assertThat(asked.get("idToken")).isEqualTo(TestStation.json(Charger2.token(cs.card())));
    Arrivals.soon("the answer", running.answer());
    SwapEvent.Declined declined = cs.next(SwapEvent.Declined.class, _ -> true);
    assertThat(declined.request()).isEqualTo(asked.get("requestId").asInt());
    assertThat(declined.reason()).contains("NoBatteryAvailable"); // S02.FR.04
    assertThat(swap(cs).stage()).isEqualTo(Swap.Stage.DECLINED);
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isFalse();
  }

  @Test
  @DisplayName("TC_S_103 Battery swap")
  void TC_S_103() {
    Charger2 cs = rig().charger21("TC_S_103");
    assertThatThrownBy(
            () ->
                rig()
                    .depot()
                    .swaps()
                    .request(cs.id(), new TokenId("NOBODYS"), Rig.OPERATOR)) // S02.FR.03
        .isInstanceOf(IllegalStateException.class);
    cs.wire().answers("RequestBatterySwap", Map.of("status", "Accepted"));
    Commands.Running running = rig().depot().swaps().request(cs.id(), cs.card(), Rig.OPERATOR);
    int request = cs.wire().asked("RequestBatterySwap").get("requestId").asInt();
    Arrivals.soon("the answer", running.answer());
    assertThat(swap(cs)).returns(Swap.Stage.ASKED, s -> s.stage()).returns(true, s -> s.asked());

    swapped(
        cs, request, "BatteryIn", List.of(battery(1, "OLD-1", 8, 91), battery(2, "OLD-2", 11, 90)));
    cs.plug(1, "Occupied");
    assertThat(swap(cs).stage()).isEqualTo(Swap.Stage.IN);
    assertThat(swap(cs).in()).extracting(b -> b.serial()).containsExactly("OLD-1", "OLD-2");
    assertThat(swap(cs).in().getFirst())
        .returns(1, b -> b.slot())
        .returns(8.0, b -> b.charge().value())
        .returns(91.0, b -> b.health().value());

    swapped(
        cs,
        request,
        "BatteryOut",
        List.of(battery(3, "NEW-1", 95, 99), battery(4, "NEW-2", 96, 98)));
    assertThat(swap(cs).stage()).isEqualTo(Swap.Stage.DONE);
    assertThat(swap(cs).token()).isEqualTo(cs.card());
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
    assertThat(rig().depot().swaps().of(cs.id())).hasSize(1);

    // a driver shows a card at the station, puts batteries in, and leaves the full ones behind
    swapped(cs, 900, "BatteryIn", List.of(battery(1, "OLD-3", 5, 80)));
    swapped(cs, 900, "BatteryOutTimeout", List.of(battery(3, "NEW-3", 97, 97)));
    assertThat(swap(cs)).returns(Swap.Stage.LEFT, s -> s.stage()).returns(false, s -> s.asked());
  }

  private static Map<String, Object> battery(int slot, String serial, int charge, int health) {
    return Map.of("evseId", slot, "serialNumber", serial, "soC", charge, "soH", health);
  }

  private static void swapped(
      Charger2 cs, int request, String event, List<Map<String, Object>> batteries) {
    JsonNode answer =
        cs.wire()
            .call(
                "BatterySwap",
                Map.of(
                    "eventType",
                    event,
                    "requestId",
                    request,
                    "idToken",
                    Charger2.token(cs.card()),
                    "batteryData",
                    batteries));
    assertThat(answer).isEmpty();
  }
}
