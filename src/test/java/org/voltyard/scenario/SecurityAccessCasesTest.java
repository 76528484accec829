package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationLink;

/// Certification cases of the security extension about who comes in, and what happens when a
/// connection is lost in the middle of a change of the password.
final class SecurityAccessCasesTest extends Cases {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  @DisplayName("TC_073 New basic-auth password")
  void TC_073() throws IOException {
    Charger cp = rig().charger("TC_073");
    byte[] old = key(1);
    byte[] fresh = key(2);
    begins(cp, old);
    assertThat(changes(cp, fresh, "Accepted").result()).isEqualTo(CommandEvent.Result.ACCEPTED);
    cp.drop();
    cp.wire().password("TC_073", fresh);
    cp.connect();
    settled(cp);
    assertThat(status("TC_073", fresh)).isEqualTo(101);
    assertThat(status("TC_073", old)).isEqualTo(401);
    assertThat(status("TC_073")).isEqualTo(401);
  }

  @Test
  @DisplayName("TC_083 Raise the security profile")
  void TC_083() throws IOException {
    Charger cp = rig().charger("TC_083");
    assertThatThrownBy(() -> raises(cp, "1", "Accepted"))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessageContaining("password");
    byte[] key = key(8);
    begins(cp, key);
    assertThat(raises(cp, "1", "Accepted").result()).isEqualTo(CommandEvent.Result.ACCEPTED);
    Charger.Done reset = cp.command("Reset", Map.of("type", "Hard"), Map.of("status", "Accepted"));
    assertThat(cp.view().registration().profile()).isNull();
    cp.restart();
    assertThat(reset.effect()).isTrue();
    assertThat(cp.next(SecurityEvent.ProfileRaised.class, _ -> true).profile())
        .isEqualTo(SecurityProfile.BASIC);
    assertThat(cp.view().registration().profile()).isEqualTo(SecurityProfile.BASIC);
    assertThat(status("TC_083")).isEqualTo(401);
    assertThat(status("TC_083", key)).isEqualTo(101);
    assertThatThrownBy(() -> raises(cp, "0", "Accepted"))
        .isInstanceOf(StationLink.InvalidCommand.class)
        .hasMessageContaining("only be raised");
  }

  @Test
  void aRefusedProfileChangesNothing() throws IOException {
    Charger cp = rig().charger("REFUSED-2");
    byte[] key = key(9);
    begins(cp, key);
    assertThat(raises(cp, "2", "Rejected").result()).isEqualTo(CommandEvent.Result.REJECTED);
    assertThat(cp.next(SecurityEvent.ProfileRefused.class, _ -> true).status())
        .isEqualTo("Rejected");
    assertThat(status("REFUSED-2", key)).isEqualTo(101);
    assertThat(cp.view().registration().profile()).isNull();
  }

  @Test
  @DisplayName("TC_085 Basic auth")
  void TC_085() throws IOException {
    Charger cp = rig().charger("TC_085");
    byte[] right = key(3);
    begins(cp, right);
    assertThat(status("TC_085", "wrong-password-16".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(401);
    assertThat(status("TC_085")).isEqualTo(401);
    StationEvent.Noted noted = cp.next(StationEvent.Noted.class, _ -> true);
    assertThat(noted.note()).isEqualTo(StationEvent.Note.LOGIN_FAILED);
    assertThat(status("TC_085", right)).isEqualTo(101);
    assertThat(status("TC_085", HEX.formatHex(right).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(101);
  }

  @Test
  @DisplayName("TC_088 Subprotocol")
  void TC_088() throws IOException {
    rig().charger("TC_088");
    try (var unknown = opened("TC_088", "Sec-WebSocket-Protocol: ocpp9.9");
        var list = opened("TC_088", "Sec-WebSocket-Protocol: ocpp9.9, ocpp1.6")) {
      assertThat(unknown.header("Sec-WebSocket-Protocol")).isEmpty();
      assertThat(list.status()).isEqualTo(101);
      assertThat(list.header("Sec-WebSocket-Protocol")).isEqualTo("ocpp1.6");
    }
  }

  @Test
  void aLostAnswerLocksNobodyOutAndTheChangeIsTriedAgain() throws IOException {
    Charger cp = rig().charger("LOST-1");
    byte[] old = key(4);
    begins(cp, old);
    cp.wire().ignores("ChangeConfiguration");
    byte[] first = key(5);
    send(cp, first);
    cp.wire().asked("ChangeConfiguration");
    cp.drop();
    assertThat(status("LOST-1", old)).isEqualTo(101);
    cp.wire().answers("ChangeConfiguration", Map.of("status", "Accepted"));
    cp.connect();
    cp.boot();
    byte[] second = HEX.parseHex(cp.wire().asked("ChangeConfiguration").get("value").asText());
    assertThat(second).isNotEqualTo(first).hasSize(20);
    cp.next(CommandEvent.Answered.class, f -> f.result() == CommandEvent.Result.ACCEPTED);
    cp.drop();
    cp.wire().password("LOST-1", first);
    cp.connect();
    settled(cp);
    assertThat(status("LOST-1", old)).isEqualTo(401);
    assertThat(status("LOST-1", second)).isEqualTo(401);
    assertThat(status("LOST-1", first)).isEqualTo(101);
  }

  @Test
  void aRefusedPasswordOpensNothing() throws IOException {
    Charger cp = rig().charger("REFUSED-1");
    byte[] old = key(6);
    begins(cp, old);
    byte[] refused = key(7);
    assertThat(changes(cp, refused, "Rejected").result()).isEqualTo(CommandEvent.Result.REJECTED);
    assertThat(cp.next(SecurityEvent.PasswordRefused.class, _ -> true).status())
        .isEqualTo("Rejected");
    assertThat(status("REFUSED-1", refused)).isEqualTo(401);
    assertThat(status("REFUSED-1", old)).isEqualTo(101);
  }

  private static byte[] key(int seed) {
    byte[] key = new byte[20];
    new java.util.Random(seed).nextBytes(key);
    return key;
  }

  /// The station gets its first password, which is its only one from then on, and comes with it.
  private void begins(Charger cp, byte[] key) {
    changes(cp, key, "Accepted");
    settled(cp);
    cp.wire().password(cp.id().value(), key);
    cp.restart();
  }

  private static void settled(Charger cp) {
    cp.next(SecurityEvent.PasswordSettled.class, _ -> true);
  }

  /// Sends the key as an operator does; what became of it, with no trace of the key in the journal.
  private CommandEvent.Answered changes(Charger cp, byte[] key, String answer) {
    cp.wire().answers("ChangeConfiguration", Map.of("status", answer));
    Commands.Running running =
        rig()
            .depot()
            .commands()
            .send(
                cp.id(),
                "ChangeConfiguration",
                TestStation.written(Map.of("key", "AuthorizationKey", "value", HEX.formatHex(key))),
                Rig.OPERATOR);
    JsonNode asked = cp.wire().asked("ChangeConfiguration");
    assertThat(asked.get("key").asText()).isEqualTo("AuthorizationKey");
    assertThat(asked.get("value").asText()).isEqualTo(HEX.formatHex(key));
    CommandEvent.Sent sent =
        rig().fact(CommandEvent.Sent.class, f -> f.command().equals(running.id()));
    assertThat(sent.payload()).contains("***").doesNotContain(HEX.formatHex(key));
    return rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
  }

  /// Tells the station its profile as an operator does; what became of it.
  private CommandEvent.Answered raises(Charger cp, String profile, String answer) {
    cp.wire().answers("ChangeConfiguration", Map.of("status", answer));
    Map<String, String> payload = Map.of("key", "SecurityProfile", "value", profile);
    Commands.Running running =
        rig()
            .depot()
            .commands()
            .send(cp.id(), "ChangeConfiguration", TestStation.written(payload), Rig.OPERATOR);
    assertThat(cp.wire().asked("ChangeConfiguration")).isEqualTo(TestStation.json(payload));
    return rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
  }

  private void send(Charger cp, byte[] key) {
    var _ =
        rig()
            .depot()
            .commands()
            .send(cp.id(), new StationCommand.SetPassword(HEX.formatHex(key)), Rig.OPERATOR);
  }

  private int status(String id) throws IOException {
    try (var opened = opened(id, "Sec-WebSocket-Protocol: ocpp1.6")) {
      return opened.status();
    }
  }

  private int status(String id, byte[] password) throws IOException {
    try (var opened =
        opened(
            id,
            "Sec-WebSocket-Protocol: ocpp1.6",
            org.voltyard.ocpp.engine.TestStation.basic(id, password))) {
      return opened.status();
    }
  }

  private org.voltyard.ocpp.engine.TestStation opened(String id, String... headers)
      throws IOException {
    URI address = URI.create(rig().depot().address());
    List<String> all = Stream.of(headers).toList();
    return org.voltyard.ocpp.engine.TestStation.open(
        address.getPort(), address.getPath() + id, all.toArray(String[]::new));
  }
}
