package org.voltyard.api;

import java.io.IOException;

/// A reader of the stream of facts. Writing waits for a reader that is slow, so nothing piles up.
interface FactSink {
  /// The stream begins.
  void begin() throws IOException;

  void fact(FactsResource.Item fact) throws IOException;

  /// All facts there are were written.
  void flush() throws IOException;

  /// Nothing has happened for a while.
  void alive() throws IOException;
}
