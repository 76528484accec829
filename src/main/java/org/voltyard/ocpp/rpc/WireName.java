package org.voltyard.ocpp.rpc;

import java.util.List;

/// A constant that has a name on the wire: by rule, the constant `SOFT_RESET` is `SoftReset` there;
/// an enum with names that the rule does not yield says them itself.
public interface WireName {
  String name();

  /// The name to send.
  default String wire() {
    String name = name();
    StringBuilder wire = new StringBuilder(name.length());
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        wire.append(upper ? c : Character.toLowerCase(c));
        upper = false;
      }
    }
    return wire.toString();
  }

  /// Further spellings that are understood but never sent.
  default List<String> aliases() {
    return List.of();
  }
}
