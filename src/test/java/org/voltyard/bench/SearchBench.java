package org.voltyard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameLog.Query;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.store.Database;
import org.voltyard.store.DatabaseSettings;
import org.voltyard.store.FrameStore;

/// How long searches through very many frames take. Arguments: folder, frames; a folder that is
/// there already is searched as it is.
public final class SearchBench {
  private static final Logger LOG = LoggerFactory.getLogger(SearchBench.class);
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int STATIONS = 500;
  private static final long APART_MILLIS = 50;

  private SearchBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int frames = Integer.parseInt(args[1]);
    boolean there = Files.exists(folder);
    try (Database database = Database.open(DatabaseSettings.inFolder(folder), () -> false);
        FrameStore store = new FrameStore(database)) {
      if (!there) {
        fill(store, frames);
      }
      Instant old = BEGIN.plusMillis(APART_MILLIS * frames / 10);
      search("a rare word", store, query(null, null, "needle in the hay", null, null));
      search("a word nowhere", store, query(null, null, "no such word", null, null));
      search("a common word", store, query(null, null, "voltage", null, null));
      search("with its station", store, query(station(7), null, "needle in the hay", null, null));
      search("with its action", store, query(null, "DataTransfer", "needle", null, null));
      Instant to = old.plus(Duration.ofHours(12));
      search(
          "within its day", store, query(null, null, "needle", to.minus(Duration.ofDays(1)), to));
    }
  }

  private static void fill(FrameStore store, int frames) throws InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; i < frames; i++) {
      store.record(frame(i, i == frames / 10));
      if (i % 50_000 == 49_999) {
        store.awaitWritten(Duration.ofMinutes(5));
      }
    }
    store.awaitWritten(Duration.ofMinutes(5));
    LOG.info("{} frames written in {} s", frames, (System.nanoTime() - start) / 1_000_000_000);
  }

  private static StationId station(int number) {
    return new StationId("CP%05d".formatted(number));
  }

  private static Frame frame(int i, boolean needle) {
    Instant at = BEGIN.plusMillis(APART_MILLIS * i);
    String id = "a2b4c6d8-0000-4000-8000-%012d".formatted(i / 2);
    StationId station = needle ? station(7) : station(i / 2 % STATIONS);
    if (i % 2 == 1) {
      return new Frame(
          at, station, false, 3, id, "MeterValues", 900, null, "[3,\"" + id + "\",{}]");
    }
    String action = needle ? "DataTransfer" : "MeterValues";
    String payload =
        needle
            ? "{\"vendorId\":\"V\",\"data\":\"the Needle in the Hay\"}"
            : """
            {"connectorId":1,"transactionId":%d,"meterValue":[{"timestamp":"%s","sampledValue":[\
            {"value":"%d","measurand":"Energy.Active.Import.Register","unit":"Wh"},\
            {"value":"%d.5","measurand":"Power.Active.Import","unit":"W"},\
            {"value":"16.1","measurand":"Current.Import","phase":"L1"},\
            {"value":"230.5","measurand":"Voltage"}]}]}\
            """
                .formatted(i / 100_000, at, i, i % 22_000);
    String text = "[2,\"" + id + "\",\"" + action + "\"," + payload + "]";
    return new Frame(at, station, true, 2, id, action, -1, null, text);
  }

  private static Query query(
      @Nullable StationId station,
      @Nullable String action,
      String words,
      @Nullable Instant from,
      @Nullable Instant to) {
    return new Query(station, action, null, words, false, from, to, null, 200);
  }

  /// To its end, or to the first full page.
  private static void search(String name, FrameLog log, Query query) {
    long start = System.nanoTime();
    long longest = 0;
    int pieces = 0;
    int found = 0;
    Page<Frame> page;
    Query next = query;
    do {
      long piece = System.nanoTime();
      page = log.search(next);
      longest = Math.max(longest, System.nanoTime() - piece);
      pieces++;
      found += page.items().size();
      next = query.after(page.next());
    } while (page.reached() != null);
    LOG.info(
        String.format(
            Locale.ROOT,
            "%-18s %3d found, %,8.0f ms in %d pieces, the longest %,.0f ms",
            name,
            found,
            (System.nanoTime() - start) / 1e6,
            pieces,
            longest / 1e6));
  }
}
