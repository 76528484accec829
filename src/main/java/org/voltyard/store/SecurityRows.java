package org.voltyard.store;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityArchive.Source;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// Writes table `security_event`.
final class SecurityRows {
  private final Session database;

  SecurityRows(Session database) {
    this.database = database;
  }

  void apply(SecurityEvent event, Recorded recorded) {
    switch (event) {
      case SecurityEvent.Reported e -> add(recorded, e.station(), Source.STATION, e.report());
      case SecurityEvent.PasswordSettled e ->
          noticed(recorded, e.station(), "PasswordChanged", null);
      case SecurityEvent.PasswordRefused e ->
          noticed(recorded, e.station(), "PasswordRefused", e.status());
      case SecurityEvent.CertificateInstalled e ->
          noticed(recorded, e.station(), "CertificateInstalled", e.use().name());
      case SecurityEvent.CertificateDeleted e ->
          noticed(recorded, e.station(), "CertificateDeleted", "serial " + e.hash().serial());
      case SecurityEvent.CertificateRequested e ->
          noticed(recorded, e.station(), "CertificateRequested", e.refusal());
      case SecurityEvent.ProfileRaised e ->
          noticed(recorded, e.station(), "ProfileRaised", "" + e.profile().number());
      case SecurityEvent.ProfileRefused e ->
          noticed(recorded, e.station(), "ProfileRefused", e.status());
      case SecurityEvent.ContractRefused e ->
          noticed(
              recorded,
              e.station(),
              "ContractRefused",
              e.contract() + " " + e.finding() + ": " + e.reason());
      case SecurityEvent.RaiseBegun e ->
          noticed(recorded, e.station(), "RaiseBegun", "" + e.plan().goal().number());
      case SecurityEvent.RaiseStopped e ->
          noticed(recorded, e.station(), "RaiseStopped", e.reason());
      case SecurityEvent.PasswordOffered _,
          SecurityEvent.RaiseStepped _,
          SecurityEvent.ProfileOffered _,
          SecurityEvent.CertificatesListed _ -> {}
    }
  }

  /// What the depot noted is a security event where it tells of somebody who should not come in.
  void apply(StationEvent.Noted noted, Recorded recorded) {
    switch (noted.note()) {
      case LOGIN_FAILED -> noticed(recorded, noted.station(), "LoginFailed", noted.text());
      case PROFILE_TOO_LOW -> noticed(recorded, noted.station(), "ProfileTooLow", noted.text());
      case CERTIFICATE_REFUSED ->
          noticed(recorded, noted.station(), "CertificateRefused", noted.text());
      case CERTIFICATE_EXPIRED ->
          noticed(recorded, noted.station(), "CertificateExpired", noted.text());
      case CONNECTION_REPLACED, ANSWER_TO_NOTHING, BAD_FRAME, LIMIT_EXCEEDED, FLAPPING -> {}
    }
  }

  private void noticed(Recorded recorded, StationId station, String type, @Nullable String info) {
    add(
        recorded,
        station,
        Source.DEPOT,
        new SecurityReport(type, recorded.at(), info, Criticality.NORMAL));
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
