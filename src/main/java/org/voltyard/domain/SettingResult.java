package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// What a station made of a value that it was to take.
///
/// @param value null where it must not be kept
/// @param word the station's own word, or why nothing was sent
public record SettingResult(
    String name, DeviceVariable.Kind kind, @Nullable String value, Result result, String word) {
  public SettingResult {
    value = DeviceVariable.secret(name) ? null : value;
  }

  public static SettingResult of(VariableSetting setting, Result result, String word) {
    return new SettingResult(setting.name(), setting.kind(), setting.value(), result, word);
  }

  /// Which value of which variable.
  public VariableSetting.Key key() {
    return new VariableSetting.Key(name, kind);
  }

  /// How it was taken.
  public enum Result {
    ACCEPTED,
    /// Taken, but it counts from the next boot on.
    AFTER_REBOOT,
    REJECTED,
    /// The station has no such component, variable or attribute.
    UNKNOWN,
    /// There was no usable answer, or nothing was sent.
    FAILED;

    public boolean taken() {
      return this == ACCEPTED || this == AFTER_REBOOT;
    }
  }
}
