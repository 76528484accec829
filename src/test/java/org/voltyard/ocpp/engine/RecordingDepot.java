package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ContractProvider;
import org.voltyard.domain.ContractTrust;
import org.voltyard.domain.ChargingDesk;
import org.voltyard.domain.Depot;
import org.voltyard.domain.DeviceReports;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Identity;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.TransactionReport;

/// A depot that agrees to everything and writes down what it was told, one line each.
public final class RecordingDepot implements Depot {
  public final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  public final BlockingQueue<MeterReading> readings = new LinkedBlockingQueue<>();
  public final Map<StationId, Access> access = new ConcurrentHashMap<>();
  public final Map<StationId, Admission> admissions = new ConcurrentHashMap<>();
  private final AtomicInteger transactions = new AtomicInteger();
  private final InstantSource clock;

  public RecordingDepot(InstantSource clock) {
    this.clock = clock;
  }

  /// The next thing that was told.
  public String next() throws InterruptedException {
    String line = told.poll(20, TimeUnit.SECONDS);
    assertThat(line).as("nothing more was told").isNotNull();
    return String.valueOf(line);
  }

  private void tell(StationId station, String what) {
    told.add(station + " " + what);
  }

  /// What is asked of a station about which nothing is decided.
  public static Access open(StationId station) {
    return new Access.Asked(SecurityProfile.OPEN, station.value(), null);
  }

  @Override
  public Access access(StationId station) {
    return access.getOrDefault(station, open(station));
  }

  @Override
  public Admission admission(StationId station) {
    return admissions.getOrDefault(station, Admission.ADMITTED);
  }

  @Override
  public void connected(StationId station, Arrival arrival) {
    String profile = arrival.profile() == SecurityProfile.OPEN ? "" : " " + arrival.profile();
    tell(
        station,
        "connected " + arrival.protocol() + profile + (arrival.replaced() ? " replaced" : ""));
  }

  @Override
  public void disconnected(StationId station, String reason) {
    tell(station, "disconnected " + reason);
  }

  @Override
  public BootAnswer booted(StationId station, Identity identity) {
    tell(station, "booted " + identity.vendor() + " " + identity.serial());
    return new BootAnswer(admission(station), Duration.ofMinutes(5), clock.instant());
  }

  @Override
  public void statusChanged(StationId station, StatusReport report) {
    if (report.connector() == 99) {
      throw new IllegalStateException("the disk is full");
    }
    tell(station, "status " + report.connector() + " " + report.status() + " " + report.at());
  }

  @Override
  public Authorization authorize(StationId station, Shown shown) {
    tell(station, "authorize " + shown.token());
    return new Authorization(Token.Verdict.ACCEPTED, new TokenId("GROUP"), null);
  }

  @Override
  public Begun begin(StationId station, Beginning beginning) {
    int number = transactions.incrementAndGet();
    tell(station, "begin " + beginning);
    return new Begun(
        new SessionId(number),
        new TransactionId(Integer.toString(number)),
        new Authorization(Token.Verdict.CONCURRENT, null, Instant.EPOCH));
  }

  @Override
  public @Nullable Authorization end(StationId station, Ending ending) {
    tell(station, "end " + ending);
    return ending.token() == null ? null : new Authorization(Token.Verdict.BLOCKED, null, null);
  }

  @Override
  public @Nullable Authorization reported(StationId station, TransactionReport report) {
    tell(station, "reported " + report);
    readings.addAll(report.readings());
    return report.token() == null ? null : new Authorization(Token.Verdict.ACCEPTED, null, null);
  }

  @Override
  public void modelReported(
      StationId station, int request, int part, boolean more, List<DeviceVariable> variables) {
    tell(station, "model part " + part + " " + variables);
  }

  @Override
  public void gridTold(GridEvent event) {
    tell(event.station(), "grid " + event);
  }

  @Override
  public void swapped(SwapEvent event) {
    tell(event.station(), "swap " + event);
  }

  @Override
  public void reservationEnded(StationId station, int reservation, Reservation.Ending ending) {
    tell(station, "reservation " + reservation + " ended, " + ending);
  }

  @Override
  public DeviceReports devices() {
    return new RecordedReports(this::tell);
  }

  @Override
  public void told(StationId station, String action, String payload) {
    tell(station, "told " + action + " " + payload);
  }

  @Override
  public ChargingDesk charging() {
    return new QuietDesk(this::tell);
  }

  @Override
  public void plugChanged(StationId station, PlugStatus status) {
    tell(station, "plug " + status);
  }

  @Override
  public void metered(
      ConnectorId connector, @Nullable TransactionId transaction, List<MeterReading> values) {
    readings.addAll(values);
    tell(
        connector.station(),
        "metered " + connector.number() + " " + transaction + " " + values.size());
  }

  @Override
  public void progress(
      StationId station, StationEvent.Job job, String status, @Nullable Integer request) {
    tell(station, "progress " + job + " " + status + (request == null ? "" : " " + request));
  }

  @Override
  public void securityReported(StationId station, SecurityReport report) {
    tell(station, "security " + report.type() + " " + report.criticality() + " " + report.info());
  }

  @Override
  public CertificateDesk.Receipt certificateRequested(
      StationId station, CertificateDesk.Request request) {
    tell(station, "certificate " + request.use() + " " + request.csr());
    return request.csr().startsWith("-----BEGIN CERTIFICATE REQUEST-----")
        ? new CertificateDesk.Receipt.Accepted()
        : new CertificateDesk.Receipt.Rejected("no request");
  }

  @Override
  public ContractJudgement authorizeContract(
      StationId station, TokenId contract, ContractTrust.Proof proof) {
    return new ContractJudgement(
        authorize(station, new Shown(contract)), ContractTrust.Verdict.GOOD);
  }

  @Override
  public CertificateState certificateState(StationId station, CertificateQuery query) {
    return CertificateState.failed(clock.instant(), "nobody is asked");
  }

  @Override
  public ContractDelivery contractFor(StationId station, ContractProvider.Request request) {
    return new ContractDelivery.Refused("no contracts here");
  }

  @Override
  public void transferred(
      StationId station, String vendor, @Nullable String message, @Nullable String data) {
    tell(station, "transferred " + vendor + " " + message + " " + data);
  }

  @Override
  public void noted(StationId station, StationEvent.Note note, String text) {
    tell(station, "noted " + note + " " + text);
  }

  @Override
  public void intruded(String address, String reason) {
    told.add("intruder " + address + " " + reason);
  }

  @Override
  public void clockSeen(StationId station, Instant time) {
    tell(station, "clock " + Duration.between(clock.instant(), time));
  }
}
