package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which charging profiles are meant: by their numbers, or by all else that is not null.
///
/// @param connector null for all, 0 for those of the station as a whole
/// @param sources who set them, in the station's words; empty for anybody
public record ProfileFilter(
    @Nullable Integer connector,
    List<Integer> ids,
    ChargingProfile.@Nullable Purpose purpose,
    @Nullable Integer stackLevel,
    List<String> sources) {
  /// All profiles of a station.
  public static final ProfileFilter ALL = new ProfileFilter(null, List.of(), null, null, List.of());

  public ProfileFilter {
    ids = List.copyOf(ids);
    sources = List.copyOf(sources);
  }

  /// Whether it means that profile.
  public boolean means(KnownProfile known) {
    if (connector != null && connector != known.connector()) {
      return false;
    }
    ChargingProfile profile = known.profile();
    if (!ids.isEmpty()) {
      return ids.contains(profile.id());
    }
    return (purpose == null || purpose == profile.purpose())
        && (stackLevel == null || stackLevel == profile.stackLevel())
        && (sources.isEmpty() || sources.contains(known.source()));
  }
}
