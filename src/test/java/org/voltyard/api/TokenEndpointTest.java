package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// How programs come by tokens of their own, and what is told of that.
class TokenEndpointTest extends OAuthTest {
  @Test
  void aProgramGetsATokenForAQuarterOfAnHour() throws Exception {
    Told told = token(robot(Permission.VIEW, Permission.CHARGE));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at("/token_type")).isEqualTo("Bearer");
    assertThat(told.json().at("/expires_in").asInt()).isEqualTo(900);
    assertThat(told.at("/scope")).isEqualTo("view charge");
    assertThat(told.json().has("refresh_token")).isFalse();
    JWTClaimsSet claims = claims(told.at("/access_token"));
    assertThat(claims.getIssuer()).isEqualTo(ISSUER);
    assertThat(claims.getAudience()).containsExactly(AUDIENCE);
    assertThat(claims.getSubject()).isEqualTo("robot");
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(FakeDepot.NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void whoeverHasThePublishedKeysCanCheckIt() throws Exception {
    String token = good(robot(Permission.VIEW));
    Told keys = send(root("/.well-known/jwks.json"));
    ECKey key =
        (ECKey) JWKSet.parse(keys.text()).getKeyByKeyId(parsed(token).getHeader().getKeyID());
    assertThat(keys.text()).doesNotContain("\"d\"");
    assertThat(parsed(token).verify(new ECDSAVerifier(key))).isTrue();
  }

  @Test
  void whatItDoesIsDoneInItsName() {
    depot.withStation("A1");
    String token = good(robot(Permission.VIEW, Permission.OPERATE, Permission.SERVICE));
    send(
        request("/stations/A1/commands/Reset")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(depot.origins).extracting(Origin::who).containsExactly("client:robot");
  }

  @Test
  void itMayAskForLessButNotForMore() {
    Clients.Made robot = robot(Permission.VIEW, Permission.CHARGE);
    Told less = token(robot, "scope", "view");
    assertThat(less.at("/scope")).isEqualTo("view");
    refused(token(robot, "scope", "view admin"), 400, "invalid_scope");
    refused(token(robot, "scope", "everything"), 400, "invalid_scope");
  }

  @Test
  void theSecretIsShownInOneWay() {
    Clients.Made robot = robot(Permission.VIEW);
    Map<String, String> asks = Map.of("grant_type", "client_credentials");
    String basic = basic("robot", Objects.requireNonNull(robot.secret()));
    Told told = send(formOf("/oauth/token", asks).header("Authorization", basic));
    assertThat(told.status()).isEqualTo(200);
    Map<String, String> twice = Map.of("grant_type", "client_credentials", "client_secret", "x");
    refused(
        send(formOf("/oauth/token", twice).header("Authorization", basic)), 400, "invalid_request");
  }

  @Test
  void whoDoesNotProveToBeItGetsNothing() throws Exception {
    robot(Permission.VIEW);
    for (String header : new String[] {basic("robot", "wrong"), basic("nobody", "x"), "Basic %%"}) {
      HttpResponse<String> answer =
          client()
              .send(
                  formOf("/oauth/token", Map.of("grant_type", "client_credentials"))
                      .header("Authorization", header)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
      assertThat(Codec.tree(answer.body()).at("/error").asText()).isEqualTo("invalid_client");
    }
    refused(
        form("/oauth/token", Map.of("grant_type", "client_credentials", "client_id", "robot")),
        401,
        "invalid_client");
  }

  @Test
  void errorsAreToldInTheWordsOfTheSpecification() {
    Clients.Made robot = robot(Permission.VIEW);
    refused(token(robot, "grant_type", "password"), 400, "unsupported_grant_type");
    refused(
        token(robot, "grant_type", "authorization_code", "code", "x", "code_verifier", "y"),
        400,
        "unauthorized_client");
    refused(token(robot, "grant_type", "refresh_token"), 400, "invalid_request");
    refused(
        token(robot, "grant_type", "refresh_token", "refresh_token", "x"), 400, "invalid_grant");
    refused(
        form("/oauth/token", Map.of("grant_type", "client_credentials")), 400, "invalid_request");
    Told twice =
        send(
            root("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("client_id=a&client_id=b")));
    refused(twice, 400, "invalid_request");
    Told json =
        send(
            root("/oauth/token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    refused(json, 400, "invalid_request");
  }

  @Test
  void theTokenIsKeptByNobodyOnTheWay() throws Exception {
    Clients.Made robot = robot(Permission.VIEW);
    var answer =
        client()
            .send(
                formOf("/oauth/token", Map.of("grant_type", "client_credentials"))
                    .header("Authorization", basic("robot", Objects.requireNonNull(robot.secret())))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void theDepotTellsHowAllThisIsDone() {
    Told told = send(root("/.well-known/oauth-authorization-server"));
    assertThat(told.at("/issuer")).isEqualTo(ISSUER);
    assertThat(told.at("/token_endpoint")).isEqualTo(ISSUER + "/oauth/token");
    assertThat(told.at("/code_challenge_methods_supported/0")).isEqualTo("S256");
    assertThat(told.json().at("/scopes_supported")).hasSize(Permission.values().length);
  }

  @Test
  void theFirstClientClosesTheDoorForThoseWithout() {
    assertThat(get("/stations").status()).isEqualTo(200);
    robot(Permission.VIEW);
    get("/stations").problem(401, "unauthenticated");
  }

  @Test
  void anotherKeySignsWhenItsTurnIsOverAndTheOldOneCountsUntilItsTokensAreOver() {
    Clients.Made robot = robot(Permission.VIEW);
    String before = good(robot);
    depot.now = FakeDepot.NOW.plus(Duration.ofDays(30));
    String first = good(robot);
    assertThat(parsed(first).getHeader().getKeyID())
        .isNotEqualTo(parsed(before).getHeader().getKeyID());
    assertThat(keys()).isEqualTo(2);
    depot.now = depot.now.plus(Duration.ofMinutes(16));
    good(robot);
    assertThat(keys()).isEqualTo(1);
    assertThat(
            depot
                .safe()
                .find(
                    "token-"
                        + parsed(before).getHeader().getKeyID().toLowerCase(java.util.Locale.ROOT)))
        .isEmpty();
  }

  private int keys() {
    return send(root("/.well-known/jwks.json")).json().at("/keys").size();
  }

  @Test
  void clientsAreRegisteredAndChanged() {
    Told made =
        call(
            "POST",
            "/oauth-clients",
            "{\"id\":\"app\",\"title\":\"An app\",\"confidential\":false,\"grants\":[\"code\"],"
                + "\"redirects\":[\"https://app.example/done\"],\"scopes\":[\"view\"]}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("secret").isNull()).isTrue();
    depot.oauth().clients().all();
    assertThat(depot.oauth().clients().find("app")).isPresent();
  }

  private static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Told told, int status, String error) {
    assertThat(told.status()).as(told.text()).isEqualTo(status);
    assertThat(told.at("/error")).isEqualTo(error);
    assertThat(told.at("/error_description")).isNotEmpty();
  }
}
