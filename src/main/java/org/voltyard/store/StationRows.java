package org.voltyard.store;

import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Identity;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;

/// Writes tables `station` and `connector_status`.
final class StationRows {
  private final Session database;

  StationRows(Session database) {
    this.database = database;
  }

  void apply(StationEvent event, Instant at) {
    switch (event) {
      case StationEvent.Registered e -> register(row(e.station()), e.registration());
      case StationEvent.Connected e -> {
        StationEntity row = row(e.station());
        row.connected = true;
        row.linkAt = Micros.of(at);
        row.address = clean(e.address());
        row.protocol = Clean.text(e.protocol(), 32);
        row.linkProfile = number(e.profile());
      }
      case StationEvent.Disconnected e -> {
        StationEntity row = row(e.station());
        row.connected = false;
        row.linkAt = Micros.of(at);
      }
      case StationEvent.Booted e -> {
        StationEntity row = row(e.station());
        row.bootedAt = Micros.of(at);
        identify(row, e.identity());
      }
      case StationEvent.StatusChanged e -> {
        if (!e.stale()) {
          status(e.station(), e.report());
        }
      }
      case StationEvent.ClockSkewed e -> row(e.station()).skewMillis = e.skew().toMillis();
      case StationEvent.PlugChanged _,
          StationEvent.ConfigurationRead _,
          StationEvent.ReportPromised _,
          StationEvent.ModelReported _,
          StationEvent.VariablesSet _,
          StationEvent.ProgressReported _,
          StationEvent.JobOrdered _,
          StationEvent.TransactionTold _,
          StationEvent.MeterKeyPinned _,
          StationEvent.Transferred _,
          StationEvent.Told _,
          StationEvent.Noted _ -> {}
    }
  }

  void apply(SecurityEvent event) {
    if (event instanceof SecurityEvent.PasswordSettled e) {
      row(e.station()).passwordHash = clean(e.passwordHash());
    } else if (event instanceof SecurityEvent.ProfileRaised e) {
      row(e.station()).securityProfile = number(e.profile());
    }
  }

  /// The program came up anew: no socket is open.
  void allDisconnected() {
    database.flush();
    database
        .createMutationQuery("update StationEntity set connected = false where connected = true")
        .executeUpdate();
    database.clear();
  }

  private StationEntity row(StationId id) {
    StationEntity known = database.find(StationEntity.class, id.value());
    if (known != null) {
      return known;
    }
    StationEntity made = new StationEntity();
    made.id = id.value();
    register(made, Station.unknown(id, Station.Admission.WAITING));
    database.persist(made);
    return made;
  }

  private static void register(StationEntity row, Station station) {
    row.admission = station.admission().name();
    row.name = Clean.text(station.name(), 255);
    row.groupName = Clean.text(station.group(), 255);
    row.ratedWatts = station.rated() == null ? null : (Double) station.rated().watts();
    row.passwordHash = clean(station.passwordHash());
    row.freeVend = station.freeVend();
    row.connectors = station.connectors();
    row.securityProfile = number(station.profile());
    row.certificateName = clean(station.certificateName());
  }

  private static @Nullable Integer number(@Nullable SecurityProfile profile) {
    return profile == null ? null : (Integer) profile.number();
  }

  private static void identify(StationEntity row, Identity identity) {
    row.vendor = clean(identity.vendor());
    row.model = clean(identity.model());
    row.serial = clean(identity.serial());
    row.firmware = clean(identity.firmware());
    row.iccid = clean(identity.iccid());
    row.imsi = clean(identity.imsi());
    row.meterType = clean(identity.meterType());
    row.meterSerial = clean(identity.meterSerial());
  }

  private void status(StationId station, StatusReport report) {
    ConnectorEntity.Key key = new ConnectorEntity.Key(station.value(), report.connector());
    ConnectorEntity row = database.find(ConnectorEntity.class, key);
    if (row == null) {
      row = new ConnectorEntity();
      row.id = key;
      row.status = ConnectorStatus.UNKNOWN.name();
      database.persist(row);
    }
    row.status = report.status().name();
    row.errorCode = Clean.text(report.errorCode(), 64);
    row.info = clean(report.info());
    row.vendor = clean(report.vendorId());
    row.vendorErrorCode = clean(report.vendorErrorCode());
    row.reportedAt = Micros.of(report.at());
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : Clean.text(text, 255);
  }
}
