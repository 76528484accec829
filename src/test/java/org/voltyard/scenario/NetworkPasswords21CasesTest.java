package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;

/// Certification cases of 2.1 about ways to the depot that bring a password of their own.
final class NetworkPasswords21CasesTest extends Cases {
  private static final String OLD = "first-Pass:word+0123";
  private static final String NEW = "second_Pass-word#456";

  private Charger2 known(String name) {
    rig()
        .depot()
        .stations()
        .register(
            Station.unknown(new StationId(name), Station.Admission.ADMITTED)
                .with(SecurityProfile.BASIC)
                .withPassword(rig().depot().hash(OLD)),
            Rig.OPERATOR);
    Charger2 cp =
        rig()
            .station2(
                name,
                new TestStation(
                    rig().depot().address() + name, HttpClient.newHttpClient(), "ocpp2.1"));
    cp.wire().password(name, OLD.getBytes(StandardCharsets.UTF_8));
    cp.connect();
    cp.boot();
    return cp;
  }

  /// What was sent is as the operator wrote it, and in the journal without the password.
  private void sent(Charger2 cp, String action, Map<String, ?> payload) {
    Commands.Running running =
        rig().depot().commands().send(cp.id(), action, TestStation.written(payload), Rig.OPERATOR);
    assertThat(cp.wire().asked(action)).isEqualTo(TestStation.json(payload));
    CommandEvent.Sent fact =
        rig().fact(CommandEvent.Sent.class, f -> f.command().equals(running.id()));
    assertThat(fact.payload()).contains("***").doesNotContain(NEW);
    assertThat(
            rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id())).result())
        .isEqualTo(CommandEvent.Result.ACCEPTED);
  }

  /// Both are good until the station has come with the new one.
  private void changes(Charger2 cp) throws IOException {
    String name = cp.id().value();
    assertThat(status(name, OLD)).isEqualTo(101);
    cp.wire().drop();
    cp.wire().password(name, NEW.getBytes(StandardCharsets.UTF_8));
    cp.connect();
    cp.next(SecurityEvent.PasswordSettled.class, _ -> true);
    assertThat(status(name, OLD)).isEqualTo(401);
    assertThat(status(name, NEW)).isEqualTo(101);
  }

  private int status(String name, String password) throws IOException {
    URI address = URI.create(rig().depot().address());
    try (var opened =
        org.voltyard.ocpp.engine.TestStation.open(
            address.getPort(),
            address.getPath() + name,
            "Sec-WebSocket-Protocol: ocpp2.1",
            org.voltyard.ocpp.engine.TestStation.basic(
                name, password.getBytes(StandardCharsets.UTF_8)))) {
      return opened.status();
    }
  }

  @Test
  @DisplayName("TC_B_100 Network profile with identity and password")
  void TC_B_100() throws IOException {
    Charger2 cp = known("TC_B_100");
    cp.wire().answers("SetNetworkProfile", Map.of("status", "Accepted"));
    sent(
        cp,
        "SetNetworkProfile",
        Map.of(
            "configurationSlot",
            2,
            "connectionData",
            Map.of(
                "ocppTransport", "JSON",
                "ocppCsmsUrl", "ws://depot.example:9310/ocpp",
                "messageTimeout", 30,
                "securityProfile", 1,
                "ocppInterface", "Any",
                "identity", "TC_B_100",
                "basicAuthPassword", NEW)));
    changes(cp);
  }

  private static Map<String, Object> variable(String name, String value) {
    return Map.of(
        "attributeValue",
        value,
        "component",
        Map.of("name", "NetworkConfiguration", "instance", "2"),
        "variable",
        Map.of("name", name));
  }

  @Test
  @DisplayName("TC_B_105 Network profile through the device model")
  void TC_B_105() throws IOException {
    Charger2 cp = known("TC_B_105");
    List<Map<String, Object>> data =
        List.of(
            variable("OcppCsmsUrl", "ws://depot.example:9310/ocpp"),
            variable("SecurityProfile", "1"),
            variable("OcppInterface", "Wired0"),
            variable("Identity", "TC_B_105"),
            variable("BasicAuthPassword", NEW),
            variable("ApnEnabled", "false"),
            variable("VpnEnabled", "false"));
    List<Map<String, Object>> results = new ArrayList<>();
    for (Map<String, Object> each : data) {
      results.add(
          Map.of(
              "attributeStatus", "Accepted",
              "component", each.get("component"),
              "variable", each.get("variable")));
    }
    cp.wire().answers("SetVariables", Map.of("setVariableResult", results));
    sent(cp, "SetVariables", Map.of("setVariableData", data));
    changes(cp);
    assertThat(cp.wire().unseen("SetVariables")).isZero();
  }

  @Test
  void aRefusedWayBringsNoPassword() throws IOException {
    Charger2 cp = known("REFUSED-21");
    cp.wire().answers("SetNetworkProfile", Map.of("status", "Rejected"));
    Map<String, ?> payload =
        Map.of(
            "configurationSlot",
            2,
            "connectionData",
            Map.of(
                "ocppTransport",
                "JSON",
                "ocppCsmsUrl",
                "ws://depot.example:9310/ocpp",
                "messageTimeout",
                30,
                "securityProfile",
                1,
                "ocppInterface",
                "Any",
                "basicAuthPassword",
                NEW));
    var _ =
        rig()
            .depot()
            .commands()
            .send(cp.id(), "SetNetworkProfile", TestStation.written(payload), Rig.OPERATOR);
    JsonNode asked = cp.wire().asked("SetNetworkProfile");
    assertThat(asked.path("connectionData").path("basicAuthPassword").asText()).isEqualTo(NEW);
    cp.next(SecurityEvent.PasswordRefused.class, _ -> true);
    assertThat(status("REFUSED-21", NEW)).isEqualTo(401);
    assertThat(status("REFUSED-21", OLD)).isEqualTo(101);
  }
}
