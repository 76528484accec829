package org.voltyard.domain;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Makes the audit log's chain again from its records and compares it with the journal. Never call
/// it on the JavaFX thread.
@FunctionalInterface
public interface AuditCheck {
  /// Checks.
  ///
  /// @param everything compares with all of the journal, not only with what came last
  /// @param progress hears how many records of the chain were looked at
  Result run(boolean everything, LongConsumer progress);

  /// What was found.
  ///
  /// @param records how many are whole, up to the damage
  /// @param head the hash of the last whole one
  /// @param damage null where it is whole
  record Result(long records, String head, @Nullable String damage) {}
}
