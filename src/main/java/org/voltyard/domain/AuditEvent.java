package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// What leaves no other trace: that somebody took data away, or looked at what is personal; and
/// what was found when the audit log was checked.
public sealed interface AuditEvent extends Fact {
  /// Somebody took data away, as a file or through the API.
  ///
  /// @param what kind of data, such as `audit`
  record Exported(String what, long rows, Origin origin) implements AuditEvent {
    @Override
    public String subject() {
      return what;
    }
  }

  /// Somebody looked at what is personal.
  ///
  /// @param subject whose it is, by the number in its register
  /// @param what was looked at, such as `driver`
  record Viewed(String subject, String what, Origin origin) implements AuditEvent {}

  /// The audit log was checked.
  ///
  /// @param records how many are whole, up to the damage
  /// @param head the hash of the last whole one
  /// @param damage the first record that is damaged and what is wrong with it; null where it is
  ///   whole
  /// @param everything whether it was compared with all of the journal
  record Verified(
      long records, String head, @Nullable String damage, boolean everything, Origin origin)
      implements AuditEvent {
    @Override
    public String subject() {
      return "audit";
    }

    public boolean whole() {
      return damage == null;
    }
  }
}
