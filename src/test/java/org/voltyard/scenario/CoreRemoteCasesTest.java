package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;

/// Certification cases of the Core profile that the central system begins.
final class CoreRemoteCasesTest extends Cases {
  private static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");
  private static final Map<String, String> REJECTED = Map.of("status", "Rejected");

  @Test
  @DisplayName("TC_010 Remote start, cable in")
  void TC_010() {
    Charger cp = rig().charger("TC_010");
    cp.status(1, "Preparing");
    Charger.Done done = cp.command("RemoteStartTransaction", starting(cp), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(cp.authorize()).isEqualTo("Accepted");
    Session session = cp.start(1, 0);
    assertThat(done.effect()).isTrue();
    cp.status(1, "Charging");
    cp.stop(session, 10, "Local");
  }

  @Test
  @DisplayName("TC_011_1 Remote start first")
  void TC_011_1() {
    Charger cp = rig().charger("TC_011_1");
    Charger.Done done = cp.command("RemoteStartTransaction", starting(cp), ACCEPTED);
    assertThat(cp.authorize()).isEqualTo("Accepted");
    cp.status(1, "Preparing");
    assertThat(done.running().effect()).isNotDone();
    Session session = cp.start(1, 0);
    assertThat(done.effect()).isTrue();
    cp.status(1, "Charging");
    cp.stop(session, 10, "Local");
  }

  @Test
  @DisplayName("TC_011_2 Remote start, no cable in time")
  void TC_011_2() {
    Charger cp = rig().charger("TC_011_2");
    Charger.Done done = cp.command("RemoteStartTransaction", starting(cp), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    cp.status(1, "Preparing");
    rig().pass(Duration.ofMinutes(1));
    cp.status(1, "Available");
    assertThat(cp.openSessions()).isEmpty();
    assertThat(cp.connector(1).status().status()).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(done.running().effect()).isNotDone();
  }

  @Test
  @DisplayName("TC_012 Remote stop")
  void TC_012() {
    Charger cp = rig().charger("TC_012");
    Session session = running(cp);
    cp.wire().answers("RemoteStopTransaction", ACCEPTED);
    Commands.Running running = rig().depot().sessions().stop(session.id(), Rig.OPERATOR);
    Charger.Done done =
        cp.done("RemoteStopTransaction", Map.of("transactionId", number(session)), running);
    assertThat(done.accepted()).isTrue();
    cp.stop(session, 1500, "Remote");
    assertThat(done.effect()).isTrue();
    cp.status(1, "Finishing");
    cp.status(1, "Available");
    cp.unplugged(session);
  }

  @Test
  @DisplayName("TC_013 Hard reset")
  void TC_013() {
    Charger cp = rig().charger("TC_013");
    Charger.Done done = cp.command("Reset", Map.of("type", "Hard"), ACCEPTED);
    assertThat(done.running().effect()).isNotDone();
    cp.restart();
    assertThat(done.effect()).isTrue();
    assertThat(cp.view().bootedAt()).isEqualTo(rig().now());
  }

  @Test
  @DisplayName("TC_014 Soft reset")
  void TC_014() {
    Charger cp = rig().charger("TC_014");
    Session session = running(cp);
    Charger.Done done = cp.command("Reset", Map.of("type", "Soft"), ACCEPTED);
    cp.stop(session, 1100, "SoftReset");
    cp.status(1, "Finishing");
    assertThat(done.running().effect()).isNotDone();
    cp.restart();
    assertThat(done.effect()).isTrue();
    assertThat(cp.openSessions()).isEmpty();
  }

  @Test
  @DisplayName("TC_017_1 Unlock, idle, socket")
  void TC_017_1() {
    Charger cp = rig().charger("TC_017_1");
    Charger.Done done = unlock(cp, 1, "Unlocked");
    assertThat(done.accepted()).isTrue();
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_017_2 Unlock, idle, fixed cable")
  void TC_017_2() {
    refused(unlock(rig().charger("TC_017_2"), 1, "NotSupported"), "NotSupported");
  }

  @Test
  @DisplayName("TC_018_1 Unlock during a session")
  void TC_018_1() {
    Charger cp = rig().charger("TC_018_1");
    Session session = running(cp);
    assertThat(unlock(cp, 1, "Unlocked").accepted()).isTrue();
    cp.stop(session, 1100, "UnlockCommand");
    cp.status(1, "Finishing");
    cp.status(1, "Available");
    cp.unplugged(session);
  }

  @Test
  @DisplayName("TC_019_1 Read all configuration")
  void TC_019_1() {
    Charger cp = rig().charger("TC_019_1");
    Map<String, Object> all =
        Map.of(
            "configurationKey",
            List.of(
                Map.of("key", "HeartbeatInterval", "readonly", false, "value", "300"),
                Map.of("key", "SupportedFeatureProfiles", "readonly", true, "value", "Core"),
                Map.of("key", "VendorSecret", "readonly", false)));
    assertThat(cp.command("GetConfiguration", Map.of(), all).accepted()).isTrue();
    cp.next(StationEvent.ConfigurationRead.class, f -> f.keys().size() == 3);
    assertThat(rig().depot().stations().configuration(cp.id()))
        .contains(
            new StationEvent.ConfigurationKey("HeartbeatInterval", "300", false),
            new StationEvent.ConfigurationKey("SupportedFeatureProfiles", "Core", true),
            new StationEvent.ConfigurationKey("VendorSecret", null, false));
  }

  @Test
  @DisplayName("TC_019_2 Read one key")
  void TC_019_2() {
    Charger cp = rig().charger("TC_019_2");
    Map<String, Object> some =
        Map.of(
            "configurationKey",
            List.of(Map.of("key", "HeartbeatInterval", "readonly", false, "value", "60")),
            "unknownKey",
            List.of("NoSuchKey"));
    cp.command("GetConfiguration", Map.of("key", List.of("HeartbeatInterval", "NoSuchKey")), some);
    StationEvent.ConfigurationRead fact =
        cp.next(StationEvent.ConfigurationRead.class, f -> !f.unknown().isEmpty());
    assertThat(fact.unknown()).containsExactly("NoSuchKey");
    assertThat(rig().depot().stations().configuration(cp.id()))
        .contains(new StationEvent.ConfigurationKey("HeartbeatInterval", "60", false));
  }

  @Test
  @DisplayName("TC_021 Change configuration")
  void TC_021() {
    Charger cp = rig().charger("TC_021");
    Charger.Done done = change(cp, "MeterValueSampleInterval", "30", "Accepted");
    assertThat(done.accepted()).isTrue();
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_026 Remote start refused")
  void TC_026() {
    Charger cp = rig().charger("TC_026");
    refused(cp.command("RemoteStartTransaction", starting(cp), REJECTED), "Rejected");
    assertThat(rig().facts(SessionEvent.class, f -> f.station().equals(cp.id()))).isEmpty();
  }

  @Test
  @DisplayName("TC_028 Remote stop refused")
  void TC_028() {
    Charger cp = rig().charger("TC_028");
    Session session = running(cp);
    int unknown = number(session) + 1000;
    refused(
        cp.command("RemoteStopTransaction", Map.of("transactionId", unknown), REJECTED),
        "Rejected");
    assertThat(cp.openSessions()).extracting(Session::id).containsExactly(session.id());
    cp.stop(session, 1001, "Local");
  }

  @Test
  @DisplayName("TC_030 Unlock fails")
  void TC_030() {
    refused(unlock(rig().charger("TC_030"), 1, "UnlockFailed"), "UnlockFailed");
  }

  @Test
  @DisplayName("TC_031 Unlock unknown connector")
  void TC_031() {
    refused(unlock(rig().charger("TC_031"), 99, "NotSupported"), "NotSupported");
  }

  @Test
  @DisplayName("TC_040_1 Key not known")
  void TC_040_1() {
    refused(change(rig().charger("TC_040_1"), "NoSuchKey", "1", "NotSupported"), "NotSupported");
  }

  @Test
  @DisplayName("TC_040_2 Value not valid")
  void TC_040_2() {
    Charger cp = rig().charger("TC_040_2");
    refused(change(cp, "MeterValueSampleInterval", "-1", "Rejected"), "Rejected");
  }

  @Test
  @DisplayName("TC_061 Clear cache")
  void TC_061() {
    Charger cp = rig().charger("TC_061");
    Charger.Done done = cp.command("ClearCache", Map.of(), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(done.effect()).isTrue();
  }

  private static Map<String, Object> starting(Charger cp) {
    return Map.of("connectorId", 1, "idTag", cp.card().value());
  }

  private static Charger.Done unlock(Charger cp, int connector, String status) {
    return cp.command(
        "UnlockConnector", Map.of("connectorId", connector), Map.of("status", status));
  }

  private static Charger.Done change(Charger cp, String key, String value, String status) {
    return cp.command(
        "ChangeConfiguration", Map.of("key", key, "value", value), Map.of("status", status));
  }

  private static void refused(Charger.Done done, String status) {
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo(status);
    assertThat(done.effect()).isFalse();
  }
}
