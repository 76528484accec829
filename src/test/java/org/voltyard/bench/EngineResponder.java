package org.voltyard.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
import org.voltyard.ocpp.engine.RecordedReports;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Identity;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Token;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.ocpp.engine.EngineSettings;
import org.voltyard.ocpp.engine.Links;
import org.voltyard.ocpp.engine.OcppServer;
import org.voltyard.ocpp.engine.QuietDesk;
import org.voltyard.ocpp.engine.Timer;
import org.voltyard.ocpp.engine.Versions;
import org.voltyard.ocpp.v16.Ocpp16;

/// What the engine costs by itself: it reads, checks and answers everything for a depot that keeps
/// nothing. `EngineResponder PORT`
public final class EngineResponder implements Depot, FrameLog {
  private static final Authorization YES = new Authorization(Token.Verdict.ACCEPTED, null, null);
  private final InstantSource clock = InstantSource.system();
  private final AtomicInteger transactions = new AtomicInteger();

  private EngineResponder() {}

  public static void main(String[] args) throws InterruptedException {
    EngineResponder depot = new EngineResponder();
    EngineSettings usual = EngineSettings.DEFAULT;
    EngineSettings settings =
        usual.with(
            new EngineSettings.Listen(
                "127.0.0.1",
                Integer.parseInt(args[0]),
                usual.listen().path(),
                usual.listen().backlog(),
                usual.listen().decoders()));
    OcppServer server =
        new OcppServer(
            settings,
            new Links(Ocpp16.DIALECT, ZoneOffset.UTC),
            new Versions(List.of(Ocpp16.version(depot, depot.clock))),
            new OcppServer.Ports(depot, depot, depot.clock, Timer.system()));
    server.start();
    new CountDownLatch(1).await();
  }

  @Override
  public Access access(StationId station) {
    return new Access.Asked(SecurityProfile.OPEN, station.value(), null);
  }

  @Override
  public Admission admission(StationId station) {
    return Admission.ADMITTED;
  }

  @Override
  public void connected(StationId station, Arrival arrival) {}

  @Override
  public void intruded(String address, String reason) {}

  @Override
  public void disconnected(StationId station, String reason) {}

  @Override
  public BootAnswer booted(StationId station, Identity identity) {
    return new BootAnswer(Admission.ADMITTED, Duration.ofMinutes(5), clock.instant());
  }

  @Override
  public void statusChanged(StationId station, StatusReport report) {}

  @Override
  public Authorization authorize(StationId station, Shown shown) {
    return YES;
  }

  @Override
  public Begun begin(StationId station, Beginning beginning) {
    int number = transactions.incrementAndGet();
    return new Begun(new SessionId(number), new TransactionId(Integer.toString(number)), YES);
  }

  @Override
  public @Nullable Authorization end(StationId station, Ending ending) {
    return YES;
  }

  @Override
  public @Nullable Authorization reported(StationId station, TransactionReport report) {
    return YES;
  }

  @Override
  public void modelReported(
      StationId station, int request, int part, boolean more, List<DeviceVariable> variables) {}

  @Override
  public void gridTold(GridEvent event) {}

  @Override
  public void swapped(SwapEvent event) {}

  @Override
  public void reservationEnded(StationId station, int reservation, Reservation.Ending ending) {}

  @Override
  public DeviceReports devices() {
    return new RecordedReports((_, _) -> {});
  }

  @Override
  public void told(StationId station, String action, String payload) {}

  @Override
  public ContractJudgement authorizeContract(
      StationId station, TokenId contract, ContractTrust.Proof proof) {
    return new ContractJudgement(YES, ContractTrust.Verdict.GOOD);
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
  public ChargingDesk charging() {
    return new QuietDesk((station, what) -> {});
  }

  @Override
  public void plugChanged(StationId station, PlugStatus status) {}

  @Override
  public void metered(
      ConnectorId connector, @Nullable TransactionId transaction, List<MeterReading> readings) {}

  @Override
  public void progress(
      StationId station, StationEvent.Job job, String status, @Nullable Integer request) {}

  @Override
  public void securityReported(StationId station, SecurityReport report) {}

  @Override
  public CertificateDesk.Receipt certificateRequested(
      StationId station, CertificateDesk.Request request) {
    return CertificateDesk.CLOSED.receive(station, request);
  }

  @Override
  public void transferred(
      StationId station, String vendor, @Nullable String message, @Nullable String data) {}

  @Override
  public void noted(StationId station, StationEvent.Note note, String text) {}

  @Override
  public void clockSeen(StationId station, Instant told) {}

  @Override
  public void record(Frame frame) {}

  @Override
  public Page<Frame> search(Query query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    throw new UnsupportedOperationException();
  }
}
