package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// Walks through a sign-in as a browser does: form by form.
abstract class CodeFlow extends OAuthTest {
  static final String BACK = "https://app.example/done";
  static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more.~";
  static final String CHALLENGE = challenge();
  static final String GIVEN = "eight green ladders";
  static final String PASSWORD = "seven purple kites";

  private static String challenge() {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  User anna(Role... roles) {
    if (depot.access.empty()) {
      depot.access.createFirst("root", "Root", PASSWORD.toCharArray(), "window");
    }
    Origin root = depot.access.user("root").orElseThrow().at("window");
    // who is to be finance or admin would wait for a second person
    depot.access.create(
        new User("anna", "Anna", Set.of(roles), true, 1), GIVEN.toCharArray(), root);
    depot.access.changePassword(
        GIVEN.toCharArray(),
        PASSWORD.toCharArray(),
        depot.access.user("anna").orElseThrow().at("window"));
    return depot.access.user("anna").orElseThrow();
  }

  Clients.Made app(Permission... scopes) {
    return app("app", scopes);
  }

  Clients.Made app(String id, Permission... scopes) {
    return depot
        .oauth()
        .clients()
        .create(
            new OAuthClient(
                id,
                "An <app> & more",
                false,
                Set.of(OAuthClient.Grant.CODE),
                List.of(BACK, "http://127.0.0.1/cb"),
                Set.of(scopes),
                1),
            Origin.DEPOT);
  }

  /// What a program asks of a browser.
  static Map<String, String> asks(String... other) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("response_type", "code");
    all.put("client_id", "app");
    all.put("redirect_uri", BACK);
    all.put("state", "s 1");
    all.put("code_challenge", CHALLENGE);
    all.put("code_challenge_method", "S256");
    for (int i = 0; i < other.length; i += 2) {
      if (other[i + 1].isEmpty()) {
        all.remove(other[i]);
      } else {
        all.put(other[i], other[i + 1]);
      }
    }
    return all;
  }

  /// A page with its cookie, as a browser keeps it.
  record Page(HttpResponse<String> answer, String cookie) {
    String field(String name) {
      Matcher found =
          Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(answer.body());
      assertThat(found.find()).as(name + " in " + answer.body()).isTrue();
      return found.group(1);
    }
  }

  Page page(Map<String, String> asks) {
    return page(exchange(root("/oauth/authorize?" + encoded(asks))));
  }

  static Page page(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", -1)[0];
    return new Page(answer, cookie);
  }

  HttpRequest.Builder filled(Page page, String... other) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ticket", page.field("ticket"));
    form.put("csrf", page.field("csrf"));
    form.put("lang", page.field("lang"));
    form.put("name", "anna");
    form.put("password", PASSWORD);
    form.put("code", "");
    form.put("decision", "allow");
    for (int i = 0; i < other.length; i += 2) {
      form.put(other[i], other[i + 1]);
    }
    return formOf("/oauth/authorize", form)
        .header("Cookie", page.cookie())
        .header("Origin", "http://127.0.0.1:" + server.port());
  }

  /// Where the browser is sent, by its parameters.
  static Map<String, String> sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    URI address = URI.create(answer.headers().firstValue("Location").orElseThrow());
    Map<String, String> told = new LinkedHashMap<>();
    for (String pair : address.getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      told.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return told;
  }

  String code() {
    String code = sent(exchange(filled(page(asks())))).get("code");
    assertThat(code).isNotNull();
    return java.util.Objects.requireNonNull(code);
  }

  Told redeem(String code, String... other) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", "app");
    form.put("code", code);
    form.put("redirect_uri", BACK);
    form.put("code_verifier", VERIFIER);
    for (int i = 0; i < other.length; i += 2) {
      if (other[i + 1].isEmpty()) {
        form.remove(other[i]);
      } else {
        form.put(other[i], other[i + 1]);
      }
    }
    return form("/oauth/token", form);
  }

  Told refresh(String token, String... other) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("client_id", "app");
    form.put("refresh_token", token);
    for (int i = 0; i < other.length; i += 2) {
      form.put(other[i], other[i + 1]);
    }
    return form("/oauth/token", form);
  }

  static void refused(Told told, String error) {
    assertThat(told.status()).as(told.text()).isEqualTo(400);
    assertThat(told.at("/error")).isEqualTo(error);
  }
}
