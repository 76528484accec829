package org.voltyard.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.Certificates;
import org.voltyard.admin.oauth.ForeignIssuer;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthBook;
import org.voltyard.domain.Role;
import org.voltyard.domain.UserDirectory;
import org.voltyard.journal.Journal;

/// What the settings say about OAuth 2, asked anew each time.
final class TokenSettings {
  private static final String NONE = "none";

  private final Settings settings;
  private final Path data;

  TokenSettings(Settings settings, Path data) {
    this.settings = settings;
    this.data = data;
  }

  OAuth open(
      OAuthBook book,
      Journal journal,
      Certificates certificates,
      UserDirectory users,
      InstantSource clock) {
    return OAuth.of(
        new OAuth.Ground(
            book,
            journal::append,
            certificates.safe(),
            users,
            new ApiOpening(settings, certificates)::address,
            () -> Duration.ofDays(settings.whole("api.token-key-days")),
            this::other,
            clock));
  }

  private @Nullable ForeignIssuer other() {
    String issuer = settings.value("api.token-issuer");
    String keys = settings.value("api.token-keys");
    if (issuer.equals(NONE) || keys.equals(NONE)) {
      return null;
    }
    return new ForeignIssuer(
        issuer,
        keys.matches("https?://.*") ? keys : data.resolve(keys).toString(),
        settings.value("api.token-audience"),
        settings.value("api.token-roles-claim"),
        roles(settings.value("api.token-roles")));
  }

  /// `ops=operator, boss=admin`
  static Map<String, Role> roles(String text) {
    Map<String, Role> roles = new LinkedHashMap<>();
    if (!text.equals(NONE)) {
      for (String pair : text.split(",", -1)) {
        int equals = pair.lastIndexOf('=');
        String role = pair.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
        Arrays.stream(Role.values())
            .filter(known -> known.name().equals(role))
            .forEach(known -> roles.put(pair.substring(0, Math.max(0, equals)).strip(), known));
      }
    }
    return roles;
  }
}
