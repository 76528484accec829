package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;

/// Keys, and how the door closes with the first of them.
class KeysResourceTest extends ApiTest {
  private static final String WANTED = "{\"name\":\"grafana\",\"roles\":[\"VIEWER\"]}";

  @Test
  void whileThereIsNoKeyThisMachineMayDoEverything() {
    assertThat(get("/settings").status()).isEqualTo(200);
  }

  @Test
  void theFirstKeyClosesTheDoorForThoseWithoutOne() {
    Told made = call("POST", "/api-keys", WANTED);
    assertThat(made.status()).isEqualTo(201);
    get("/stations").problem(401, "unauthenticated");
    assertThat(with(made.at("/key"), "/stations").status()).isEqualTo(200);
    with(made.at("/key"), "/settings").problem(403, "not-allowed");
  }

  @Test
  void theFirstUserClosesItToo() {
    depot.users = 1;
    get("/stations").problem(401, "unauthenticated");
  }

  @Test
  void theRefusalTellsHowToComeIn() throws Exception {
    depot.users = 1;
    var answer = client().send(request("/stations").build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"VoltYard\"");
  }

  @Test
  void aKeyIsTakenEitherWay() {
    String key = make("a", Role.VIEWER);
    assertThat(send(request("/stations").header("X-API-Key", key)).status()).isEqualTo(200);
    send(request("/stations").header("Authorization", "Basic " + key))
        .problem(401, "unauthenticated");
    send(request("/stations").header("Authorization", "Bearer " + key + "x"))
        .problem(401, "unauthenticated");
  }

  @Test
  void aKeyTakenBackLetsNobodyInAndLeavesTheDoorClosed() {
    String admin = make("admin", Role.ADMIN);
    String viewer = make("viewer", Role.VIEWER);
    Told gone =
        send(request("/api-keys/viewer").DELETE().header("Authorization", "Bearer " + admin));
    assertThat(gone.status()).isEqualTo(204);
    with(viewer, "/stations").problem(401, "unauthenticated");
    depot.apiKeys.revoke("admin", Origin.DEPOT);
    get("/stations").problem(401, "unauthenticated");
    with(admin, "/stations").problem(401, "unauthenticated");
  }

  @Test
  void theListShowsWhoseKeyItIsButNoKey() {
    String admin = make("admin", Role.ADMIN);
    Told list = with(admin, "/api-keys");
    assertThat(list.at("/items/0/name")).isEqualTo("admin");
    assertThat(admin).startsWith(list.at("/items/0/prefix"));
    assertThat(list.at("/items/0/usedAt")).isEqualTo("2026-05-01T10:00:00Z");
    assertThat(list.text()).doesNotContain(admin);
  }

  @Test
  void aNameIsNeverGivenTwiceAndMustBeOne() {
    assertThat(call("POST", "/api-keys", "{\"name\":\"a b\",\"roles\":[\"VIEWER\"]}").status())
        .isEqualTo(422);
    assertThat(call("POST", "/api-keys", "{\"name\":\"a\",\"roles\":[]}").status()).isEqualTo(422);
    String admin = make("admin", Role.ADMIN);
    Told again =
        send(
            request("/api-keys")
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"admin\",\"roles\":[\"VIEWER\"]}")));
    again.problem(409, "conflict");
  }

  private String make(String name, Role role) {
    return depot.apiKeys.create(name, Set.of(role), null, Origin.DEPOT).text();
  }

  private Told with(String key, String path) {
    return send(request(path).header("Authorization", "Bearer " + key));
  }
}
