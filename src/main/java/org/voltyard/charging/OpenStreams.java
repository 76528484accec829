package org.voltyard.charging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// The event streams of one station, with the last values of each. Changed by the journal's thread
/// alone, read by anyone.
final class OpenStreams {
  private final StationId station;
  private final Map<Integer, EventStream> open = new ConcurrentSkipListMap<>();
  private final Map<Integer, Recorded> last = new ConcurrentHashMap<>();

  OpenStreams(StationId station) {
    this.station = station;
  }

  void apply(DiagnosticEvent event, Recorded recorded) {
    switch (event) {
      case DiagnosticEvent.StreamOpened e -> {
        open.put(e.stream().number(), e.stream());
        last.remove(e.stream().number());
      }
      case DiagnosticEvent.StreamAdjusted e ->
          open.computeIfPresent(
              e.stream(), (_, s) -> new EventStream(s.number(), s.monitor(), e.pace()));
      case DiagnosticEvent.StreamClosed e -> {
        open.remove(e.stream());
        last.remove(e.stream());
      }
      case DiagnosticEvent.StreamsListed e -> {
        open.clear();
        e.streams().forEach(s -> open.put(s.number(), s));
        last.keySet().retainAll(open.keySet());
      }
      case DiagnosticEvent.Streamed e -> last.put(e.batch().stream(), recorded);
      case DiagnosticEvent.Noticed _,
          DiagnosticEvent.MonitorsSet _,
          DiagnosticEvent.MonitorsCleared _,
          DiagnosticEvent.MonitorsAsked _,
          DiagnosticEvent.MonitorsReported _,
          DiagnosticEvent.BaseSet _,
          DiagnosticEvent.LevelSet _,
          DiagnosticEvent.CustomerAsked _,
          DiagnosticEvent.CustomerTold _ -> {}
    }
  }

  void facts(Consumer<Recorded> sink) {
    open.values()
        .forEach(
            s ->
                sink.accept(
                    DepotState.synthetic(
                        new DiagnosticEvent.StreamOpened(station, s), Instant.EPOCH)));
    last.values().forEach(sink);
  }

  @Nullable EventStream stream(int number) {
    return open.get(number);
  }

  int count() {
    return open.size();
  }

  EventStream.@Nullable Batch last(int stream) {
    Recorded known = last.get(stream);
    return known != null && known.fact() instanceof DiagnosticEvent.Streamed s ? s.batch() : null;
  }

  List<DeviceView.Stream> views(Watches watches) {
    return open.values().stream()
        .map(s -> new DeviceView.Stream(s, watches.monitor(s.monitor()), last(s.number())))
        .toList();
  }
}
