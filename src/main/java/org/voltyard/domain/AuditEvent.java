package org.voltyard.domain;

/// What leaves no other trace: that somebody took data away, or looked at what is personal.
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
}
