package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.StationId;

/// What stations noticed and streamed, in the tables.
final class DeviceEventStoreTest extends DatabaseContract {
  private static final StationId CP1 = new StationId("CP1");

  @TempDir static Path folder = Path.of("");

  @Override
  Database open() {
    return Database.open(DatabaseSettings.inFolder(folder), () -> false);
  }

  private void noticed(
      String station,
      String variable,
      @Nullable Integer monitor,
      @Nullable Integer severity,
      boolean cleared) {
    log.append(
        new DiagnosticEvent.Noticed(
            new StationId(station),
            new DeviceNotice(
                1,
                BEGIN.plusSeconds(log.lastSeq()),
                DeviceNotice.Trigger.ALERTING,
                null,
                variable,
                "1",
                "CX003",
                null,
                cleared,
                null,
                monitor,
                Monitor.Source.CUSTOM,
                severity)));
  }

  private static DeviceEventArchive.Query query(
      @Nullable String station, @Nullable Gravity gravity, @Nullable String contains) {
    return new DeviceEventArchive.Query(
        station == null ? null : new StationId(station),
        gravity,
        null,
        contains,
        null,
        null,
        null,
        10);
  }

  @Test
  void eventsAreFoundAndEndWhenTheyAreCleared() throws InterruptedException {
    noticed("CP1", "EVSE#1/Temperature", 4, 2, false);
    noticed("CP1", "EVSE#1/Temperature", 5, 6, false);
    noticed("CP2", "Fan/Problem", null, null, false);
    noticed("CP1", "EVSE#1/Temperature", 4, 2, true);
    project();
    DeviceEventStore store = new DeviceEventStore(database());
    assertThat(store.search(query("CP1", null, null)).items())
        .extracting(DeviceEventArchive.Entry::seq, e -> e.clearedAt() != null)
        .containsExactly(tuple(4L, false), tuple(2L, false), tuple(1L, true));
    assertThat(store.search(query(null, Gravity.UNRATED, null)).items())
        .extracting(e -> e.notice().variable())
        .containsExactly("Fan/Problem");
    assertThat(store.search(query(null, null, "temp")).items()).hasSize(3);
    assertThat(store.search(query(null, null, "cx0")).items()).hasSize(4);
    assertThat(store.search(query(null, Gravity.MEDIUM, "fan")).items()).isEmpty();
  }

  @Test
  void aMonitorWithAnotherNumberEndsThoseOfItsVariable() throws InterruptedException {
    noticed("CP1", "EVSE#1/Temperature", 4, 2, false);
    noticed("CP1", "EVSE#1/Temperature", 9, 2, true);
    project();
    assertThat(new DeviceEventStore(database()).search(query("CP1", null, null)).items().getLast())
        .satisfies(e -> assertThat(e.clearedAt()).isEqualTo(BEGIN.plusSeconds(1)));
  }

  @Test
  void valuesOfStreamsAreReadByMonitorAndTime() throws InterruptedException {
    log.append(
        new DiagnosticEvent.Streamed(
            CP1,
            new EventStream.Batch(
                2, 4, 0, 0, BEGIN, List.of(0, 500, 60_000), List.of("20.5", "21", "22"))));
    project();
    DeviceEventStore store = new DeviceEventStore(database());
    assertThat(store.values(CP1, 4, BEGIN, BEGIN.plusSeconds(60), 10))
        .containsExactly(
            new DeviceEventArchive.Value(BEGIN, "20.5"),
            new DeviceEventArchive.Value(BEGIN.plusMillis(500), "21"));
    assertThat(store.values(CP1, 4, BEGIN, BEGIN.plusSeconds(90), 2))
        .as("the newest ones")
        .extracting(DeviceEventArchive.Value::text)
        .containsExactly("21", "22");
    assertThat(store.values(CP1, 5, BEGIN, BEGIN.plusSeconds(60), 10)).isEmpty();
    assertThat(count("fact")).as("they stand in one table only").isZero();
  }
}
