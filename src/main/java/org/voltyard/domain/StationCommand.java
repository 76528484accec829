package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the depot may ask of a station, in words of no OCPP version; `R` is what comes back.
public sealed interface StationCommand<R extends Reply> {
  /// Starts a transaction; the connector is the station's choice when null.
  record RemoteStart(@Nullable Integer connector, TokenId token, @Nullable ChargingProfile profile)
      implements StationCommand<Reply.Status> {}

  /// Stops a running transaction.
  record RemoteStop(TransactionId transaction) implements StationCommand<Reply.Status> {}

  /// Restarts the station; `hard` without waiting for its transactions.
  record Reset(boolean hard) implements StationCommand<Reply.Status> {}

  /// Opens the lock of a connector, from 1.
  record Unlock(int connector) implements StationCommand<Reply.Status> {}

  /// Takes a connector (0: all) out of or into service.
  record ChangeAvailability(int connector, boolean operative)
      implements StationCommand<Reply.Status> {}

  /// Asks for configuration keys; all when the list is empty.
  record ReadConfiguration(List<String> keys) implements StationCommand<Reply.Configuration> {
    public ReadConfiguration {
      keys = List.copyOf(keys);
    }
  }

  /// Sets a configuration key.
  record ChangeConfiguration(String key, String value) implements StationCommand<Reply.Status> {}

  /// Empties the station's authorisation cache.
  record ClearCache() implements StationCommand<Reply.Status> {}

  /// Hands vendor data over.
  record Transfer(String vendor, @Nullable String message, @Nullable String data)
      implements StationCommand<Reply.Status> {}

  /// Asks for a diagnostics upload.
  record UploadDiagnostics(
      String location,
      @Nullable Integer retries,
      @Nullable Duration retryInterval,
      @Nullable Instant from,
      @Nullable Instant to)
      implements StationCommand<Reply.Text> {}

  /// Asks for a firmware update, not before `retrieveAt`.
  record UpdateFirmware(
      String location,
      Instant retrieveAt,
      @Nullable Integer retries,
      @Nullable Duration retryInterval)
      implements StationCommand<Reply.Status> {}

  /// Asks for the version of the local authorisation list.
  record ReadLocalListVersion() implements StationCommand<Reply.Version> {}

  /// Replaces or amends the local authorisation list.
  record SendLocalList(int version, boolean full, List<LocalListEntry> entries)
      implements StationCommand<Reply.Status> {
    public SendLocalList {
      entries = List.copyOf(entries);
    }
  }

  /// One line of a local list; a null authorisation deletes it (differential updates only).
  record LocalListEntry(TokenId token, @Nullable Authorization authorization) {}

  /// Keeps a connector (0: any) free for a token.
  record Reserve(Reservation reservation) implements StationCommand<Reply.Status> {}

  /// Gives a reservation up.
  record CancelReservation(int reservation) implements StationCommand<Reply.Status> {}

  /// Installs a charging profile on a connector (0: the station).
  record SetProfile(int connector, ChargingProfile profile)
      implements StationCommand<Reply.Status> {}

  /// Removes the charging profiles that match all that is not null.
  record ClearProfile(
      @Nullable Integer profile,
      @Nullable Integer connector,
      ChargingProfile.@Nullable Purpose purpose,
      @Nullable Integer stackLevel)
      implements StationCommand<Reply.Status> {}

  /// Asks what the installed profiles come to over the next time.
  record ReadSchedule(int connector, Duration duration, ChargingProfile.@Nullable RateUnit unit)
      implements StationCommand<Reply.Schedule> {}

  /// Asks for a message now; `message` is one that the station's version knows.
  record Trigger(String message, @Nullable Integer connector)
      implements StationCommand<Reply.Status> {}
}
