package org.voltyard.admin.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.EnumSet;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;

/// Tokens of another issuer: its keys sign them, its roles are translated into ours.
final class ForeignTokens {
  private static final int LONGEST = 100;

  private final IssuerSignatures signatures;
  private final InstantSource clock;

  ForeignTokens(InstantSource clock) {
    this.clock = clock;
    signatures = new IssuerSignatures(new PlainKeySource(), clock);
  }

  Judgement judge(SignedJWT token, ForeignIssuer by, String where) {
    try {
      signatures.verify(token, by.keys());
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Claims.check(claims, by.issuer(), by.audience(), clock.instant());
      EnumSet<Role> roles = EnumSet.noneOf(Role.class);
      ClaimPath.words(claims, by.rolesClaim()).forEach(word -> roles.addAll(by.role(word)));
      if (roles.isEmpty()) {
        throw new BadToken("none of its roles means anything here");
      }
      return new Judgement.Good(new Origin("foreign:" + name(claims), where, null, Role.of(roles)));
    } catch (ParseException | JOSEException e) {
      return new Judgement.Bad("it cannot be checked");
    } catch (BadToken e) {
      return new Judgement.Bad(String.valueOf(e.getMessage()));
    }
  }

  private static String name(JWTClaimsSet claims) {
    String subject = claims.getSubject().replaceAll("\\p{Cntrl}", "?");
    return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST);
  }
}
