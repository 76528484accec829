package org.voltyard.ocpp.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Frame.CallFrame;

/// The last requests of a station with their answers, to know one that is sent again: stations may
/// repeat an unanswered request with its old id, also on a new connection. // OCPP-J 1.6 errata 3.1
final class RecentCalls {
  private static final int KEPT = 16;

  private int[] hashes = new int[2]; // beside the entries, so that a search stays within one place
  private @Nullable Entry[] entries = new @Nullable Entry[2];
  private int next;

  /// A request; `answer` is null when it is done anew each time.
  record Entry(String id, long print, @Nullable String answer) {
    boolean same(CallFrame call) {
      return print == fingerprint(call);
    }
  }

  @Nullable Entry find(String id) {
    int place = place(id);
    return place < 0 ? null : entries[place];
  }

  private int place(String id) {
    int hash = id.hashCode();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] == hash) {
        Entry entry = entries[i];
        if (entry != null && entry.id.equals(id)) {
          return i;
        }
      }
    }
    return -1;
  }

  void keep(CallFrame call, @Nullable String answer) {
    int place = place(call.id());
    if (place < 0) {
      place = free();
    }
    hashes[place] = call.id().hashCode();
    entries[place] = new Entry(call.id(), fingerprint(call), answer);
  }

  /// The place of the oldest; the table grows first, for many stations say little.
  private int free() {
    if (next == entries.length && next < KEPT) {
      hashes = Arrays.copyOf(hashes, next * 2);
      entries = Arrays.copyOf(entries, next * 2);
    } else if (next == KEPT) {
      next = 0;
    }
    return next++;
  }

  /// A fingerprint instead of the request itself, which may be long.
  private static long fingerprint(CallFrame call) {
    long rest = call.action().hashCode() * 31L + call.payload().length();
    return ((long) call.payload().hashCode() << 32) ^ (rest & 0xFFFF_FFFFL);
  }
}
