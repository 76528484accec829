package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.oauth.ForeignIssuer;
import org.voltyard.domain.Role;

/// Tokens of an issuer that the settings name.
class ForeignTokensTest extends OAuthTest {
  private static final String THEM = "https://login.example";

  @SuppressWarnings("NullAway.Init")
  private RSAKey key;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @BeforeEach
  void trust() throws JOSEException, IOException {
    depot.users = 1;
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    file = folder.resolve("jwks.json");
    Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
    depot.foreign =
        new ForeignIssuer(
            THEM,
            file.toString(),
            "voltyard",
            "realm_access.roles",
            Map.of("ops", Role.OPERATOR, "boss", Role.ADMIN));
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(THEM)
        .audience(List.of("other", "voltyard"))
        .subject("u-77")
        .expirationTime(date(3_600))
        .claim("realm_access", Map.of("roles", List.of("ops", "coffee")));
  }

  private String signed(RSAKey by, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(by));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theirRolesAreTranslatedIntoOurs() {
    String token = signed(key, claims());
    assertThat(with(token, "/stations").status()).isEqualTo(200);
    assertThat(with(token, "/settings").problem(403, "not-allowed").at("/detail"))
        .contains("foreign:u-77");
  }

  @Test
  void withoutATranslationTheNamesAreOurs() {
    depot.foreign = new ForeignIssuer(THEM, file.toString(), "voltyard", "groups", Map.of());
    String token = signed(key, claims().claim("groups", "Admin everyone"));
    assertThat(with(token, "/settings").status()).isEqualTo(200);
  }

  @Test
  void whoHasNoRoleHereIsNotLetIn() {
    refused(signed(key, claims().claim("realm_access", Map.of("roles", List.of("x")))), "roles");
    refused(signed(key, claims().claim("realm_access", "ops")), "roles");
  }

  @Test
  void theirTokensAreLookedAtAsStrictlyAsOurs() throws JOSEException {
    refused(signed(key, claims().audience("other")), "another audience");
    refused(signed(key, claims().expirationTime(date(-31))), "has expired");
    refused(signed(key, claims().notBeforeTime(date(31))), "not good yet");
    refused(signed(key, claims().subject(null)), "names nobody");
    refused(signed(key, claims().issuer("https://evil.example")), "");
    RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();
    refused(signed(other, claims()), "the signature is wrong");
    RSAKey unknown = new RSAKeyGenerator(2048).keyID("k2").generate();
    refused(signed(unknown, claims()), "no key of this name");
    SignedJWT symmetric =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
    symmetric.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    refused(symmetric.serialize(), "algorithm is not allowed");
  }

  @Test
  void theirTokensCannotPassForOursNorOursForTheirs() {
    String ours = good(robot(org.voltyard.domain.Permission.VIEW));
    assertThat(with(ours, "/stations").status()).isEqualTo(200);
    refused(forged(ours, c -> c.issuer(THEM)), "no key of this name");
    refused(signed(key, claims().issuer(ISSUER).audience(AUDIENCE)), "algorithm ES256");
  }

  @Test
  void aNewKeyOfTheirsIsFoundButNotLookedForAllTheTime() throws Exception {
    assertThat(with(signed(key, claims()), "/stations").status()).isEqualTo(200);
    RSAKey next = new RSAKeyGenerator(2048).keyID("k2").generate();
    Files.writeString(file, new JWKSet(List.of(key.toPublicJWK(), next.toPublicJWK())).toString());
    refused(signed(next, claims()), "no key of this name");
    depot.now = depot.now.plus(Duration.ofSeconds(30));
    assertThat(with(signed(next, claims()), "/stations").status()).isEqualTo(200);
  }

  @Test
  void keysThatCannotBeReadLetNobodyIn() throws IOException {
    Files.writeString(file, "<html>");
    refused(signed(key, claims()), "no key of this name");
  }

  private void refused(String token, String why) {
    assertThat(with(token, "/stations").problem(401, "unauthenticated").at("/detail"))
        .contains(why);
  }
}
