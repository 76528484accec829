package org.voltyard.ocpp.engine;

import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// Tells the depot what is odd about a station's wire, each kind at most every ten seconds, so that
/// a station gone mad does not fill the journal. Used on the station's thread.
final class Notes {
  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
  private static final long PAUSE_MILLIS = 10_000;
  private static final int LONGEST = 300;

  private final StationId station;
  private final Engine engine;
  private final Map<StationEvent.Note, Kept> kept = new EnumMap<>(StationEvent.Note.class);

  private static final class Kept {
    private long last;
    private long silenced;
  }

  Notes(StationId station, Engine engine) {
    this.station = station;
    this.engine = engine;
  }

  void note(StationEvent.Note note, String text) {
    long now = engine.clock().millis();
    Kept before = kept.get(note);
    if (before != null && now - before.last < PAUSE_MILLIS) {
      before.silenced++;
      return;
    }
    Kept slot = before == null ? new Kept() : before;
    String more = slot.silenced == 0 ? "" : " (and " + slot.silenced + " more before)";
    slot.last = now;
    slot.silenced = 0;
    kept.put(note, slot);
    String shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    try {
      engine.depot().noted(station, note, Secrets.masked(shortened) + more);
    } catch (RuntimeException e) {
      LOG.error("{}: could not be noted: {}", station, shortened, e);
    }
  }
}
