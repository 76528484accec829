package org.voltyard.domain;

/// Where it is kept that somebody took data away, or looked at what is personal: what leaves no
/// other trace. Waits until it is on disk; never call it on the JavaFX thread.
public interface AuditTrail {
  /// Keeps nothing; for what is tried alone.
  AuditTrail NONE =
      new AuditTrail() {
        @Override
        public void exported(Origin origin, String what, long rows) {}

        @Override
        public void viewed(Origin origin, String what, String subject) {}
      };

  /// Somebody takes data away, as a file or through the API.
  ///
  /// @param what kind of data, such as `audit` or `sessions`
  void exported(Origin origin, String what, long rows);

  /// Somebody looks at what is personal.
  ///
  /// @param what is looked at, such as `driver`
  /// @param subject whose it is, by its number or name in its register
  void viewed(Origin origin, String what, String subject);
}
