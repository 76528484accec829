package org.voltyard.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Keyed updates from any thread, handed to the JavaFX thread in batches; made by [Fx#coalesced].
public final class Coalesced<K, V> {
  private final Fx fx;
  private final Consumer<Map<K, V>> batch;
  private Map<K, V> waiting = new LinkedHashMap<>();

  Coalesced(Fx fx, Consumer<Map<K, V>> batch) {
    this.fx = fx;
    this.batch = batch;
  }

  /// Remembers the newest value of a key; the batch goes out a quarter second after its first
  /// value.
  public void offer(K key, V value) {
    boolean first;
    synchronized (this) {
      first = waiting.isEmpty();
      waiting.put(key, value);
    }
    if (first) {
      Subscription _ = fx.after(Fx.REPAINT, this::deliver);
    }
  }

  private void deliver() {
    Map<K, V> now;
    synchronized (this) {
      now = waiting;
      waiting = new LinkedHashMap<>();
    }
    if (!now.isEmpty()) {
      batch.accept(now);
    }
  }
}
