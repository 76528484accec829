package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.domain.ProfileRaise.Step;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// Changes of passwords and profiles of 2.x go on after VoltYard was restarted in the middle.
final class SecurityRestartTest {
  private static final String OLD = "0123456789abcdef0123456789abcdef";

  private static Charger2 known(Rig rig, String name) {
    rig.depot()
        .stations()
        .register(
            Station.unknown(new StationId(name), Station.Admission.ADMITTED)
                .with(SecurityProfile.BASIC)
                .withPassword(rig.depot().hash(OLD)),
            Rig.OPERATOR);
    return connected(rig, name, OLD);
  }

  private static Charger2 connected(Rig rig, String name, String password) {
    Charger2 cp = rig.station2(name);
    cp.wire().password(name, password.getBytes(StandardCharsets.UTF_8));
    LedStation.script(cp.wire(), "1");
    cp.connect();
    return cp;
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"ROOT", "READ", "STORE", "ORDER", "RESTART"})
  void aRaiseGoesOnWhereItWas(Step cut, @TempDir Path folder) {
    try (Rig before = new Rig(folder)) {
      Charger2 cp = known(before, "CP");
      cp.wire().ignores(LedStation.action(cut));
      cp.boot();
      before
          .depot()
          .raises()
          .begin(
              cp.id(),
              new ProfileRaise.Wish(SecurityProfile.TLS_BASIC, "wss://depot/ocpp", null),
              Rig.OPERATOR);
      cp.wire().asked(LedStation.action(cut));
    }
    try (Rig after = new Rig(folder)) {
      ProfileRaise raise = after.depot().stations().raise(new StationId("CP")).orElseThrow();
      assertThat(raise.next()).isEqualTo(cut);
      Charger2 cp = connected(after, "CP", OLD);
      cp.boot();
      cp.wire().asked(LedStation.action(cut));
      for (Step step : List.of(Step.ROOT, Step.READ, Step.STORE, Step.ORDER)) {
        if (step.compareTo(cut) < 0) {
          assertThat(cp.wire().unseen(LedStation.action(step))).as(step.name()).isZero();
        } else {
          cp.next(SecurityEvent.RaiseStepped.class, e -> e.step() == step);
        }
      }
      cp.next(SecurityEvent.RaiseStepped.class, e -> e.step() == Step.RESTART);
      assertThat(after.depot().stations().raise(cp.id()).orElseThrow().slot()).isEqualTo(2);
    }
  }

  @Test
  void aPasswordThatWasUnderWayIsGoodAndAnotherIsOffered(@TempDir Path folder) throws IOException {
    String first = "00112233445566778899aabbccddeeff00112233";
    try (Rig before = new Rig(folder)) {
      Charger2 cp = known(before, "CP");
      cp.boot();
      cp.wire().ignores("SetVariables");
      var _ =
          before
              .depot()
              .commands()
              .send(cp.id(), new StationCommand.SetPassword(first), Rig.OPERATOR);
      cp.wire().asked("SetVariables");
    }
    try (Rig after = new Rig(folder)) {
      assertThat(status(after, OLD)).isEqualTo(101);
      Charger2 cp = connected(after, "CP", OLD);
      cp.boot();
      String second =
          cp.wire()
              .asked("SetVariables")
              .path("setVariableData")
              .path(0)
              .path("attributeValue")
              .asText();
      assertThat(second).isNotEqualTo(first).hasSize(40);
      cp.wire().drop();
      cp.wire().password("CP", HexFormat.of().parseHex(first));
      cp.connect();
      cp.next(SecurityEvent.PasswordSettled.class, _ -> true);
      assertThat(status(after, OLD)).isEqualTo(401);
      assertThat(status(after, second)).isEqualTo(401);
      assertThat(status(after, first)).isEqualTo(101);
    }
  }

  private static int status(Rig rig, String password) throws IOException {
    URI address = URI.create(rig.depot().address());
    try (var opened =
        org.voltyard.ocpp.engine.TestStation.open(
            address.getPort(),
            address.getPath() + "CP",
            "Sec-WebSocket-Protocol: ocpp2.0.1",
            org.voltyard.ocpp.engine.TestStation.basic(
                "CP", password.getBytes(StandardCharsets.UTF_8)))) {
      return opened.status();
    }
  }
}
