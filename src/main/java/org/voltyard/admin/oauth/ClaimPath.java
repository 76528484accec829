package org.voltyard.admin.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in a token at the end of a path of members.
public final class ClaimPath {
  private ClaimPath() {}

  /// The words at the end of a path of members: one text, words with blanks, or a list.
  public static List<String> words(JWTClaimsSet claims, String path) {
    Object whole = claims.getClaim(path); // names such as https://depot.example/roles have dots
    return switch (whole == null ? walked(claims.getClaims(), path) : whole) {
      case String text -> Arrays.asList(text.split(" ", -1));
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }

  private static @Nullable Object walked(Object from, String path) {
    Object at = from;
    for (String member : path.split("\\.", -1)) {
      at = member(at, member);
    }
    return at;
  }

  private static @Nullable Object member(@Nullable Object of, String name) {
    return of instanceof Map<?, ?> members ? members.get(name) : null;
  }
}
