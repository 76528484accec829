package org.voltyard.api;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes connections on which a request does not arrive in time: a byte now and then keeps none
/// open. An answer may take as long as it likes.
final class SlowClients implements Connection.Listener {
  private final Scheduler scheduler;
  private final Duration patience;
  private final Map<Connection, Scheduler.Task> watched = new ConcurrentHashMap<>();

  SlowClients(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof ConnectionMetaData) {
      watch(connection);
    }
  }

  @Override
  public void onClosed(Connection connection) {
    rest(connection);
  }

  /// The head is here; what is left is the body, which is read as a whole.
  void arrives(Context context) {
    Connection connection = connection(context);
    rest(connection);
    if (context.req().getContentLengthLong() != 0) {
      watch(connection);
      try {
        context.bodyAsBytes();
      } finally {
        rest(connection);
      }
    }
  }

  /// The next request must come in time.
  void leaves(Context context) {
    Connection connection = connection(context);
    if (connection.getEndPoint().isOpen()) {
      watch(connection);
    }
  }

  private static Connection connection(Context context) {
    return ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection();
  }

  private void watch(Connection connection) {
    Scheduler.Task task =
        scheduler.schedule(() -> close(connection), patience.toMillis(), TimeUnit.MILLISECONDS);
    Scheduler.Task before = watched.put(connection, task);
    if (before != null) {
      before.cancel();
    }
  }

  private void rest(Connection connection) {
    Scheduler.Task task = watched.remove(connection);
    if (task != null) {
      task.cancel();
    }
  }

  private void close(Connection connection) {
    boolean here = watched.remove(connection) != null;
    // one that became a WebSocket has another connection at its end
    if (here && connection.equals(connection.getEndPoint().getConnection())) {
      connection.getEndPoint().close();
    }
  }
}
