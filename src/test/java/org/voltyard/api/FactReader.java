package org.voltyard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client of the stream of facts over a WebSocket that reads as fast as it is told to.
final class FactReader implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<Long> numbers = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final boolean eager;
  private final WebSocket socket;

  /// @param eager whether it reads all there is; else [#ask] says when
  FactReader(HttpClient client, int port, String query, @Nullable String key, boolean eager) {
    this.eager = eager;
    WebSocket.Builder opening = client.newWebSocketBuilder();
    if (key != null) {
      opening.header("Authorization", "Bearer " + key);
    }
    URI address = URI.create("ws://127.0.0.1:" + port + "/api/v1/facts" + query);
    socket = opening.buildAsync(address, this).join();
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (eager) {
      opened.request(Long.MAX_VALUE);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      JsonNode fact = Codec.tree(text.toString());
      text.setLength(0);
      numbers.add(fact.path("seq").asLong());
    } else if (!eager) {
      from.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  void ask(long messages) {
    socket.request(messages);
  }

  /// The number of the next fact.
  long next() throws InterruptedException {
    Long number = numbers.poll(20, TimeUnit.SECONDS);
    if (number == null) {
      throw new AssertionError("no fact came");
    }
    return number;
  }

  /// The code with which the server closed.
  int ended() {
    return closed.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /// Cuts the connection without a word.
  @Override
  public void close() {
    socket.abort();
  }
}
