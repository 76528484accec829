package org.voltyard.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what was opened and closes it in reverse; one part that fails to close does not keep
/// the others open.
final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  private record Part(String name, AutoCloseable closing) {}

  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean closed;

  synchronized <T extends AutoCloseable> T add(String name, T part) {
    if (closed) {
      close(new Part(name, part));
      throw new IllegalStateException("VoltYard is closing; " + name + " is not opened any more");
    }
    parts.push(new Part(name, part));
    return part;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  private static void close(Part part) {
    try {
      part.closing.close();
    } catch (Exception e) {
      LOG.error("{} did not close cleanly", part.name, e);
    }
  }
}
