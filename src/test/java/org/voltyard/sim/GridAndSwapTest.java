package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v2.DERControlKind;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v21.BatterySwap;
import org.voltyard.ocpp.v21.ClearDERControl;
import org.voltyard.ocpp.v21.DERControlStatus;
import org.voltyard.ocpp.v21.FixedVar;
import org.voltyard.ocpp.v21.DERUnit;
import org.voltyard.ocpp.v21.GetDERControl;
import org.voltyard.ocpp.v21.NotifyDERStartStop;
import org.voltyard.ocpp.v21.ReportDERControl;
import org.voltyard.ocpp.v21.RequestBatterySwap;
import org.voltyard.ocpp.v21.SetDERControl;

class GridAndSwapTest {
  private final Bench bench = Bench.running(Edition.V2_1, Bench.AC, Bench.AC);

  @SuppressWarnings("unchecked") // the answer of a command is its response
  private <R> R told(Call<R> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return (R) bench.depot.answer();
  }

  private SetDERControl.Response set(
      String id, boolean standing, int priority, @Nullable Instant start) {
    FixedVar fixed =
        new FixedVar(
            priority,
            BigDecimal.TEN,
            DERUnit.NOT_APPLICABLE,
            start,
            start == null ? null : BigDecimal.valueOf(60));
    return told(
        new SetDERControl.Request(
            standing,
            id,
            DERControlKind.FIXED_VAR,
            null,
            null,
            null,
            null,
            fixed,
            null,
            null,
            null));
  }

  @Test
  void theLowerPriorityValueGoesFirst() {
    assertThat(set("a", true, 5, null).supersededIds()).isNull();
    assertThat(set("b", true, 2, null).supersededIds()).containsExactly("a");
    assertThat(set("c", true, 9, null).supersededIds()).containsExactly("c");
    assertThat(told(new GetDERControl.Request(4, null, null, null)).status())
        .isEqualTo(DERControlStatus.ACCEPTED);
    bench.seconds(2);
    List<ReportDERControl.Request> parts = bench.depot.heard(ReportDERControl.Request.class);
    assertThat(parts).hasSize(3).allMatch(p -> p.requestId() == 4);
    assertThat(parts.getFirst().tbc()).isTrue();
    assertThat(parts.getLast().tbc()).isNull();
    assertThat(told(new ClearDERControl.Request(true, null, "a")).status())
        .isEqualTo(DERControlStatus.ACCEPTED);
    assertThat(told(new ClearDERControl.Request(false, null, "b")).status())
        .isEqualTo(DERControlStatus.NOT_FOUND);
  }

  @Test
  void whatHasATimeBeginsAndEnds() {
    set("timed", false, 1, bench.clock.now().plusSeconds(10));
    bench.seconds(12);
    bench.seconds(70);
    assertThat(bench.depot.heard(NotifyDERStartStop.Request.class))
        .extracting(NotifyDERStartStop.Request::started)
        .containsExactly(true, false);
    assertThat(told(new GetDERControl.Request(5, null, null, null)).status())
        .isEqualTo(DERControlStatus.NOT_FOUND);
  }

  @Test
  void batteriesAreSwappedWhileThereAreFullOnes() {
    IdToken token = new IdToken(null, "CARD", "ISO14443");
    for (int i = 1; i <= 2; i++) {
      assertThat(told(new RequestBatterySwap.Request(token, i)).status())
          .isEqualTo(GenericStatus.ACCEPTED);
    }
    RequestBatterySwap.Response none = told(new RequestBatterySwap.Request(token, 3));
    assertThat(none.status()).isEqualTo(GenericStatus.REJECTED);
    bench.seconds(20);
    List<BatterySwap.Request> told = bench.depot.heard(BatterySwap.Request.class);
    assertThat(told).hasSize(4);
    assertThat(told.stream().filter(t -> t.requestId() == 1).map(t -> t.eventType()))
        .containsExactly(
            BatterySwap.BatterySwapEvent.BATTERY_IN, BatterySwap.BatterySwapEvent.BATTERY_OUT);
  }
}
