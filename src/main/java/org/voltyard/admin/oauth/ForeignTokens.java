package org.voltyard.admin.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;

/// Tokens of another issuer: its keys sign them, its roles are translated into ours.
final class ForeignTokens {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);
  private static final int LEAST_RSA_BITS = 2048;
  private static final int LONGEST = 100;

  private final ForeignKeys keys;
  private final InstantSource clock;

  ForeignTokens(InstantSource clock) {
    this.clock = clock;
    keys = new ForeignKeys(clock);
  }

  Judgement judge(SignedJWT token, ForeignIssuer by, String where) {
    try {
      verify(token, by);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Claims.check(claims, by.issuer(), by.audience(), clock.instant());
      EnumSet<Role> roles = EnumSet.noneOf(Role.class);
      words(claims, by.rolesClaim()).forEach(word -> roles.addAll(by.role(word)));
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

  private void verify(SignedJWT token, ForeignIssuer by) throws BadToken, JOSEException {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    String kid = token.getHeader().getKeyID();
    if (!ALGORITHMS.contains(algorithm)) {
      throw new BadToken("its algorithm is not allowed");
    }
    if (kid == null) {
      throw new BadToken("it does not name its key");
    }
    JWK key =
        keys.find(by.keys(), kid)
            .orElseThrow(() -> new BadToken("its issuer has no key of this name"));
    boolean forThis = key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm);
    boolean forSigning = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
    if (!forThis || !forSigning) {
      throw new BadToken("its key is for something else");
    }
    if (!token.verify(verifier(key, algorithm))) {
      throw new BadToken("the signature is wrong");
    }
  }

  /// By the kind of the key, which the issuer decides, and not by the token alone.
  private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm)
      throws BadToken, JOSEException {
    boolean rsa = JWSAlgorithm.Family.RSA.contains(algorithm);
    return switch (key) {
      case RSAKey k when rsa && k.size() >= LEAST_RSA_BITS ->
          new RSASSAVerifier(k.toRSAPublicKey());
      case ECKey k when !rsa -> new ECDSAVerifier(k.toECPublicKey());
      default -> throw new BadToken("its key is of another kind");
    };
  }

  /// The words at the end of a path of members: one text, words with blanks, or a list.
  private static List<String> words(JWTClaimsSet claims, String path) {
    Object at = claims.getClaims();
    for (String member : path.split("\\.", -1)) {
      at = member(at, member);
    }
    return switch (at) {
      case String text -> Arrays.asList(text.split(" ", -1));
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }

  private static @Nullable Object member(@Nullable Object of, String name) {
    return of instanceof Map<?, ?> members ? members.get(name) : null;
  }
}
