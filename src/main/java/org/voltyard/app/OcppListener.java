package org.voltyard.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.charging.LiveDepot;
import org.voltyard.ocpp.engine.EngineSettings;
import org.voltyard.ocpp.engine.Links;
import org.voltyard.ocpp.engine.OcppServer;
import org.voltyard.ocpp.engine.Timer;
import org.voltyard.ocpp.engine.Versions;
import org.voltyard.ocpp.v16.Ocpp16;
import org.voltyard.ocpp.v2.Ocpp2;
import org.voltyard.ocpp.v21.Ocpp21;

/// Has stations connect: the server with every version of OCPP, set up by the settings.
final class OcppListener {
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final Settings settings;
  private final InstantSource clock;
  private final Lifecycle life;

  OcppListener(Settings settings, InstantSource clock, Lifecycle life) {
    this.settings = settings;
    this.clock = clock;
    this.life = life;
  }

  OcppServer open(LiveDepot depot, Links links, Storage storage, Metrics metrics) {
    OcppServer.Ports ports =
        new OcppServer.Ports(depot, storage.frames(), clock, Timer.system(), metrics.traffic());
    OcppServer server =
        new OcppServer(
            engineSettings(),
            links,
            new Versions(
                List.of(
                    Ocpp21.version(depot, clock),
                    Ocpp2.version(depot, clock),
                    Ocpp16.version(depot, clock))),
            ports);
    server.start();
    return life.add("OCPP server", server);
  }

  private EngineSettings engineSettings() {
    EngineSettings.Listen usual = EngineSettings.Listen.DEFAULT;
    EngineSettings.Limits few = EngineSettings.Limits.DEFAULT;
    return new EngineSettings(
        new EngineSettings.Listen(
            settings.value("ocpp.bind"),
            settings.number("ocpp.port"),
            settings.value("ocpp.path"),
            usual.backlog(),
            usual.decoders()),
        new EngineSettings.Limits(
            settings.number("ocpp.max-connections"),
            settings.number("ocpp.max-frame"),
            settings.number("ocpp.max-depth"),
            settings.number("ocpp.max-rate"),
            settings.number("ocpp.max-burst"),
            settings.number("ocpp.mailbox"),
            few.unsent(),
            few.queuedCalls()),
        new EngineSettings.Times(
            seconds("ocpp.call-timeout"),
            seconds("ocpp.ping"),
            settings.whole("ocpp.idle") == 0 ? NEVER : seconds("ocpp.idle"),
            EngineSettings.Times.DEFAULT.handshake()),
        settings.zone(),
        settings.flag("ocpp.basic-auth"));
  }

  private Duration seconds(String key) {
    return Duration.ofSeconds(settings.whole(key));
  }
}
