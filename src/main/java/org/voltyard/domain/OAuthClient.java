package org.voltyard.domain;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A program that comes in through the REST interface by OAuth 2.
///
/// @param id 1 to 64 of letters, digits, `.`, `_`, `-`; never given twice
/// @param title how people know it
/// @param confidential whether it can keep a secret; one that runs at its users' cannot
/// @param redirects where a browser may be sent back to; each is compared as a whole
/// @param scopes the most that it is ever allowed
/// @param version grows when what was given out before is to be void
public record OAuthClient(
    String id,
    String title,
    boolean confidential,
    Set<Grant> grants,
    List<String> redirects,
    Set<Permission> scopes,
    int version) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
  private static final int LONGEST = 500;
  private static final int MOST = 20;

  /// How it may come by a token.
  public enum Grant {
    /// A user signs in and lets it act in their name.
    CODE,
    /// It acts in its own name.
    CREDENTIALS
  }

  public OAuthClient {
    grants = Set.copyOf(grants);
    redirects = List.copyOf(redirects);
    scopes = Set.copyOf(scopes);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "client '" + id + "': 1 to 64 letters, digits, '.', '_', '-' are allowed");
    }
    if (title.isBlank() || title.length() > 100) {
      throw new IllegalArgumentException("title of a client: 1 to 100 characters are allowed");
    }
    if (grants.isEmpty() || scopes.isEmpty()) {
      throw new IllegalArgumentException("client '" + id + "' needs a grant and a scope");
    }
    if (!confidential && grants.contains(Grant.CREDENTIALS)) {
      throw new IllegalArgumentException(
          "client '" + id + "' has no secret and cannot act in its own name");
    }
    if (grants.contains(Grant.CODE) == redirects.isEmpty() || redirects.size() > MOST) {
      throw new IllegalArgumentException(
          "client '" + id + "': 1 to " + MOST + " redirect addresses belong to the grant CODE");
    }
    redirects.forEach(OAuthClient::checkRedirect);
  }

  /// What it does in its own name.
  public Origin at(String where) {
    return new Origin("client:" + id, where, null, scopes);
  }

  /// Whether a browser may be sent there. A program on the user's machine takes any free port.
  // RFC 8252 7.3
  public boolean redirectsTo(String address) {
    return redirects.stream().anyMatch(known -> known.equals(address) || onlyPort(known, address));
  }

  private static boolean onlyPort(String known, String asked) {
    try {
      URI one = new URI(known);
      URI other = new URI(asked);
      String host = one.getHost();
      return "http".equals(one.getScheme())
          && host != null
          && LOOPBACK.contains(host)
          && other.getPort() > 0
          && asked.equals(
              "http://"
                  + host
                  + ":"
                  + other.getPort()
                  + one.getRawPath()
                  + query(one.getRawQuery()));
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static String query(@org.jspecify.annotations.Nullable String raw) {
    return raw == null ? "" : "?" + raw;
  }

  private static void checkRedirect(String text) {
    boolean right = text.length() <= LONGEST;
    try {
      URI address = new URI(text);
      String scheme = address.getScheme();
      String host = address.getHost();
      right &=
          scheme != null
              && address.getRawFragment() == null
              && address.getRawUserInfo() == null
              && switch (scheme) {
                case "https" -> host != null;
                case "http" -> host != null && LOOPBACK.contains(host);
                default -> scheme.contains(".") && address.getRawSchemeSpecificPart() != null;
              };
    } catch (java.net.URISyntaxException e) {
      right = false;
    }
    if (!right) {
      throw new IllegalArgumentException(
          "redirect address '"
              + text
              + "': https, http to this machine, or a scheme of the program's own such as"
              + " com.example.app:/done is allowed, without user and fragment");
    }
  }
}
