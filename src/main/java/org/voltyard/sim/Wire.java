package org.voltyard.sim;

/// An open connection to the depot.
interface Wire {
  void send(String text);

  void ping();

  /// Says goodbye and closes.
  void close();

  /// Closes without a word, as when a cable is torn.
  void drop();

  /// Hears what comes; called on the thread of the clock only, and never after `close` or `drop`.
  interface Ear {
    void opened(Wire wire);

    void heard(String text);

    /// It was closed by the other side, or could not be opened.
    void closed(String why);
  }

  /// Opens connections.
  interface Maker {
    void open(ChargerPlan plan, Ear ear);
  }
}
