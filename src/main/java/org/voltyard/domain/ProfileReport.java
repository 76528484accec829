package org.voltyard.domain;

import java.util.List;

/// One part of what a station tells of its charging profiles.
///
/// @param request number of the question
/// @param source who set them, in the station's word
/// @param last whether no further part follows
public record ProfileReport(
    int request, int connector, String source, List<ChargingProfile> profiles, boolean last) {
  public ProfileReport {
    profiles = List.copyOf(profiles);
  }
}
