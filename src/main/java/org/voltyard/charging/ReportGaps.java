package org.voltyard.charging;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltyard.domain.SessionId;

/// Counts the reports of running transactions. Only of those seen from their beginning by this
/// process it can tell at the end whether some never came.
final class ReportGaps {
  /// Beyond this many reports a transaction is no longer counted.
  private static final int MOST = 1 << 20;

  private final Map<SessionId, BitSet> seen = new ConcurrentHashMap<>();

  void began(SessionId session, int number) {
    BitSet numbers = new BitSet();
    seen.put(session, numbers);
    mark(numbers, number);
  }

  void came(SessionId session, int number) {
    BitSet numbers = seen.get(session);
    if (numbers != null) {
      mark(numbers, number);
    }
  }

  private static void mark(BitSet numbers, int number) {
    if (number >= 0 && number < MOST) {
      numbers.set(number);
    }
  }

  /// How many reports before the last one are missing; 0 when that cannot be told.
  int ended(SessionId session, int number) {
    BitSet numbers = seen.remove(session);
    if (numbers == null || number < 0 || number >= MOST) {
      return 0;
    }
    mark(numbers, number);
    int first = numbers.nextSetBit(0);
    return number - first + 1 - numbers.get(first, number + 1).cardinality();
  }
}
