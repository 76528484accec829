package org.voltyard.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthRefusal;
import org.voltyard.admin.oauth.Scopes;
import org.voltyard.admin.oauth.TokenDesk;
import org.voltyard.domain.Permission;

/// Where programs get their tokens, give them back, and learn how this is done. // RFC 6749, 7009,
/// 8414
final class TokenEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
  private static final String BASIC = "Basic ";

  private final OAuth oauth;

  TokenEndpoint(OAuth oauth) {
    this.oauth = oauth;
  }

  List<WebRoute> routes() {
    return List.of(
        new WebRoute("POST", "/oauth/token", context -> told(context, this::token)),
        new WebRoute("POST", "/oauth/revoke", context -> told(context, this::revoke)),
        new WebRoute(
            "GET", "/.well-known/oauth-authorization-server", context -> json(context, metadata())),
        new WebRoute(
            "GET",
            "/.well-known/jwks.json",
            context -> json(context, Codec.tree(oauth.judge().published()))));
  }

  @FunctionalInterface
  private interface Deed {
    Map<String, Object> of(Form form, Clients.Proof proof);
  }

  private static void told(Context context, Deed deed) {
    try {
      Form form = Form.body(context);
      json(context, deed.of(form, proof(context, form)));
    } catch (OAuthRefusal refusal) {
      refused(context, refusal);
    }
    context.header("Pragma", "no-cache");
  }

  private static void json(Context context, Object value) {
    context.contentType(Route.JSON).result(Codec.bytes(value));
  }

  private static void refused(Context context, OAuthRefusal refusal) {
    boolean who = refusal.kind() == OAuthRefusal.Kind.INVALID_CLIENT;
    if (who) {
      LOG.info("a client at {} did not prove who it is", context.req().getRemoteAddr());
      Limits.wrong(context);
      context.header("WWW-Authenticate", "Basic realm=\"VoltYard\"");
    }
    context.status(who ? 401 : 400);
    json(
        context,
        Map.of(
            "error",
            refusal.kind().word(),
            "error_description",
            String.valueOf(refusal.getMessage())));
  }

  /// Who asks: by HTTP Basic or in the form, never both. // RFC 6749 2.3.1
  private static Clients.Proof proof(Context context, Form form) {
    String header = context.header("Authorization");
    String secret = form.find("client_secret");
    if (header == null) {
      return new Clients.Proof(form.get("client_id"), secret);
    }
    if (secret != null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.INVALID_REQUEST, "one way to show the secret is expected");
    }
    Clients.Proof proof = basic(header.substring(BASIC.length()).strip());
    String named = form.find("client_id");
    if (named != null && !named.equals(proof.id())) {
      throw new OAuthRefusal(OAuthRefusal.Kind.INVALID_REQUEST, "two clients are named");
    }
    return proof;
  }

  private static Clients.Proof basic(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon > 0) {
        String secret = Form.decoded(text.substring(colon + 1));
        return new Clients.Proof(
            Form.decoded(text.substring(0, colon)), secret.isEmpty() ? null : secret);
      }
    } catch (IllegalArgumentException e) {
      LOG.debug("not Base64: {}", e.getMessage());
    }
    throw new OAuthRefusal(OAuthRefusal.Kind.INVALID_CLIENT, "the header cannot be read");
  }

  private Map<String, Object> token(Form form, Clients.Proof proof) {
    TokenDesk desk = oauth.desk();
    String scope = form.find("scope");
    return told(
        switch (form.get("grant_type")) {
          case "client_credentials" -> desk.credentials(proof, scope);
          case "authorization_code" ->
              desk.code(
                  proof, form.get("code"), form.find("redirect_uri"), form.get("code_verifier"));
          case "refresh_token" -> desk.refresh(proof, form.get("refresh_token"), scope);
          default ->
              throw new OAuthRefusal(
                  OAuthRefusal.Kind.UNSUPPORTED_GRANT_TYPE,
                  "client_credentials, authorization_code or refresh_token is expected");
        });
  }

  private static Map<String, Object> told(TokenDesk.Issued issued) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", issued.access());
    body.put("token_type", "Bearer");
    body.put("expires_in", issued.life().toSeconds());
    @Nullable String refresh = issued.refresh();
    if (refresh != null) {
      body.put("refresh_token", refresh);
    }
    body.put("scope", Scopes.text(issued.scopes()));
    return body;
  }

  private Map<String, Object> revoke(Form form, Clients.Proof proof) {
    oauth.desk().revoke(proof, form.get("token"));
    return Map.of();
  }

  private Map<String, Object> metadata() {
    String issuer = oauth.judge().issuer();
    List<String> proofs = List.of("client_secret_basic", "client_secret_post", "none");
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("issuer", issuer);
    told.put("authorization_endpoint", issuer + "/oauth/authorize");
    told.put("token_endpoint", issuer + "/oauth/token");
    told.put("revocation_endpoint", issuer + "/oauth/revoke");
    told.put("jwks_uri", issuer + "/.well-known/jwks.json");
    told.put("scopes_supported", Arrays.stream(Permission.values()).map(Scopes::word).toList());
    told.put("response_types_supported", List.of("code"));
    told.put(
        "grant_types_supported",
        List.of("authorization_code", "client_credentials", "refresh_token"));
    told.put("code_challenge_methods_supported", List.of("S256"));
    told.put("token_endpoint_auth_methods_supported", proofs);
    told.put("revocation_endpoint_auth_methods_supported", proofs);
    told.put("authorization_response_iss_parameter_supported", true);
    told.put("service_documentation", issuer + ApiServer.BASE + "/docs");
    return told;
  }
}
