package org.voltyard.api;

import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;

/// Remembers what was taken away and looked at.
final class FakeTrail implements AuditTrail {
  final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void exported(Origin origin, String what, long rows) {
    lines.add(origin.who() + " exported " + what + " " + rows);
  }

  @Override
  public synchronized void viewed(Origin origin, String what, String subject) {
    lines.add(origin.who() + " viewed " + what + " " + subject);
  }
}
