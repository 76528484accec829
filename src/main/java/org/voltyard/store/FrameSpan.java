package org.voltyard.store;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;

/// The frames since the last full span: how many, of which stations, and what is in them (null: not
/// known).
record FrameSpan(long first, int count, BitSet stations, @Nullable FrameContents contents) {
  /// Frames that make a span full.
  private static final int FULL = 4_000;

  static final FrameSpan EMPTY = new FrameSpan(0, 0, new BitSet(), FrameContents.NOTHING);

  /// The number of the last frame that lies in a span; 0 when none does.
  static long end(StatelessSession session) {
    return session
        .createQuery("select coalesce(max(s.lastId), 0L) from FrameSpanEntity s", Long.class)
        .getSingleResult();
  }

  /// The span that was begun before the last stop.
  static FrameSpan begun(StatelessSession session) {
    List<Object[]> rows =
        session
            .createQuery(
                "select f.stationNo, min(f.id), count(*) from FrameEntity f where f.id > :end"
                    + " group by f.stationNo",
                Object[].class)
            .setParameter("end", end(session))
            .getResultList();
    if (rows.isEmpty()) {
      return EMPTY;
    }
    BitSet stations = new BitSet();
    rows.forEach(r -> stations.set((Integer) r[0]));
    int count = (int) Math.min(FULL, rows.stream().mapToLong(r -> (Long) r[2]).sum());
    return new FrameSpan(
        rows.stream().mapToLong(r -> (Long) r[1]).min().orElse(0), count, stations, null);
  }

  /// With what is in these frames as well.
  FrameSpan holding(Iterable<Frame> frames) {
    return contents == null ? this : new FrameSpan(first, count, stations, contents.with(frames));
  }

  FrameSpan with(long id, int station) {
    BitSet more = count == 0 ? new BitSet() : stations;
    more.set(station);
    return new FrameSpan(count == 0 ? id : first, count + 1, more, contents);
  }

  /// A copy that may grow while this one stays.
  FrameSpan copy() {
    return new FrameSpan(first, count, (BitSet) stations.clone(), contents);
  }

  /// Writes the span down when it is full; returns the one to go on with.
  FrameSpan rest(Session session, long last) {
    if (count < FULL) {
      return this;
    }
    FrameSpanEntity row = new FrameSpanEntity();
    row.firstId = first;
    row.lastId = last;
    row.stations =
        stations.stream().mapToObj(Integer::toString).collect(Collectors.joining(",", ",", ","));
    if (contents != null) {
      contents.into(row);
    }
    session.persist(row);
    return EMPTY;
  }
}
