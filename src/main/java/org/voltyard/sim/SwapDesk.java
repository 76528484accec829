package org.voltyard.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v21.BatterySwap;
import org.voltyard.ocpp.v21.BatterySwap.BatterySwapEvent;
import org.voltyard.ocpp.v21.RequestBatterySwap;

/// A small shelf of batteries beside the charger: an empty one in, a full one out. (2.1, S02, S03)
final class SwapDesk {
  private static final int SHELF = 2;
  private static final Duration HANDS = Duration.ofSeconds(5);
  private static final Duration RECHARGED = Duration.ofMinutes(20);

  private final Cabinet cabinet;
  private final Line line;
  private int full = SHELF;
  private int seen;

  SwapDesk(Cabinet cabinet, Line line) {
    this.cabinet = cabinet;
    this.line = line;
  }

  RequestBatterySwap.Response swap(RequestBatterySwap.Request wanted) {
    if (full == 0) { // S02.FR.04
      return new RequestBatterySwap.Response(
          GenericStatus.REJECTED, new StatusInfo("NoBatteryAvailable", null));
    }
    full--;
    cabinet.clock().after(HANDS, () -> putIn(wanted.idToken(), wanted.requestId()));
    return new RequestBatterySwap.Response(GenericStatus.ACCEPTED, null);
  }

  private void putIn(IdToken token, int request) {
    tell(token, request, BatterySwapEvent.BATTERY_IN, battery(1, "E", charge(5, 20)));
    cabinet.clock().after(HANDS, () -> takeOut(token, request));
  }

  private void takeOut(IdToken token, int request) {
    int last = cabinet.connectors().size();
    tell(token, request, BatterySwapEvent.BATTERY_OUT, battery(last, "F", charge(90, 100)));
    cabinet.clock().after(RECHARGED, () -> full++);
  }

  private int charge(int from, int to) {
    return from + cabinet.random().nextInt(to - from);
  }

  private BatterySwap.BatteryData battery(int slot, String mark, int charge) {
    return new BatterySwap.BatteryData(
        slot,
        cabinet.plan().id() + "-" + mark + ++seen,
        BigDecimal.valueOf(charge),
        BigDecimal.valueOf(charge(80, 100)),
        null,
        null);
  }

  private void tell(
      IdToken token, int request, BatterySwapEvent event, BatterySwap.BatteryData battery) {
    line.tell(new BatterySwap.Request(List.of(battery), event, token, request));
  }
}
