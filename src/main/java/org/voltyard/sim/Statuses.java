package org.voltyard.sim;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargePointStatus;

/// Tells the depot the states of the connectors, and of the whole as connector 0.
final class Statuses {
  record State(
      ChargePointStatus status,
      ChargePointErrorCode error,
      @Nullable String info,
      @Nullable String vendorCode) {}

  /// How a connector stands since a moment, and how it stood when the depot was told last.
  record Report(int connector, State state, @Nullable State told, Instant since) {}

  private final Cabinet cabinet;
  private final Dialect dialect;
  private final Line line;
  private final Runnable changed;
  private final Map<Integer, State> seen = new HashMap<>();
  private final Map<Integer, Instant> since = new HashMap<>();
  private final Map<Integer, State> told = new HashMap<>();

  /// Runs `changed` whenever it was asked to look.
  Statuses(Cabinet cabinet, Dialect dialect, Line line, Runnable changed) {
    this.cabinet = cabinet;
    this.dialect = dialect;
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
        tell(number, told.get(number));
      }
    }
    changed.run();
  }

  /// Everything has to be told again, as after a boot.
  void forget() {
    told.clear();
  }

  /// Tells it whether it is known or not.
  void tell(int number) {
    tell(number, null);
  }

  private void tell(int number, @Nullable State before) {
    State state = state(number);
    told.put(number, state);
    Instant from = since.getOrDefault(number, cabinet.now());
    dialect.status(new Report(number, state, before, from)).forEach(line::tell);
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
