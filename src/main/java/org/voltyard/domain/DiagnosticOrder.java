package org.voltyard.domain;

import java.util.List;

/// What a station is asked about its monitors, its event streams, and its customers' data.
public sealed interface DiagnosticOrder<R extends Reply> {
  /// Asks which monitors there are; all when nothing is named. They are reported afterwards.
  ///
  /// @param request number by which the reports refer to it
  /// @param variables names; without a variable after the component, all of the component
  record ReadMonitors(int request, List<Monitor.Group> groups, List<String> variables)
      implements DiagnosticOrder<Reply.Announced> {
    public ReadMonitors {
      groups = List.copyOf(groups);
      variables = List.copyOf(variables);
    }

    public boolean all() {
      return groups.isEmpty() && variables.isEmpty();
    }
  }

  /// Sets monitors.
  record SetMonitors(List<Monitor.Wish> wishes) implements DiagnosticOrder<Reply.Monitors> {
    public SetMonitors {
      wishes = List.copyOf(wishes);
    }
  }

  /// Removes monitors by their numbers.
  record ClearMonitors(List<Integer> numbers) implements DiagnosticOrder<Reply.Cleared> {
    public ClearMonitors {
      numbers = List.copyOf(numbers);
    }
  }

  /// Puts the monitors back to a set.
  record SetBase(Monitor.Base base) implements DiagnosticOrder<Reply.Status> {}

  /// Chooses up to which severity events are told.
  record SetLevel(int severity) implements DiagnosticOrder<Reply.Status> {}

  /// Asks for what is kept of a customer, or has it removed, or both.
  ///
  /// @param request number by which the reports refer to it
  record Customer(int request, CustomerReference who, boolean report, boolean clear)
      implements DiagnosticOrder<Reply.Status> {}

  /// Asks for the event streams that are open.
  record ReadStreams() implements DiagnosticOrder<Reply.Streams> {}

  /// Changes how often a stream sends.
  record AdjustStream(int number, EventStream.Pace pace) implements DiagnosticOrder<Reply.Status> {}
}
