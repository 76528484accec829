package org.voltyard.admin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

/// A provider without a network: tells its keys, and hands out the token it was given.
final class TestProvider implements ProviderLink, InstantSource {
  static final String ISSUER = "https://login.example";
  static final String CLIENT = "voltyard";
  static final Places PLACES =
      new Places(
          URI.create(ISSUER + "/auth"),
          URI.create(ISSUER + "/token"),
          URI.create(ISSUER + "/keys"),
          false,
          false);

  final RSAKey key = newKey("k1");
  JWKSet published = new JWKSet(key);
  int reads;
  boolean away;
  String token = "";
  Exchange exchanged = new Exchange("", null, "", URI.create("x:y"), "");
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  static RSAKey newKey(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// What a good token says.
  JWTClaimsSet.Builder claims(String nonce) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(CLIENT)
        .subject("p1")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("preferred_username", "mei")
        .claim("name", "Mei Li");
  }

  String signed(JWTClaimsSet claims) {
    return signed(claims, key);
  }

  static String signed(JWTClaimsSet claims, RSAKey by) {
    try {
      JWSSigner signer = new RSASSASigner(by);
      return signed(claims, JWSAlgorithm.RS256, by.getKeyID(), signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Places discover(String issuer) throws Refused {
    if (away) {
      throw new Refused(Cause.PROVIDER, "login.example: nobody answers");
    }
    return PLACES;
  }

  @Override
  public String exchange(Places places, Exchange exchange) {
    exchanged = exchange;
    return token;
  }

  @Override
  public String read(String place) {
    reads++;
    return published.toPublicJWKSet().toString();
  }
}
