package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.access.Totp;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// A user lets a program act in their name: from the question to the last refresh.
class ConsentTest extends CodeFlow {
  @Test
  void aUserSignsInAndTheProgramGetsItsTokens() throws Exception {
    anna(Role.OPERATOR);
    app(Permission.VIEW, Permission.CHARGE);
    Map<String, String> sent = sent(exchange(filled(page(asks()))));
    assertThat(sent).containsEntry("state", "s 1").containsEntry("iss", ISSUER);
    Told told = redeem(String.valueOf(sent.get("code")));
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.at("/scope")).isEqualTo("view charge");
    assertThat(told.at("/refresh_token")).startsWith("vyr_");
    assertThat(claims(told.at("/access_token")).getSubject()).isEqualTo("anna");
    assertThat(with(told.at("/access_token"), "/stations").status()).isEqualTo(200);
  }

  @Test
  void aTokenNeverHasMoreThanItsUserAndItsClient() {
    anna(Role.VIEWER);
    app(Permission.VIEW, Permission.ADMIN);
    Told told = redeem(code());
    assertThat(told.at("/scope")).isEqualTo("view");
    with(told.at("/access_token"), "/settings").problem(403, "not-allowed");
  }

  @Test
  void thePageIsStrictAndTellsWhatIsAskedFor() {
    anna(Role.OPERATOR);
    app(Permission.VIEW, Permission.CHARGE);
    Page page = page(asks());
    String body = page.answer().body();
    assertThat(body)
        .contains("An &lt;app&gt; &amp; more asks to act in your name")
        .contains("start and stop charging")
        .doesNotContain("<script", "http://", "url(", "@import");
    String policy = page.answer().headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .startsWith("default-src 'none'; style-src 'nonce-")
        .contains("form-action 'self' https://app.example;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.answer().headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/oauth/authorize");
  }

  @Test
  void thePageSpeaksTheLanguageOfTheBrowserOrOfTheProgram() {
    app(Permission.VIEW);
    String path = "/oauth/authorize?" + encoded(asks());
    assertThat(exchange(root(path).header("Accept-Language", "zh-CN,zh;q=0.9")).body())
        .contains("lang=\"zh\"", "登录并允许", "查看充电桩");
    assertThat(exchange(root(path + "&ui_locales=zh")).body()).contains("登录并允许");
    assertThat(exchange(root(path)).body()).contains("Sign in and allow");
  }

  @Test
  void aWrongPasswordIsAskedForAgainWithATicketOfItsOwn() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Page first = page(asks());
    Page second = page(exchange(filled(first, "password", "wrong")));
    assertThat(second.answer().statusCode()).isEqualTo(200);
    assertThat(second.answer().body()).contains("Name, password or code is wrong.");
    assertThat(second.field("ticket")).isNotEqualTo(first.field("ticket"));
    assertThat(exchange(filled(first)).statusCode()).isEqualTo(400);
    assertThat(sent(exchange(filled(second)))).containsKey("code");
  }

  @Test
  void theSecondFactorIsAskedFor() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    String secret = Totp.freshSecret();
    Origin anna = depot.access.user("anna").orElseThrow().at("window");
    String code = code(secret);
    assertThat(depot.access.setSecondFactor("anna", secret, code, anna)).isTrue();
    Page again = page(exchange(filled(page(asks()))));
    assertThat(again.answer().body()).contains("second factor as well");
    assertThat(sent(exchange(filled(again, "code", code)))).containsKey("code");
  }

  private String code(String secret) {
    return new TotpCodes(secret).at(depot.now);
  }

  @Test
  void aPasswordThatAnotherPersonSetProvesNobody() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Origin root = depot.access.user("root").orElseThrow().at("window");
    depot.access.resetPassword("anna", "nine yellow boats".toCharArray(), root);
    Page again = page(exchange(filled(page(asks()), "password", "nine yellow boats")));
    assertThat(again.answer().body()).contains("change it in the window first");
  }

  @Test
  void whoSaysNoSendsTheBrowserBackWithThat() {
    app(Permission.VIEW);
    assertThat(sent(exchange(filled(page(asks()), "decision", "deny"))))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "s 1");
  }

  @Test
  void whatIsWrongWithTheQuestionIsToldToTheProgram() {
    app(Permission.VIEW);
    wrong("unsupported_response_type", "response_type", "token");
    wrong("invalid_request", "code_challenge", "");
    wrong("invalid_request", "code_challenge_method", "plain");
    wrong("invalid_scope", "scope", "admin");
  }

  private void wrong(String error, String name, String value) {
    HttpResponse<String> answer = exchange(root("/oauth/authorize?" + encoded(asks(name, value))));
    assertThat(sent(answer)).containsEntry("error", error).containsEntry("state", "s 1");
  }

  @Test
  void nobodyIsSentToAnAddressThatIsNotTheProgramsOwn() {
    app(Permission.VIEW);
    for (String address :
        new String[] {
          "https://app.example.evil.example/done",
          "https://app.example/done/../evil",
          "https://app.example/done#x",
          "https://app.example@evil.example/done",
          "javascript:alert(1)",
          "http://app.example/done",
          "http://127.0.0.1:80@evil.example/cb",
          "http://127.0.0.1:9/other"
        }) {
      HttpResponse<String> answer =
          exchange(root("/oauth/authorize?" + encoded(asks("redirect_uri", address))));
      assertThat(answer.statusCode()).as(address).isEqualTo(400);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
    assertThat(
            exchange(root("/oauth/authorize?" + encoded(asks("client_id", "nobody")))).statusCode())
        .isEqualTo(400);
    assertThat(page(asks("redirect_uri", "http://127.0.0.1:49152/cb")).answer().statusCode())
        .isEqualTo(200);
  }

  @Test
  void aCodeIsForOneProgramOneAddressOneProofAndOneMinute() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    app("other", Permission.VIEW);
    refused(redeem(code(), "client_id", "other"), "invalid_grant");
    refused(redeem(code(), "redirect_uri", "http://127.0.0.1/cb"), "invalid_grant");
    refused(redeem(code(), "redirect_uri", ""), "invalid_grant");
    refused(redeem(code(), "code_verifier", VERIFIER + "x"), "invalid_grant");
    refused(redeem(code(), "code_verifier", ""), "invalid_request");
    String late = code();
    depot.now = depot.now.plus(Duration.ofMinutes(1));
    refused(redeem(late), "invalid_grant");
  }

  @Test
  void aCodeThatComesTwiceEndsWhatFollowedFromIt() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    String code = code();
    Told first = redeem(code);
    refused(redeem(code), "invalid_grant");
    with(first.at("/access_token"), "/stations").problem(401, "unauthenticated");
    refused(refresh(first.at("/refresh_token")), "invalid_grant");
  }

  @Test
  void eachRefreshTokenIsGoodOnce() {
    anna(Role.OPERATOR);
    app(Permission.VIEW, Permission.CHARGE);
    Told first = redeem(code());
    Told second = refresh(first.at("/refresh_token"), "scope", "view");
    assertThat(second.at("/scope")).isEqualTo("view");
    assertThat(second.at("/refresh_token")).isNotEqualTo(first.at("/refresh_token"));
    Told third = refresh(second.at("/refresh_token"));
    assertThat(third.at("/scope")).isEqualTo("view charge");
  }

  @Test
  void aRefreshTokenThatComesTwiceEndsTheWholeFamily() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Told first = redeem(code());
    Told second = refresh(first.at("/refresh_token"));
    refused(refresh(first.at("/refresh_token")), "invalid_grant");
    refused(refresh(second.at("/refresh_token")), "invalid_grant");
    with(second.at("/access_token"), "/stations").problem(401, "unauthenticated");
    assertThat(depot.facts(OAuthEvent.Ended.class))
        .extracting(OAuthEvent.Ended::cause)
        .containsExactly(OAuthEvent.Ended.Cause.REUSED);
  }

  @Test
  void anotherProgramCannotUseARefreshToken() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    app("other", Permission.VIEW);
    Told first = redeem(code());
    refused(refresh(first.at("/refresh_token"), "client_id", "other"), "invalid_grant");
    form("/oauth/revoke", Map.of("client_id", "other", "token", first.at("/refresh_token")));
    form("/oauth/revoke", Map.of("client_id", "other", "token", first.at("/access_token")));
    assertThat(with(first.at("/access_token"), "/stations").status()).isEqualTo(200);
    assertThat(refresh(first.at("/refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void aProgramGivesBackWhatItHas() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Told first = redeem(code());
    Told told =
        form("/oauth/revoke", Map.of("client_id", "app", "token", first.at("/refresh_token")));
    assertThat(told.status()).isEqualTo(200);
    with(first.at("/access_token"), "/stations").problem(401, "unauthenticated");
  }

  @Test
  void anAdministratorSeesWhatUsersAllowedAndEndsIt() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Told first = redeem(code());
    String key = depot.apiKeys.create("eye", Set.of(Role.ADMIN), null, Origin.DEPOT).text();
    Told list = with(key, "/oauth-allowances");
    assertThat(list.at("/items/0/user")).isEqualTo("anna");
    assertThat(list.at("/items/0/scopes/0")).isEqualTo("view");
    String one = "/oauth-allowances/" + list.at("/items/0/id");
    Told ended = send(request(one).header("Authorization", "Bearer " + key).DELETE());
    assertThat(ended.status()).isEqualTo(204);
    send(request(one).header("Authorization", "Bearer " + key).DELETE()).problem(404, "not-found");
    with(first.at("/access_token"), "/stations").problem(401, "unauthenticated");
    refused(refresh(first.at("/refresh_token")), "invalid_grant");
    assertThat(with(key, "/oauth-allowances").json().path("items")).isEmpty();
  }

  @Test
  void everythingIsVoidWhenTheUserIsChanged() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Told first = redeem(code());
    Origin root = depot.access.user("root").orElseThrow().at("window");
    depot.access.resetPassword("anna", "nine yellow boats".toCharArray(), root);
    with(first.at("/access_token"), "/stations").problem(401, "unauthenticated");
    refused(refresh(first.at("/refresh_token")), "invalid_grant");
  }

  @Test
  void afterAMonthTheUserSignsInAgain() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Told first = redeem(code());
    depot.now = depot.now.plus(Duration.ofDays(30));
    refused(refresh(first.at("/refresh_token")), "invalid_grant");
  }

  @Test
  void whatIsInForceSurvivesARestart() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Told first = redeem(code());
    Told second = refresh(first.at("/refresh_token"));
    var kept = new java.util.ArrayList<org.voltyard.domain.Recorded>();
    depot.oauthBook.facts(kept::add);
    depot.oauthBook.clear();
    assertThat(refresh(second.at("/refresh_token")).status()).isEqualTo(401);
    kept.forEach(depot.oauthBook::apply);
    assertThat(with(second.at("/access_token"), "/stations").status()).isEqualTo(200);
    assertThat(refresh(second.at("/refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void anInactiveUserIsNotLetIn() {
    var anna = anna(Role.OPERATOR);
    app(Permission.VIEW);
    Origin root = depot.access.user("root").orElseThrow().at("window");
    depot.access.save(
        new org.voltyard.domain.User("anna", "Anna", Set.of(Role.OPERATOR), false, anna.version()),
        root);
    assertThat(exchange(filled(page(asks()))).body()).contains("is wrong");
  }
}
