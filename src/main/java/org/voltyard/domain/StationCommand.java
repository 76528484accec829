package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the depot may ask of a station, in words of no OCPP version; `R` is what comes back.
public sealed interface StationCommand<R extends Reply> {
  /// Starts a transaction; the connector is the station's choice when null.
  ///
  /// @param paid whether the token is the reference of a payment that its provider answers for
  /// @param kind what the token is; null where it may be shown as a card
  record RemoteStart(
      @Nullable Integer connector,
      TokenId token,
      @Nullable ChargingProfile profile,
      boolean paid,
      @Nullable TokenKind kind)
      implements StationCommand<Reply.Status> {
    public RemoteStart(
        @Nullable Integer connector,
        TokenId token,
        @Nullable ChargingProfile profile,
        boolean paid) {
      this(connector, token, profile, paid, null);
    }

    public RemoteStart(
        @Nullable Integer connector, TokenId token, @Nullable ChargingProfile profile) {
      this(connector, token, profile, false);
    }
  }

  /// Stops a running transaction.
  record RemoteStop(TransactionId transaction) implements StationCommand<Reply.Status> {}

  /// Asks whether a transaction still runs and whether reports of it wait to be sent.
  ///
  /// @param transaction null asks for reports of any transaction
  record ReadTransaction(@Nullable TransactionId transaction)
      implements StationCommand<Reply.TransactionState> {}

  /// Restarts the station, or one of its connectors alone.
  ///
  /// @param connector 0 is the station
  record Reset(Moment moment, int connector) implements StationCommand<Reply.Status> {
    /// When it restarts, and what becomes of its transactions.
    public enum Moment {
      /// Once all transactions are over.
      IDLE,
      /// At once; transactions end.
      NOW,
      /// At once; transactions go on afterwards.
      NOW_AND_RESUME
    }

    /// The station; `hard` without waiting for its transactions.
    public Reset(boolean hard) {
      this(hard ? Moment.NOW : Moment.IDLE, 0);
    }
  }

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
  record ChangeConfiguration(String key, String value) implements StationCommand<Reply.Settings> {}

  /// Gives variables values, all with one request; the station may take some and refuse others.
  record SetVariables(List<VariableSetting> settings) implements StationCommand<Reply.Settings> {
    public SetVariables {
      settings = List.copyOf(settings);
    }
  }

  /// Asks for reports about the device model, which come by themselves.
  ///
  /// @param request number by which the reports refer to it
  /// @param names variables, or components with all of theirs; only where the scope is chosen
  /// @param criteria states of which a component must be in one; only where the scope is chosen
  record ReadModel(int request, ReportScope scope, List<String> names, List<Criterion> criteria)
      implements StationCommand<Reply.Report> {
    public ReadModel {
      names = List.copyOf(names);
      criteria = List.copyOf(criteria);
    }
  }

  /// How a component must be.
  enum Criterion {
    ACTIVE,
    AVAILABLE,
    ENABLED,
    PROBLEM
  }

  /// Empties the station's authorisation cache.
  record ClearCache() implements StationCommand<Reply.Status> {}

  /// Hands vendor data over.
  record Transfer(String vendor, @Nullable String message, @Nullable String data)
      implements StationCommand<Reply.Status> {}

  /// Asks for the upload of a log.
  ///
  /// @param request number by which its progress refers to it; without one, versions that have an
  ///   older upload of diagnostics use that
  record UploadLog(
      Log log,
      @Nullable Integer request,
      String location,
      @Nullable Integer retries,
      @Nullable Duration retryInterval,
      @Nullable Instant from,
      @Nullable Instant to)
      implements StationCommand<Reply.Upload> {}

  /// The logs that stations keep.
  enum Log {
    DIAGNOSTICS,
    SECURITY,
    /// What a data collector in the station wrote down.
    DATA_COLLECTOR
  }

  /// Asks for a firmware update, not before `retrieveAt`.
  ///
  /// @param signed by what the station can tell whose firmware it is, with the rest that only
  ///   signed updates have; null for the plain update
  record UpdateFirmware(
      String location,
      Instant retrieveAt,
      @Nullable Integer retries,
      @Nullable Duration retryInterval,
      @Nullable Signed signed)
      implements StationCommand<Reply.Status> {}

  /// What belongs to signed firmware.
  ///
  /// @param request number by which its progress refers to it
  /// @param certificate of the signer, PEM
  /// @param signature Base64
  record Signed(int request, @Nullable Instant installAt, String certificate, String signature) {}

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
  record LocalListEntry(
      TokenId token, @Nullable TokenKind kind, @Nullable Authorization authorization) {}

  /// Keeps a connector (0: any) free for a token.
  record Reserve(Reservation reservation) implements StationCommand<Reply.Status> {}

  /// Forgets a customer, and tells what it knew where that is wanted; local lists stay.
  ///
  /// @param request number by which its report refers to it
  record ForgetCustomer(TokenId token, @Nullable TokenKind kind, int request, boolean report)
      implements StationCommand<Reply.Status> {}

  /// Sets a control for the grid.
  ///
  /// @param payload all of it, JSON in the station's words
  record SetGridControl(GridControl control, String payload)
      implements StationCommand<Reply.GridControlSet> {}

  /// Asks for the report of controls for the grid.
  record ReadGridControls(int request, GridControl.Filter filter)
      implements StationCommand<Reply.Status> {}

  /// Removes the scheduled, or the standing, controls for the grid that match.
  record ClearGridControls(boolean standing, @Nullable String kind, @Nullable String id)
      implements StationCommand<Reply.Status> {}

  /// Has the station swap batteries for a token.
  ///
  /// @param request number by which what follows refers to it
  record SwapBatteries(TokenId token, @Nullable TokenKind kind, int request)
      implements StationCommand<Reply.Status> {}

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

  /// Asks for installed charging profiles, which are reported part by part.
  ///
  /// @param request number by which the reports refer to it
  record ReadProfiles(int request, ProfileFilter filter) implements StationCommand<Reply.Status> {}

  /// Changes the rates of a dynamic profile. // K28
  record UpdateSchedule(int profile, ChargingProfile.Rates rates)
      implements StationCommand<Reply.Status> {}

  /// Has a transaction charge with priority, or no longer. // K21
  record Prioritize(TransactionId transaction, boolean active)
      implements StationCommand<Reply.Status> {}

  /// Tells which ways of energy transfer a transaction may use. // Q02.FR.05
  record AllowTransfer(TransactionId transaction, List<EnergyTransfer> ways)
      implements StationCommand<Reply.Status> {
    public AllowTransfer {
      ways = List.copyOf(ways);
    }
  }

  /// Hands on a signal that activates balancing power. // Q08.FR.10
  record SignalBalancing(Instant at, int signal) implements StationCommand<Reply.Status> {}

  /// Asks for a message now; `message` is one that the station's version knows.
  ///
  /// @param extended for versions with two such commands: the younger one
  record Trigger(String message, @Nullable Integer connector, boolean extended)
      implements StationCommand<Reply.Status> {
    /// The station shall make a key and ask for a certificate for it.
    public static final String SIGN_CERTIFICATE = "SignChargingStationCertificate";

    /// The same, for a certificate that vehicles know.
    public static final String SIGN_V2G = "SignV2GCertificate";

    /// The same, for vehicles of ISO 15118-20.
    public static final String SIGN_V2G_20 = "SignV2G20Certificate";

    /// The same, for one certificate that vehicles and the depot know.
    public static final String SIGN_COMBINED = "SignCombinedCertificate";

    public Trigger(String message, @Nullable Integer connector) {
      this(message, connector, false);
    }
  }

  /// Gives the station another password for its connections.
  ///
  /// @param hex 16 to 20 bytes in hexadecimal
  record SetPassword(String hex) implements StationCommand<Reply.Settings> {
    public SetPassword {
      if (!hex.matches("([0-9A-Fa-f]{2}){16,20}")) {
        throw new IllegalArgumentException("password: 32 to 40 hexadecimal digits are allowed");
      }
    }

    /// Without the password.
    @Override
    public String toString() {
      return "SetPassword[***]";
    }
  }

  /// Has the station connect with another security profile.
  record ChangeProfile(SecurityProfile profile) implements StationCommand<Reply.Settings> {}

  /// Asks in which order the station tries its ways to the depot.
  record ReadNetworkOrder() implements StationCommand<Reply.Networks> {}

  /// Has the station try its ways to the depot in this order, by their slots.
  record OrderNetworks(List<Integer> slots) implements StationCommand<Reply.Status> {
    public OrderNetworks {
      slots = List.copyOf(slots);
    }
  }

  /// Stores a way to the depot in one of the station's slots.
  record StoreNetwork(int slot, Network network) implements StationCommand<Reply.Status> {}

  /// A way to the depot.
  ///
  /// @param medium interface of the station, in the words of its version; null for the usual one
  /// @param identity under which it comes, null where that stays
  /// @param password with which it comes, null where that stays
  record Network(
      String address,
      SecurityProfile profile,
      @Nullable String medium,
      @Nullable String identity,
      @Nullable String password) {
    /// Without the password.
    @Override
    public String toString() {
      return "Network[" + address + ", " + profile + "]";
    }
  }

  /// Installs a root certificate, PEM.
  record InstallCertificate(CertificateUse use, String certificate)
      implements StationCommand<Reply.Status> {}

  /// Removes a certificate.
  record DeleteCertificate(CertificateHash hash) implements StationCommand<Reply.Status> {}

  /// Asks for the certificates with these uses; all when there are none.
  record ReadInstalledCertificates(List<CertificateUse> uses)
      implements StationCommand<Reply.Certificates> {
    public ReadInstalledCertificates {
      uses = List.copyOf(uses);
    }
  }

  /// Hands over the certificate that was made for the station's key.
  ///
  /// @param chain PEM, its own certificate first
  /// @param number of the request, null when the station gave none
  record DeliverCertificate(CertificateUse use, String chain, @Nullable Integer number)
      implements StationCommand<Reply.Status> {}

  /// Shows what a running transaction costs so far, with tax.
  record ShowCost(TransactionId transaction, Money cost) implements StationCommand<Reply.Status> {}

  /// Gives a station that calculates by itself the tariff of those who have none of their own.
  ///
  /// @param evse 0 for all
  /// @param name under which the station keeps it
  record SetTariff(int evse, String name, Tariff tariff) implements StationCommand<Reply.Status> {}

  /// Asks which tariffs an EVSE (0: any) has.
  record ReadTariffs(int evse) implements StationCommand<Reply.Tariffs> {}

  /// Removes tariffs by their names, all when there are none; of one EVSE where that is said.
  record ClearTariffs(List<String> names, @Nullable Integer evse)
      implements StationCommand<Reply.Status> {
    public ClearTariffs {
      names = List.copyOf(names);
    }
  }

  /// Has a running transaction counted by another tariff from now on.
  record ChangeTariff(TransactionId transaction, String name, Tariff tariff)
      implements StationCommand<Reply.Status> {}

  /// Tells that somebody is about to pay for an EVSE (0: any), which is kept for him so long.
  record AnnouncePayment(int evse, Duration hold) implements StationCommand<Reply.Status> {}

  /// What belongs to monitors, event streams and customers' data.
  record Diagnose<R extends Reply>(DiagnosticOrder<R> order) implements StationCommand<R> {}

  /// What belongs to the messages on the display.
  record Display<R extends Reply>(DisplayOrder<R> order) implements StationCommand<R> {}

  /// A request in the station's own words, for what the depot has no word of its own for.
  ///
  /// @param payload JSON that keeps the constraints of the station's version
  /// @param meaning the command of the depot that it comes to, null when there is none
  record Native(String action, String payload, @Nullable StationCommand<?> meaning)
      implements StationCommand<Reply> {}
}
