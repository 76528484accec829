package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent;
import org.voltyard.ocpp.engine.RawHello;

/// Certification cases of 2.0.1 about who comes in: TLS, passwords, a higher profile.
final class Core2SecurityCasesTest extends TlsCases {
  private static final String OCPP = "Sec-WebSocket-Protocol: ocpp2.0.1";
  private static final String NEW = "fedcba9876543210fedcba9876543210fedcba98";

  @Test
  @DisplayName("TC_A_04 Server TLS certificate")
  void TC_A_04() throws Exception {
    register("TC_A_04", PASSWORD, SecurityProfile.TLS_BASIC);
    for (String suite :
        List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_RSA_WITH_AES_256_GCM_SHA384")) {
      try (SSLSocket socket = client().speaking("TLSv1.2", suite).connect(tls())) {
        assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
        fits((X509Certificate) socket.getSession().getPeerCertificates()[0]);
      }
    }
    Charger2 cp = secure2("TC_A_04", client(), PASSWORD);
    cp.connect();
    cp.boot();
    assertThat(cp.view().link().profile()).isEqualTo(SecurityProfile.TLS_BASIC);
  }

  private void fits(X509Certificate shown) {
    switch (shown.getPublicKey()) {
      case RSAKey rsa ->
          assertThat(rsa.getModulus().bitLength()).isGreaterThanOrEqualTo(2048); // A00.FR.502
      case ECKey ec ->
          assertThat(ec.getParams().getOrder().bitLength())
              .isGreaterThanOrEqualTo(224); // A00.FR.503
      default -> throw new AssertionError(shown.getPublicKey().toString());
    }
    assertThat(shown.getSerialNumber().signum()).isPositive(); // A00.FR.508
    assertThat(shown.getSubjectX500Principal().getName())
        .contains("CN=" + rig().depot().certificates().name()); // A00.FR.510
  }

  @Test
  @DisplayName("TC_A_06 TLS too old")
  void TC_A_06() throws Exception {
    register("TC_A_06", PASSWORD, SecurityProfile.TLS_BASIC);
    assertThat(RawHello.alert(tls(), 1)).isEqualTo(70);
    assertThat(RawHello.alert(tls(), 2)).isEqualTo(70);
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      assertThat(overTls("TC_A_06", client().speaking(version), OCPP, basic("TC_A_06", PASSWORD)))
          .isEqualTo(101);
    }
    Charger2 cp = secure2("TC_A_06", client(), PASSWORD);
    cp.connect();
    cp.boot();
    assertThat(cp.view().link().profile()).isEqualTo(SecurityProfile.TLS_BASIC);
  }

  @Test
  @DisplayName("TC_A_09 New basic-auth password, accepted")
  void TC_A_09() throws IOException {
    Charger2 cp = begun("TC_A_09");
    assertThat(changes(cp, NEW, "Accepted").result()).isEqualTo(CommandEvent.Result.ACCEPTED);
    cp.wire().drop();
    cp.wire().password("TC_A_09", NEW.getBytes(StandardCharsets.UTF_8));
    cp.connect();
    cp.next(SecurityEvent.PasswordSettled.class, _ -> true);
    cp.boot();
    assertThat(plain("TC_A_09", PASSWORD)).isEqualTo(401);
    assertThat(plain("TC_A_09", NEW)).isEqualTo(101);
  }

  @Test
  @DisplayName("TC_A_10 New basic-auth password, rejected")
  void TC_A_10() throws IOException {
    Charger2 cp = begun("TC_A_10");
    assertThat(changes(cp, NEW, "Rejected").result()).isEqualTo(CommandEvent.Result.REJECTED);
    assertThat(cp.next(SecurityEvent.PasswordRefused.class, _ -> true).status())
        .isEqualTo("Rejected");
    cp.restart("RemoteReset");
    assertThat(plain("TC_A_10", NEW)).isEqualTo(401);
    assertThat(plain("TC_A_10", PASSWORD)).isEqualTo(101);
  }

  /// A station that comes without TLS, with a password.
  private Charger2 begun(String name) {
    register(name, PASSWORD, SecurityProfile.BASIC);
    Charger2 cp = rig().station2(name);
    cp.wire().password(name, PASSWORD.getBytes(StandardCharsets.UTF_8));
    cp.connect();
    cp.boot();
    return cp;
  }

  /// Sets the variable as an operator does; what became of it, with no trace of it in the journal.
  private CommandEvent.Answered changes(Charger2 cp, String password, String answer) {
    Map<String, Object> place = Map.of("name", "SecurityCtrlr");
    Map<String, Object> variable = Map.of("name", "BasicAuthPassword");
    cp.wire()
        .answers(
            "SetVariables",
            Map.of(
                "setVariableResult",
                List.of(
                    Map.of("attributeStatus", answer, "component", place, "variable", variable))));
    Map<String, Object> payload =
        Map.of(
            "setVariableData",
            List.of(Map.of("attributeValue", password, "component", place, "variable", variable)));
    Commands.Running running =
        rig()
            .depot()
            .commands()
            .send(cp.id(), "SetVariables", TestStation.written(payload), Rig.OPERATOR);
    assertThat(cp.wire().asked("SetVariables")).isEqualTo(TestStation.json(payload));
    CommandEvent.Sent sent =
        rig().fact(CommandEvent.Sent.class, f -> f.command().equals(running.id()));
    assertThat(sent.payload()).contains("***").doesNotContain(password);
    return rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
  }

  private int plain(String name, String password) throws IOException {
    URI address = URI.create(rig().depot().address());
    try (var opened =
        org.voltyard.ocpp.engine.TestStation.open(
            address.getPort(), address.getPath() + name, OCPP, basic(name, password))) {
      return opened.status();
    }
  }

  @Test
  @DisplayName("TC_A_19 Raise the security profile")
  void TC_A_19() throws Exception {
    Charger2 cp = begun("TC_A_19");
    LedStation.script(cp.wire(), "1");
    String address = "wss://127.0.0.1:" + tls() + "/ocpp";
    rig()
        .depot()
        .raises()
        .begin(
            cp.id(), new ProfileRaise.Wish(SecurityProfile.TLS_BASIC, address, null), Rig.OPERATOR);
    JsonNode stored = cp.wire().asked("SetNetworkProfile");
    assertThat(stored)
        .isEqualTo(
            TestStation.json(
                Map.of(
                    "configurationSlot",
                    2,
                    "connectionData",
                    Map.of(
                        "ocppVersion",
                        "OCPP20",
                        "ocppTransport",
                        "JSON",
                        "ocppCsmsUrl",
                        address,
                        "messageTimeout",
                        30,
                        "securityProfile",
                        2,
                        "ocppInterface",
                        "Wired0"))));
    JsonNode ordered = cp.wire().asked("SetVariables").path("setVariableData").path(0);
    assertThat(ordered.path("component").path("name").asText()).isEqualTo("OCPPCommCtrlr");
    assertThat(ordered.path("variable").path("name").asText())
        .isEqualTo("NetworkConfigurationPriority");
    assertThat(ordered.path("attributeValue").asText()).isEqualTo("2,1");
    assertThat(cp.wire().asked("Reset").path("type").asText()).isEqualTo("OnIdle");
    assertThat(cp.view().registration().profile()).isEqualTo(SecurityProfile.BASIC);
    cp.wire().drop();
    cp.next(StationEvent.Disconnected.class, _ -> true);
    Charger2 back = secure2("TC_A_19", client(), PASSWORD);
    back.connect();
    back.boot();
    assertThat(back.next(SecurityEvent.ProfileRaised.class, _ -> true).profile())
        .isEqualTo(SecurityProfile.TLS_BASIC);
    assertThat(rig().depot().stations().raise(cp.id())).isEmpty();
    back.wire().drop();
    assertThat(plain("TC_A_19", PASSWORD)).isEqualTo(403);
    assertThat(back.next(StationEvent.Noted.class, _ -> true).note())
        .isEqualTo(StationEvent.Note.PROFILE_TOO_LOW);
    assertThat(overTls("TC_A_19", client(), OCPP, basic("TC_A_19", PASSWORD))).isEqualTo(101);
  }
}
