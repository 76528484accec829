package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationCommand.Reset.Moment;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationLink;

/// Certification cases of OCPP 2.1 about what it adds to the core of 2.0.1 (B, E, F, N).
final class Core21CasesTest extends Cases {
  private static final Map<String, Object> ACCEPTED = Map.of("status", "Accepted");

  private Commands.Running resets(Charger2 cs) {
    cs.wire().answers("Reset", ACCEPTED);
    Commands.Running running =
        rig()
            .depot()
            .commands()
            .send(cs.id(), new StationCommand.Reset(Moment.NOW_AND_RESUME, 0), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("Reset");
    assertThat(asked).isEqualTo(TestStation.json(Map.of("type", "ImmediateAndResume")));
    Arrivals.soon("the answer", running.answer());
    return running;
  }

  private static void resumed(Charger2 cs, String transaction, Session before) {
    cs.event(
        "Updated",
        transaction,
        "TxResumed",
        Map.of(
            "transactionInfo", Charger2.info(transaction, "Charging"),
            "meterValue", cs.metered(260, "Interruption.End")));
    Session session = cs.open(transaction);
    assertThat(session.id()).isEqualTo(before.id());
    assertThat(session.start()).isEqualTo(before.start());
    assertThat(session.energy()).isEqualTo(Energy.wattHours(160L));
    assertThat(session.anomalies()).isEmpty();
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
  }

  @Test
  @DisplayName("TC_B_103 Reset ImmediateAndResume, transaction")
  void TC_B_103() {
    Charger2 cs = rig().charger21("TC_B_103");
    assertThat(cs.wire().subprotocol()).isEqualTo("ocpp2.1");
    Session session = cs.start("B103", 100);
    Commands.Running running = resets(cs);
    cs.event(
        "Updated",
        "B103",
        "ResetCommand",
        Map.of("transactionInfo", Charger2.info("B103", "SuspendedEVSE")));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.SUSPENDED_EVSE);
    cs.restart("RemoteReset");
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
    resumed(cs, "B103", session);
    assertThat(cs.end(session, 400, "StopAuthorized", "Local").meter())
        .isEqualTo(Energy.wattHours(400L));
  }

  @Test
  @DisplayName("TC_B_104 Reset ImmediateAndResume, idle")
  void TC_B_104() {
    Charger2 cs = rig().charger21("TC_B_104");
    Commands.Running running = resets(cs);
    cs.restart("RemoteReset");
    cs.plug(1, "Available");
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
  }

  @Test
  void onlyA21StationCanBeAskedToResume() {
    Charger2 cs = rig().charger2("RESUME-201");
    StationCommand.Reset resume = new StationCommand.Reset(Moment.NOW_AND_RESUME, 0);
    assertThatThrownBy(() -> rig().depot().commands().send(cs.id(), resume, Rig.OPERATOR))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessageContaining("ImmediateAndResume");
  }

  @Test
  @DisplayName("TC_E_113 Resume after interruption")
  void TC_E_113() {
    Charger2 cs = rig().charger21("TC_E_113");
    Session session = cs.start("E113", 100);
    cs.restart("PowerUp");
    resumed(cs, "E113", session);
  }

  @Test
  @DisplayName("TC_F_100 Custom trigger")
  void TC_F_100() {
    Charger2 cs = rig().charger21("TC_F_100");
    Map<String, Object> wanted =
        Map.of("requestedMessage", "CustomTrigger", "customTrigger", "AcmeSelfTest");
    assertThat(cs.command("TriggerMessage", wanted, ACCEPTED).accepted()).isTrue();
    var _ = // the depot's own word for it
        rig()
            .depot()
            .commands()
            .send(cs.id(), new StationCommand.Trigger("AcmeSelfTest", null), Rig.OPERATOR);
    assertThat(cs.wire().asked("TriggerMessage")).isEqualTo(TestStation.json(wanted));
    Charger2 older = rig().charger2("CUSTOM-201");
    assertThatThrownBy(
            () ->
                rig()
                    .depot()
                    .commands()
                    .send(
                        older.id(), new StationCommand.Trigger("AcmeSelfTest", null), Rig.OPERATOR))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessageContaining("AcmeSelfTest");
  }

  @Test
  @DisplayName("TC_N_100 Data collector log")
  void TC_N_100() {
    Charger2 cs = rig().charger21("TC_N_100");
    Charger2.Done done =
        cs.command(
            "GetLog",
            Core2LogCasesTest.log("DataCollectorLog", 100, "https://files.example/logs"),
            Map.of("status", "Accepted", "filename", "collected.json"));
    cs.wire().call("LogStatusNotification", Map.of("status", "Uploading", "requestId", 100));
    cs.wire().call("LogStatusNotification", Map.of("status", "Uploaded", "requestId", 100));
    assertThat(done.effect()).isTrue();
    assertThat(rig().depot().stations().jobs(cs.id()).getFirst().standing())
        .isEqualTo(StationJob.Standing.DONE);
  }

  @Test
  @DisplayName("TC_N_102 Log to HTTP with credentials")
  void TC_N_102() {
    Charger2 cs = rig().charger21("TC_N_102");
    Charger2.Done done =
        cs.command(
            "GetLog",
            Core2LogCasesTest.log("DiagnosticsLog", 102, "https://depot:s3cret@files.example/logs"),
            Map.of("status", "Accepted", "filename", "log.txt"));
    assertThat(done.asked().get("log").get("remoteLocation").asText()).contains("depot:s3cret@");
    cs.wire().call("LogStatusNotification", Map.of("status", "Uploaded", "requestId", 102));
    assertThat(done.effect()).isTrue();
    assertThat(
            rig()
                .fact(CommandEvent.Sent.class, f -> f.command().equals(done.running().id()))
                .payload())
        .contains("depot:***@")
        .doesNotContain("s3cret");
    StationJob job = rig().depot().stations().jobs(cs.id()).getFirst();
    assertThat(job.standing()).isEqualTo(StationJob.Standing.DONE);
    assertThat(job.order()).returns("https://depot:***@files.example/logs", o -> o.location());
  }
}
