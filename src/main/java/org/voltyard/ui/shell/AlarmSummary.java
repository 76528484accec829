package org.voltyard.ui.shell;

import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Priority;

/// What the alarm banner shows: active alarms of each priority and the newest unacknowledged of the
/// highest.
public record AlarmSummary(int critical, int high, int medium, int low, @Nullable Newest newest) {
  /// The newest unacknowledged alarm of the highest priority.
  public record Newest(Priority priority, String text) {}

  /// No alarm at all.
  public static AlarmSummary none() {
    return new AlarmSummary(0, 0, 0, 0, null);
  }

  /// The number of active alarms of a priority.
  public int count(Priority priority) {
    return switch (priority) {
      case CRITICAL -> critical;
      case HIGH -> high;
      case MEDIUM -> medium;
      case LOW -> low;
    };
  }
}
