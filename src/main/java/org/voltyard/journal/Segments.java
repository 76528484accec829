package org.voltyard.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// All segments by their first sequence number; the last one is being written.
final class Segments {
  private final NavigableMap<Long, Segment> byFirst = new ConcurrentSkipListMap<>();

  Segments(Collection<Segment> found) {
    found.forEach(this::put);
  }

  void put(Segment segment) {
    byFirst.put(segment.first(), segment);
  }

  void remove(Segment segment) {
    byFirst.remove(segment.first());
  }

  List<Segment> all() {
    return new ArrayList<>(byFirst.values());
  }

  /// The segment that holds a fact if there is such a fact.
  @Nullable Segment holding(long seq) {
    Map.Entry<Long, Segment> entry = byFirst.floorEntry(seq);
    return entry == null ? null : entry.getValue();
  }

  @Nullable Segment after(Segment segment) {
    Map.Entry<Long, Segment> entry = byFirst.higherEntry(segment.first());
    return entry == null ? null : entry.getValue();
  }

  @Nullable Segment first() {
    Map.Entry<Long, Segment> entry = byFirst.firstEntry();
    return entry == null ? null : entry.getValue();
  }

  /// The one that is written to; opening makes sure that there is one.
  Segment active() {
    return byFirst.lastEntry().getValue();
  }
}
