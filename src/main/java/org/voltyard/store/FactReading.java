package org.voltyard.store;

import org.voltyard.domain.Fact;

/// Reads facts from text, the way back of [FactText].
@FunctionalInterface
public interface FactReading {
  Fact of(String kind, String body);
}
