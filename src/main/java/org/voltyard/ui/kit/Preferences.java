package org.voltyard.ui.kit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What the window remembers for its user: language, look, place, columns, saved filters.
public interface Preferences {
  /// The value of a key, if it was ever set.
  Optional<String> value(String key);

  /// Sets a key; kept at once.
  void put(String key, String value);

  /// Forgets a key.
  void remove(String key);

  /// All keys that begin with a prefix, with their values, in order of the keys.
  Map<String, String> withPrefix(String prefix);

  /// A yes or no.
  default boolean flag(String key, boolean otherwise) {
    return value(key).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /// A number; what cannot be read counts as not set.
  default double number(String key, double otherwise) {
    try {
      return value(key).map(Double::parseDouble).orElse(otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /// One of a fixed set; what cannot be read counts as not set.
  default <E extends Enum<E>> E choice(String key, E otherwise) {
    return value(key)
        .flatMap(
            text ->
                Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                    .filter(each -> each.name().equals(text))
                    .findFirst())
        .orElse(otherwise);
  }
}
