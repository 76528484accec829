package org.voltyard.ui.stations;

import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;

/// How far a command has come.
enum Stage {
  /// On its way to disk and to the station's queue.
  SENDING,
  SENT,
  ACCEPTED,
  REJECTED,
  ERROR,
  TIMED_OUT,
  NOT_CONNECTED,
  UNSUPPORTED,
  /// It was not sent: VoltYard itself refused it.
  INVALID;

  static Stage of(Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a -> a.reply().accepted() ? ACCEPTED : REJECTED;
      case Outcome.Failed<? extends Reply> _ -> ERROR;
      case Outcome.TimedOut<? extends Reply> _ -> TIMED_OUT;
      case Outcome.NotConnected<? extends Reply> _ -> NOT_CONNECTED;
      case Outcome.Unsupported<? extends Reply> _ -> UNSUPPORTED;
    };
  }

  static Stage of(CommandEvent.Result result) {
    return switch (result) {
      case ACCEPTED -> ACCEPTED;
      case REJECTED -> REJECTED;
      case ERROR -> ERROR;
      case TIMED_OUT -> TIMED_OUT;
      case NOT_CONNECTED -> NOT_CONNECTED;
      case UNSUPPORTED -> UNSUPPORTED;
    };
  }

  /// What the station (or the way to it) said in its own words.
  static String words(Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a -> a.reply().status();
      case Outcome.Failed<? extends Reply> f -> (f.code() + ": " + f.description()).strip();
      case Outcome.TimedOut<? extends Reply> _ -> "";
      case Outcome.NotConnected<? extends Reply> _ -> "";
      case Outcome.Unsupported<? extends Reply> u -> u.reason();
    };
  }

  boolean over() {
    return this != SENDING && this != SENT;
  }

  boolean good() {
    return this == ACCEPTED || !over();
  }

  String textKey() {
    return "commands.stage." + name();
  }
}
