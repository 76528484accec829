package org.voltyard.energy;

import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.KnownProfile;

/// A profile on a connector (0: the station) as one layer of what holds in the end.
record Layer(int connector, ChargingProfile profile) {
  Purpose purpose() {
    return profile.purpose();
  }

  /// All that a station is known to have, but for what it has lost.
  static List<Layer> of(List<KnownProfile> profiles, List<ExternalLimit> limits) {
    List<Layer> layers = new ArrayList<>();
    for (KnownProfile known : profiles) {
      if (!known.missing()) {
        layers.add(new Layer(known.connector(), known.profile()));
      }
    }
    for (ExternalLimit limit : limits) {
      for (Schedule schedule : limit.schedules()) {
        layers.add(new Layer(limit.connector(), foreign(limit, schedule)));
      }
    }
    return layers;
  }

  /// A limit that was told without a profile counts like one. // K11.FR.06, K27
  private static ChargingProfile foreign(ExternalLimit limit, Schedule schedule) {
    return new ChargingProfile(
        0,
        null,
        0,
        limit.generation() ? Purpose.LOCAL_GENERATION : Purpose.EXTERNAL,
        schedule.start() == null ? Kind.DYNAMIC : Kind.ABSOLUTE,
        null,
        null,
        null,
        schedule);
  }
}
