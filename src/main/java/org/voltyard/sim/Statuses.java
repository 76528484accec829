package org.voltyard.sim;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.StatusNotification;

/// Tells the depot the states of the connectors, and of the whole as connector 0.
final class Statuses {
  private record State(
      ChargePointStatus status,
      ChargePointErrorCode error,
      @Nullable String info,
      @Nullable String vendorCode) {}

  private final Cabinet cabinet;
  private final Line line;
  private final Runnable changed;
  private final Map<Integer, State> seen = new HashMap<>();
  private final Map<Integer, Instant> since = new HashMap<>();
  private final Map<Integer, State> told = new HashMap<>();

  /// Runs `changed` whenever it was asked to look.
  Statuses(Cabinet cabinet, Line line, Runnable changed) {
    this.cabinet = cabinet;
    this.line = line;
    this.changed = changed;
  }

  /// Tells what is not as it was told last; while the depot cannot hear, remembers since when.
  void report() {
    for (int number = 0; number <= cabinet.connectors().size(); number++) {
      State state = state(number);
      if (!state.equals(seen.put(number, state))) {
        since.put(number, cabinet.now());
      }
      if (!state.equals(told.get(number)) && cabinet.admitted() && line.connected()) {
        tell(number);
      }
    }
    changed.run();
  }

  /// Everything has to be told again, as after a boot.
  void forget() {
    told.clear();
  }

  void tell(int number) {
    State state = state(number);
    told.put(number, state);
    boolean own = state.vendorCode() != null;
    line.tell(
        new StatusNotification.Request(
            number,
            state.error(),
            state.info(),
            state.status(),
            since.getOrDefault(number, cabinet.now()),
            own ? cabinet.plan().plate().vendor() : null,
            state.vendorCode()));
  }

  private State state(int number) {
    if (number == 0) {
      return new State(
          cabinet.inoperative ? ChargePointStatus.UNAVAILABLE : ChargePointStatus.AVAILABLE,
          cabinet.readerBroken
              ? ChargePointErrorCode.READER_FAILURE
              : ChargePointErrorCode.NO_ERROR,
          null,
          null);
    }
    SimConnector connector = cabinet.connector(number);
    Breakdown fault = connector.breakdown;
    return new State(
        connector.status(),
        connector.error(),
        fault == null ? null : fault.info(),
        fault == null ? null : fault.vendorCode());
  }
}
