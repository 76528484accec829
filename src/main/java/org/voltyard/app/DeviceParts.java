package org.voltyard.app;

import java.time.InstantSource;
import org.voltyard.api.DeviceDoor;
import org.voltyard.api.Doors;
import org.voltyard.charging.Commands;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.charging.DepotState;
import org.voltyard.charging.DeviceBook;
import org.voltyard.charging.DeviceReported;
import org.voltyard.charging.Diagnostics;
import org.voltyard.charging.Displays;
import org.voltyard.charging.Stations;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.Recorded;
import org.voltyard.journal.Journal;

/// What belongs to the stations' monitors and displays.
record DeviceParts(
    DeviceReported reports, CustomerDesk customers, Diagnostics diagnostics, Displays displays) {
  /// What they are made from.
  record Base(DeviceBook book, DepotState state, Journal journal, InstantSource clock) {}

  static DeviceParts of(Base base, Commands commands, Stations stations) {
    CustomerDesk customers = new CustomerDesk(base.clock());
    return new DeviceParts(
        new DeviceReported(base.book(), base.journal(), customers),
        customers,
        new Diagnostics(base.book(), commands, customers, stations, base.clock()),
        new Displays(base.state(), base.book(), base.journal(), commands, base.clock()));
  }

  /// Hears of every fact.
  void heard(Recorded recorded) {
    diagnostics.heard(recorded);
    displays.heard(recorded);
  }

  DeviceDoor door(DeviceEventArchive archive) {
    return new DeviceDoor(
        diagnostics::view,
        diagnostics::alerts,
        archive,
        diagnostics::request,
        (station, order, origin) ->
            diagnostics.ask(station, order, origin).stream().map(Commands.Running::answer).toList(),
        customers::answers,
        customers::discard);
  }

  Doors.Displays displayDoor() {
    return new Doors.Displays(
        displays::messages,
        displays::freeNumber,
        displays::request,
        displays::ask,
        displays::templates,
        displays::keep,
        displays::drop);
  }

  void tick() {
    customers.tick();
    displays.tick();
  }
}
