package org.voltyard.store;

import org.voltyard.domain.AuditText;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;

/// Writes facts as text, as the journal does.
public interface FactText {
  Text of(Fact fact);

  /// The same for the audit log, without what it must not hold.
  AuditText audit(Fact fact, Origin origin);

  /// The kind, such as `session.started`, and the body as JSON.
  record Text(String kind, String body) {}
}
