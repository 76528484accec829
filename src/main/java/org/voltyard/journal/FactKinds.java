package org.voltyard.journal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.voltyard.domain.Fact;

/// The table of fact kinds, drawn from the sealed hierarchy: `SessionEvent.Started` is
/// `session.started`.
final class FactKinds {
  private static final String SUFFIX = "Event";
  private static final Map<String, Class<? extends Fact>> TYPES = types();

  private FactKinds() {}

  static Map<String, Class<? extends Fact>> all() {
    return TYPES;
  }

  private static Map<String, Class<? extends Fact>> types() {
    Map<String, Class<? extends Fact>> types = new HashMap<>();
    for (Class<?> family : Fact.class.getPermittedSubclasses()) {
      for (Class<?> type : family.getPermittedSubclasses()) {
        types.put(kind(family, type), type.asSubclass(Fact.class));
      }
    }
    return Map.copyOf(types);
  }

  private static String kind(Class<?> family, Class<?> type) {
    String group = family.getSimpleName();
    if (!group.endsWith(SUFFIX) || !type.isRecord()) {
      throw new IllegalStateException(type + " is no record in a family of events");
    }
    String name = type.getSimpleName();
    return group.substring(0, group.length() - SUFFIX.length()).toLowerCase(Locale.ROOT)
        + "."
        + name.substring(0, 1).toLowerCase(Locale.ROOT)
        + name.substring(1);
  }
}
