package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.v16.Ocpp16;

/// A server on a free port with a depot that only writes down.
public final class EngineFixture implements AutoCloseable {
  public static final StationId CP1 = new StationId("CP1");
  public static final EngineSettings SETTINGS =
      EngineSettings.DEFAULT
          .onLoopback()
          .with(
              new EngineSettings.Times(
                  Duration.ofSeconds(30),
                  Duration.ZERO,
                  Duration.ofMinutes(15),
                  Duration.ofSeconds(15)));
  public final ManualClock clock = new ManualClock();
  public final RecordingDepot depot = new RecordingDepot(clock);
  public final RecordingFrames frames = new RecordingFrames();
  public final Links links = new Links(Ocpp16.DIALECT, ZoneOffset.UTC);
  public final OcppServer server;

  public EngineFixture(EngineSettings settings) {
    this(settings, fixture -> Ocpp16.version(fixture.depot, fixture.clock));
  }

  /// One that speaks another version.
  EngineFixture(EngineSettings settings, Function<EngineFixture, Version> version) {
    Versions versions = new Versions(List.of(version.apply(this)));
    server =
        new OcppServer(
            settings, links, versions, new OcppServer.Ports(depot, frames, clock, clock));
    server.start();
  }

  public EngineFixture() {
    this(SETTINGS);
  }

  public static EngineSettings limits(int connections, int rate, int mailbox, int unsent) {
    return SETTINGS.with(
        new EngineSettings.Limits(connections, 20_000, 16, rate, rate, mailbox, unsent, 2));
  }

  public TestStation station(String id) throws IOException {
    return TestStation.open(server.port(), id);
  }

  /// Connected as `CP1`, and the depot told so.
  public TestStation station() throws IOException, InterruptedException {
    TestStation station = station("CP1");
    depot.next();
    return station;
  }

  @Override
  public void close() {
    server.close();
  }
}
