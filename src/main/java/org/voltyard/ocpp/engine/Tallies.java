package org.voltyard.ocpp.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltyard.domain.TrafficMeter;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;

/// What the messages of each version are counted with.
final class Tallies {
  private final TrafficMeter meter;
  private final Map<String, TrafficMeter.Line> lines = new ConcurrentHashMap<>();

  Tallies(TrafficMeter meter) {
    this.meter = meter;
  }

  TrafficMeter.Line of(Dialect dialect) {
    return lines.computeIfAbsent(
        dialect.subprotocol(), name -> meter.line(name, names(dialect.actions())));
  }

  private static List<String> names(Actions actions) {
    return actions.all().stream().map(Action::name).toList();
  }
}
