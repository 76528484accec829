package org.voltyard.domain;

import java.util.List;

/// What one request to set values came to.
///
/// @param lost whether there was no answer, so that nobody knows
public record SettingBatch(List<SettingResult> results, boolean lost) {
  public static final SettingBatch LOST = new SettingBatch(List.of(), true);

  public SettingBatch {
    results = List.copyOf(results);
  }
}
