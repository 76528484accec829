package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the stations' protocols tell the depot. Each method returns after the fact is on disk, so
/// that whoever calls may answer the station. Calls of one station come one after the other.
public interface Depot {
  /// Whether a station may open a socket at all, and with which password. Asked on the socket's
  /// thread, so it must not wait for anything.
  Access access(StationId station);

  /// Whether the station may send more than its boot; `WAITING` for one that nobody knows. Asked
  /// for every message, so it must not wait for anything.
  Station.Admission admission(StationId station);

  /// In what the station differs from others. Asked for every message, so it must not wait for
  /// anything.
  default Quirks quirks(StationId station) {
    return Quirks.NONE;
  }

  void connected(StationId station, Arrival arrival);

  void disconnected(StationId station, String reason);

  BootAnswer booted(StationId station, Identity identity);

  void statusChanged(StationId station, StatusReport report);

  Authorization authorize(StationId station, Shown shown);

  Begun begin(StationId station, Beginning beginning);

  /// The judgement of the token in the stop, null when it had none.
  @Nullable Authorization end(StationId station, Ending ending);

  /// A report of a transaction that the station named; the judgement of its token, null when it
  /// tells none.
  @Nullable Authorization reported(StationId station, TransactionReport report);

  void plugChanged(StationId station, PlugStatus status);

  /// Where questions of money are answered.
  default CostDesk costs() {
    return CostDesk.SILENT;
  }

  /// Readings outside or inside a transaction; an unknown transaction keeps the readings all the
  /// same.
  void metered(
      ConnectorId connector, @Nullable TransactionId transaction, List<MeterReading> readings);

  /// How far a job has come.
  ///
  /// @param request number of the command that began it, null where it is not told
  void progress(StationId station, StationEvent.Job job, String status, @Nullable Integer request);

  void securityReported(StationId station, SecurityReport report);

  /// Whether a certificate will be made for the station's key.
  CertificateDesk.Receipt certificateRequested(StationId station, CertificateDesk.Request request);

  /// As [#authorize], for a contract with its certificates. // C07
  ContractJudgement authorizeContract(
      StationId station, TokenId contract, ContractTrust.Proof proof);

  /// What others say of a certificate; waits for them. // M06, M07
  CertificateState certificateState(StationId station, CertificateQuery query);

  /// Passes a vehicle's request for a contract on; waits for the answer. // M01, M02
  ContractDelivery contractFor(StationId station, ContractProvider.Request request);

  void transferred(
      StationId station, String vendor, @Nullable String message, @Nullable String data);

  /// A part of a report about the station's device model; parts count from 0.
  void modelReported(
      StationId station, int request, int part, boolean more, List<DeviceVariable> variables);

  /// What a station tells of its controls for the grid.
  void gridTold(GridEvent event);

  /// Batteries were put in or taken out.
  void swapped(SwapEvent event);

  /// The station gave a reservation up: its time was over, it was removed, or nobody plugged in.
  void reservationEnded(StationId station, int reservation, Reservation.Ending ending);

  /// Something that the depot only keeps, in the station's words.
  void told(StationId station, String action, String payload);

  /// What stations tell of their monitors, displays, streams and customers.
  DeviceReports devices();

  void noted(StationId station, StationEvent.Note note, String text);

  /// Somebody could not come in over TLS; which station it would have been is not known.
  void intruded(String address, String reason);

  /// Where stations tell and ask about limits on charging.
  ChargingDesk charging();

  /// Tells the depot a timestamp that the station just wrote, to notice a wrong clock.
  void clockSeen(StationId station, Instant told);

  /// Who may open a socket.
  sealed interface Access {
    /// It may come in if it shows what is asked of it.
    ///
    /// @param least the security profile below which it is refused
    /// @param subject the name that must stand in its certificate
    /// @param password null when none is kept of it
    record Asked(SecurityProfile least, String subject, @Nullable Predicate<byte[]> password)
        implements Access {}

    /// It is refused or retired, and is not to come back.
    record Closed(String reason) implements Access {}
  }

  /// How a station came in. `replaced` when an older socket of the same id was still open.
  /// `expired` when its certificate is, and it may only have another. // A00.FR.429
  record Arrival(
      String address, String protocol, SecurityProfile profile, boolean replaced, boolean expired) {
    /// One whose certificate is good, or that has none.
    public Arrival(String address, String protocol, SecurityProfile profile, boolean replaced) {
      this(address, protocol, profile, replaced, false);
    }
  }

  /// The token's judgement and that of its certificates.
  record ContractJudgement(Authorization authorization, ContractTrust.Verdict certificates) {}

  /// What goes back to a vehicle that asked for a contract.
  sealed interface ContractDelivery {
    /// An answer for the vehicle.
    ///
    /// @param exi EXI in Base64
    /// @param more answers that can be had by asking the same again
    record Given(String exi, int more) implements ContractDelivery {}

    record Refused(String reason) implements ContractDelivery {}
  }

  /// The answer to a boot: the admission decides between accepted, pending and rejected.
  record BootAnswer(Station.Admission admission, Duration interval, Instant now) {}

  /// A token that was shown to a station, as far as the station tells what it is.
  record Shown(TokenId token, @Nullable TokenKind kind, List<AdditionalId> more) {
    public Shown {
      more = List.copyOf(more);
    }

    public Shown(TokenId token) {
      this(token, null, List.of());
    }
  }

  /// A transaction begins, as the station tells it.
  record Beginning(
      int connector, TokenId token, Instant at, Energy meter, @Nullable Integer reservation) {}

  /// Its number, and whether the token may go on.
  record Begun(SessionId session, TransactionId transaction, Authorization authorization) {}

  /// A transaction ends, as the station tells it.
  record Ending(
      TransactionId transaction,
      @Nullable TokenId token,
      Instant at,
      Energy meter,
      String reason,
      List<MeterReading> readings) {
    public Ending {
      readings = List.copyOf(readings);
    }
  }
}
