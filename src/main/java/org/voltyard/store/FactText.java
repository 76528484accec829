package org.voltyard.store;

import org.voltyard.domain.Fact;

/// Writes facts as text, as the journal does.
@FunctionalInterface
public interface FactText {
  Text of(Fact fact);

  /// The kind, such as `session.started`, and the body as JSON.
  record Text(String kind, String body) {}
}
