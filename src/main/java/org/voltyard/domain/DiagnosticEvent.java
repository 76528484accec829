package org.voltyard.domain;

import java.util.List;

/// What happened to the monitors of a station, what they noticed, and who asked for customers'
/// data.
public sealed interface DiagnosticEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// A monitor, or the station itself, noticed something.
  record Noticed(StationId station, DeviceNotice notice) implements DiagnosticEvent {}

  /// It took these monitors.
  record MonitorsSet(StationId station, List<Monitor> monitors) implements DiagnosticEvent {
    public MonitorsSet {
      monitors = List.copyOf(monitors);
    }
  }

  /// It removed these monitors, or never had them.
  record MonitorsCleared(StationId station, List<Integer> monitors) implements DiagnosticEvent {
    public MonitorsCleared {
      monitors = List.copyOf(monitors);
    }
  }

  /// It is going to report its monitors; `all` when no others can be there.
  record MonitorsAsked(StationId station, int request, boolean all) implements DiagnosticEvent {}

  /// It reported a part of its monitors, counted from 0.
  record MonitorsReported(
      StationId station, int request, int part, boolean last, List<Monitor> monitors)
      implements DiagnosticEvent {
    public MonitorsReported {
      monitors = List.copyOf(monitors);
    }
  }

  /// It went back to a set of monitors.
  record BaseSet(StationId station, Monitor.Base base) implements DiagnosticEvent {}

  /// It tells events up to this severity only.
  record LevelSet(StationId station, int severity) implements DiagnosticEvent {}

  /// It agreed to tell or to remove what it keeps of a customer. Which one is not written down.
  record CustomerAsked(
      StationId station,
      int request,
      CustomerReference.Kind reference,
      boolean report,
      boolean clear)
      implements DiagnosticEvent {}

  /// It told a part of what it keeps of a customer, so many characters. They are not written down.
  record CustomerTold(StationId station, int request, int part, boolean last, int characters)
      implements DiagnosticEvent {}

  /// It opened a stream of values.
  record StreamOpened(StationId station, EventStream stream) implements DiagnosticEvent {}

  /// It changed how often a stream sends.
  record StreamAdjusted(StationId station, int stream, EventStream.Pace pace)
      implements DiagnosticEvent {}

  /// It closed a stream.
  record StreamClosed(StationId station, int stream) implements DiagnosticEvent {}

  /// It told which streams are open; there are no others.
  record StreamsListed(StationId station, List<EventStream> streams) implements DiagnosticEvent {
    public StreamsListed {
      streams = List.copyOf(streams);
    }
  }

  /// Values came in a stream.
  record Streamed(StationId station, EventStream.Batch batch) implements DiagnosticEvent {}
}
