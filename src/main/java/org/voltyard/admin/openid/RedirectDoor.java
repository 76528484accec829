package org.voltyard.admin.openid;

import java.net.URI;

/// A port of this machine at which the browser comes back. // RFC 8252 7.3
public interface RedirectDoor {
  /// Who is asked about what comes.
  interface Guard {
    /// Whether this is what was waited for. It may be asked from any thread.
    ///
    /// @param query as it stands in the address
    boolean expects(String query);

    /// What was waited for has come, and the browser has its page.
    void arrived();
  }

  /// While it is open.
  interface Open extends AutoCloseable {
    /// As the provider has to be told.
    URI address();

    @Override
    void close();
  }

  /// Begins to listen.
  ///
  /// @param port 0 is any free
  Open open(int port, Guard guard) throws Refused;
}
