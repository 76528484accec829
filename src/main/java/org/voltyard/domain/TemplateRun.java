package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template as it is, or was, applied to a station: what the station made of each setting.
///
/// @param kind what the station was then
/// @param results of the settings that it was given so far
/// @param endedAt null while it is not done
public record TemplateRun(
    UUID id,
    StationId station,
    String template,
    String name,
    Reason reason,
    StationModel kind,
    Instant begunAt,
    List<VariableSetting> settings,
    List<SettingResult> results,
    @Nullable Instant endedAt) {
  public TemplateRun {
    settings = List.copyOf(settings);
    results = List.copyOf(results);
  }

  /// Why it was applied.
  public enum Reason {
    FIRST_BOOT,
    FIRMWARE,
    BY_HAND
  }

  /// The settings that it was not given yet; they are given in order.
  public List<VariableSetting> left() {
    return settings.subList(Math.min(results.size(), settings.size()), settings.size());
  }

  public long count(SettingResult.Result result) {
    return results.stream().filter(r -> r.result() == result).count();
  }
}
