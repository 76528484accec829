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
import com.nimbusds.jwt.SignedJWT;
import java.time.InstantSource;
import java.util.Set;

/// Signatures of another issuer: made with one of the keys it publishes, by an algorithm for that
/// kind of key. None with a shared secret counts, and `none` does not either.
public final class IssuerSignatures {
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

  private final ForeignKeys keys;

  public IssuerSignatures(KeySource source, InstantSource clock) {
    keys = new ForeignKeys(source, clock);
  }

  /// Refuses a token that none of the issuer's keys signed.
  ///
  /// @param place where the keys are
  public void verify(SignedJWT token, String place) throws BadToken, JOSEException {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    String kid = token.getHeader().getKeyID();
    if (!ALGORITHMS.contains(algorithm)) {
      throw new BadToken("its algorithm is not allowed");
    }
    if (kid == null) {
      throw new BadToken("it does not name its key");
    }
    JWK key =
        keys.find(place, kid).orElseThrow(() -> new BadToken("its issuer has no key of this name"));
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
}
