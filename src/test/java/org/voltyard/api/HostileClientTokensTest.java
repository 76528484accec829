package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Tokens that must let nobody in: each differs in one thing from one that does.
class HostileClientTokensTest extends OAuthTest {
  @SuppressWarnings("NullAway.Init")
  private Clients.Made robot;

  @SuppressWarnings("NullAway.Init")
  private String good;

  @BeforeEach
  void begin() {
    robot = robot(Permission.VIEW);
    good = good(robot);
    assertThat(with(good, "/stations").status()).isEqualTo(200);
  }

  private void refused(String token, String why) {
    Told told = with(token, "/stations").problem(401, "unauthenticated");
    assertThat(told.at("/detail")).contains(why);
  }

  private void refusedWith(UnaryOperator<JWTClaimsSet.Builder> change, String why) {
    refused(forged(good, change), why);
  }

  @Test
  void onlyWhatIsChangedDiffers() {
    assertThat(with(forged(good, claims -> claims), "/stations").status()).isEqualTo(200);
  }

  @Test
  void signedByAnotherKeyOfTheSameName() throws JOSEException {
    ECKey own = new ECKeyGenerator(Curve.P_256).generate();
    SignedJWT parsed = parsed(good);
    refused(
        signed(parsed.getHeader(), claims(good), own.toECPrivateKey()), "the signature is wrong");
  }

  @Test
  void signedByAKeyNobodyKnowsWhichTheTokenBringsAlong() throws JOSEException {
    ECKey own = new ECKeyGenerator(Curve.P_256).keyID("mine").generate();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("mine")
            .jwk(own.toPublicJWK())
            .build();
    refused(
        signed(header, claims(good), own.toECPrivateKey()), "no key of the depot has signed it");
  }

  @Test
  void withASignatureOfAllZeros() {
    String body = good.substring(0, good.lastIndexOf('.') + 1);
    refused(
        body + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]),
        "the signature");
  }

  @Test
  void withoutASignature() {
    refused(good.substring(0, good.lastIndexOf('.') + 1), "signed token");
    refused(new PlainJWT(claims(good)).serialize(), "signed token");
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                ("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\""
                        + parsed(good).getHeader().getKeyID()
                        + "\"}")
                    .getBytes(StandardCharsets.UTF_8));
    refused(none + good.substring(good.indexOf('.')), "signed token");
  }

  @Test
  void signedByThePublicKeyAsIfItWereASecret() throws Exception {
    ECKey known =
        (ECKey)
            JWKSet.parse(send(root("/.well-known/jwks.json")).text())
                .getKeyByKeyId(parsed(good).getHeader().getKeyID());
    byte[] secret = known.toECPublicKey().getEncoded();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(known.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims(good));
    token.sign(new MACSigner(secret));
    refused(token.serialize(), "algorithm ES256 is expected");
  }

  @Test
  void thatExpired() {
    refusedWith(claims -> claims.issueTime(date(-931)).expirationTime(date(-31)), "has expired");
    assertThat(
            with(
                    forged(good, claims -> claims.issueTime(date(-929)).expirationTime(date(-29))),
                    "/stations")
                .status())
        .isEqualTo(200);
    refusedWith(claims -> claims.expirationTime(null), "has expired");
  }

  @Test
  void thatExpiresLaterThanAnyOfOurs() {
    refusedWith(claims -> claims.expirationTime(date(86_400)), "lives too long");
    refusedWith(claims -> claims.issueTime(null), "lives too long");
  }

  @Test
  void thatIsNotGoodYet() {
    refusedWith(claims -> claims.notBeforeTime(date(31)), "not good yet");
    refusedWith(claims -> claims.issueTime(date(31)).expirationTime(date(900)), "not good yet");
  }

  @Test
  void ofAnotherIssuerOrForAnotherAudience() {
    refusedWith(claims -> claims.issuer("https://elsewhere.example"), "another issuer");
    refusedWith(claims -> claims.issuer(null), "another issuer");
    refusedWith(claims -> claims.audience("https://elsewhere.example"), "another audience");
    refusedWith(claims -> claims.audience((String) null), "another audience");
  }

  @Test
  void ofAnotherType() {
    SignedJWT parsed = parsed(good);
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(parsed.getHeader().getKeyID())
            .build();
    refused(signed(header, claims(good), stolen(parsed.getHeader().getKeyID())), "type at+jwt");
  }

  @Test
  void whoseScopeWasChangedOnTheWay() {
    String[] parts = good.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String more = claims.replace("\"scope\":\"view\"", "\"scope\":\"view admin\"");
    assertThat(more).isNotEqualTo(claims);
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(more.getBytes(StandardCharsets.UTF_8));
    refused(parts[0] + "." + changed + "." + parts[2], "the signature is wrong");
  }

  @Test
  void whoseScopeIsMoreThanItsClientMay() {
    String more = forged(good, claims -> claims.claim("scope", "view admin"));
    assertThat(with(more, "/stations").status()).isEqualTo(200);
    with(more, "/settings").problem(403, "not-allowed");
  }

  @Test
  void inTheNameOfAnotherOrOfNobody() {
    refusedWith(claims -> claims.subject("admin"), "may not act in its own name");
    refusedWith(claims -> claims.subject(null), "it names nobody");
    refusedWith(claims -> claims.claim("client_id", "nobody"), "its client is not let in");
    refusedWith(claims -> claims.claim("client_id", null), "its client is not let in");
    refusedWith(claims -> claims.claim("sid", "none").claim("ver", 1), "is not let in");
  }

  @Test
  void whoseClaimsAreOfAnotherKind() {
    refusedWith(claims -> claims.claim("scope", 7), "not of its kind");
    refusedWith(claims -> claims.claim("cver", "one"), "not of its kind");
  }

  @Test
  void thatWasTakenBack() {
    assertThat(token(robot).status()).isEqualTo(200);
    Told gone =
        form(
            "/oauth/revoke",
            java.util.Map.of("token", good, "client_id", "robot", "client_secret", secret(robot)));
    assertThat(gone.status()).isEqualTo(200);
    refused(good, "taken back");
  }

  @Test
  void whoseClientWasTakenBack() {
    depot.oauth().clients().revoke("robot", Origin.DEPOT);
    refused(good, "its client is not let in");
    assertThat(token(robot).at("/error")).isEqualTo("invalid_client");
  }

  @Test
  void whoseClientWasGivenAnotherSecret() {
    depot.oauth().clients().renewSecret("robot", Origin.DEPOT);
    refused(good, "another secret");
    assertThat(token(robot).at("/error")).isEqualTo("invalid_client");
  }

  @Test
  void whoseClientMayLessNow() {
    Clients.Made both = robot("both", Permission.VIEW, Permission.VIEW_MONEY);
    String token = good(both);
    assertThat(with(token, "/tariffs").status()).isEqualTo(200);
    depot
        .oauth()
        .clients()
        .change(
            new org.voltyard.domain.OAuthClient(
                "both",
                "less",
                true,
                both.client().grants(),
                java.util.List.of(),
                Set.of(Permission.VIEW),
                1),
            Origin.DEPOT);
    with(token, "/tariffs").problem(403, "not-allowed");
  }

  @Test
  void thatIsLongOrNoTokenAtAll() {
    refused("a.b." + "c".repeat(8_000), "too long");
    refused("..", "signed token");
    refused("a.b.c", "signed token");
    refused("{}.{}.{}", "signed token");
  }

  private static String secret(Clients.Made made) {
    return java.util.Objects.requireNonNull(made.secret());
  }
}
