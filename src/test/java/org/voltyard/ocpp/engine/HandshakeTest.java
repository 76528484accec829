package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.ocpp.engine.EngineFixture.CP1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Depot.Access;
import org.voltyard.domain.StationId;

class HandshakeTest {
  private static final String OCPP16 = "Sec-WebSocket-Protocol: ocpp1.6";
  private final EngineFixture fixture = new EngineFixture();
  private final int port = fixture.server.port();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aStationConnectsUnderItsDecodedId() throws Exception {
    try (var station = TestStation.open(port, "/ocpp/R%C3%A4der-1%2F2", OCPP16)) {
      assertThat(station.status()).isEqualTo(101);
      assertThat(station.header("Sec-WebSocket-Protocol")).isEqualTo("ocpp1.6");
      assertThat(fixture.depot.next()).isEqualTo("Räder-1/2 connected ocpp1.6");
      assertThat(fixture.links.connected(new StationId("Räder-1/2"))).isTrue();
    }
  }

  @Test
  void otherPathsAndUnusableIdsAreNotFound() throws Exception {
    String long49 = "x".repeat(49);
    for (String path :
        new String[] {
          "/",
          "/ocpp",
          "/ocpp/",
          "/ocpp//",
          "/ocpp/a/b",
          "/other/CP1",
          "/ocpp/a%20b",
          "/ocpp/%07",
          "/ocpp/%C3",
          "/ocpp/%zz",
          "/ocpp/%2",
          "/ocpp/" + long49
        }) {
      try (var station = TestStation.open(port, path, OCPP16)) {
        assertThat(station.status()).as(path).isEqualTo(404);
        assertThat(station.ended()).isTrue();
      }
    }
  }

  @Test
  void aSlashAtTheEndAndAQueryAreTolerated() throws Exception {
    try (var station = TestStation.open(port, "/ocpp/CP7/?x=1", OCPP16)) {
      assertThat(station.status()).isEqualTo(101);
      assertThat(fixture.depot.next()).isEqualTo("CP7 connected ocpp1.6");
    }
  }

  @Test
  void theKnownVersionIsPickedOutOfAList() throws Exception {
    try (var station =
        TestStation.open(port, "/ocpp/CP1", "Sec-WebSocket-Protocol: ocpp9.9, ocpp1.6,ocpp1.5")) {
      assertThat(station.header("Sec-WebSocket-Protocol")).isEqualTo("ocpp1.6");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
    }
  }

  @Test
  void withoutACommonVersionTheHandshakeEndsAndTheSocketIsClosedAtOnce() throws Exception {
    for (String[] headers :
        new String[][] {{"Sec-WebSocket-Protocol: ocpp1.5, ocpp2.0"}, {"X-Other: 1"}}) {
      try (var station = TestStation.open(port, "/ocpp/CP1", headers)) {
        assertThat(station.status()).isEqualTo(101);
        assertThat(station.header("Sec-WebSocket-Protocol")).isEmpty();
        assertThat(station.awaitClose()).isEqualTo(1002);
      }
    }
    assertThat(fixture.depot.told).isEmpty();
  }

  @Test
  void thePasswordIsAskedForAndChecked() throws Exception {
    password("secret".getBytes(StandardCharsets.UTF_8));
    assertThat(status()).isEqualTo(401);
    assertThat(status("Authorization: Bearer x")).isEqualTo(401);
    assertThat(status("Authorization: Basic !!!")).isEqualTo(401);
    assertThat(status(TestStation.basic("CP1", bytes("wrong")))).isEqualTo(401);
    assertThat(status(TestStation.basic("CP2", bytes("secret")))).isEqualTo(401);
    assertThat(status(TestStation.basic("CP1", bytes("secret")))).isEqualTo(101);
    try (var station = TestStation.open(port, "/ocpp/CP1", OCPP16)) {
      assertThat(station.header("WWW-Authenticate")).startsWith("Basic realm=");
      assertThat(station.ended()).isTrue();
    }
  }

  @Test
  void aKeyIsUnderstoodAsBytesAndAsHex() throws Exception {
    byte[] key = HexFormat.of().parseHex("0001020304050607FFFFFFFFCCCCCCCCCCCCCCCC");
    password(key);
    assertThat(status(TestStation.basic("CP1", key))).isEqualTo(101);
    assertThat(status(TestStation.basic("CP1", bytes(HexFormat.of().formatHex(key)))))
        .isEqualTo(101);
    password(bytes(HexFormat.of().withUpperCase().formatHex(key)));
    assertThat(status(TestStation.basic("CP1", key))).isEqualTo(101);
  }

  @Test
  void aWrongPasswordOfAKnownStationIsNoted() throws Exception {
    fixture.station().leave();
    fixture.depot.next();
    password(bytes("secret"));
    assertThat(status(TestStation.basic("CP1", bytes("wrong")))).isEqualTo(401);
    assertThat(fixture.depot.next())
        .startsWith("CP1 noted LOGIN_FAILED wrong credentials, from /127.0.0.1:");
  }

  @Test
  void aStationThatIsNotWantedIsNotFound() throws Exception {
    fixture.depot.access.put(CP1, new Access.Closed("retired"));
    assertThat(status()).isEqualTo(404);
    assertThat(fixture.depot.told).isEmpty();
  }

  @Test
  void anOversizedRequestIsNotReadToItsEnd() throws Exception {
    try (var station = TestStation.open(port, "/ocpp/CP1", OCPP16, "X: " + "y".repeat(40_000))) {
      assertThat(station.status()).isNotEqualTo(101);
    } catch (IOException e) {
      assertThat(e).isInstanceOf(java.net.SocketException.class);
    }
  }

  @Test
  void aSocketThatNeverAsksIsClosed() throws Exception {
    var settings =
        EngineFixture.SETTINGS.with(
            new EngineSettings.Times(
                Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(15), Duration.ZERO));
    try (var other = new EngineFixture(settings);
        var first = other.station("CP1");
        var silent = TestStation.silent(other.server.port())) {
      assertThat(first.status()).isEqualTo(101);
      // the second connection is accepted after the silent one
      try (var second = other.station("CP2")) {
        assertThat(second.status()).isEqualTo(101);
        // two stations, two threads: either may be first
        assertThat(List.of(other.depot.next(), other.depot.next()))
            .extracting(told -> told.substring(0, "CP1 connected".length()))
            .containsExactlyInAnyOrder("CP1 connected", "CP2 connected");
        other.clock.pass(Duration.ofSeconds(6));
        assertThat(silent.ended()).isTrue();
        assertThat(second.call("Heartbeat", "{}")).startsWith("[3,");
      }
    }
  }

  private void password(byte[] password) {
    fixture.depot.access.put(
        CP1,
        new Access.Asked(SecurityProfile.OPEN, "CP1", given -> Arrays.equals(given, password)));
  }

  private int status(String... headers) throws IOException {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = OCPP16;
    try (var station = TestStation.open(port, "/ocpp/CP1", all)) {
      return station.status();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
