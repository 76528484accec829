package org.voltyard.ocpp.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;

/// Puts TLS under the WebSocket library. Its own channels keep some 50 KB for every connection and
/// turn in circles while a handshake lasts; ours do not.
final class TlsSockets implements WebSocketServerFactory {
  private final TlsContexts contexts;
  private final Refused refused;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("tls-", 0).factory());

  /// Hears why a handshake failed; on the socket's thread.
  @FunctionalInterface
  interface Refused {
    void by(InetSocketAddress remote, SSLException fault);
  }

  TlsSockets(TlsContexts contexts, Refused refused) {
    this.contexts = contexts;
    this.refused = refused;
  }

  @Override
  public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
    if (!(channel.getRemoteAddress() instanceof InetSocketAddress remote)) {
      throw new IOException("the socket is closed already");
    }
    return new TlsChannel(
        new TlsChannel.Socket(channel, key),
        contexts.engine(remote),
        threads,
        fault -> refused.by(remote, fault));
  }

  @Override
  public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
    return new WebSocketImpl(adapter, draft);
  }

  @Override
  public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
    return new WebSocketImpl(adapter, drafts);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
