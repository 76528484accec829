package org.voltyard.admin.oauth;

import java.io.IOException;

/// Where the public keys of another issuer are read.
public interface KeySource {
  /// The keys as JSON (RFC 7517).
  ///
  /// @param place an address or a file
  String read(String place) throws IOException;
}
