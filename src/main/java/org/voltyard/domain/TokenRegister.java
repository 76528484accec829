package org.voltyard.domain;

import java.util.List;
import java.util.Optional;

/// The credentials, as whoever enters many of them sees them.
public interface TokenRegister {
  /// What is known of one.
  Optional<Token> find(TokenId id);

  /// Creates or changes many; whoever waits, waits for the disk once for all of them.
  ///
  /// @throws IllegalArgumentException when one is its own parent; then none is written
  void putAll(List<Token> tokens, Origin origin);
}
