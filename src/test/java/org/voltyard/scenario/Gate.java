package org.voltyard.scenario;

import java.util.concurrent.CompletableFuture;

/// Holds the chargers back while the program is down.
final class Gate {
  private CompletableFuture<Void> open = new CompletableFuture<>();
  private boolean ended;

  /// Waits until the program is up; throws when it will not be any more.
  void await() {
    current().join();
  }

  synchronized void open() {
    open.complete(null);
  }

  synchronized void shut() {
    if (!ended) {
      open = new CompletableFuture<>();
    }
  }

  /// Sends all chargers home.
  synchronized void end() {
    ended = true;
    open.completeExceptionally(new IllegalStateException("it is over"));
    open = CompletableFuture.failedFuture(new IllegalStateException("it is over"));
  }

  private synchronized CompletableFuture<Void> current() {
    return open;
  }
}
