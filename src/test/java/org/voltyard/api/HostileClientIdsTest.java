package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Who names things that are not theirs to see gets nothing of them: every route with an id in its
/// address, from the table, with ids of things that are there and of things that are not.
class HostileClientIdsTest extends OAuthTest {
  /// What must never come back; all of it is there.
  private static final List<String> THEIRS = List.of("A1", "CARD", "Secret Person", "robot-1");

  @BeforeEach
  void fill() {
    depot.withStation("A1").withSession(7, null);
    TokenId card = new TokenId("CARD");
    depot.tokens.put(card, new Token(card, Token.Status.ACCEPTED, null, null, "Secret Person"));
  }

  /// Those of the drivers' page are tried in [DriverPageTest].
  private Stream<Route> withIds() {
    List<Route> routes =
        server.routes().stream()
            .filter(route -> route.path().contains("{") && !route.ofDrivers())
            .toList();
    assertThat(routes).hasSizeGreaterThan(50);
    return routes.stream();
  }

  private static String there(String path) {
    String filled =
        path.startsWith("/sessions")
            ? path.replace("{id}", "7")
            : path.startsWith("/tokens")
                ? path.replace("{id}", "CARD")
                : path.startsWith("/oauth-clients")
                    ? path.replace("{id}", "robot-1")
                    : path.replace("{id}", "A1");
    return filled.replace("{action}", "Reset").replaceAll("\\{[a-z]+}", "1");
  }

  private Told ask(Route route, String path, String token) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(route.method(), HttpRequest.BodyPublishers.ofString("{}")));
  }

  @TestFactory
  Stream<DynamicTest> aTokenWithoutTheScopeSeesNothingOfWhatIsThere() {
    return withIds()
        .filter(route -> route.need() instanceof Route.Need.Right)
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.path(), () -> seesNothing(route)));
  }

  private void seesNothing(Route route) {
    Permission needed = ((Route.Need.Right) route.need()).permission();
    EnumSet<Permission> others = EnumSet.allOf(Permission.class);
    others.remove(needed);
    String id = "robot-" + (1 + depot.oauth().clients().all().size());
    String token = good(robot(id, others.toArray(Permission[]::new)));
    Told told = ask(route, there(route.path()), token).problem(403, "not-allowed");
    String detail = told.text().replace(there(route.path()), "").replace("client:" + id, "");
    assertThat(detail).doesNotContain(THEIRS);
  }

  @Test
  void aViewersKeySeesNothingOfWhatIsNotForViewers() {
    String key = depot.apiKeys.create("eye", Set.of(Role.VIEWER), null, Origin.DEPOT).text();
    withIds()
        .forEach(
            route -> {
              boolean may =
                  route.need() instanceof Route.Need.Right(var permission)
                      && Role.VIEWER.permissions().contains(permission);
              if (!may) {
                ask(route, there(route.path()), key).problem(403, "not-allowed");
              }
            });
    assertThat(depot.sent).isEmpty();
    assertThat(depot.tokens).containsKey(new TokenId("CARD"));
  }

  @Test
  void idsThatAreNotThereTellNothingOfThoseThatAre() {
    String key = depot.apiKeys.create("eye", Set.of(Role.ADMIN), null, Origin.DEPOT).text();
    withIds()
        .filter(route -> route.method().equals("GET"))
        .forEach(
            route -> {
              String path = route.path().replace("{id}", "999").replaceAll("\\{[a-z]+}", "999");
              Told told = ask(route, path, key);
              assertThat(told.status()).as(path).isNotEqualTo(500);
              assertThat(told.text()).as(path).doesNotContain(THEIRS);
            });
  }

  @Test
  void oneProgramCannotTakeBackWhatAnotherHas() {
    String one = good(robot("one", Permission.VIEW));
    var two = robot("two", Permission.VIEW);
    form(
        "/oauth/revoke",
        java.util.Map.of(
            "token", one, "client_id", "two", "client_secret", String.valueOf(two.secret())));
    assertThat(with(one, "/stations").status()).isEqualTo(200);
  }
}
