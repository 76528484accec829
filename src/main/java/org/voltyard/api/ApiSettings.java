package org.voltyard.api;

import java.time.Duration;
import java.util.Set;

/// Where the API listens (port 0: any free one), to whom, and its limits.
///
/// @param bodyLimit greatest size of a request body in bytes
/// @param heartbeat greatest silence of a stream of facts
public record ApiSettings(
    String bind, int port, long bodyLimit, Duration heartbeat, ApiLimits limits, ApiDoor door) {
  public static final long USUAL_BODY = 1_000_000;
  public static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(15);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

  public ApiSettings {
    if (!door.open() && !loopback(bind)) {
      // without users and rights nobody but this machine may come in
      throw new IllegalArgumentException(
          "api.bind '" + bind + "': 127.0.0.1, ::1 or localhost is allowed");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("api.port " + port + ": 0 to 65535 is allowed");
    }
  }

  public ApiSettings(String bind, int port) {
    this(bind, port, USUAL_BODY, USUAL_HEARTBEAT, ApiLimits.NONE, ApiDoor.LOCAL);
  }

  /// Whether only this machine reaches it.
  public static boolean loopback(String bind) {
    return LOOPBACK.contains(bind);
  }
}
