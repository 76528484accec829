package org.voltyard.app;

import java.time.Instant;
import java.time.InstantSource;
import org.voltyard.admin.Certificates;
import org.voltyard.admin.drivers.Portal;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Commands;
import org.voltyard.charging.DeviceModels;
import org.voltyard.charging.GridControls;
import org.voltyard.charging.LocalLists;
import org.voltyard.charging.Passwords;
import org.voltyard.charging.ProfileRaises;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Sessions;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Swaps;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.Templates;
import org.voltyard.fleet.register.Registers;
import org.voltyard.journal.Journal;
import org.voltyard.ocpp.engine.Links;
import org.voltyard.ocpp.engine.OcppServer;
import org.voltyard.sync.webhooks.Webhooks;

/// The running depot without its window and its REST interface.
record Core(
    Settings settings,
    InstantSource clock,
    Instant startedAt,
    Journal journal,
    EventBus bus,
    Storage storage,
    LateArchives archives,
    Links links,
    OcppServer server,
    Certificates certificates,
    TlsListener tls,
    Passwords passwords,
    Stations stations,
    Sessions sessions,
    Tokens tokens,
    Reservations reservations,
    DeviceModels models,
    Templates templates,
    LocalLists lists,
    Bookings bookings,
    GridControls grid,
    Swaps swaps,
    Commands commands,
    ProfileRaises raises,
    ChargingLimits limits,
    Billing billing,
    DeviceParts devices,
    AccessParts access,
    RegisterParts people,
    ApiKeys keys,
    Webhooks hooks,
    OAuth oauth,
    Metrics metrics,
    Portal portal) {
  Registers registers() {
    return people.registers();
  }

  /// Drivers, vehicles, organisations and tokens as long lists.
  RegisterArchive registerArchive() {
    return archives.registers();
  }
}
