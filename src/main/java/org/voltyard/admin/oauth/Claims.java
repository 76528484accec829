package org.voltyard.admin.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// What every token must say, whoever made it. // RFC 7519 4.1
final class Claims {
  private Claims() {}

  static void check(JWTClaimsSet claims, String issuer, String audience, Instant now)
      throws BadToken {
    if (!issuer.equals(claims.getIssuer())) {
      throw new BadToken("another issuer made it");
    }
    if (!claims.getAudience().contains(audience)) {
      throw new BadToken("it is for another audience");
    }
    Date expires = claims.getExpirationTime();
    if (expires == null || !now.isBefore(expires.toInstant().plus(AccessTokens.LEEWAY))) {
      throw new BadToken("it has expired");
    }
    Instant soon = now.plus(AccessTokens.LEEWAY);
    Date begins = claims.getNotBeforeTime();
    Date issued = claims.getIssueTime();
    if ((begins != null && begins.toInstant().isAfter(soon))
        || (issued != null && issued.toInstant().isAfter(soon))) {
      throw new BadToken("it is not good yet");
    }
    String subject = claims.getSubject();
    if (subject == null || subject.isBlank()) {
      throw new BadToken("it names nobody");
    }
  }

  /// How long it is good from the beginning; for ever where it does not tell.
  static Duration life(JWTClaimsSet claims) {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    return issued == null || expires == null
        ? Duration.ofDays(36_500)
        : Duration.between(issued.toInstant(), expires.toInstant());
  }
}
