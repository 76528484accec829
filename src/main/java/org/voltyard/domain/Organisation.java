package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// A company, or a fleet or department of one.
///
/// @param parent id of the one it belongs to; null at the top
public record Organisation(String id, String name, @Nullable String parent, boolean active) {

  /// Whether everything in it can be.
  ///
  /// @throws InvalidEntry saying which of the values cannot be
  public void check() {
    InvalidEntry.unlessId(id);
    InvalidEntry.unlessName("name", name, 120);
  }
}
