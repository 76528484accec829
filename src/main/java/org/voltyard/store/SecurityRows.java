package org.voltyard.store;

import org.hibernate.Session;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityArchive.Source;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// Writes table `security_event`.
final class SecurityRows {
  private final Session database;

  SecurityRows(Session database) {
    this.database = database;
  }

  void apply(SecurityEvent event, Recorded recorded) {
    if (event instanceof SecurityEvent.Reported(StationId station, SecurityReport report)) {
      add(recorded, station, Source.STATION, report);
    }
  }

  /// What the depot noted is a security event where it tells of somebody who should not come in.
  void apply(StationEvent.Noted noted, Recorded recorded) {
    if (noted.note() == StationEvent.Note.LOGIN_FAILED) {
      SecurityReport report =
          new SecurityReport("LoginFailed", recorded.at(), noted.text(), Criticality.NORMAL);
      add(recorded, noted.station(), Source.DEPOT, report);
    }
  }

  private void add(Recorded recorded, StationId station, Source source, SecurityReport report) {
    SecurityEntity row = new SecurityEntity();
    row.seq = recorded.seq();
    row.receivedAt = Micros.of(recorded.at());
    row.station = station.value();
    row.source = source.name();
    row.type = Clean.text(report.type(), 255);
    row.at = Micros.of(report.at());
    String info = report.info();
    row.info = info == null ? null : Clean.text(info, 1000);
    row.criticality = report.criticality().name();
    database.persist(row);
  }
}
