package org.voltyard.journal;

import java.util.Set;
import org.voltyard.domain.Fact;

/// Takes something out of facts that were written long ago.
public interface Redaction {
  /// Kinds of the facts that it looks at, such as `register.driverSaved`.
  Set<String> kinds();

  /// The fact without it; the same one where there is nothing to take out.
  Fact of(Fact fact);
}
