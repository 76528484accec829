package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a station watches, streams and shows, as far as the depot knows.
///
/// @param base null while none was chosen
/// @param level up to which severity it tells events, null while none was chosen
/// @param reportedAt when it last reported its monitors, null when never
public record DeviceView(
    StationId station,
    List<Monitor> monitors,
    Monitor.@Nullable Base base,
    @Nullable Integer level,
    @Nullable Instant reportedAt,
    List<Alert> alerts,
    List<Stream> streams,
    List<Message> messages) {
  public DeviceView {
    monitors = List.copyOf(monitors);
    alerts = List.copyOf(alerts);
    streams = List.copyOf(streams);
    messages = List.copyOf(messages);
  }

  /// Something that is wrong and has not been told to be well again.
  ///
  /// @param seq its place in the journal
  public record Alert(long seq, StationId station, Instant heardAt, DeviceNotice notice) {}

  /// A stream that is open.
  ///
  /// @param monitor null when the station has not told it yet
  /// @param last null while no values came
  public record Stream(
      EventStream stream, @Nullable Monitor monitor, EventStream.@Nullable Batch last) {}

  /// A message, and since when the depot knows it there.
  public record Message(Instant since, DisplayMessage message) {}
}
