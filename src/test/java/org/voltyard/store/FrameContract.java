package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// What must hold for frames and for the deletion of old rows.
abstract class FrameContract extends DatabaseContract {
  @Test
  void framesAreFoundByWhatTheyHold() throws Exception {
    List<FrameLog.Frame> heard = new ArrayList<>();
    try (FrameStore store = new FrameStore(database())) {
      AutoCloseable tail = store.tail(heard::add);
      for (int i = 0; i < 20; i++) {
        store.record(frame(i, i == 3 ? "100%_sure" : "100 XY sure", i == 7 ? "bad" : null));
      }
      assertThat(store.awaitWritten(LONG)).isTrue();
      assertThat(heard).hasSize(20);
      assertThat(store.search(frames(null, "0%_S", false)).items()).containsExactly(heard.get(3));
      assertThat(store.search(frames(null, null, true)).items()).containsExactly(heard.get(7));
      assertThat(store.search(frames("CP1", null, false)).items()).hasSize(5);
      Page<FrameLog.Frame> page = store.search(frames("CP1", "sure", false));
      assertThat(page.next()).isNotNull();
      assertThat(store.search(frames("CP99", null, false)).items()).isEmpty();
      tail.close();
      store.record(frame(21, "x", null));
      assertThat(heard).hasSize(20);
    }
  }

  @Test
  void aSearchForRareWordsRestsAndGoesOnWhereItWas() throws Exception {
    try (FrameStore store = new FrameStore(database())) {
      for (int i = 0; i < 60_000; i++) {
        store.record(frame(i, i == 11 ? "the needle" : "hay", null));
        if (i % 4_000 == 0) {
          assertThat(store.awaitWritten(LONG)).isTrue(); // a span is full
        }
      }
      assertThat(store.awaitWritten(LONG)).isTrue();
      FrameLog.Query query = frames(null, "NEEDLE", false);
      Page<FrameLog.Frame> page = store.search(query);
      assertThat(page.items()).isEmpty();
      assertThat(page.reached()).isAfter(BEGIN).isBefore(BEGIN.plusSeconds(30));
      int pages = 1;
      while (page.next() != null) {
        page = store.search(query.after(page.next()));
        pages++;
      }
      assertThat(page.items()).extracting(FrameLog.Frame::messageId).containsExactly("m11");
      assertThat(page.reached()).isNull();
      assertThat(pages).isEqualTo(2);
    }
  }

  private static FrameLog.Frame frame(int i, String text, @Nullable String fault) {
    return new FrameLog.Frame(
        BEGIN.plusMillis(i / 2),
        new StationId("CP" + i % 2),
        i % 3 == 0,
        2,
        "m" + i,
        "Heartbeat",
        -1,
        fault,
        text);
  }

  private static FrameLog.Query frames(
      @Nullable String station, @Nullable String contains, boolean faulty) {
    return new FrameLog.Query(
        station == null ? null : new StationId(station),
        null,
        null,
        contains,
        faulty,
        null,
        null,
        null,
        5);
  }

  @Test
  void oldFramesAndReadingsAreDeletedAndYoungOnesKept() throws Exception {
    for (int i = 0; i < 10; i++) {
      log.append(Facts.metered(null, "CP1", Facts.reading(BEGIN.plus(Duration.ofDays(i)), i, 1)));
    }
    project();
    try (FrameStore store = new FrameStore(database())) {
      for (int i = 0; i < 40; i++) {
        store.record(frame(i, "x".repeat(880), null));
      }
      store.awaitWritten(LONG);
    }
    InstantSource clock = InstantSource.fixed(BEGIN.plus(Duration.ofDays(10)));
    Duration days = Duration.ofDays(5);
    try (Retention retention =
        new Retention(
            database(),
            () -> new RetentionSettings(Duration.ofDays(90), 20_000, days, days),
            clock)) {
      retention.sweep();
    }
    assertThat(count("frame")).isEqualTo(20);
    assertThat(count("meter_sample")).isEqualTo(5);
    try (Retention retention =
        new Retention(database(), () -> new RetentionSettings(days, 20_000, days, days), clock)) {
      retention.sweep();
    }
    assertThat(count("frame")).isZero();
  }

  @Test
  void framesOfAStationAreFoundThroughSpansAndAfterAReopening() throws Exception {
    for (int run = 0; run < 2; run++) {
      try (FrameStore store = new FrameStore(database())) {
        for (int i = 0; i < 9_000; i++) {
          String station = i % 3_000 == 5 ? "RARE" : "CP" + i % 2;
          store.record(
              new FrameLog.Frame(
                  BEGIN.plusSeconds(run * 10_000 + i),
                  new StationId(station),
                  true,
                  2,
                  null,
                  null,
                  -1,
                  null,
                  "t" + run + "-" + i));
        }
        assertThat(store.awaitWritten(LONG)).isTrue();
      }
    }
    assertThat(count("frame_span")).isPositive();
    try (FrameStore store = new FrameStore(database())) {
      Page<FrameLog.Frame> first = store.search(frames("RARE", null, false));
      assertThat(first.items())
          .extracting(FrameLog.Frame::text)
          .containsExactly("t1-6005", "t1-3005", "t1-5", "t0-6005", "t0-3005");
      Page<FrameLog.Frame> rest =
          store.search(
              new FrameLog.Query(
                  new StationId("RARE"), null, null, null, false, null, null, first.next(), 5));
      assertThat(rest.items()).extracting(FrameLog.Frame::text).containsExactly("t0-5");
      Page<FrameLog.Frame> early =
          store.search(
              new FrameLog.Query(
                  new StationId("RARE"),
                  null,
                  null,
                  null,
                  false,
                  BEGIN.plusSeconds(3_005),
                  BEGIN.plusSeconds(10_006),
                  null,
                  5));
      assertThat(early.items())
          .extracting(FrameLog.Frame::text)
          .containsExactly("t1-5", "t0-6005", "t0-3005");
    }
  }

  @Test
  void rareThingsAreFoundThroughWhatSpansHold() throws Exception {
    try (FrameStore store = new FrameStore(database())) {
      for (int i = 0; i < 13_000; i++) {
        store.record(meter(i));
      }
      assertThat(store.awaitWritten(LONG)).isTrue();
      assertThat(store.search(query("DataTransfer", null, null, false)).items()).hasSize(1);
      assertThat(store.search(query(null, null, Duration.ofSeconds(3), false)).items())
          .extracting(FrameLog.Frame::messageId)
          .containsExactly("m9001");
      assertThat(store.search(query(null, "77", null, false)).items())
          .extracting(FrameLog.Frame::text)
          .containsExactly(
              "[3,\"m701\",{}]",
              "[2,\"m701\",\"MeterValues\",{\"transactionId\": 77}]",
              "[3,\"m700\",{\"transactionId\":77}]",
              "[2,\"m700\",\"StartTransaction\",{\"connectorId\":1}]");
    }
  }

  @Test
  void theCourseOfThingsIsReadOldestFirstPageByPage() throws Exception {
    try (FrameStore store = new FrameStore(database())) {
      for (int i = 0; i < 9_000; i++) {
        store.record(frame(2 * i, "t" + i, null));
      }
      assertThat(store.awaitWritten(LONG)).isTrue();
      FrameLog.Query query =
          FrameLog.Query.course(
              new StationId("CP0"), BEGIN.plusMillis(100), BEGIN.plusMillis(4_000));
      Page<FrameLog.Frame> page = store.search(query);
      List<String> texts =
          new ArrayList<>(page.items().stream().map(FrameLog.Frame::text).toList());
      while (page.next() != null) {
        page = store.search(query.after(page.next()));
        texts.addAll(page.items().stream().map(FrameLog.Frame::text).toList());
      }
      assertThat(texts).hasSize(3_900).startsWith("t100", "t101").endsWith("t3999");
    }
  }

  /// Pairs of meter values, with a few rare things between them.
  private static FrameLog.Frame meter(int i) {
    int n = i / 2;
    boolean call = i % 2 == 0;
    boolean start = n == 700;
    String action = n == 5 && call ? "DataTransfer" : start ? "StartTransaction" : "MeterValues";
    String text =
        call
            ? "[2,\"m" + n + "\",\"" + action + "\",{" + payload(n) + "}]"
            : "[3,\"m" + n + "\",{" + (start ? "\"transactionId\":77" : "") + "}]";
    return new FrameLog.Frame(
        BEGIN.plusSeconds(i),
        new StationId("CP0"),
        call,
        call ? 2 : 3,
        "m" + (i == 9_001 ? i : n),
        action,
        call ? -1 : i == 9_001 ? 4_000_000 : 900,
        null,
        text);
  }

  private static String payload(int n) {
    return n == 700
        ? "\"connectorId\":1"
        : "\"transactionId\": " + (n == 701 ? "77" : n == 702 ? "770" : "5");
  }

  private static FrameLog.Query query(
      @Nullable String action,
      @Nullable String transaction,
      @Nullable Duration slower,
      boolean oldestFirst) {
    return new FrameLog.Query(
        null, action, null, null, false, transaction, slower, null, null, oldestFirst, null, 50);
  }
}
