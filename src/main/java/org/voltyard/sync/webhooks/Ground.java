package org.voltyard.sync.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// What the sending of facts stands on.
///
/// @param journal writes a fact and returns when it is on disk and in all live state
/// @param random scatters attempts in time
public record Ground(
    FactLog log,
    Words words,
    Consumer<Fact> journal,
    Rules rules,
    InstantSource clock,
    RandomGenerator random) {
  /// Facts in the words in which they are sent.
  public record Words(Function<Fact, String> kind, Function<Recorded, FactArchive.Row> row) {}

  /// What the settings say.
  ///
  /// @param anywhere whether facts may go to machines of this network and by plain HTTP
  /// @param endurance after how long without success one is stopped
  /// @param patience how long a receiver may take for one message
  public record Rules(BooleanSupplier anywhere, Supplier<Duration> endurance, Duration patience) {}
}
