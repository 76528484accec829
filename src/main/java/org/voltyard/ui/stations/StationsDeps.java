package org.voltyard.ui.stations;

import org.voltyard.charging.Commands;
import org.voltyard.charging.DeviceModels;
import org.voltyard.charging.GridControls;
import org.voltyard.charging.LocalLists;
import org.voltyard.charging.Passwords;
import org.voltyard.charging.ProfileRaises;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Swaps;
import org.voltyard.domain.Origin;
import org.voltyard.domain.StationLink;
import org.voltyard.fleet.Templates;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.ui.kit.StationFeed;

/// What the two screens about stations stand on.
///
/// @param origin in whose name they act
public record StationsDeps(
    StationFeed feed,
    Stations stations,
    Commands commands,
    StationLink link,
    Passwords passwords,
    DeviceModels models,
    Templates templates,
    ProfileRaises raises,
    Archives archives,
    DevicesDeps devices,
    Upkeep upkeep,
    ChargingLimits limits,
    Origin origin,
    LabelDesk labels) {
  /// What the depot keeps at its stations.
  public record Upkeep(LocalLists lists, GridControls grid, Swaps swaps, Origin origin) {}
}
