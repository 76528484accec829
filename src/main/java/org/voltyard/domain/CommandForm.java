package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has to be filled in for a command, drawn from the constraints of its message.
///
/// @param profile functional block of the protocol, such as `Core`
public record CommandForm(String action, String profile, List<Field> fields) {
  public CommandForm {
    fields = List.copyOf(fields);
  }

  /// One member of the message.
  public record Field(String name, boolean required, Kind kind) {}

  /// What may be entered.
  public sealed interface Kind {
    /// Text of a greatest length (0: any).
    record Text(int maxLength) implements Kind {}

    /// A whole number.
    record Whole(@Nullable Long min, @Nullable Long max) implements Kind {}

    /// A decimal number, a multiple of `step` where that is not null.
    record Decimal(@Nullable Double step) implements Kind {}

    record Flag() implements Kind {}

    /// One of these words.
    record Choice(List<String> options) implements Kind {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /// A point in time, ISO 8601.
    record Moment() implements Kind {}

    record Group(List<Field> fields) implements Kind {
      public Group {
        fields = List.copyOf(fields);
      }
    }

    record Many(Kind item, int min, int max) implements Kind {}
  }
}
