package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.ocpp.engine.EngineFixture.CP1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationCommand;

/// Sockets that come, go, replace each other, and want too much.
@SuppressWarnings("try")
class SessionsTest {
  private static final byte[] BAD_UTF8 = {'[', '2', ',', '"', (byte) 0xC3, '"'};

  @Test
  void aNewerConnectionReplacesTheOldOne() throws Exception {
    try (var fixture = new EngineFixture();
        var old = fixture.station()) {
      var waiting = fixture.links.execute(CP1, new StationCommand.ClearCache());
      old.receive();
      try (var newer = fixture.station("CP1")) {
        assertThat(fixture.depot.next()).isEqualTo("CP1 connected ocpp1.6 replaced");
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.NotConnected<>());
        assertThat(old.awaitClose()).isEqualTo(1008);
        assertThat(newer.call("Heartbeat", "{}")).startsWith("[3,");
        assertThat(fixture.links.connected(CP1)).isTrue();
        newer.leave();
        // nothing was told of the old one's end
        assertThat(fixture.depot.next()).isEqualTo("CP1 disconnected closed by the station (1000)");
        assertThat(fixture.links.connected(CP1)).isFalse();
      }
    }
  }

  @Test
  void whatArrivedBeforeTheEndIsStillDone() throws Exception {
    try (var fixture = new EngineFixture();
        var station = fixture.station()) {
      station.send(
          "[2,\"a\",\"StatusNotification\","
              + "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}]");
      station.drop();
      assertThat(fixture.depot.next()).isEqualTo("CP1 status 1 AVAILABLE 2026-03-01T08:00:00Z");
      assertThat(fixture.depot.next()).startsWith("CP1 disconnected connection lost");
    }
  }

  @Test
  void aStationThatComesAndGoesIsNoted() throws Exception {
    try (var fixture = new EngineFixture()) {
      for (int i = 0; i < 5; i++) {
        fixture.station().leave();
        if (i < 4) {
          assertThat(fixture.depot.next()).startsWith("CP1 disconnected");
        }
      }
      assertThat(fixture.depot.next())
          .isEqualTo("CP1 noted FLAPPING 5 connections within a minute");
    }
  }

  @Test
  void tooManyConnectionsAreSentAway() throws Exception {
    try (var fixture = new EngineFixture(EngineFixture.limits(1, 100, 10, 10));
        var first = fixture.station();
        var second = fixture.station("CP2")) {
      assertThat(second.status()).isEqualTo(503);
      assertThat(second.header("Retry-After")).isEqualTo("30");
      assertThat(first.call("Heartbeat", "{}")).startsWith("[3,");
    }
  }

  @Test
  void aStationThatSendsTooFastIsClosed() throws Exception {
    try (var fixture = new EngineFixture(EngineFixture.limits(10, 1, 1000, 1000));
        var station = fixture.station()) {
      // in one piece: the server closes while they are still coming
      ByteArrayOutputStream many = new ByteArrayOutputStream();
      for (int i = 0; i < 20; i++) {
        String call = "[2,\"h" + i + "\",\"Heartbeat\",{}]";
        many.write(TestStation.frame(TestStation.TEXT, call.getBytes(StandardCharsets.UTF_8)));
      }
      station.write(many.toByteArray());
      assertThat(station.awaitClose()).isEqualTo(1008);
      assertThat(fixture.depot.next())
          .isEqualTo("CP1 noted LIMIT_EXCEEDED too many frames a second");
      assertThat(fixture.depot.next())
          .isEqualTo("CP1 disconnected closed by the depot: too many frames a second");
    }
  }

  @Test
  void aFrameThatIsTooBigClosesTheSocket() throws Exception {
    try (var fixture = new EngineFixture(EngineFixture.limits(10, 100, 10, 10));
        var station = fixture.station()) {
      station.send("[2,\"a\",\"DataTransfer\",{\"vendorId\":\"" + "x".repeat(30_000) + "\"}]");
      assertThat(station.awaitClose()).isEqualTo(1009);
      assertThat(fixture.depot.next()).isEqualTo("CP1 noted LIMIT_EXCEEDED frame too big");
      assertThat(fixture.depot.next()).startsWith("CP1 disconnected closed by the depot (1009)");
    }
  }

  @Test
  void onlyTextOfUtf8IsTaken() throws Exception {
    try (var fixture = new EngineFixture()) {
      try (var station = fixture.station()) {
        station.send(TestStation.BINARY, "[2]".getBytes(StandardCharsets.UTF_8));
        assertThat(station.awaitClose()).isEqualTo(1003);
        assertThat(fixture.depot.next()).isEqualTo("CP1 noted BAD_FRAME binary frame");
        fixture.depot.next();
      }
      try (var station = fixture.station()) {
        station.send(TestStation.TEXT, BAD_UTF8);
        assertThat(station.awaitClose()).isEqualTo(1007);
      }
    }
  }

  @Test
  void aStationThatDoesNotReadIsLetGo() throws Exception {
    try (var fixture = new EngineFixture(EngineFixture.limits(10, 1_000_000, 10_000, 3));
        var station = fixture.station()) {
      String id = "\\\"".repeat(18);
      byte[] frame =
          TestStation.frame(
              TestStation.TEXT,
              ("[2,\"" + id + "\",\"Dance\",{}]").getBytes(StandardCharsets.UTF_8));
      byte[] many = new byte[frame.length * 1000];
      for (int i = 0; i < 1000; i++) {
        System.arraycopy(frame, 0, many, i * frame.length, frame.length);
      }
      Thread.ofVirtual().start(() -> flood(station, many));
      String line = fixture.depot.next();
      while (!line.startsWith("CP1 disconnected")) {
        line = fixture.depot.next();
      }
      assertThat(line).contains("closed by the depot: ");
    }
  }

  /// Sends until the other side has closed.
  private static void flood(TestStation station, byte[] bytes) {
    try {
      while (true) {
        station.write(bytes);
      }
    } catch (java.io.IOException e) {
      assertThat(e).isNotNull();
    }
  }

  @Test
  void aSocketWithoutASignOfLifeIsClosed() throws Exception {
    try (var fixture = new EngineFixture();
        var station = fixture.station()) {
      fixture.clock.pass(Duration.ofMinutes(14));
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
      fixture.clock.pass(Duration.ofMinutes(14));
      assertThat(fixture.links.connected(CP1)).isTrue();
      station.send(9, new byte[0]); // a ping is a sign, too
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
      fixture.clock.pass(Duration.ofMinutes(16));
      assertThat(station.awaitClose()).isEqualTo(1008);
      assertThat(fixture.depot.next())
          .isEqualTo("CP1 disconnected closed by the depot: no sign of life");
    }
  }

  @Test
  void closingTellsTheStationsAndTheDepot() throws Exception {
    var fixture = new EngineFixture();
    try (var station = fixture.station()) {
      var closed = java.util.concurrent.CompletableFuture.runAsync(fixture::close);
      assertThat(station.awaitClose()).isEqualTo(1001);
      closed.get(20, TimeUnit.SECONDS);
      assertThat(fixture.depot.next()).startsWith("CP1 disconnected closed by the depot");
    }
  }

  @Test
  void aPortInUseIsSaid() {
    try (var fixture = new EngineFixture()) {
      var settings =
          EngineFixture.SETTINGS.with(
              new EngineSettings.Listen("127.0.0.1", fixture.server.port(), "/ocpp", 10, 1));
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> new EngineFixture(settings))
          .hasMessage("cannot listen on 127.0.0.1:" + fixture.server.port());
    }
  }
}
