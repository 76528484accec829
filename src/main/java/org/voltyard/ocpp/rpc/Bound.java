package org.voltyard.ocpp.rpc;

import java.util.List;

/// A payload read into its record, with what was tolerated on the way.
public record Bound<T>(T value, List<Finding> findings) {
  public Bound {
    findings = List.copyOf(findings);
  }
}
