package org.voltyard.journal;

import java.util.List;
import org.voltyard.domain.Recorded;

/// Is handed every group of facts, in order, after it is on disk and before those who wait for it
/// go on. Called on the journal's own thread: it must be quick and must not append and wait.
public interface GroupListener {
  void recorded(List<Recorded> group);

  /// Is told before that what it took to force the group to disk.
  default void committed(int facts, long bytes, long nanos) {}
}
