package org.voltyard.domain;

import java.util.List;

/// The settings as window and API see them.
public interface SettingsDoor {
  /// All settings, in the order of the table.
  List<Setting> all();

  /// The value in force (or, for one that is not live, the one saved for the next start).
  String value(String key);

  /// Saves a value, or has it wait for a second person where it weighs much.
  ///
  /// @throws IllegalArgumentException naming the setting, the value and what is allowed
  FourEyes.Answer change(String key, String value, Origin origin);
}
