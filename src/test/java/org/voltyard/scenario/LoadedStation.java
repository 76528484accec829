package org.voltyard.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A charger that charges without pause, and after a lost connection sends again what was not
/// answered, as chargers do.
final class LoadedStation implements Runnable {
  private static final int READINGS = 5;
  private final String id;
  private final URI address;
  private final HttpClient client;
  private final Acknowledged acknowledged;
  private final Gate gate;
  private final AtomicBoolean last;
  private @Nullable WireCharger wire;
  private long clock;
  private long meter;

  LoadedStation(
      String id,
      URI address,
      HttpClient client,
      Acknowledged acknowledged,
      Gate gate,
      AtomicBoolean last) {
    this.id = id;
    this.address = address;
    this.client = client;
    this.acknowledged = acknowledged;
    this.gate = gate;
    this.last = last;
    this.clock = java.time.InstantSource.system().millis();
  }

  /// Charges until told that this session is the last; ends with everything answered.
  @Override
  public void run() {
    while (!last.get()) {
      charge();
    }
    WireCharger connected = wire;
    if (connected != null) {
      connected.close();
    }
  }

  private void charge() {
    long began = tick();
    long register = meter;
    long[] transaction = new long[1];
    ask(
        "StartTransaction",
        "{\"connectorId\":1,\"idTag\":\"TAG-%s\",\"meterStart\":%d,\"timestamp\":\"%s\"}"
            .formatted(id, register, Instant.ofEpochMilli(began)),
        answer -> {
          transaction[0] = answer.get("transactionId").asLong();
          acknowledged.starts.add(new Acknowledged.Start(id, began, register, transaction[0]));
        });
    for (int i = 0; i < READINGS; i++) {
      meter(transaction[0]);
    }
    long ended = tick();
    long stopped = ++meter;
    ask(
        "StopTransaction",
        "{\"transactionId\":%d,\"meterStop\":%d,\"timestamp\":\"%s\",\"reason\":\"Local\"}"
            .formatted(transaction[0], stopped, Instant.ofEpochMilli(ended)),
        answer ->
            acknowledged.stops.add(new Acknowledged.Stop(id, transaction[0], ended, stopped)));
  }

  private void meter(long transaction) {
    long at = tick();
    long register = ++meter;
    ask(
        "MeterValues",
        """
        {"connectorId":1,"transactionId":%d,"meterValue":[{"timestamp":"%s","sampledValue":[
        {"value":"%d","measurand":"Energy.Active.Import.Register","unit":"Wh"},
        {"value":"11040.5","measurand":"Power.Active.Import","unit":"W"},
        {"value":"16.1","measurand":"Current.Import","unit":"A","phase":"L1"},
        {"value":"50","measurand":"Frequency"}]}]}\
        """
            .formatted(transaction, Instant.ofEpochMilli(at), register),
        answer ->
            acknowledged.readings.add(new Acknowledged.Reading(id, transaction, at, register)));
  }

  /// Asks until it is answered; what the answer means is written down at once.
  private void ask(String action, String payload, Consumer<JsonNode> answered) {
    while (true) {
      try {
        answered.accept(connected().call(action, payload));
        return;
      } catch (WireCharger.Disconnected e) {
        wire = null;
      }
    }
  }

  private WireCharger connected() throws WireCharger.Disconnected {
    WireCharger now = wire;
    while (now == null) {
      gate.await();
      now = WireCharger.connect(client, address);
      now.call("BootNotification", "{\"chargePointVendor\":\"T\",\"chargePointModel\":\"K\"}");
      wire = now;
    }
    return now;
  }

  /// The time now, but never the same twice.
  private long tick() {
    clock = Math.max(clock + 1, java.time.InstantSource.system().millis());
    return clock;
  }
}
