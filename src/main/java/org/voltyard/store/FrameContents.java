package org.voltyard.store;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;

/// What is in some frames: their actions, their transactions, how many are faulty, the longest wait
/// for an answer.
record FrameContents(Set<String> actions, Set<String> transactions, int faulty, long slowest) {
  static final FrameContents NOTHING = new FrameContents(Set.of(), Set.of(), 0, -1);
  private static final int LONGEST = 900_000;

  /// These frames too; the sets of an earlier one stay as they are.
  FrameContents with(Iterable<Frame> frames) {
    Set<String> more = new HashSet<>(actions);
    Set<String> named = new HashSet<>(transactions);
    int wrong = faulty;
    long longest = slowest;
    for (Frame frame : frames) {
      String action = frame.action();
      if (action != null) {
        more.add(Clean.text(action, 64));
      }
      String transaction = frame.transaction();
      if (transaction != null) {
        named.add(transaction);
      }
      wrong += frame.faulty() ? 1 : 0;
      longest = Math.max(longest, frame.latencyMicros());
    }
    return new FrameContents(more, named, wrong, longest);
  }

  void into(FrameSpanEntity row) {
    row.actions = list(actions);
    row.transactions = list(transactions);
    row.faulty = faulty;
    row.slowest = slowest;
  }

  /// `,one,two,`; null when that would be too long to keep.
  private static @Nullable String list(Set<String> words) {
    String all =
        Stream.concat(Stream.of(""), words.stream().map(FrameContents::word))
            .collect(Collectors.joining(",", "", ","));
    return all.length() > LONGEST ? null : all;
  }

  /// A word as it stands in a list.
  static String word(String text) {
    return Clean.text(text.replace(',', ';'), 64);
  }
}
