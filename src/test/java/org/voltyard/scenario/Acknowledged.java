package org.voltyard.scenario;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the program acknowledged to its chargers.
final class Acknowledged {
  final Queue<Start> starts = new ConcurrentLinkedQueue<>();
  final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
  final Queue<Stop> stops = new ConcurrentLinkedQueue<>();

  /// A start: when, at which register (Wh), and the transaction id in the answer.
  record Start(String station, long atMillis, long meter, long transaction) {}

  /// A meter value.
  record Reading(String station, long transaction, long atMillis, long meter) {}

  /// A stop.
  record Stop(String station, long transaction, long atMillis, long meter) {}

  int size() {
    return starts.size() + readings.size() + stops.size();
  }

  @Override
  public String toString() {
    return "%d starts, %d meter values, %d stops"
        .formatted(starts.size(), readings.size(), stops.size());
  }
}
