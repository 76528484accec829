package org.voltyard.ocpp.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// What is answered to which request of a station.
public final class Routes {
  private final Actions actions;
  private final Map<String, Route<?, ?>> byAction = new HashMap<>();

  /// One line of the table. What is done `once` is not done again for a request sent twice.
  record Route<Q extends Record, R extends Record>(
      Class<Q> type, Handler<Q, R> handler, boolean once) {}

  public Routes(Actions actions) {
    this.actions = actions;
  }

  public <R extends Record, Q extends Record & Call<R>> Routes on(
      Class<Q> request, Handler<Q, R> handler) {
    return add(new Route<>(request, handler, false));
  }

  /// For a request that changes something each time: sent again with the same id and payload, it
  /// gets the same answer and is not handled again.
  public <R extends Record, Q extends Record & Call<R>> Routes once(
      Class<Q> request, Handler<Q, R> handler) {
    return add(new Route<>(request, handler, true));
  }

  private Routes add(Route<?, ?> route) {
    byAction.put(actions.of(route.type()).name(), route);
    return this;
  }

  /// The actions that are answered.
  public Set<String> names() {
    return Set.copyOf(byAction.keySet());
  }

  Route<?, ?> find(String name) {
    Route<?, ?> route = byAction.get(name);
    if (route != null) {
      return route;
    }
    Action known = actions.find(name);
    throw known == null
        ? new RpcException(ErrorCode.NOT_IMPLEMENTED, "action " + shortened(name) + " is not known")
        : new RpcException(ErrorCode.NOT_SUPPORTED, name + " is not for stations to send");
  }

  private static String shortened(String name) {
    return name.length() <= 50 ? name : name.substring(0, 50) + "…";
  }
}
