package org.voltyard.admin.oauth;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds out in whose name a token comes: one of the depot's own, or one of another issuer where
/// the settings name one.
public final class TokenJudge {
  private static final int LONGEST = 8_000;

  private final AccessTokens own;
  private final ForeignTokens foreign;
  private final Supplier<@Nullable ForeignIssuer> other;
  private final SigningKeys keys;

  TokenJudge(
      AccessTokens own,
      ForeignTokens foreign,
      Supplier<@Nullable ForeignIssuer> other,
      SigningKeys keys) {
    this.own = own;
    this.foreign = foreign;
    this.other = other;
    this.keys = keys;
  }

  /// Whether a text that somebody shows is to be judged here: three parts with dots between them.
  public static boolean isToken(String shown) {
    return shown.chars().filter(c -> c == '.').count() == 2;
  }

  /// In whose name a token comes.
  ///
  /// @param where the door that it came to
  public Judgement judge(String text, String where) {
    if (text.length() > LONGEST) {
      return new Judgement.Bad("it is too long");
    }
    try {
      SignedJWT token = SignedJWT.parse(text);
      String issuer = token.getJWTClaimsSet().getIssuer();
      ForeignIssuer by = other.get();
      return by != null && by.issuer().equals(issuer)
          ? foreign.judge(token, by, where)
          : own.judge(token, where);
    } catch (ParseException | IllegalArgumentException e) {
      return new Judgement.Bad("it is no signed token");
    }
  }

  /// Where the depot is reached, as its tokens name it.
  public String issuer() {
    return own.issuer();
  }

  /// The public halves of the keys that the depot signs with, as JSON. // RFC 7517
  public String published() {
    return keys.published();
  }
}
