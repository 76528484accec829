package org.voltyard.admin.oauth;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Permission;

/// Permissions as OAuth 2 spells them: words with a blank between them. // RFC 6749 3.3
public final class Scopes {
  private Scopes() {}

  /// Words in order.
  public static String text(Set<Permission> scopes) {
    return scopes.stream().sorted().map(Scopes::word).collect(Collectors.joining(" "));
  }

  /// One word.
  public static String word(Permission permission) {
    return permission.name().toLowerCase(Locale.ROOT);
  }

  /// What is asked for, never more than may be.
  ///
  /// @param text null for all that may be
  /// @throws OAuthRefusal where a word is unknown or too much
  static Set<Permission> asked(@Nullable String text, Set<Permission> most) {
    if (text == null || text.isBlank()) {
      return most;
    }
    Set<Permission> asked = read(text);
    if (!most.containsAll(asked)) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.INVALID_SCOPE, "of this, '" + text(most) + "' may be asked for");
    }
    return asked;
  }

  private static Set<Permission> read(String text) {
    EnumSet<Permission> asked = EnumSet.noneOf(Permission.class);
    for (String word : text.strip().split(" +", -1)) {
      asked.add(
          EnumSet.allOf(Permission.class).stream()
              .filter(permission -> word(permission).equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new OAuthRefusal(
                          OAuthRefusal.Kind.INVALID_SCOPE, "a scope is not known here")));
    }
    return asked;
  }

  /// Those words of a token that are permissions.
  static Set<Permission> known(@Nullable String text) {
    if (text == null) {
      return Set.of();
    }
    List<String> words = List.of(text.strip().split(" +", -1));
    EnumSet<Permission> known = EnumSet.allOf(Permission.class);
    known.removeIf(permission -> !words.contains(word(permission)));
    return known;
  }

  /// What is in both.
  static Set<Permission> common(Set<Permission> one, Set<Permission> other) {
    EnumSet<Permission> both = EnumSet.noneOf(Permission.class);
    one.stream().filter(other::contains).forEach(both::add);
    return Collections.unmodifiableSet(both);
  }
}
