package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Talks OAuth 2 with the API, honestly or not.
abstract class OAuthTest extends ApiTest {
  static final String ISSUER = FakeDepot.ISSUER;
  static final String AUDIENCE = ISSUER + "/api/v1";

  /// A program that acts in its own name, and may no more than this.
  Clients.Made robot(Permission... scopes) {
    return robot("robot", scopes);
  }

  Clients.Made robot(String id, Permission... scopes) {
    return depot
        .oauth()
        .clients()
        .create(
            new OAuthClient(
                id,
                "A robot",
                true,
                Set.of(OAuthClient.Grant.CREDENTIALS),
                List.of(),
                Set.of(scopes),
                1),
            Origin.DEPOT);
  }

  HttpRequest.Builder root(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  Told form(String path, Map<String, String> parameters) {
    return send(formOf(path, parameters));
  }

  HttpRequest.Builder formOf(String path, Map<String, String> parameters) {
    return root(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(parameters)));
  }

  static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  Told token(Clients.Made client, String... more) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("grant_type", "client_credentials");
    all.put("client_id", client.client().id());
    String secret = client.secret();
    if (secret != null) {
      all.put("client_secret", secret);
    }
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return form("/oauth/token", all);
  }

  /// An access token that counts.
  String good(Clients.Made client) {
    Told told = token(client);
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    return told.at("/access_token");
  }

  Told with(String token, String path) {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  static SignedJWT parsed(String token) {
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  static JWTClaimsSet claims(String token) {
    try {
      return parsed(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  /// The depot's own key, as a thief would have it: so that only what a token says is wrong.
  PrivateKey stolen(String kid) {
    return depot.safe().find("token-" + kid.toLowerCase(java.util.Locale.ROOT)).orElseThrow();
  }

  /// The same token with other claims, rightly signed.
  String forged(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
    String kid = parsed(token).getHeader().getKeyID();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(kid)
            .build();
    return signed(
        header, change.apply(new JWTClaimsSet.Builder(claims(token))).build(), stolen(kid));
  }

  static String signed(JWSHeader header, JWTClaimsSet claims, PrivateKey key) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key, Curve.P_256));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static Date date(long secondsFromNow) {
    return Date.from(FakeDepot.NOW.plusSeconds(secondsFromNow));
  }
}
