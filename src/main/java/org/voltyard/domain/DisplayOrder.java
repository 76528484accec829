package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a station is asked about the messages on its display.
public sealed interface DisplayOrder<R extends Reply> {
  /// Shows a message, in the place of one with the same number.
  record Show(DisplayMessage message) implements DisplayOrder<Reply.Display> {}

  /// Removes a message.
  record Remove(int number) implements DisplayOrder<Reply.Cleared> {}

  /// Asks which messages there are; all when nothing is named. They are reported afterwards.
  ///
  /// @param request number by which the reports refer to it
  record Read(
      int request,
      List<Integer> numbers,
      DisplayMessage.@Nullable Priority priority,
      DisplayMessage.@Nullable State state)
      implements DisplayOrder<Reply.Announced> {
    public Read {
      numbers = List.copyOf(numbers);
    }

    public boolean all() {
      return numbers.isEmpty() && priority == null && state == null;
    }
  }
}
