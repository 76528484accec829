package org.voltyard.admin.openid;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One way through the browser: what is sent along, and what has to come back.
///
/// @param state comes back with the answer // RFC 6749 10.12
/// @param nonce stands in the token // OpenID Connect Core 1.0, 15.5.2
/// @param verifier is told only where the code becomes a token // RFC 7636
record Attempt(String state, String nonce, String verifier, Instant since) {
  private static final int BYTES = 32;
  private static final int LONGEST = 4_096;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  /// What the browser brought.
  sealed interface Answer {
    record Code(String code) implements Answer {}

    /// The provider let nobody in; in its words.
    record Denied(String why) implements Answer {}

    /// Not from this way: somebody else sent the browser here, or it is an old one.
    record Foreign() implements Answer {}
  }

  static Attempt fresh(Instant now) {
    return new Attempt(random(), random(), random(), now);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  /// What the provider is told of the verifier before. // RFC 7636 4.2
  String challenge() {
    try {
      byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
      return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /// Where the browser is sent.
  URI address(Places places, ProviderSettings settings, URI redirect) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.client());
    query.put("redirect_uri", redirect.toString());
    query.put("scope", settings.scopes());
    query.put("state", state);
    query.put("nonce", nonce);
    query.put("code_challenge", challenge());
    query.put("code_challenge_method", "S256");
    if (settings.fresh()) {
      query.put("prompt", "login");
      query.put("max_age", "0");
    }
    String text =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String to = places.browser().toString();
    return URI.create(to + (to.indexOf('?') < 0 ? "?" : "&") + text);
  }

  /// What has come back.
  ///
  /// @param query as it stands in the address
  Answer answer(String query, Places places, String issuer) {
    Map<String, String> told = told(query);
    String named = told.get("iss");
    boolean itself = named == null ? !places.namesItself() : named.equals(issuer);
    if (!itself || !same(told.getOrDefault("state", ""), state)) {
      return new Answer.Foreign();
    }
    String error = told.get("error");
    String code = told.get("code");
    if (error != null) {
      return new Answer.Denied(plain(told.getOrDefault("error_description", error)));
    }
    return code == null || code.isEmpty() ? new Answer.Foreign() : new Answer.Code(code);
  }

  /// Empty where it is no form, or tells something twice. // RFC 6749 3.1
  private static Map<String, String> told(String query) {
    Map<String, String> told = new HashMap<>();
    for (String pair : query.length() > LONGEST ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = decoded(pair.substring(equals + 1));
        if (value == null || told.put(pair.substring(0, equals), value) != null) {
          return Map.of();
        }
      }
    }
    return told;
  }

  private static @Nullable String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// Words of another for the screen.
  private static String plain(String text) {
    String one = text.replaceAll("\\p{Cntrl}", " ").strip();
    return one.length() <= 200 ? one : one.substring(0, 200) + "…";
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether a token was made for this way.
  boolean mine(@Nullable String shown) {
    return shown != null && same(shown, nonce);
  }
}
