package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;

class WebhooksResourceTest extends ApiTest {
  private static final String NOWHERE = "{\"url\":\"http://127.0.0.1:1/facts\"}";

  @Test
  void aWebhookIsSetUpShownChangedStoppedAndTakenAway() {
    Told made = call("POST", "/webhooks", NOWHERE);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/secret")).startsWith("whsec_");
    String path = "/webhooks/" + made.at("/webhook/id");
    assertThat(get(path).at("/url")).isEqualTo("http://127.0.0.1:1/facts");
    assertThat(get(path).text()).doesNotContain("whsec_");
    Told changed = call("PUT", path, "{\"url\":\"https://example.org/\",\"kinds\":[\"session.\"]}");
    assertThat(changed.at("/kinds/0")).isEqualTo("session.");
    assertThat(post(path + "/stop").at("/status")).isEqualTo("stopped");
    assertThat(post(path + "/resume").at("/stopped")).isIn("", "null");
    assertThat(get(path + "/given-up").json().path("items")).isEmpty();
    assertThat(call("POST", path + "/given-up/replay", "{}").at("/count")).isEqualTo("0");
    get(path + "/given-up/7").problem(404, "not-found");
    assertThat(post(path + "/test").at("/taken")).isEqualTo("false");
    assertThat(get("/webhooks").json().path("items")).hasSize(1);
    assertThat(call("DELETE", path, "").status()).isEqualTo(204);
    get(path).problem(404, "not-found");
  }

  @Test
  void ordersThatCannotBeAreRefused() {
    call("POST", "/webhooks", "{\"url\":\"ftp://example.org/\"}").problem(422, "invalid-body");
    call("POST", "/webhooks", "{\"url\":\"https://example.org/\",\"secret\":\"x\"}")
        .problem(422, "invalid-body");
  }

  @Test
  void nobodyChangesWhatAnotherSetUp() {
    String tom = depot.apiKeys.create("tom", Set.of(Role.TECHNICIAN), null, Origin.DEPOT).text();
    String tim = depot.apiKeys.create("tim", Set.of(Role.TECHNICIAN), null, Origin.DEPOT).text();
    Told made =
        send(
            request("/webhooks")
                .header("Authorization", "Bearer " + tom)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(NOWHERE)));
    String path = "/webhooks/" + made.at("/webhook/id");
    send(request(path).header("Authorization", "Bearer " + tim).DELETE())
        .problem(403, "not-allowed");
    assertThat(send(request(path).header("Authorization", "Bearer " + tom).DELETE()).status())
        .isEqualTo(204);
  }
}
