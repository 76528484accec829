package org.voltyard.sim.replay;

/// A connection to a depot.
interface Socket {
  void send(String text);

  void close();

  /// Hears what comes, on one thread.
  interface Ear {
    void opened(Socket socket);

    void heard(String text);

    /// It ended, or could not be opened.
    void closed(String why);
  }

  /// Opens connections.
  interface Maker {
    void open(Address address, Ear ear);
  }
}
