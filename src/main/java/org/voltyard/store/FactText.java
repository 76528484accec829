package org.voltyard.store;

import org.voltyard.domain.AuditText;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PrivacyEvent;

/// Writes facts as text, as the journal does.
public interface FactText {
  Text of(Fact fact);

  /// The same for the audit log, without what it must not hold.
  AuditText audit(Fact fact, Origin origin);

  /// A body without what says who a driver was that is erased.
  default String redacted(String kind, String body, PrivacyEvent.Erased erased) {
    return body;
  }

  /// The kind, such as `session.started`, and the body as JSON.
  record Text(String kind, String body) {}
}
