package org.voltyard.ocpp.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Send;

/// What is answered to which request of a station.
public final class Routes {
  private final Actions actions;
  private final Map<String, Route<?, ?>> byAction = new HashMap<>();
  private final Map<String, Unanswered<?>> unanswered = new HashMap<>();

  /// One line of the table. What is done `once` is not done again for a request sent twice.
  record Route<Q extends Record, R extends Record>(
      Class<Q> type, Handler<Q, R> handler, boolean once) {}

  /// One line of the table for what is never answered.
  record Unanswered<Q extends Record>(Class<Q> type, Listener<Q> listener) {}

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

  /// For a request that is never answered.
  public <Q extends Record & Send> Routes heard(Class<Q> request, Listener<Q> listener) {
    unanswered.put(actions.of(request).name(), new Unanswered<>(request, listener));
    return this;
  }

  private Routes add(Route<?, ?> route) {
    byAction.put(actions.of(route.type()).name(), route);
    return this;
  }

  /// The actions that are taken.
  public Set<String> names() {
    Set<String> names = new HashSet<>(byAction.keySet());
    names.addAll(unanswered.keySet());
    return Set.copyOf(names);
  }

  Route<?, ?> find(String name) {
    Route<?, ?> route = byAction.get(name);
    if (route != null) {
      return route;
    }
    throw unroutable(name);
  }

  Unanswered<?> findUnanswered(String name) {
    Unanswered<?> route = unanswered.get(name);
    if (route != null) {
      return route;
    }
    throw unroutable(name);
  }

  private RpcException unroutable(String name) {
    Action known = actions.find(name);
    if (known == null) {
      return new RpcException(
          ErrorCode.NOT_IMPLEMENTED, "action " + shortened(name) + " is not known");
    } else if (unanswered.containsKey(name)) {
      return new RpcException(ErrorCode.PROTOCOL_ERROR, name + " must be sent without an answer");
    } else if (byAction.containsKey(name)) {
      return new RpcException(ErrorCode.PROTOCOL_ERROR, name + " must be sent as a request");
    }
    return new RpcException(ErrorCode.NOT_SUPPORTED, name + " is not for stations to send");
  }

  private static String shortened(String name) {
    return name.length() <= 50 ? name : name.substring(0, 50) + "…";
  }
}
