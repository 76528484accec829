package org.voltyard.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// Facts as messages of a WebSocket, each sent when the one before has left.
final class SocketSink implements FactSink {
  private final Session session;

  SocketSink(Session session) {
    this.session = session;
  }

  @Override
  public void begin() {}

  @Override
  public void fact(FactsResource.Item fact) throws IOException {
    String text = new String(Codec.bytes(fact), StandardCharsets.UTF_8);
    await(sent -> session.sendText(text, sent));
  }

  @Override
  public void flush() {}

  @Override
  public void alive() throws IOException {
    await(sent -> session.sendPing(ByteBuffer.allocate(0), sent));
  }

  private void await(Consumer<Callback> sending) throws IOException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    sending.accept(Callback.from(() -> done.complete(null), done::completeExceptionally));
    try {
      done.join();
    } catch (CompletionException e) {
      throw new IOException("the socket is closed", e);
    }
  }
}
