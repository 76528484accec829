package org.voltyard.ui.stations;

import java.util.List;
import java.util.function.Supplier;
import org.voltyard.charging.Diagnostics;
import org.voltyard.charging.Displays;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.StationId;
import org.voltyard.event.EventBus;

/// What the panes about monitors, events and displays stand on; `stations` are those that a message
/// can be sent to, `origin` is in whose name they act.
public record DevicesDeps(
    Diagnostics diagnostics,
    Displays displays,
    DeviceEventArchive archive,
    EventBus bus,
    Supplier<List<StationId>> stations,
    Origin origin) {}
