package org.voltyard.admin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.BadToken;
import org.voltyard.admin.oauth.IssuerSignatures;
import org.voltyard.admin.oauth.KeySource;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

/// Looks at ID tokens. // OpenID Connect Core 1.0, 3.1.3.7
final class IdTokens {
  /// What clocks may differ.
  static final Duration LEEWAY = Duration.ofMinutes(2);

  private static final int LONGEST = 32_000;

  private final IssuerSignatures signatures;
  private final InstantSource clock;

  IdTokens(KeySource keys, InstantSource clock) {
    this.signatures = new IssuerSignatures(keys, clock);
    this.clock = clock;
  }

  /// What a token has to fit.
  ///
  /// @param keys where the issuer's keys are
  /// @param fresh whether the person has to have signed in for this attempt
  record Wanted(String issuer, String client, String keys, Attempt attempt, boolean fresh) {}

  /// What a good token says.
  JWTClaimsSet check(String text, Wanted wanted) throws Refused {
    if (text.length() > LONGEST) {
      throw bad("it is too long");
    }
    try {
      SignedJWT token = SignedJWT.parse(text);
      signatures.verify(token, wanted.keys());
      JWTClaimsSet claims = token.getJWTClaimsSet();
      parties(claims, wanted);
      times(claims, clock.instant());
      session(claims, wanted);
      return claims;
    } catch (BadToken e) {
      throw bad(String.valueOf(e.getMessage()));
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw bad("it cannot be read");
    }
  }

  private static void parties(JWTClaimsSet claims, Wanted wanted) throws Refused, ParseException {
    if (!wanted.issuer().equals(claims.getIssuer())) {
      throw bad("another issuer made it");
    }
    List<String> audience = claims.getAudience();
    String party = claims.getStringClaim("azp");
    boolean ours = audience.contains(wanted.client());
    boolean alone = audience.size() == 1 && party == null;
    if (!ours || !(alone || wanted.client().equals(party))) {
      throw bad("it is for another program");
    }
    String subject = claims.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > 255) {
      throw bad("it names nobody");
    }
  }

  /// It was made a moment ago: where its times do not fit, a clock is wrong.
  private static void times(JWTClaimsSet claims, Instant now) throws Refused {
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    if (expires == null || issued == null) {
      throw bad("it does not tell its times");
    }
    Date begins = claims.getNotBeforeTime();
    Instant soon = now.plus(LEEWAY);
    boolean early =
        issued.toInstant().isAfter(soon) || (begins != null && begins.toInstant().isAfter(soon));
    if (early || !now.isBefore(expires.toInstant().plus(LEEWAY))) {
      throw new Refused(
          Cause.CLOCK, String.valueOf(Duration.between(now, issued.toInstant()).toMinutes()));
    }
  }

  private static void session(JWTClaimsSet claims, Wanted wanted) throws Refused, ParseException {
    if (!wanted.attempt().mine(claims.getStringClaim("nonce"))) {
      throw bad("it was made for another sign-in");
    }
    Date signedIn = claims.getDateClaim("auth_time");
    if (wanted.fresh() && old(signedIn, wanted.attempt().since())) {
      throw bad("the provider did not ask who is there");
    }
  }

  /// Not all providers tell it.
  private static boolean old(@Nullable Date signedIn, Instant since) {
    return signedIn != null && signedIn.toInstant().isBefore(since.minus(LEEWAY));
  }

  private static Refused bad(String why) {
    return new Refused(Cause.TOKEN, why);
  }
}
