package org.voltyard.scenario;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Session;

/// Certification cases that share one started depot; each has a charger of its own, named by its
/// id.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cases {
  private Rig rig;

  @BeforeAll
  void open(@TempDir Path folder) {
    rig = new Rig(folder, settings());
  }

  /// With which the depot is started: it lets every new station in.
  Map<String, String> settings() {
    return Map.of("onboarding", "accept");
  }

  @AfterAll
  void close() {
    rig.close();
  }

  Rig rig() {
    return rig;
  }

  /// A charger with a session running on connector 1, begun at a register of 1000 Wh.
  static Session running(Charger cp) {
    cp.status(1, "Preparing");
    cp.authorize();
    Session session = cp.start(1, 1000);
    cp.status(1, "Charging");
    return session;
  }

  static int number(Session session) {
    return Integer.parseInt(session.transaction().value());
  }
}
