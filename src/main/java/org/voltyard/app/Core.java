package org.voltyard.app;

import java.time.Instant;
import java.time.InstantSource;
import org.voltyard.admin.Certificates;
import org.voltyard.charging.Commands;
import org.voltyard.charging.Passwords;
import org.voltyard.charging.ProfileRaises;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Sessions;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Tokens;
import org.voltyard.event.EventBus;
import org.voltyard.journal.Journal;
import org.voltyard.ocpp.engine.Links;
import org.voltyard.ocpp.engine.OcppServer;

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
    Commands commands,
    ProfileRaises raises,
    DeviceParts devices) {}
