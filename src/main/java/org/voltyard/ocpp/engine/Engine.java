package org.voltyard.ocpp.engine;

import java.time.InstantSource;
import org.voltyard.domain.Depot;
import org.voltyard.domain.FrameLog;
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
    Binder binder) {

  static Engine of(
      EngineSettings settings, Depot depot, FrameLog frames, InstantSource clock, Timer timer) {
    FrameLimits limits =
        new FrameLimits(settings.limits().depth(), Math.max(1_000, settings.limits().frameBytes()));
    return new Engine(
        settings,
        depot,
        frames,
        clock,
        timer,
        new FrameCodec(limits),
        new Binder(settings.zone(), limits));
  }
}
