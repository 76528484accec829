package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;
import org.java_websocket.framing.CloseFrame;

/// Keeps an eye on sockets that have not become a WebSocket yet, and closes those that take too
/// long for it.
final class Nursery implements WebSocketServerFactory {
  private final WebSocketServerFactory factory;
  private final Map<WebSocketImpl, Long> waiting = new ConcurrentHashMap<>();

  Nursery(WebSocketServerFactory factory) {
    this.factory = factory;
  }

  @Override
  public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
    return watched(factory.createWebSocket(adapter, draft));
  }

  @Override
  public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
    return watched(factory.createWebSocket(adapter, drafts));
  }

  private WebSocketImpl watched(WebSocketImpl socket) {
    waiting.put(socket, System.nanoTime());
    return socket;
  }

  void grown(WebSocketImpl socket) {
    waiting.remove(socket);
  }

  void closeOlderThan(long nanos) {
    long now = System.nanoTime();
    waiting.forEach(
        (socket, since) -> {
          if (now - since > nanos) {
            waiting.remove(socket);
            if (!socket.isOpen()) {
              socket.closeConnection(CloseFrame.NEVER_CONNECTED, "no handshake");
            }
          }
        });
  }

  @Override
  public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
    return factory.wrapChannel(channel, key);
  }

  @Override
  public void close() {
    factory.close();
  }
}
