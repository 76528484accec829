package org.voltyard.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How someone speaks: which actions, with which members, how often and how fast.
///
/// @param whole false when there were more frames than were looked at
public record FrameShape(long frames, Duration length, boolean whole, List<Act> acts) {
  public FrameShape {
    acts = List.copyOf(acts);
  }

  /// Some measured times; `middle` is their median, `most` what 95 of 100 do not exceed.
  public record Times(long count, Duration middle, Duration most, Duration longest) {}

  /// What is said under the name of one action.
  ///
  /// @param fromStation whether the station asks
  /// @param members of the station's own words: how many frames have them
  /// @param spoken how many frames of the station there are
  /// @param intervals between two requests of one station
  /// @param latencies between request and answer
  public record Act(
      String action,
      boolean fromStation,
      long requests,
      long errors,
      long spoken,
      Map<String, Long> members,
      @Nullable Times intervals,
      @Nullable Times latencies) {
    public Act {
      members = Map.copyOf(members);
    }

    /// The part of the station's frames that have a member, 0 to 1.
    public double share(String member) {
      return spoken == 0 ? 0 : (double) members.getOrDefault(member, 0L) / spoken;
    }
  }

  /// Two ways to say one thing; null where it is not said at all.
  public record Pair(String action, boolean fromStation, @Nullable Act one, @Nullable Act other) {
    /// All members that one or the other uses.
    public SortedSet<String> members() {
      SortedSet<String> all = new TreeSet<>();
      for (Act act : new Act[] {one, other}) {
        if (act != null) {
          all.addAll(act.members().keySet());
        }
      }
      return all;
    }

    /// How many members only one of the two uses.
    public long unlike() {
      Act first = one;
      Act second = other;
      if (first == null || second == null) {
        return members().size();
      }
      return members().stream()
          .filter(m -> first.members().containsKey(m) != second.members().containsKey(m))
          .count();
    }
  }

  /// This beside another, by action.
  public List<Pair> beside(FrameShape other) {
    SortedMap<String, Pair> pairs = new TreeMap<>();
    acts.forEach(
        act ->
            pairs.put(
                act.action() + act.fromStation(),
                new Pair(act.action(), act.fromStation(), act, null)));
    for (Act act : other.acts) {
      pairs.merge(
          act.action() + act.fromStation(),
          new Pair(act.action(), act.fromStation(), null, act),
          (mine, its) -> new Pair(mine.action(), mine.fromStation(), mine.one(), its.other()));
    }
    return List.copyOf(pairs.values());
  }
}
