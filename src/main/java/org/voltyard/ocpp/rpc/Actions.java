package org.voltyard.ocpp.rpc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All actions of one version, found by name or by request.
public final class Actions {
  private final Edition edition;
  private final List<Action> all;
  private final Map<String, Action> byName = new HashMap<>();
  private final Map<Class<?>, Action> byRequest = new HashMap<>();

  public Actions(Edition edition, List<Action> all) {
    this.edition = edition;
    this.all = List.copyOf(all);
    for (Action action : this.all) {
      if (byName.put(action.name(), action) != null) {
        throw new IllegalArgumentException("Action twice: " + action.name());
      }
      byRequest.put(action.request(), action);
    }
  }

  /// The version as specifications write it, such as `1.6`.
  public String version() {
    return edition.text();
  }

  public Edition edition() {
    return edition;
  }

  public List<Action> all() {
    return all;
  }

  public @Nullable Action find(String name) {
    return byName.get(name);
  }

  /// The action that this request belongs to.
  public Action of(Class<?> request) {
    Action action = byRequest.get(request);
    if (action == null) {
      throw new IllegalArgumentException(request.getName() + " is no request of OCPP " + version());
    }
    return action;
  }
}
