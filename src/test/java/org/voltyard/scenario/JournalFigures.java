package org.voltyard.scenario;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;

/// How often the journal holds each start, reading and stop.
record JournalFigures(
    Map<Acknowledged.Start, Integer> starts,
    Map<Acknowledged.Reading, Integer> readings,
    Map<Acknowledged.Stop, Integer> stops,
    List<String> oddities) {
  static JournalFigures read(Path folder) {
    JournalFigures figures =
        new JournalFigures(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    JournalSettings settings = JournalSettings.in(folder);
    try (Journal journal = Journal.open(settings, InstantSource.system(), group -> {})) {
      journal.read(0, Integer.MAX_VALUE, one -> figures.count(one.fact()));
    }
    return figures;
  }

  private void count(Fact fact) {
    if (fact instanceof SessionEvent.Started(Session s)) {
      starts.merge(
          new Acknowledged.Start(
              s.connector().station().value(),
              s.start().at().toEpochMilli(),
              wattHours(s.start().meter()),
              s.id().number()),
          1,
          Integer::sum);
    } else if (fact instanceof MeterEvent.Received received) {
      received.readings().forEach(reading -> count(received, reading));
    } else if (fact instanceof SessionEvent.Ended ended
        && ended.end().by() == Session.End.By.CHARGER) {
      stops.merge(
          new Acknowledged.Stop(
              ended.station().value(),
              ended.session().number(),
              ended.end().at().toEpochMilli(),
              wattHours(ended.end().meter())),
          1,
          Integer::sum);
    } else if (fact instanceof SessionEvent odd) {
      oddities.add(odd.toString());
    }
  }

  private void count(MeterEvent.Received received, MeterReading reading) {
    SessionId session = received.session();
    Energy energy = reading.values().energy();
    readings.merge(
        new Acknowledged.Reading(
            received.connector().station().value(),
            session == null ? -1 : session.number(),
            reading.at().toEpochMilli(),
            energy == null ? -1 : wattHours(energy)),
        1,
        Integer::sum);
  }

  private static long wattHours(Energy energy) {
    return Math.round(energy.wattHours());
  }
}
