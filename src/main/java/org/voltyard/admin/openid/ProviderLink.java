package org.voltyard.admin.openid;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.KeySource;

/// The provider, as it is talked to from here.
public interface ProviderLink extends KeySource {
  /// What becomes a token.
  ///
  /// @param redirect where the code came to
  /// @param verifier proves that whoever asked is whoever comes // RFC 7636
  record Exchange(
      String client, @Nullable String secret, String code, URI redirect, String verifier) {}

  /// What the provider tells of itself.
  Places discover(String issuer) throws Refused;

  /// The ID token for a code, which nobody has looked at yet.
  String exchange(Places places, Exchange exchange) throws Refused;
}
