package org.voltyard.sim;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where a charger connects to, and with which password, if any.
///
/// @param base the address up to the charger's own name, such as `ws://127.0.0.1:8180/ocpp`
/// @param tls what it needs where that address is `wss`, null elsewhere
public record Link(String base, @Nullable String password, @Nullable TlsSide tls) {
  /// A place without TLS.
  public Link(String base, @Nullable String password) {
    this(base, password, null);
  }

  URI address(String id) {
    String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create(base.endsWith("/") ? base + name : base + "/" + name);
  }

  /// The same place, with another password.
  Link with(String other) {
    return new Link(base, other, tls);
  }

  /// The same place, showing another certificate; over TLS only.
  Link showing(TlsSide.Own own) {
    TlsSide side = tls;
    return side == null ? this : new Link(base, password, side.showing(own));
  }

  /// The value of the Authorization header, null without a password.
  @Nullable String credentials(String id) {
    if (password == null) {
      return null;
    }
    byte[] pair = (id + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
