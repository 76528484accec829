package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.ChargingDesk;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ContractProvider;
import org.voltyard.domain.ContractTrust;
import org.voltyard.domain.PlugAndCharge;
import org.voltyard.domain.Token;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.CostDesk;
import org.voltyard.domain.Depot;
import org.voltyard.domain.DeviceReports;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.Identity;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.journal.Journal;

/// The depot as the protocols see it: decide on live state, write the fact, then answer.
public final class LiveDepot implements Depot {
  /// A clock is told of once it is this wrong, and again when it has moved by as much.
  private static final Duration SKEW = Duration.ofSeconds(10);

  private final DepotState state;
  private final FactWriter writer;
  private final Locks locks;
  private final InstantSource clock;
  private final Authorizer authorizer;
  private final Onboarding onboarding;
  private final Transactions transactions;
  private final Metering metering;
  private final CertificateDesk desk;
  private final QuirkBook quirks;
  private final Reported reported;
  private final CostDesk costs;
  private final PlugAndCharge plugAndCharge;
  private final ContractDeliveries contracts;
  private final ChargingDesk charging;
  private final DeviceReports devices;

  /// Stations that came with an expired certificate: they wait until they have another.
  private final Set<StationId> expired = ConcurrentHashMap.newKeySet(); // A00.FR.429

  public LiveDepot(
      DepotState state,
      Journal journal,
      Supplier<ChargingPolicy> policy,
      Passwords passwords,
      InstantSource clock,
      Locks locks,
      CertificateDesk desk,
      PlugAndCharge plugAndCharge,
      QuirkBook quirks,
      ChargingDesk charging,
      CostDesk costs,
      DeviceReports devices) {
    this.charging = charging;
    this.costs = costs;
    this.state = state;
    this.writer = new FactWriter(journal);
    this.locks = locks;
    this.clock = clock;
    this.desk = desk;
    this.quirks = quirks;
    this.plugAndCharge = plugAndCharge;
    this.contracts = new ContractDeliveries(plugAndCharge.provider(), clock);
    this.devices = devices;
    this.authorizer = new Authorizer(state, policy, clock);
    this.onboarding = new Onboarding(state, journal, policy, passwords, clock, quirks);
    SessionNumbers numbers = new SessionNumbers(state);
    this.transactions = new Transactions(state, writer, authorizer, policy, numbers, clock);
    this.metering = new Metering(state, writer, policy);
    this.reported =
        new Reported(state, writer, authorizer, transactions, metering, numbers, policy, clock);
  }

  @Override
  public Access access(StationId station) {
    return onboarding.access(station);
  }

  @Override
  public Station.Admission admission(StationId station) {
    StationState known = state.station(station);
    return known == null || expired.contains(station)
        ? Station.Admission.WAITING
        : known.registration().admission();
  }

  @Override
  public Quirks quirks(StationId station) {
    return quirks.of(station);
  }

  @Override
  public void connected(StationId station, Arrival arrival) {
    writer.append(
        new StationEvent.Connected(
            station, arrival.address(), arrival.protocol(), arrival.replaced(), arrival.profile()));
    if (arrival.expired()) {
      expired.add(station);
      noted(station, StationEvent.Note.CERTIFICATE_EXPIRED, "it may only ask for another");
      return;
    }
    expired.remove(station);
    onboarding.settled(station).ifPresent(writer::append);
    StationState known = state.station(station);
    if (known != null) {
      ProfileChanges.came(known, arrival.profile()).ifPresent(writer::append);
    }
  }

  @Override
  public void disconnected(StationId station, String reason) {
    writer.append(new StationEvent.Disconnected(station, reason));
  }

  @Override
  public BootAnswer booted(StationId station, Identity identity) {
    return locks.with(
        station, () -> onboarding.booted(station, identity, expired.contains(station)));
  }

  @Override
  public void statusChanged(StationId id, StatusReport report) {
    locks.with(
        id,
        () -> {
          StationState station = state.station(id);
          ConnectorState plug = station == null ? null : station.plug(report.connector());
          boolean stale =
              plug != null && plug.reported() && report.at().isBefore(plug.status().at());
          List<Fact> facts = new ArrayList<>(2);
          facts.add(new StationEvent.StatusChanged(id, report, stale));
          if (!stale && report.status() == ConnectorStatus.AVAILABLE && station != null) {
            Plugs.left(station, report, facts);
          }
          writer.append(facts);
          return stale;
        });
  }

  @Override
  public Authorization authorize(StationId station, Shown shown) {
    Authorization judged =
        authorizer.judgeAt(station, shown.token(), shown.kind(), freeVend(station));
    writer.append(
        new TokenEvent.Presented(
            shown.token(), station, judged.verdict(), shown.kind(), shown.more()));
    return judged;
  }

  @Override
  public @Nullable Authorization reported(StationId station, TransactionReport report) {
    return locks.with(station, () -> reported.take(station, report));
  }

  @Override
  public CostDesk costs() {
    return costs;
  }

  @Override
  public void plugChanged(StationId id, PlugStatus told) {
    locks.with(
        id,
        () -> {
          writer.append(Plugs.changed(state.station(id), id, told));
          return told;
        });
  }

  private boolean freeVend(StationId id) {
    StationState station = state.station(id);
    return station != null && station.registration().freeVend();
  }

  @Override
  public Begun begin(StationId station, Beginning beginning) {
    return locks.with(station, () -> transactions.begin(station, beginning));
  }

  @Override
  public @Nullable Authorization end(StationId id, Ending ending) {
    return locks.with(
        id,
        () -> {
          writer.append(ended(id, ending));
          TokenId token = ending.token();
          return token == null ? null : authorizer.judge(token, freeVend(id));
        });
  }

  private List<Fact> ended(StationId id, Ending ending) {
    Session open = openWith(id, ending.transaction());
    if (open != null) {
      return Closing.byCharger(open, ending, clock.instant());
    }
    StationState station = state.station(id);
    Session over = station == null ? null : station.recent(ending.transaction());
    if (over == null) {
      return List.of(
          new SessionEvent.Orphaned(
              id,
              ending.transaction(),
              ending.token(),
              ending.at(),
              ending.meter(),
              ending.reason(),
              ending.readings()));
    }
    return Closing.again(over, ending);
  }

  private @Nullable Session openWith(StationId station, TransactionId transaction) {
    StationState known = state.station(station);
    if (known == null) {
      return null;
    }
    for (ConnectorState plug : known.plugs()) {
      var id = plug.session();
      Session session = id == null ? null : state.openSession(id);
      if (session != null && session.transaction().equals(transaction)) {
        return session;
      }
    }
    return null;
  }

  @Override
  public void metered(
      ConnectorId connector, @Nullable TransactionId transaction, List<MeterReading> readings) {
    locks.with(
        connector.station(),
        () -> {
          metering.metered(connector, transaction, readings);
          return readings;
        });
  }

  @Override
  public void progress(
      StationId station, StationEvent.Job job, String status, @Nullable Integer request) {
    writer.append(new StationEvent.ProgressReported(station, job, status, request));
  }

  @Override
  public void securityReported(StationId station, SecurityReport report) {
    writer.append(new SecurityEvent.Reported(station, report));
  }

  @Override
  public CertificateDesk.Receipt certificateRequested(
      StationId station, CertificateDesk.Request request) {
    CertificateDesk.Receipt receipt = desk.receive(station, request);
    String refusal =
        switch (receipt) {
          case CertificateDesk.Receipt.Accepted _ -> null;
          case CertificateDesk.Receipt.Rejected(String reason) -> reason;
        };
    writer.append(new SecurityEvent.CertificateRequested(station, request, refusal));
    return receipt;
  }

  @Override
  public ContractJudgement authorizeContract(
      StationId station, TokenId contract, ContractTrust.Proof proof) {
    ContractTrust.Verdict verdict = plugAndCharge.trust().judge(contract, proof);
    if (verdict.finding() == ContractTrust.Finding.GOOD) {
      Shown shown = new Shown(contract, TokenKind.CONTRACT, List.of());
      return new ContractJudgement(authorize(station, shown), verdict);
    }
    Token.Verdict told = // C07.FR.15 to C07.FR.17
        verdict.finding() == ContractTrust.Finding.EXPIRED
            ? Token.Verdict.EXPIRED
            : Token.Verdict.INVALID;
    writer.append(
        List.of(
            new SecurityEvent.ContractRefused(
                station, contract, verdict.finding().name(), String.valueOf(verdict.reason())),
            new TokenEvent.Presented(contract, station, told)));
    return new ContractJudgement(new Authorization(told, null, null), verdict);
  }

  @Override
  public CertificateState certificateState(StationId station, CertificateQuery query) {
    return plugAndCharge.revocations().ask(query);
  }

  @Override
  public ContractDelivery contractFor(StationId station, ContractProvider.Request request) {
    return contracts.next(station, request);
  }

  @Override
  public void transferred(
      StationId station, String vendor, @Nullable String message, @Nullable String data) {
    writer.append(new StationEvent.Transferred(station, vendor, message, data));
  }

  @Override
  public void modelReported(
      StationId station, int request, int part, boolean more, List<DeviceVariable> variables) {
    writer.append(new StationEvent.ModelReported(station, request, part, more, variables));
  }

  @Override
  public void reservationEnded(StationId station, int number, Reservation.Ending ending) {
    locks.with(
        station,
        () -> {
          Reservation known = state.reservation(number);
          if (known != null && known.connector().station().equals(station)) {
            writer.append(new ReservationEvent.Ended(number, station, ending));
          }
          return number;
        });
  }

  @Override
  public void gridTold(GridEvent event) {
    writer.append(event);
  }

  @Override
  public void swapped(SwapEvent event) {
    writer.append(event);
  }

  @Override
  public void told(StationId station, String action, String payload) {
    writer.append(new StationEvent.Told(station, action, payload));
  }

  @Override
  public ChargingDesk charging() {
    return charging;
  }

  @Override
  public DeviceReports devices() {
    return devices;
  }

  @Override
  public void noted(StationId station, StationEvent.Note note, String text) {
    writer.append(new StationEvent.Noted(station, note, text));
  }

  @Override
  public void intruded(String address, String reason) {
    writer.append(new SiteEvent.IntruderRefused(address, reason));
  }

  @Override
  public void clockSeen(StationId id, Instant told) {
    StationState station = state.station(id);
    Duration known = station == null ? null : station.skew();
    Duration skew = Duration.between(clock.instant(), told);
    Duration moved = known == null ? skew : skew.minus(known);
    if (moved.abs().compareTo(SKEW) >= 0) {
      writer.append(new StationEvent.ClockSkewed(id, skew));
    }
  }
}
