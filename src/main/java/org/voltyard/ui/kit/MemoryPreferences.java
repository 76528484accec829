package org.voltyard.ui.kit;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Preferences that end with the program (tests, gallery, training).
public final class MemoryPreferences implements Preferences {
  private final SortedMap<String, String> values = new TreeMap<>();

  @Override
  public synchronized Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public synchronized void put(String key, String value) {
    values.put(key, value);
  }

  @Override
  public synchronized void remove(String key) {
    values.remove(key);
  }

  @Override
  public synchronized Map<String, String> withPrefix(String prefix) {
    return new TreeMap<>(values.subMap(prefix, prefix + Character.MAX_VALUE));
  }
}
