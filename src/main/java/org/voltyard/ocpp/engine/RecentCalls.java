package org.voltyard.ocpp.engine;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Frame.CallFrame;

/// The last requests of a station with their answers, to know one that is sent again: stations may
/// repeat an unanswered request with its old id, also on a new connection. // OCPP-J 1.6 errata 3.1
final class RecentCalls {
  private static final int KEPT = 16;

  private @Nullable Entry[] entries = new @Nullable Entry[2];
  private int next;

  /// A request; `answer` is null when it is done anew each time.
  record Entry(String id, long print, @Nullable String answer) {
    boolean same(CallFrame call) {
      return print == fingerprint(call);
    }
  }

  @Nullable Entry find(String id) {
    for (Entry entry : entries) {
      if (entry != null && entry.id.equals(id)) {
        return entry;
      }
    }
    return null;
  }

  void keep(CallFrame call, @Nullable String answer) {
    if (next == entries.length && next < KEPT) {
      @Nullable Entry[] more = new @Nullable Entry[next * 2];
      System.arraycopy(entries, 0, more, 0, next);
      entries = more;
    }
    for (int i = 0; i < entries.length; i++) {
      Entry entry = entries[i];
      if (entry != null && entry.id.equals(call.id())) {
        entries[i] = new Entry(call.id(), fingerprint(call), answer);
        return;
      }
    }
    entries[next % entries.length] = new Entry(call.id(), fingerprint(call), answer);
    next = next + 1 == KEPT ? 0 : next + 1;
  }

  /// A fingerprint instead of the request itself, which may be long.
  private static long fingerprint(CallFrame call) {
    long rest = call.action().hashCode() * 31L + call.payload().length();
    return ((long) call.payload().hashCode() << 32) ^ (rest & 0xFFFF_FFFFL);
  }
}
