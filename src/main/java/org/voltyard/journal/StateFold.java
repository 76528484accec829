package org.voltyard.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.voltyard.domain.Recorded;

/// A state that is the sum of all facts so far, and can be put away and taken out again.
public interface StateFold {
  /// Replaces the state by one that was saved; nothing of what was there before remains.
  void load(InputStream in) throws IOException;

  /// Adds the next fact.
  void apply(Recorded fact);

  /// Puts the state away. The stream is closed by the caller.
  void save(OutputStream out) throws IOException;
}
