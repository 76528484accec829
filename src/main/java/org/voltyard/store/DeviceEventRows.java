package org.voltyard.store;

import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.TransactionId;

/// Writes tables `device_event` and `stream_value`.
final class DeviceEventRows {
  private final Session database;

  DeviceEventRows(Session database) {
    this.database = database;
  }

  void apply(DiagnosticEvent event, Recorded recorded) {
    if (event instanceof DiagnosticEvent.Noticed e) {
      if (e.notice().cleared()) {
        well(e);
      }
      database.persist(row(e, recorded));
    } else if (event instanceof DiagnosticEvent.Streamed e) {
      add(recorded.seq(), e.station().value(), e.batch());
    }
  }

  /// The events of the same monitor are over; when it is not known by that number, those of the
  /// variable.
  private void well(DiagnosticEvent.Noticed event) {
    Integer monitor = event.notice().monitor();
    int found = monitor == null ? 0 : close(event, " and e.monitor = :monitor", monitor);
    if (found == 0) {
      close(event, "", null);
    }
  }

  private int close(DiagnosticEvent.Noticed event, String condition, @Nullable Integer monitor) {
    MutationQuery update =
        database
            .createMutationQuery(
                "update DeviceEventEntity e set e.clearedAt = :at where e.station = :station"
                    + " and e.variable = :variable and e.clearedAt is null"
                    + " and e.cleared = false and e.cause = 'ALERTING'"
                    + condition)
            .setParameter("at", Micros.of(event.notice().at()))
            .setParameter("station", event.station().value())
            .setParameter("variable", Clean.text(event.notice().variable(), 400));
    if (monitor != null) {
      update.setParameter("monitor", monitor);
    }
    return update.executeUpdate();
  }

  private static DeviceEventEntity row(DiagnosticEvent.Noticed event, Recorded recorded) {
    DeviceNotice notice = event.notice();
    DeviceEventEntity row = new DeviceEventEntity();
    row.seq = recorded.seq();
    row.receivedAt = Micros.of(recorded.at());
    row.station = event.station().value();
    row.number = notice.number();
    row.at = Micros.of(notice.at());
    row.cause = notice.trigger().name();
    row.causedBy = notice.cause();
    row.variable = Clean.text(notice.variable(), 400);
    row.told = Clean.text(notice.value(), 2500);
    row.code = optional(notice.code(), 50);
    row.info = optional(notice.info(), 500);
    row.cleared = notice.cleared();
    TransactionId transaction = notice.transaction();
    row.transaction = transaction == null ? null : transaction.value();
    row.monitor = notice.monitor();
    row.source = notice.source().name();
    row.severity = notice.severity();
    row.gravity = notice.gravity().name();
    return row;
  }

  private static @Nullable String optional(@Nullable String text, int most) {
    return text == null ? null : Clean.text(text, most);
  }

  private void add(long seq, String station, EventStream.Batch batch) {
    for (int i = 0; i < batch.values().size() && i < SampleRows.PER_FACT; i++) {
      StreamValueEntity row = new StreamValueEntity();
      row.id = SampleRows.id(seq, i);
      row.station = station;
      row.monitor = batch.monitor();
      row.at = Micros.of(batch.at(i));
      row.told = Clean.text(batch.values().get(i), 2500);
      database.persist(row);
    }
  }
}
