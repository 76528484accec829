package org.voltyard.admin.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

class IdTokensTest {
  private final TestProvider provider = new TestProvider();
  private final IdTokens tokens = new IdTokens(provider, provider);
  private final Attempt attempt = Attempt.fresh(provider.instant());
  private final IdTokens.Wanted wanted =
      new IdTokens.Wanted(
          TestProvider.ISSUER,
          TestProvider.CLIENT,
          TestProvider.PLACES.keys().toString(),
          attempt,
          true);

  private JWTClaimsSet.Builder good() {
    return provider.claims(attempt.nonce());
  }

  private void refused(String token, Cause cause, String why) {
    assertThatThrownBy(() -> tokens.check(token, wanted))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).isEqualTo(cause))
        .hasMessageContaining(why);
  }

  private void refused(JWTClaimsSet.Builder claims, String why) {
    refused(provider.signed(claims.build()), Cause.TOKEN, why);
  }

  private Date in(Duration time) {
    return Date.from(provider.instant().plus(time));
  }

  @Test
  void aGoodOneCounts() throws Refused {
    assertThat(tokens.check(provider.signed(good().build()), wanted).getSubject()).isEqualTo("p1");
  }

  @Test
  void anotherIssuerIsRefused() {
    refused(good().issuer("https://login.example.evil"), "another issuer");
    refused(good().issuer(null), "another issuer");
  }

  @Test
  void anotherAudienceIsRefused() {
    refused(good().audience("elsewhere"), "another program");
    refused(good().audience(List.of()), "another program");
    refused(good().audience(List.of("voltyard", "elsewhere")), "another program");
    refused(good().claim("azp", "elsewhere"), "another program");
  }

  @Test
  void severalAudiencesCountWhereItWasMadeForUs() throws Refused {
    JWTClaimsSet claims =
        good().audience(List.of("voltyard", "x")).claim("azp", "voltyard").build();
    assertThat(tokens.check(provider.signed(claims), wanted).getSubject()).isEqualTo("p1");
  }

  @Test
  void expiredAndEarlyOnesSpeakOfAWrongClock() {
    Instant past = provider.instant().minus(Duration.ofHours(2));
    JWTClaimsSet expired =
        good().issueTime(Date.from(past)).expirationTime(in(Duration.ofMinutes(-3))).build();
    refused(provider.signed(expired), Cause.CLOCK, "-120");
    JWTClaimsSet early =
        good().issueTime(in(Duration.ofMinutes(9))).expirationTime(in(Duration.ofHours(1))).build();
    refused(provider.signed(early), Cause.CLOCK, "9");
    JWTClaimsSet begins = good().notBeforeTime(in(Duration.ofMinutes(9))).build();
    refused(provider.signed(begins), Cause.CLOCK, "");
    refused(good().expirationTime(null), "its times");
    refused(good().issueTime(null), "its times");
  }

  @Test
  void anotherNonceIsRefused() {
    refused(provider.claims(Attempt.fresh(provider.instant()).nonce()), "another sign-in");
    refused(good().claim("nonce", null), "another sign-in");
    refused(good().claim("nonce", ""), "another sign-in");
  }

  @Test
  void anOldSignInIsRefusedWhereAFreshOneWasWanted() throws Refused {
    long old = provider.instant().minus(Duration.ofHours(3)).getEpochSecond();
    refused(good().claim("auth_time", old), "did not ask");
    IdTokens.Wanted any =
        new IdTokens.Wanted(
            wanted.issuer(), wanted.client(), wanted.keys(), wanted.attempt(), false);
    String token = provider.signed(good().claim("auth_time", old).build());
    assertThat(tokens.check(token, any).getSubject()).isEqualTo("p1");
  }

  @Test
  void aForeignKeyIsRefusedEvenUnderTheSameName() {
    RSAKey foreign = TestProvider.newKey("k1");
    refused(TestProvider.signed(good().build(), foreign), Cause.TOKEN, "signature");
    RSAKey unknown = TestProvider.newKey("k9");
    refused(TestProvider.signed(good().build(), unknown), Cause.TOKEN, "no key of this name");
  }

  @Test
  void noneIsNoAlgorithm() {
    String plain = new PlainJWT(good().build()).serialize();
    refused(plain, Cause.TOKEN, "cannot be read");
    String[] parts = provider.signed(good().build()).split("\\.", -1);
    refused(parts[0] + "." + parts[1] + ".", Cause.TOKEN, "");
  }

  @Test
  void thePublicKeyIsNoSharedSecret() throws JOSEException {
    byte[] secret = provider.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    byte[] der = provider.key.toRSAPublicKey().getEncoded();
    for (byte[] each : List.of(secret, der)) {
      String token =
          TestProvider.signed(good().build(), JWSAlgorithm.HS256, "k1", new MACSigner(each));
      refused(token, Cause.TOKEN, "algorithm");
    }
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String text : List.of("", "a.b.c", "x".repeat(40_000))) {
      refused(text, Cause.TOKEN, "");
    }
    refused(good().subject(null), "names nobody");
    refused(good().subject("x".repeat(256)), "names nobody");
  }

  @Test
  void anUnknownKeyHasTheKeysReadAgainButNotAllTheTime() throws Refused {
    tokens.check(provider.signed(good().build()), wanted);
    assertThat(provider.reads).isEqualTo(1);
    RSAKey next = TestProvider.newKey("k2");
    provider.published = new JWKSet(List.of(provider.key, next));
    refused(TestProvider.signed(good().build(), next), Cause.TOKEN, "no key of this name");
    provider.pass(Duration.ofSeconds(31));
    assertThat(tokens.check(TestProvider.signed(good().build(), next), wanted).getSubject())
        .isEqualTo("p1");
    assertThat(provider.reads).isEqualTo(2);
  }
}
