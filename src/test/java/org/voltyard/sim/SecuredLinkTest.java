package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.app.RunningDepot;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.rpc.Edition;

/// A simulated charger comes to a real depot over TLS, first with a password, then with a
/// certificate that it asked for.
@Timeout(120)
class SecuredLinkTest {
  private static final StationId CP = new StationId("SIM-TLS");
  private static final Origin TEST = new Origin("test", "test");

  private final BlockingQueue<Fact> facts = new LinkedBlockingQueue<>();

  private Fact next(Predicate<Fact> which) throws InterruptedException {
    while (true) {
      Fact fact = facts.poll(60, TimeUnit.SECONDS);
      if (fact == null) {
        throw new AssertionError("in vain waited for a fact");
      } else if (which.test(fact)) {
        return fact;
      }
    }
  }

  private static boolean came(Fact fact, SecurityProfile profile) {
    return fact instanceof StationEvent.Connected c && c.profile() == profile;
  }

  @ParameterizedTest
  @EnumSource(Edition.class)
  void comesWithAPasswordAndThenWithItsCertificate(Edition edition, @TempDir Path folder)
      throws InterruptedException {
    SimLoop loop = new SimLoop(InstantSource.system());
    HttpWires wires = new HttpWires(loop);
    try (RunningDepot depot =
        new RunningDepot(
            folder,
            InstantSource.system(),
            Map.of("onboarding", "accept", "certificates.signing", "accept"))) {
      depot.hear(recorded -> facts.add(recorded.fact()));
      depot
          .stations()
          .register(
              Station.unknown(CP, Station.Admission.ADMITTED)
                  .with(SecurityProfile.TLS_BASIC)
                  .withPassword(depot.hash("secret-secret-16")),
              TEST);
      String address = "wss://127.0.0.1:" + depot.listenOverTls() + "/ocpp";
      TlsSide side = TlsSide.knowing(depot.certificates().roots());
      SimCharger charger =
          new SimCharger(
              ChargerPlan.simple(
                  CP.value(), Bench.AC, new Link(address, "secret-secret-16", side), edition),
              new SimCharger.World(loop, wires, new Pace(1), new Random(1)),
              _ -> {});
      charger.start();
      assertThat(next(f -> came(f, SecurityProfile.TLS_BASIC))).isNotNull();
      next(f -> f instanceof StationEvent.Booted);
      var _ =
          depot
              .commands()
              .send(
                  CP,
                  new StationCommand.Trigger(StationCommand.Trigger.SIGN_CERTIFICATE, null),
                  TEST);
      assertThat(next(f -> came(f, SecurityProfile.TLS_CERTIFICATE))).isNotNull();
      assertThat(depot.certificates().holds(CP)).isTrue();
      charger.close();
    } finally {
      wires.close();
      loop.close();
    }
  }
}
