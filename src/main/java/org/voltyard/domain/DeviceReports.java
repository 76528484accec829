package org.voltyard.domain;

import java.time.Instant;
import java.util.List;

/// What stations tell of their monitors, displays and streams, and of their customers. Each method
/// returns after the fact is on disk. Calls of one station come one after the other.
public interface DeviceReports {
  void noticed(StationId station, List<DeviceNotice> notices);

  /// A part of the monitors, counted from 0.
  void monitors(StationId station, int request, int part, boolean last, List<Monitor> monitors);

  /// A part of what is kept of a customer, counted from 0.
  void customer(StationId station, int request, int part, boolean last, String data);

  void messages(StationId station, int request, boolean last, List<DisplayMessage> messages);

  /// Whether the stream will be listened to.
  boolean streamOpened(StationId station, EventStream stream);

  void streamClosed(StationId station, int stream);

  void streamed(StationId station, Delivery delivery);

  /// Values of a stream as they came.
  record Delivery(
      int stream, int pending, Instant base, List<Integer> offsets, List<String> values) {}
}
