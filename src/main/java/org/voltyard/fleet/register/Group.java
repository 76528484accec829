package org.voltyard.fleet.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.voltyard.domain.Fact;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.RegisterEvent;

/// Changes that go to the disk together. A change is looked at when all before it that name the
/// same are in the registers.
///
/// @param later writes a fact, which is in the registers when that is done
/// @param names what an entry is known by and what it names
/// @param check throws [InvalidEntry] when it cannot be
record Group<T>(
    Function<Fact, CompletableFuture<?>> later,
    Function<T, ? extends Collection<String>> names,
    Consumer<T> check,
    Function<T, RegisterEvent> fact) {

  /// Writes what can be; the others by their places.
  Map<Integer, InvalidEntry> write(List<T> entries) {
    Map<Integer, InvalidEntry> refused = new TreeMap<>();
    List<CompletableFuture<?>> waiting = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (int place = 0; place < entries.size(); place++) {
      T entry = entries.get(place);
      Collection<String> own = names.apply(entry);
      if (!Collections.disjoint(named, own)) {
        settle(waiting);
        named.clear();
      }
      try {
        check.accept(entry);
        waiting.add(later.apply(fact.apply(entry)));
        named.addAll(own);
      } catch (InvalidEntry e) {
        refused.put(place, e);
      }
    }
    settle(waiting);
    return refused;
  }

  private static void settle(List<CompletableFuture<?>> waiting) {
    waiting.forEach(CompletableFuture::join);
    waiting.clear();
  }
}
