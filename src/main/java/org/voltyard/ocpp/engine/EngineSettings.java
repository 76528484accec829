package org.voltyard.ocpp.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Everything that can be set about the OCPP server.
///
/// @param zone the site's zone, in which times without a zone are read; default UTC
/// @param basicAuth whether stations with a password must show it; default true
public record EngineSettings(
    Listen listen, Limits limits, Times times, ZoneId zone, boolean basicAuth) {
  public static final EngineSettings DEFAULT =
      new EngineSettings(Listen.DEFAULT, Limits.DEFAULT, Times.DEFAULT, ZoneOffset.UTC, true);

  /// Where stations connect.
  ///
  /// @param bind address of the interface; default `0.0.0.0`, all of them
  /// @param port 0 for any free one; default 8180
  /// @param path what stands before the station's id; default `/ocpp`
  /// @param backlog connections that may wait to be accepted; default 4096
  /// @param decoders threads that decode frames; default 2
  public record Listen(String bind, int port, String path, int backlog, int decoders) {
    public static final Listen DEFAULT = new Listen("0.0.0.0", 8180, "/ocpp", 4096, 2);

    public Listen {
      Bounds.within("port", port, 0, 65_535);
      Bounds.within("decoders", decoders, 1, 64);
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException("path '" + path + "': it begins with /");
      }
      path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
  }

  /// How much is allowed.
  ///
  /// @param connections at the same time, more get HTTP 503; default 20 000
  /// @param frameBytes of one frame, a larger one closes with 1009; default 256 KiB
  /// @param depth of nested JSON, more is a CALLERROR; default 16
  /// @param framesPerSecond from one station on the average, more closes with 1008; default 1000
  /// @param burst frames at once above that; default 2000
  /// @param mailbox frames of a station that may wait, more closes with 1013; default 64
  /// @param unsent frames that may wait for a station to read them, more closes; default 256
  /// @param queuedCalls commands that may wait for a station; default 64
  public record Limits(
      int connections,
      int frameBytes,
      int depth,
      int framesPerSecond,
      int burst,
      int mailbox,
      int unsent,
      int queuedCalls) {
    public static final Limits DEFAULT = new Limits(20_000, 262_144, 16, 1000, 2000, 64, 256, 64);

    public Limits {
      Bounds.within("connections", connections, 1, 1_000_000);
      Bounds.within("frameBytes", frameBytes, 1024, 16_777_216);
      Bounds.within("depth", depth, 8, 100);
      Bounds.within("framesPerSecond", framesPerSecond, 1, 1_000_000);
      Bounds.within("burst", burst, 1, 1_000_000);
      Bounds.within("mailbox", mailbox, 1, 10_000);
      Bounds.within("unsent", unsent, 1, 100_000);
      Bounds.within("queuedCalls", queuedCalls, 1, 10_000);
    }
  }

  /// How long things may take.
  ///
  /// @param call until a station answers; default 30 s
  /// @param ping between two pings, one and a half without a pong closes; zero for none; default 60
  ///   s
  /// @param idle without any sign of life until the socket is closed; default 15 min
  /// @param handshake until a new socket has become a WebSocket; default 15 s
  public record Times(Duration call, Duration ping, Duration idle, Duration handshake) {
    public static final Times DEFAULT =
        new Times(
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMinutes(15),
            Duration.ofSeconds(15));
  }

  public EngineSettings with(Listen other) {
    return new EngineSettings(other, limits, times, zone, basicAuth);
  }

  public EngineSettings with(Limits other) {
    return new EngineSettings(listen, other, times, zone, basicAuth);
  }

  public EngineSettings with(Times other) {
    return new EngineSettings(listen, limits, other, zone, basicAuth);
  }

  /// Any free port of the loopback interface, as tests want it.
  public EngineSettings onLoopback() {
    return with(new Listen("127.0.0.1", 0, listen.path, listen.backlog, listen.decoders));
  }
}
