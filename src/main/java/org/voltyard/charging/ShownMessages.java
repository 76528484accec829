package org.voltyard.charging;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// The messages on one station's display. Changed by the journal's thread alone, read by anyone.
final class ShownMessages {
  private final StationId station;
  private final Map<Integer, DeviceView.Message> messages = new ConcurrentSkipListMap<>();
  private final Set<Integer> reported = new HashSet<>();
  private volatile DisplayEvent.@Nullable Asked asked;

  ShownMessages(StationId station) {
    this.station = station;
  }

  void apply(DisplayEvent.Shown event, Recorded recorded) {
    DisplayMessage message = event.message();
    if (message.priority() == DisplayMessage.Priority.ALWAYS_FRONT) {
      messages.values().removeIf(m -> rival(m.message(), message)); // O01.FR.16
    }
    messages.put(message.number(), new DeviceView.Message(recorded.at(), message));
  }

  private static boolean rival(DisplayMessage one, DisplayMessage other) {
    return one.priority() == DisplayMessage.Priority.ALWAYS_FRONT
        && Objects.equals(one.display(), other.display());
  }

  void apply(DisplayEvent.Removed event) {
    messages.remove(event.message());
  }

  void apply(DisplayEvent.Asked event) {
    asked = event;
    reported.clear();
  }

  /// When the last part of a report of all has come, what was not in it is not there.
  void apply(DisplayEvent.Reported event, Recorded recorded) {
    for (DisplayMessage each : event.messages()) {
      DeviceView.Message known = messages.get(each.number());
      if (known == null || !known.message().equals(each)) {
        messages.put(each.number(), new DeviceView.Message(recorded.at(), each));
      }
      reported.add(each.number());
    }
    DisplayEvent.Asked question = asked;
    if (event.last()
        && question != null
        && question.all()
        && question.request() == event.request()) {
      messages.keySet().retainAll(Set.copyOf(reported));
    }
  }

  void facts(Consumer<Recorded> sink) {
    DisplayEvent.Asked question = asked;
    if (question != null) {
      sink.accept(DepotState.synthetic(question, Instant.EPOCH));
    }
    if (!reported.isEmpty()) {
      List<DisplayMessage> some =
          reported.stream()
              .map(messages::get)
              .filter(Objects::nonNull)
              .map(DeviceView.Message::message)
              .toList();
      sink.accept(
          DepotState.synthetic(new DisplayEvent.Reported(station, -1, false, some), Instant.EPOCH));
    }
    messages
        .values()
        .forEach(
            m ->
                sink.accept(
                    DepotState.synthetic(new DisplayEvent.Shown(station, m.message()), m.since())));
  }

  List<DeviceView.Message> messages() {
    return List.copyOf(messages.values());
  }
}
