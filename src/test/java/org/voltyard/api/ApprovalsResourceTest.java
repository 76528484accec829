package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Approval;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// What waits for a second person, given by REST: by a user, with the password, for what was shown.
class ApprovalsResourceTest extends CodeFlow {
  private String anna = "";
  private String path = "";
  private String values = "";

  @BeforeEach
  void rootAsksToMakeWangFinance() {
    anna(Role.FINANCE);
    depot.now = depot.now.plus(Duration.ofDays(2));
    Origin root = depot.access.user("root").orElseThrow().at("window");
    depot.access.create(
        new User("wang", "Wang", Set.of(Role.OPERATOR), true, 1), GIVEN.toCharArray(), root);
    User more = new User("wang", "Wang", Set.of(Role.OPERATOR, Role.FINANCE), true, 1);
    assertThat(depot.access.save(more, root)).isInstanceOf(Answer.Waiting.class);
    app(Permission.APPROVE);
    anna = redeem(code()).at("/access_token");
    Told open = with(anna, "/approvals?state=open");
    assertThat(open.json().path("items")).hasSize(1);
    path = "/approvals/" + open.at("/items/0/id");
    values = with(anna, path).json().path("values").toString();
    assertThat(values).contains("FINANCE");
  }

  private Told consent(String token, String shown, String password) {
    return send(
        request(path + "/consent")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"values\":" + shown + ",\"password\":\"" + password + "\"}")));
  }

  private Told refuse(String token) {
    return send(
        request(path + "/refusal")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private boolean finance() {
    return depot.access.user("wang").orElseThrow().roles().contains(Role.FINANCE);
  }

  @Test
  void aUserApprovesExactlyWhatWasShownWithThePassword() {
    consent(anna, "[{\"name\":\"roles\",\"value\":\"VIEWER\"}]", PASSWORD).problem(409, "conflict");
    consent(anna, values, "wrong").problem(422, "invalid-body");
    assertThat(finance()).isFalse();
    Told told = consent(anna, values, PASSWORD);
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.at("/state")).isEqualTo("done");
    assertThat(told.at("/decidedBy")).isEqualTo("anna");
    assertThat(finance()).isTrue();
    consent(anna, values, PASSWORD).problem(409, "conflict");
  }

  @Test
  void whoTriesPasswordsWaitsLongerAndLonger() {
    for (int i = 0; i < 5; i++) {
      consent(anna, values, "wrong").problem(422, "invalid-body");
    }
    Told wait = consent(anna, values, PASSWORD);
    wait.problem(429, "too-many");
    assertThat(finance()).isFalse();
    depot.now = depot.now.plus(Duration.ofMinutes(10));
    assertThat(consent(anna, values, PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aKeyApprovesNothingWhateverItsRoles() {
    String key =
        depot.apiKeys.create("both", Set.of(Role.ADMIN, Role.FINANCE), null, Origin.DEPOT).text();
    consent(key, values, PASSWORD).problem(422, "invalid-body");
    assertThat(finance()).isFalse();
  }

  @Test
  void anotherPersonRefusesIt() {
    Told refused = refuse(anna);
    assertThat(refused.at("/state")).isEqualTo("refused");
    refuse(anna).problem(409, "conflict");
    consent(anna, values, PASSWORD).problem(409, "conflict");
    assertThat(depot.access.approvals().all().getFirst().state()).isEqualTo(Approval.State.REFUSED);
    with(anna, "/approvals/none").problem(404, "not-found");
  }
}
