package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a station.
public sealed interface StationEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// An operator described, admitted, refused or retired it (or the onboarding rule did).
  record Registered(Station registration, Origin origin) implements StationEvent {
    @Override
    public StationId station() {
      return registration.id();
    }
  }

  /// Its socket opened. `replaced` when an older socket of the same id was still open.
  ///
  /// @param profile null in facts of a time when there was no TLS
  record Connected(
      StationId station,
      String address,
      String protocol,
      boolean replaced,
      @Nullable SecurityProfile profile)
      implements StationEvent {}

  /// Its socket closed.
  record Disconnected(StationId station, String reason) implements StationEvent {}

  /// It booted and told what it is; `answer` is what it was told.
  record Booted(StationId station, Identity identity, Station.Admission answer)
      implements StationEvent {}

  /// A connector changed its status. `stale` when the report is older than the one known.
  record StatusChanged(StationId station, StatusReport report, boolean stale)
      implements StationEvent {}

  /// One plug of an EVSE changed its status; what the EVSE as a whole does is a [StatusChanged].
  record PlugChanged(StationId station, PlugStatus status) implements StationEvent {}

  /// Its configuration, or a part of it, was read.
  record ConfigurationRead(StationId station, List<ConfigurationKey> keys, List<String> unknown)
      implements StationEvent {
    public ConfigurationRead {
      keys = List.copyOf(keys);
      unknown = List.copyOf(unknown);
    }
  }

  /// It agreed to report a part of its device model. `request` is the number that its parts carry.
  record ReportPromised(StationId station, int request, ReportScope scope)
      implements StationEvent {}

  /// One part of such a report; parts count from 0. `more` when others follow.
  record ModelReported(
      StationId station, int request, int part, boolean more, List<DeviceVariable> variables)
      implements StationEvent {
    public ModelReported {
      variables = List.copyOf(variables);
    }
  }

  /// It was given values, and told what it made of them.
  record VariablesSet(StationId station, List<SettingResult> results, Origin origin)
      implements StationEvent {
    public VariablesSet {
      results = List.copyOf(results);
    }
  }

  /// Its clock differs from the depot's by this much (positive: it is ahead).
  record ClockSkewed(StationId station, Duration skew) implements StationEvent {}

  /// Progress of a firmware update or of an upload, in OCPP's words. `request` is the number of the
  /// command that began it, null where it is not told.
  record ProgressReported(StationId station, Job job, String status, @Nullable Integer request)
      implements StationEvent {}

  /// What progress is reported of.
  enum Job {
    FIRMWARE,
    DIAGNOSTICS,
    /// An upload that has a number: of diagnostics or of the security log.
    LOG
  }

  /// It agreed to a job whose progress it will report.
  ///
  /// @param request number by which its progress refers to it, null where there is none
  /// @param location without a password
  /// @param from when it may begin
  /// @param installAt when a firmware is to be installed, null for at once
  /// @param instead whether it gave an older job of the kind up for it
  record JobOrdered(
      StationId station,
      Job job,
      @Nullable Integer request,
      String location,
      @Nullable Instant from,
      @Nullable Instant installAt,
      boolean instead)
      implements StationEvent {}

  /// An operator read the public key off a connector's meter, or took it back (null).
  record MeterKeyPinned(StationId station, int connector, @Nullable String key, Origin origin)
      implements StationEvent {}

  /// It told whether a transaction goes on there, and whether reports of it wait to be sent.
  record TransactionTold(
      StationId station, TransactionId transaction, boolean ongoing, boolean waiting)
      implements StationEvent {}

  /// It sent vendor data.
  record Transferred(
      StationId station, String vendor, @Nullable String message, @Nullable String data)
      implements StationEvent {}

  /// It told something that the depot keeps as it is: the action and its JSON payload.
  record Told(StationId station, String action, String payload) implements StationEvent {}

  /// Something odd on the wire that needs no operator but may explain a fault later.
  record Noted(StationId station, Note note, String text) implements StationEvent {}

  /// Kinds of odd things on the wire.
  enum Note {
    CONNECTION_REPLACED,
    ANSWER_TO_NOTHING,
    BAD_FRAME,
    LIMIT_EXCEEDED,
    LOGIN_FAILED,
    PROFILE_TOO_LOW,
    CERTIFICATE_REFUSED,
    CERTIFICATE_EXPIRED,
    FLAPPING
  }

  /// One configuration key of a station.
  record ConfigurationKey(String key, @Nullable String value, boolean readOnly) {}
}
