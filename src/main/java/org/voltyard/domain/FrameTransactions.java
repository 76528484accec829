package org.voltyard.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;

/// Which frame belongs to which transaction: those that name one, and the other halves of their
/// pairs.
public final class FrameTransactions {
  private final Map<Half, String> named = new HashMap<>();

  private record Half(StationId station, String messageId) {}

  /// A transaction of a station; another station may use the same name.
  public record Of(StationId station, String transaction) {}

  /// Among these frames.
  public FrameTransactions(List<Frame> frames) {
    for (Frame frame : frames) {
      String transaction = frame.transaction();
      String id = frame.messageId();
      if (transaction != null && id != null) {
        named.put(new Half(frame.station(), id), transaction);
      }
    }
  }

  /// The transaction of a frame, null when it has none to do with.
  public @Nullable Of of(Frame frame) {
    String own = frame.transaction();
    String id = frame.messageId();
    String found = own != null || id == null ? own : named.get(new Half(frame.station(), id));
    return found == null ? null : new Of(frame.station(), found);
  }

  /// Whether a frame belongs to a transaction of this name.
  public boolean has(Frame frame, String transaction) {
    Of found = of(frame);
    return found != null && found.transaction().equals(transaction);
  }
}
