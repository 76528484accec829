package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// Who tries keys, secrets and passwords one after the other gets slow soon.
class HostileClientBruteForceTest extends CodeFlow {
  @Override
  ApiLimits limits() {
    return new ApiLimits(0, 0, 10, Duration.ofMinutes(1));
  }

  @Test
  void guessingSecretsOfAProgram() {
    Clients.Made robot = robot(Permission.VIEW);
    for (int i = 0; i < 10; i++) {
      assertThat(token(robot, "client_secret", "guess" + i).status()).isEqualTo(401);
    }
    HttpResponse<String> stopped =
        exchange(
            formOf(
                "/oauth/token", Map.of("grant_type", "client_credentials", "client_id", "robot")));
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).hasValue("6");
    // even the right one is not looked at meanwhile
    assertThat(token(robot).status()).isEqualTo(429);
    depot.now = depot.now.plus(Duration.ofSeconds(6));
    assertThat(token(robot).status()).isEqualTo(200);
  }

  @Test
  void guessingKeysAndTokens() {
    robot(Permission.VIEW);
    for (int i = 0; i < 5; i++) {
      with("vy_guess" + i, "/stations").problem(401, "unauthenticated");
      with("a.b.guess" + i, "/stations").problem(401, "unauthenticated");
    }
    with("vy_guess", "/stations").problem(429, "too-many");
    // who shows nothing is told how to come in, as before
    get("/stations").problem(401, "unauthenticated");
  }

  @Test
  void guessingAPasswordIsSlowForThatNameWhereverItComesFrom() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Page page = page(asks());
    for (int i = 0; i < 5; i++) {
      page = page(exchange(filled(page, "password", "guess" + i)));
      assertThat(page.answer().body()).contains("is wrong");
    }
    page = page(exchange(filled(page)));
    assertThat(page.answer().body()).contains("Too many failures. Try again in");
    depot.now = depot.now.plus(Duration.ofSeconds(11));
    assertThat(sent(exchange(filled(page)))).containsKey("code");
  }

  @Test
  void nothingTellsWhetherANameIsKnown() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    String known = page(exchange(filled(page(asks()), "password", "guess"))).answer().body();
    String unknown =
        page(exchange(filled(page(asks()), "name", "nobody", "password", "guess"))).answer().body();
    assertThat(withoutSecrets(unknown)).isEqualTo(withoutSecrets(known));
  }

  private static String withoutSecrets(String page) {
    return page.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void oneQuestionIsAnsweredTenTimesAtMost() {
    anna(Role.OPERATOR);
    app(Permission.VIEW);
    Page page = page(asks());
    for (int i = 0; i < 9; i++) {
      depot.now = depot.now.plus(Duration.ofSeconds(6));
      page = page(exchange(filled(page, "name", "nobody" + i)));
    }
    assertThat(sent(exchange(filled(page, "name", "nobody"))))
        .containsEntry("error", "access_denied");
  }
}
