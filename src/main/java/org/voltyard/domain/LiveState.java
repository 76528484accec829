package org.voltyard.domain;

import java.util.function.Consumer;

/// State made from facts alone, one part of all there is: only [#apply] changes it, in the order of
/// the journal and on one thread. A handful of facts says it all again.
public interface LiveState {
  /// Takes a fact in. Facts of a kind that this state does not need change nothing.
  void apply(Recorded recorded);

  /// Facts that make this state out of an empty one.
  void facts(Consumer<Recorded> sink);

  void clear();
}
