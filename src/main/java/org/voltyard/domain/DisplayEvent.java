package org.voltyard.domain;

import java.util.List;

/// What happened to the messages on the stations' displays.
public sealed interface DisplayEvent extends Fact {
  /// A station took a message.
  record Shown(StationId station, DisplayMessage message) implements DisplayEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }

  /// A message is not on a station any more.
  record Removed(StationId station, int message, Reason reason) implements DisplayEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }

  /// Why a message is gone.
  enum Reason {
    CLEARED,
    /// The station does not know it.
    UNKNOWN,
    TRANSACTION_OVER,
    TIME_OVER
  }

  /// A station is going to report its messages; `all` when no others can be there.
  record Asked(StationId station, int request, boolean all) implements DisplayEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }

  /// A station reported some of its messages.
  record Reported(StationId station, int request, boolean last, List<DisplayMessage> messages)
      implements DisplayEvent {
    public Reported {
      messages = List.copyOf(messages);
    }

    @Override
    public String subject() {
      return station.value();
    }
  }

  /// An operator keeps a message under a name, to send it again.
  record TemplateKept(MessageTemplate template, Origin origin) implements DisplayEvent {
    @Override
    public String subject() {
      return template.name();
    }
  }

  /// An operator gave a template up.
  record TemplateDropped(String template, Origin origin) implements DisplayEvent {
    @Override
    public String subject() {
      return template;
    }
  }
}
