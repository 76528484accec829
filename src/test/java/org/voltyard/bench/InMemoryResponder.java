package org.voltyard.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the WebSocket library can do at most on a machine: answers the messages of OCPP 1.6 from
/// memory, without reading, checking or keeping them. `InMemoryResponder PORT`
public final class InMemoryResponder extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(InMemoryResponder.class);
  private static final int FRAME_BYTES = 262_144;
  private static final int BACKLOG = 4096;

  private final InstantSource clock;
  private final AtomicInteger transactions = new AtomicInteger();

  private InMemoryResponder(int port, InstantSource clock) {
    super(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        2,
        List.of(new Draft_6455(List.of(), List.of(new Protocol("ocpp1.6")), FRAME_BYTES)));
    this.clock = clock;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setMaxPendingConnections(BACKLOG);
  }

  public static void main(String[] args) {
    new InMemoryResponder(Integer.parseInt(args[0]), InstantSource.system()).run();
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    if (!text.startsWith("[2,\"")) {
      return;
    }
    int end = text.indexOf('"', 4);
    int action = text.indexOf('"', end + 1) + 1;
    String payload = answer(text.substring(action, text.indexOf('"', action)));
    socket.send("[3,\"" + text.substring(4, end) + "\"," + payload + "]");
  }

  private String answer(String action) {
    return switch (action) {
      case "BootNotification" ->
          "{\"status\":\"Accepted\",\"interval\":300,\"currentTime\":\"" + clock.instant() + "\"}";
      case "Heartbeat" -> "{\"currentTime\":\"" + clock.instant() + "\"}";
      case "Authorize" -> "{\"idTagInfo\":{\"status\":\"Accepted\"}}";
      case "StartTransaction" ->
          "{\"idTagInfo\":{\"status\":\"Accepted\"},\"transactionId\":"
              + transactions.incrementAndGet()
              + "}";
      default -> "{}";
    };
  }

  @Override
  public void onStart() {
    LOG.info("Answers from memory");
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake request) {}

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(@Nullable WebSocket socket, Exception fault) {
    LOG.debug("A socket failed", fault);
  }
}
