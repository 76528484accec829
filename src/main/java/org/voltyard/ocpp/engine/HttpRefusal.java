package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Refuses a handshake with a real HTTP status. The library knows only 404 and leaves its socket
/// open for a while, so the answer is written past it and the socket is closed.
final class HttpRefusal {
  private static final Logger LOG = LoggerFactory.getLogger(HttpRefusal.class);

  private HttpRefusal() {}

  static InvalidDataException refuse(WebSocketImpl socket, Gate.Verdict.Refuse verdict) {
    String extra =
        switch (verdict.status()) {
          case 401 -> "WWW-Authenticate: Basic realm=\"OCPP\", charset=\"UTF-8\"\r\n";
          case 503 -> "Retry-After: 30\r\n";
          default -> "";
        };
    String answer =
        "HTTP/1.1 "
            + verdict.status()
            + ' '
            + phrase(verdict.status())
            + "\r\n"
            + extra
            + "Content-Length: 0\r\nConnection: close\r\n\r\n";
    try {
      ByteBuffer bytes = ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII));
      int written = socket.getChannel().write(bytes); // a new socket takes these few bytes at once
      LOG.debug("Refused with {}: {} ({} bytes)", verdict.status(), verdict.reason(), written);
    } catch (IOException e) {
      LOG.debug("The refusal could not be written", e);
    }
    socket.closeConnection(CloseFrame.REFUSE, verdict.reason());
    return new InvalidDataException(CloseFrame.REFUSE, verdict.reason());
  }

  private static String phrase(int status) {
    return switch (status) {
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 503 -> "Service Unavailable";
      default -> "Not Found";
    };
  }
}
