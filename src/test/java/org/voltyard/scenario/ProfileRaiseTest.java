package org.voltyard.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.ProfileRaise.Step;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.ocpp.engine.Certificates.Owned;

/// Stations are led to higher security profiles, whatever happens on the way.
final class ProfileRaiseTest extends TlsCases {
  private static final String ADDRESS = "wss://depot.example:8443/ocpp";

  private Charger2 begun(String name) {
    register(name, PASSWORD, SecurityProfile.BASIC);
    Charger2 cp = rig().station2(name);
    cp.wire().password(name, PASSWORD.getBytes(StandardCharsets.UTF_8));
    LedStation.script(cp.wire(), "0,1");
    cp.connect();
    cp.boot();
    return cp;
  }

  private void begin(StationId id, SecurityProfile goal) {
    rig().depot().raises().begin(id, new ProfileRaise.Wish(goal, ADDRESS, null), Rig.OPERATOR);
  }

  private void dropped(Charger2 cp) {
    cp.wire().drop();
    cp.next(StationEvent.Disconnected.class, _ -> true);
  }

  private Owned certificate(Charger2 cp, StationKey key) throws Exception {
    JsonNode answer =
        cp.wire()
            .call(
                "SignCertificate",
                Map.of(
                    "csr",
                    key.request("CN=" + cp.id() + ",O=VoltYard"),
                    "certificateType",
                    "ChargingStationCertificate"));
    assertThat(answer.path("status").asText()).isEqualTo("Accepted");
    long number =
        rig().depot().certificates().waiting().stream()
            .filter(w -> w.station().equals(cp.id()))
            .findFirst()
            .orElseThrow()
            .number();
    IssuedCertificate made = rig().depot().certificates().approve(number, Rig.OPERATOR);
    cp.wire().asked("CertificateSigned");
    return new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
  }

  /// The connection is cut while the request of a step waits for its answer.
  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TELL"})
  void eachStepSurvivesTheLossOfTheConnection(Step cut) throws Exception {
    Charger2 cp = begun("CUT-" + cut);
    StationKey key = StationKey.ec();
    String action = LedStation.action(cut);
    cp.wire().ignores(action);
    begin(cp.id(), SecurityProfile.TLS_CERTIFICATE);
    @Nullable Owned own = null;
    for (Step step : Step.values()) {
      if (step == Step.TELL) {
        continue;
      }
      cp.wire().asked(LedStation.action(step));
      if (step == cut) {
        cutAndBack(cp, cut);
      }
      if (step == Step.CERTIFICATE) {
        own = certificate(cp, key);
      }
      cp.next(SecurityEvent.RaiseStepped.class, e -> e.step() == step);
    }
    assertThat(cp.view().registration().profile()).isEqualTo(SecurityProfile.BASIC);
    dropped(cp);
    Charger2 back = secure2("CUT-" + cut, client().showing(requireNonNull(own)), null);
    back.connect();
    back.boot();
    assertThat(back.next(SecurityEvent.ProfileRaised.class, _ -> true).profile())
        .isEqualTo(SecurityProfile.TLS_CERTIFICATE);
    assertThat(rig().depot().stations().raise(cp.id())).isEmpty();
  }

  private void cutAndBack(Charger2 cp, Step cut) {
    dropped(cp);
    LedStation.script(cp.wire(), "0,1");
    cp.connect();
    cp.boot();
    cp.wire().asked(LedStation.action(cut));
  }

  @Test
  void aSlotThatTheStationRefusesIsPassedOver() {
    Charger2 cp = begun("SLOTS");
    LedStation.script(cp.wire(), "1");
    cp.wire().answers("SetNetworkProfile", Map.of("status", "Rejected"));
    begin(cp.id(), SecurityProfile.TLS_BASIC);
    List<Integer> tried = new java.util.ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tried.add(cp.wire().asked("SetNetworkProfile").path("configurationSlot").asInt());
    }
    assertThat(tried).containsExactly(2, 3, 4, 5, 0);
    assertThat(cp.next(SecurityEvent.RaiseStopped.class, _ -> true).reason()).contains("slots");
    assertThat(rig().depot().stations().raiseStopped(cp.id())).isPresent();
  }

  @Test
  void aRefusalEndsItAndTheOldProfileStays() {
    Charger2 cp = begun("REFUSES");
    cp.wire().answers("SetVariables", LedStation.set("Rejected"));
    begin(cp.id(), SecurityProfile.TLS_BASIC);
    assertThat(cp.next(SecurityEvent.RaiseStopped.class, _ -> true).reason())
        .contains("Rejected")
        .contains("ORDER");
    assertThat(cp.view().registration().profile()).isEqualTo(SecurityProfile.BASIC);
    assertThat(cp.wire().unseen("Reset")).isZero();
  }

  @Test
  void aStationThatComesBackTheOldWayIsRestartedAFewTimes() {
    Charger2 cp = begun("FALLBACK");
    begin(cp.id(), SecurityProfile.TLS_BASIC);
    for (int i = 0; i < 3; i++) {
      cp.wire().asked("Reset");
      cp.next(SecurityEvent.RaiseStepped.class, e -> e.step() == Step.RESTART);
      cp.restart("RemoteReset");
    }
    assertThat(cp.next(SecurityEvent.RaiseStopped.class, _ -> true).reason())
        .contains("came back with security profile 1");
  }

  @Test
  void whatCannotBeIsRefusedAtOnce() {
    Charger2 cp = begun("CANNOT");
    assertThatThrownBy(() -> begin(cp.id(), SecurityProfile.BASIC))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessageContaining("already");
    assertThatThrownBy(
            () ->
                rig()
                    .depot()
                    .raises()
                    .begin(
                        cp.id(),
                        new ProfileRaise.Wish(SecurityProfile.TLS_BASIC, "ws://plain/ocpp", null),
                        Rig.OPERATOR))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessageContaining("wss://");
    cp.wire().ignores("InstallCertificate");
    begin(cp.id(), SecurityProfile.TLS_BASIC);
    assertThatThrownBy(() -> begin(cp.id(), SecurityProfile.TLS_BASIC))
        .isInstanceOf(IllegalStateException.class);
    rig().depot().raises().stop(cp.id(), Rig.OPERATOR);
    assertThat(rig().depot().stations().raise(cp.id())).isEmpty();
  }

  @Test
  void aStationOf16IsToldItsProfile() throws Exception {
    register("OLD-16", PASSWORD, SecurityProfile.BASIC);
    Charger cp = rig().station("OLD-16");
    cp.wire().password("OLD-16", PASSWORD.getBytes(StandardCharsets.UTF_8));
    for (String action : List.of("InstallCertificate", "ChangeConfiguration", "Reset")) {
      cp.wire().answers(action, Map.of("status", "Accepted"));
    }
    cp.connect();
    cp.boot();
    begin(cp.id(), SecurityProfile.TLS_BASIC);
    assertThat(cp.wire().asked("InstallCertificate").path("certificateType").asText())
        .isEqualTo("CentralSystemRootCertificate");
    assertThat(cp.wire().asked("ChangeConfiguration"))
        .isEqualTo(TestStation.json(Map.of("key", "SecurityProfile", "value", "2")));
    assertThat(cp.wire().asked("Reset").path("type").asText()).isEqualTo("Soft");
    cp.drop();
    Charger back = secure("OLD-16", client(), PASSWORD);
    back.connect();
    back.boot();
    assertThat(back.next(SecurityEvent.ProfileRaised.class, _ -> true).profile())
        .isEqualTo(SecurityProfile.TLS_BASIC);
  }
}
