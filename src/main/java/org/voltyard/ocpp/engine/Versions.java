package org.voltyard.ocpp.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table of versions the server speaks; a further version is one more entry.
public final class Versions {
  private final Map<String, Version> bySubprotocol = new LinkedHashMap<>();

  public Versions(List<Version> all) {
    all.forEach(version -> bySubprotocol.put(version.dialect().subprotocol(), version));
  }

  Set<String> subprotocols() {
    return bySubprotocol.keySet();
  }

  @Nullable Version find(String subprotocol) {
    return bySubprotocol.get(subprotocol);
  }

  /// The first of the offered subprotocols that is spoken here: the station's order of preference
  /// wins. Empty when there is none in common.
  String choose(String offered) {
    for (String name : offered.split(",", -1)) {
      String wanted = name.strip();
      if (bySubprotocol.containsKey(wanted)) {
        return wanted;
      }
    }
    return "";
  }
}
