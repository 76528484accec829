package org.voltyard.ocpp.engine;

import java.time.Duration;
import java.time.InstantSource;
import org.voltyard.domain.Depot;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.FrameLimits;

/// What every station's session works with.
record Engine(
    EngineSettings settings,
    Depot depot,
    FrameLog frames,
    InstantSource clock,
    Timer timer,
    FrameCodec codec,
    Binders binders,
    Tallies tallies) {

  static Engine of(EngineSettings settings, OcppServer.Ports ports) {
    FrameLimits limits =
        new FrameLimits(settings.limits().depth(), Math.max(1_000, settings.limits().frameBytes()));
    return new Engine(
        settings,
        ports.depot(),
        ports.frames(),
        ports.clock(),
        ports.timer(),
        new FrameCodec(limits),
        new Binders(settings.zone(), limits),
        new Tallies(ports.traffic()));
  }

  /// Reads what the station sends, with its clock as it is.
  Binder binder(StationId station) {
    return binders.of(depot.quirks(station));
  }

  /// How long the station may take to answer.
  Duration answerTime(StationId station) {
    Duration own = depot.quirks(station).answerTime();
    return own == null ? settings.times().call() : own;
  }
}
