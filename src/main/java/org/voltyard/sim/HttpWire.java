package org.voltyard.sim;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One WebSocket; hands what it hears to the thread of the simulation.
final class HttpWire implements Wire, WebSocket.Listener {
  private final SimClock clock;
  private final Ear ear;
  private final StringBuilder parts = new StringBuilder();

  /// Set before the first task that can use it, then only used on the simulation's thread.
  private volatile @Nullable WebSocket socket;

  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private boolean over;

  HttpWire(SimClock clock, Ear ear) {
    this.clock = clock;
    this.ear = ear;
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
      clock.run(() -> tell(() -> ear.heard(text)));
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    clock.run(() -> end(code + " " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    clock.run(() -> end(String.valueOf(fault)));
  }

  private void tell(Runnable task) {
    if (!over) {
      task.run();
    }
  }

  private void end(String why) {
    tell(
        () -> {
          over = true;
          ear.closed(why);
        });
  }

  @Override
  public void send(String text) {
    chain(open -> open.sendText(text, true));
  }

  @Override
  public void ping() {
    chain(open -> open.sendPing(ByteBuffer.allocate(0)));
  }

  @Override
  public void close() {
    over = true;
    chain(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
  }

  @Override
  public void drop() {
    over = true;
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }

  /// The client allows one send at a time.
  private void chain(Function<WebSocket, CompletableFuture<WebSocket>> step) {
    WebSocket open = socket;
    if (open != null) {
      sent = sent.thenCompose(_ -> step.apply(open));
    }
  }
}
