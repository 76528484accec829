package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message on a station's display, and when it is shown.
///
/// @param number chosen by the depot; a message with the same number is replaced
/// @param display the component to show it on, null for the usual one
/// @param state the station's state in which it is shown, null for any
/// @param transaction with which it ends
/// @param text what is shown
/// @param more the same in other languages
public record DisplayMessage(
    int number,
    @Nullable String display,
    Priority priority,
    @Nullable State state,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable TransactionId transaction,
    Text text,
    List<Text> more) {
  public DisplayMessage {
    more = List.copyOf(more);
  }

  /// How much it pushes itself forward.
  public enum Priority {
    ALWAYS_FRONT,
    IN_FRONT,
    NORMAL
  }

  /// The states of a station that a message can be tied to; the last two came with OCPP 2.1.
  public enum State {
    CHARGING,
    FAULTED,
    IDLE,
    UNAVAILABLE,
    SUSPENDED,
    DISCHARGING
  }

  /// How a text is to be read; the last one came with OCPP 2.1.
  public enum Format {
    ASCII,
    HTML,
    URI,
    UTF8,
    QRCODE
  }

  /// What is shown; the language as in RFC 5646.
  public record Text(Format format, @Nullable String language, String content) {
    static List<Text> all(Text first, List<Text> more) {
      return Stream.concat(Stream.of(first), more.stream()).toList();
    }
  }

  public boolean over(Instant now) {
    Instant end = until;
    return end != null && !now.isBefore(end);
  }

  /// In all its languages.
  public List<Text> texts() {
    return Text.all(text, more);
  }

  /// The same under another number.
  public DisplayMessage numbered(int other) {
    return new DisplayMessage(
        other, display, priority, state, from, until, transaction, text, more);
  }

  /// The same with other texts, at least one.
  public DisplayMessage saying(List<Text> others) {
    return new DisplayMessage(
        number,
        display,
        priority,
        state,
        from,
        until,
        transaction,
        others.getFirst(),
        others.subList(1, others.size()));
  }
}
