package org.voltyard.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.Measurand;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.ReadingContext;
import org.voltyard.ocpp.v2.TriggerReason;

/// Reads meters when it is time to, and sends what they show.
final class Metering {
  /// The first reading comes early, so that a new session shows at once what it takes.
  private static final int FIRST_SECONDS = 3;

  private final Cabinet cabinet;
  private final PowerFlow flow;
  private final Deliveries deliveries;
  private final Readings readings;
  private final Map<Integer, SimClock.Timer> timers = new HashMap<>();
  private final Map<Transaction, MeterValue> begins = new HashMap<>();
  private SimClock.Timer aligned = SimClock.Timer.NONE;

  Metering(Cabinet cabinet, PowerFlow flow, Deliveries deliveries) {
    this.cabinet = cabinet;
    this.flow = flow;
    this.deliveries = deliveries;
    readings = new Readings(cabinet);
  }

  /// A transaction began: from now on its meter is read. Returns what it shows now.
  @Nullable MeterValue begin(SimConnector connector, Transaction transaction) {
    List<Measurand> kept = cabinet.config().measurands(cabinet.config().atStart());
    MeterValue first = readings.read(connector, kept, ReadingContext.TRANSACTION_BEGIN);
    if (first != null) {
      begins.put(transaction, first);
    }
    arm(connector, FIRST_SECONDS);
    return first;
  }

  /// A transaction ended; returns the readings to go with its end.
  List<MeterValue> end(SimConnector connector, Transaction transaction) {
    stop(connector.number());
    List<MeterValue> data = new ArrayList<>();
    MeterValue first = begins.remove(transaction);
    if (first != null) {
      data.add(first);
    }
    List<Measurand> kept = cabinet.config().measurands(ConfigKey.STOP_TXN_SAMPLED_DATA);
    MeterValue last = readings.read(connector, kept, ReadingContext.TRANSACTION_END);
    if (last != null) {
      data.add(last);
    }
    return data;
  }

  /// An interval may have changed.
  void rearm() {
    cabinet.connectors().stream().filter(each -> each.current() != null).forEach(this::arm);
    align();
  }

  private void stop(int connector) {
    SimClock.Timer timer = timers.remove(connector);
    if (timer != null) {
      timer.cancel();
    }
  }

  private void arm(SimConnector connector) {
    arm(connector, Integer.MAX_VALUE);
  }

  private void arm(SimConnector connector, int atMost) {
    stop(connector.number());
    int interval = cabinet.config().number(ConfigKey.METER_VALUE_SAMPLE_INTERVAL);
    int seconds = Math.min(interval, atMost);
    if (seconds > 0) {
      timers.put(
          connector.number(),
          cabinet.clock().after(Duration.ofSeconds(seconds), () -> sample(connector)));
    }
  }

  private void sample(SimConnector connector) {
    if (connector.current() != null) {
      deliver(connector, ConfigKey.METER_VALUES_SAMPLED_DATA, ReadingContext.SAMPLE_PERIODIC);
      arm(connector);
    }
  }

  private void align() {
    aligned.cancel();
    long interval = cabinet.config().number(ConfigKey.CLOCK_ALIGNED_DATA_INTERVAL) * 1000L;
    if (interval > 0) {
      long left = interval - cabinet.now().toEpochMilli() % interval;
      aligned = cabinet.clock().after(Duration.ofMillis(left), this::sampleAll);
    }
  }

  private void sampleAll() {
    for (SimConnector each : cabinet.connectors()) {
      deliver(each, ConfigKey.METER_VALUES_ALIGNED_DATA, ReadingContext.SAMPLE_CLOCK);
    }
    align();
  }

  private void deliver(SimConnector connector, ConfigKey which, ReadingContext context) {
    flow.settle();
    MeterValue value = readings.read(connector, cabinet.config().measurands(which), context);
    if (value != null) {
      Transaction running = connector.current();
      Moment moment = running == null ? null : cabinet.moment(connector, running, null);
      deliveries.add(new Delivery.Sample(connector.number(), running, moment, List.of(value)));
    }
  }

  /// What the depot asks for out of turn, null where nothing can be measured.
  @Nullable MeterValue triggered(int number) {
    flow.settle();
    SimConnector connector = cabinet.connector(number);
    List<Measurand> wanted = cabinet.config().measurands(ConfigKey.METER_VALUES_SAMPLED_DATA);
    return readings.read(connector, wanted, ReadingContext.TRIGGER);
  }

  /// Tells of transactions whose state is another than a moment ago.
  void watch() {
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.transaction;
      if (running != null && running.turned(each.status())) {
        TriggerReason limit = cabinet.till().reached(each);
        boolean stopped = each.status() == ChargePointStatus.SUSPENDED_EVSE;
        change(
            each, running, limit != null && stopped ? limit : TriggerReason.CHARGING_STATE_CHANGED);
      }
    }
  }

  void change(SimConnector connector, Transaction running, TriggerReason trigger) {
    Moment moment = cabinet.moment(connector, running, null);
    MeterValue value = trigger == TriggerReason.TRIGGER ? triggered(connector.number()) : null;
    deliveries.add(new Delivery.Change(running, moment, trigger, value));
  }
}
