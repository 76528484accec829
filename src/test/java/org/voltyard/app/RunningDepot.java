package org.voltyard.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.voltyard.admin.Certificates;
import org.voltyard.api.ApiServer;
import org.voltyard.api.ApiSettings;
import org.voltyard.billing.Costs;
import org.voltyard.billing.Payments;
import org.voltyard.billing.TariffChanges;
import org.voltyard.billing.Tariffs;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Commands;
import org.voltyard.charging.Diagnostics;
import org.voltyard.charging.Displays;
import org.voltyard.charging.DeviceModels;
import org.voltyard.charging.GridControls;
import org.voltyard.charging.LocalLists;
import org.voltyard.charging.ProfileRaises;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Sessions;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Swaps;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionArchive;
import org.voltyard.fleet.Templates;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.ocpp.engine.TlsDoor;
import org.voltyard.ocpp.engine.TlsSuites;

/// The depot as the program starts it, without window and REST, on a folder and a free port.
public final class RunningDepot implements AutoCloseable {
  private static final Duration LOOK_AROUND = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Lifecycle life = new Lifecycle();
  private final Core core;

  /// Opens it; stations can connect when this returns.
  public RunningDepot(Path data, InstantSource clock, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("ocpp.port", "0");
    all.putIfAbsent("ocpp.tls-port", "0");
    all.put("ocpp.bind", "127.0.0.1");
    all.put("site.time-zone", "UTC");
    Settings read = Settings.read(data.resolve("voltyard.properties"), all);
    core = new Wiring(read, data, clock, life, LOOK_AROUND).open(false, () -> false);
  }

  /// What the program's window stands on.
  Core core() {
    return core;
  }

  /// Where stations connect: the rest of the address is the station's id.
  public String address() {
    return "ws://127.0.0.1:" + core.server().port() + core.settings().value("ocpp.path") + "/";
  }

  /// The port without TLS.
  public int port() {
    return core.server().port();
  }

  /// Opens the REST interface; its port.
  public int serve() {
    return life.add(
            "REST",
            ApiServer.start(new ApiSettings("127.0.0.1", 0), ApiDoors.of(core), core.clock()))
        .port();
  }

  /// Has stations connect over TLS as well; the port.
  public int listenOverTls() {
    return core.server()
        .listen(new TlsDoor(0, TlsSuites.SPECIFICATION, core.certificates()::identity));
  }

  public Certificates certificates() {
    return core.certificates();
  }

  /// What is kept of a password.
  public String hash(String password) {
    return core.passwords().hash(password.getBytes(StandardCharsets.UTF_8));
  }

  /// Hands over every fact from now on.
  public void hear(Consumer<Recorded> listener) {
    life.add("listener", core.bus().subscribe("scenario", 100_000, listener));
  }

  public Stations stations() {
    return core.stations();
  }

  public Sessions sessions() {
    return core.sessions();
  }

  public Tokens tokens() {
    return core.tokens();
  }

  public Reservations reservations() {
    return core.reservations();
  }

  public Tariffs tariffs() {
    return core.billing().tariffs();
  }

  public Costs costs() {
    return core.billing().costs();
  }

  public TariffChanges tariffChanges() {
    return core.billing().changes();
  }

  public Payments payments() {
    return core.billing().payments();
  }

  public Bookings bookings() {
    return core.bookings();
  }

  public GridControls grid() {
    return core.grid();
  }

  public Swaps swaps() {
    return core.swaps();
  }

  public LocalLists lists() {
    return core.lists();
  }

  public ProfileRaises raises() {
    return core.raises();
  }

  public Commands commands() {
    return core.commands();
  }

  public Diagnostics diagnostics() {
    return core.devices().diagnostics();
  }

  public Displays displays() {
    return core.devices().displays();
  }

  public DeviceEventArchive deviceEvents() {
    return core.archives().deviceEvents();
  }

  public Templates templates() {
    return core.templates();
  }

  public DeviceModels models() {
    return core.models();
  }

  public ChargingLimits limits() {
    return core.limits();
  }

  public SessionArchive sessionArchive() {
    return core.archives().sessions();
  }

  public FactArchive factArchive() {
    return core.archives().facts();
  }

  public CostArchive costArchive() {
    return core.archives().costs();
  }

  public CommandArchive commandArchive() {
    return core.archives().commands();
  }

  /// Waits until the database shows all facts there are by now; false when it does not in time.
  public boolean projected() throws InterruptedException {
    return core.storage().await().projector().awaitPosition(core.journal().lastSeq(), PATIENCE);
  }

  /// Waits until all frames of now are in the database; false when they are not in time.
  public boolean recorded() throws InterruptedException {
    return core.storage().await().frames().awaitWritten(PATIENCE);
  }

  @Override
  public void close() {
    life.close();
  }
}
