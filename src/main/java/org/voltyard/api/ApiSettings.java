package org.voltyard.api;

import java.time.Duration;

/// Where the API listens (port 0: any free one) and its limits.
///
/// @param bodyLimit greatest size of a request body in bytes
/// @param heartbeat greatest silence of a stream of facts
public record ApiSettings(String bind, int port, long bodyLimit, Duration heartbeat) {
  public ApiSettings {
    if (!bind.equals("127.0.0.1") && !bind.equals("::1") && !bind.equals("localhost")) {
      // without users and rights nobody but this machine may come in
      throw new IllegalArgumentException(
          "api.bind '" + bind + "': 127.0.0.1, ::1 or localhost is allowed");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("api.port " + port + ": 0 to 65535 is allowed");
    }
  }

  public ApiSettings(String bind, int port) {
    this(bind, port, 1_000_000, Duration.ofSeconds(15));
  }
}
