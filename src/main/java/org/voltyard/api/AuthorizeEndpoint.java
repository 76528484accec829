package org.voltyard.api;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.Consents;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthRefusal;
import org.voltyard.domain.UserDirectory;

/// Where a browser brings a user who is to let a program in. // RFC 6749 4.1, RFC 7636, RFC 9207
final class AuthorizeEndpoint {
  static final String PATH = "/oauth/authorize";
  private static final String COOKIE = "voltyard_consent";
  private static final String HTML = "text/html; charset=utf-8";

  private final OAuth oauth;
  private final SecureRandom random = new SecureRandom();

  AuthorizeEndpoint(OAuth oauth) {
    this.oauth = oauth;
  }

  List<WebRoute> routes() {
    return List.of(new WebRoute("GET", PATH, this::ask), new WebRoute("POST", PATH, this::answer));
  }

  private void ask(Context context) {
    ConsentPage page = page(context, context.queryParam("ui_locales"));
    try {
      Form form = Form.query(context);
      Consents.Ask ask =
          new Consents.Ask(
              form.get("client_id"),
              form.find("redirect_uri"),
              form.find("response_type"),
              form.find("scope"),
              form.find("state"),
              form.find("code_challenge"),
              form.find("code_challenge_method"));
      go(context, page, oauth.consents().open(ask));
    } catch (OAuthRefusal e) {
      stay(context, page, String.valueOf(e.getMessage()));
    }
  }

  private void answer(Context context) {
    ConsentPage page = page(context, null);
    try {
      Form form = Form.body(context);
      page = page(context, form.find("lang"));
      String kept = context.cookie(COOKIE);
      if (kept == null || !same(kept, form.get("csrf"))) {
        stay(context, page, "the form does not come from this page");
        return;
      }
      String ticket = form.get("ticket");
      go(
          context,
          page,
          form.get("decision").equals("allow")
              ? agreed(context, form, ticket)
              : oauth.consents().refuse(ticket));
    } catch (OAuthRefusal e) {
      stay(context, page, String.valueOf(e.getMessage()));
    }
  }

  private Consents.Step agreed(Context context, Form form, String ticket) {
    return oauth
        .consents()
        .agree(
            ticket,
            new Consents.Shown(
                form.get("name"),
                form.get("password"),
                form.find("code"),
                "oauth " + context.req().getRemoteAddr()));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static ConsentPage page(Context context, @Nullable String wanted) {
    return new ConsentPage(wanted == null ? context.header("Accept-Language") : wanted);
  }

  private void go(Context context, ConsentPage page, Consents.Step step) {
    switch (step) {
      case Consents.Step.Show(var question) -> show(context, page, question, null);
      case Consents.Step.Again(var question, var outcome) -> {
        Limits.wrong(context);
        show(context, page, question, outcome);
      }
      case Consents.Step.Back(String address, Map<String, String> told) ->
          back(context, address, told);
      case Consents.Step.Stay(String why) -> stay(context, page, why);
    }
  }

  private void show(
      Context context,
      ConsentPage page,
      Consents.Question question,
      UserDirectory.@Nullable SignIn outcome) {
    String nonce = fresh();
    String csrf = fresh();
    context.cookie(
        new Cookie(
            COOKIE, csrf, PATH, -1, context.scheme().equals("https"), true, null, SameSite.STRICT));
    context.header("Content-Security-Policy", policy(nonce, question.address()));
    context.header("Referrer-Policy", "same-origin");
    context
        .contentType(HTML)
        .result(
            page.question(
                question, outcome, new ConsentPage.Hidden(question.ticket(), csrf), nonce));
  }

  /// The browser follows a form only to where the policy lets it, and so to the program as well.
  private static String policy(String nonce, String address) {
    URI uri = URI.create(address);
    String target =
        uri.getHost() == null
            ? uri.getScheme() + ":"
            : uri.getScheme() + "://" + uri.getAuthority();
    return "default-src 'none'; style-src 'nonce-"
        + nonce
        + "'; form-action 'self' "
        + target
        + "; base-uri 'none'; frame-ancestors 'none'";
  }

  private void stay(Context context, ConsentPage page, String why) {
    String nonce = fresh();
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'nonce-" + nonce + "'; frame-ancestors 'none'");
    context.status(400).contentType(HTML).result(page.stay(why, nonce));
  }

  private void back(Context context, String address, Map<String, String> told) {
    Map<String, String> all = new LinkedHashMap<>(told);
    all.put("iss", oauth.judge().issuer());
    String query =
        all.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    context.header("Referrer-Policy", "no-referrer");
    context.removeCookie(COOKIE, PATH);
    context.status(303).header("Location", address + (address.contains("?") ? "&" : "?") + query);
  }

  private String fresh() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
