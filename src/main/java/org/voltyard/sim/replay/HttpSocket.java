package org.voltyard.sim.replay;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.voltyard.sim.SimClock;

/// A real WebSocket; hands what it hears to the thread of the clock.
final class HttpSocket implements Socket, WebSocket.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SimClock clock;
  private final Ear ear;
  private final StringBuilder parts = new StringBuilder();
  private volatile @Nullable WebSocket socket;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  private HttpSocket(SimClock clock, Ear ear) {
    this.clock = clock;
    this.ear = ear;
  }

  /// Opens connections of one subprotocol.
  static Socket.Maker of(HttpClient client, SimClock clock, String protocol) {
    return (address, ear) -> {
      WebSocket.Builder builder =
          client.newWebSocketBuilder().subprotocols(protocol).connectTimeout(PATIENCE);
      String credentials = address.credentials();
      if (credentials != null) {
        builder.header("Authorization", credentials);
      }
      CompletableFuture<?> _ =
          builder
              .buildAsync(address.whole(), new HttpSocket(clock, ear))
              .whenComplete((opened, fault) -> told(clock, ear, fault));
    };
  }

  private static void told(SimClock clock, Ear ear, @Nullable Throwable fault) {
    if (fault != null) {
      Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
      clock.run(() -> ear.closed(String.valueOf(cause)));
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    clock.run(() -> ear.opened(this));
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      String text = parts.toString();
      parts.setLength(0);
      clock.run(() -> ear.heard(text));
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    clock.run(() -> ear.closed(code + " " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    clock.run(() -> ear.closed(String.valueOf(fault)));
  }

  /// The client allows one send at a time.
  @Override
  public void send(String text) {
    WebSocket open = socket;
    if (open != null) {
      sent = sent.thenCompose(before -> open.sendText(text, true));
    }
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      sent = sent.thenCompose(before -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
  }
}
