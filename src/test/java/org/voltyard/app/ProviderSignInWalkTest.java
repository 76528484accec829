package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

/// Sign-in through an independent provider of OpenID Connect over real HTTP, with an HTTP client in
/// place of the browser.
@Timeout(120)
class ProviderSignInWalkTest {
  private static final String PASSWORD = "grey heron at dawn";
  private static final String OPERATOR =
      "{\"preferred_username\":\"Mei.Li\",\"name\":\"李梅\",\"groups\":[\"depot-ops\",\"canteen\"]}";

  @TempDir private Path data;
  private final MockOAuth2Server provider = new MockOAuth2Server();

  @BeforeEach
  void open() throws IOException {
    provider.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void close() {
    provider.shutdown();
  }

  private Map<String, String> settings() {
    Map<String, String> all = new HashMap<>();
    all.put(
        "openid.issuer", provider.issuerUrl("depot").toString().replace("localhost", "127.0.0.1"));
    all.put("openid.client", "voltyard");
    all.put("openid.unknown", "create");
    all.put("openid.roles-claim", "groups");
    all.put("openid.roles", "depot-ops=operator, depot-it=admin");
    return all;
  }

  private RunningDepot depot(Map<String, String> settings) {
    return new RunningDepot(data, InstantSource.system(), settings);
  }

  private static ProviderOutcome go(RunningDepot depot, Consumer<URI> browser) {
    return depot.core().access().providers().way().go("window", browser);
  }

  /// Signs in at the provider's page, and follows it back.
  private static Consumer<URI> as(String person, String claims) {
    return page -> {
      URI back = signedIn(page, person, claims);
      assertThat(get(back).statusCode()).isEqualTo(200);
    };
  }

  private static URI signedIn(URI page, String person, String claims) {
    assertThat(get(page).body()).contains("<form");
    String form = "username=" + encoded(person) + "&claims=" + encoded(claims);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> audited(RunningDepot depot) throws InterruptedException {
    assertThat(depot.projected()).isTrue();
    return depot
        .core()
        .archives()
        .audit()
        .search(new AuditArchive.Query(null, "access.", null, null, null, null, 50))
        .items()
        .stream()
        .map(entry -> entry.kind() + " " + entry.origin().who() + " " + entry.origin().where())
        .toList()
        .reversed();
  }

  @Test
  void whoTheProviderKnowsComesInAndIsStillKnownAfterARestart() throws Exception {
    try (RunningDepot depot = depot(settings())) {
      Access users = depot.core().access().users();
      users.createFirst("root", "Root", PASSWORD.toCharArray(), "window");
      User mei = new User("mei.li", "李梅", Set.of(Role.OPERATOR), true, 1);
      assertThat(go(depot, as("p-1", OPERATOR))).isEqualTo(new ProviderOutcome.In(mei));
      assertThat(audited(depot))
          .containsExactly(
              "access.created root window",
              "access.admitted openid window openid",
              "access.signedIn mei.li window openid");
    }
    Map<String, String> closed = settings();
    closed.put("openid.unknown", "refuse");
    try (RunningDepot depot = depot(closed)) {
      Access users = depot.core().access().users();
      assertThat(users.all())
          .filteredOn(each -> each.issuer() != null)
          .extracting(each -> each.user().name())
          .containsExactly("mei.li");
      String promoted = OPERATOR.replace("canteen", "depot-it");
      assertThat(go(depot, as("p-1", promoted))).isInstanceOf(ProviderOutcome.In.class);
      assertThat(users.user("mei.li").orElseThrow().roles())
          .containsExactlyInAnyOrder(Role.OPERATOR, Role.ADMIN);
      assertThat(go(depot, as("p-2", OPERATOR.replace("Mei.Li", "bo"))))
          .isEqualTo(new ProviderOutcome.Out(Cause.STRANGER, "bo"));
      assertThat(go(depot, as("p-2", OPERATOR.replace("Mei.Li", "root"))))
          .isEqualTo(new ProviderOutcome.Out(Cause.TAKEN, "root"));
      assertThat(audited(depot))
          .endsWith(
              "access.changed openid window openid",
              "access.signedIn mei.li window openid",
              "access.signInFailed openid:bo window openid",
              "access.signInFailed openid:root window openid");
    }
  }

  @Test
  void forgedAndReplayedRedirectsChangeNothing() throws Exception {
    try (RunningDepot depot = depot(settings())) {
      depot.core().access().users().createFirst("root", "Root", PASSWORD.toCharArray(), "window");
      URI[] used = new URI[1];
      ProviderOutcome first =
          go(
              depot,
              page -> {
                used[0] = signedIn(page, "p-1", OPERATOR);
                URI forged = URI.create(used[0].toString().replaceAll("state=[^&]+", "state=x"));
                assertThat(get(forged).statusCode()).isEqualTo(400);
                assertThat(get(used[0]).statusCode()).isEqualTo(200);
              });
      assertThat(first).isInstanceOf(ProviderOutcome.In.class);
      assertThat(audited(depot)).contains("access.signInFailed unknown window openid");
      ProviderOutcome second =
          go(
              depot,
              page -> {
                URI back = signedIn(page, "p-2", OPERATOR.replace("Mei.Li", "bo"));
                URI replayed =
                    URI.create(
                        "http://" + back.getAuthority() + "/openid?" + used[0].getRawQuery());
                assertThat(get(replayed).statusCode()).isEqualTo(400);
                String stolen = used[0].getRawQuery().replaceAll(".*(code=[^&]+).*", "$1");
                URI injected = URI.create(back.toString().replaceAll("code=[^&]+", stolen));
                assertThat(get(injected).statusCode()).isEqualTo(200);
              });
      assertThat(second)
          .as("a code of another sign-in buys nothing")
          .isInstanceOfSatisfying(
              ProviderOutcome.Out.class,
              out -> assertThat(out.cause()).isIn(Cause.PROVIDER, Cause.TOKEN));
      assertThat(depot.core().access().users().user("bo")).isEmpty();
    }
  }

  @Test
  void whileTheProviderIsAwayPasswordsStillOpen() throws Exception {
    Map<String, String> settings = settings();
    provider.shutdown();
    try (RunningDepot depot = depot(settings)) {
      Access users = depot.core().access().users();
      users.createFirst("root", "Root", PASSWORD.toCharArray(), "window");
      assertThat(go(depot, page -> {}))
          .isInstanceOfSatisfying(
              ProviderOutcome.Out.class, out -> assertThat(out.cause()).isEqualTo(Cause.PROVIDER));
      assertThat(users.signIn("root", PASSWORD.toCharArray(), null, "window"))
          .isInstanceOf(SignIn.Welcome.class);
    }
  }

  @Test
  void oneWhoGivesUpOrIsDeniedIsNobody() {
    try (RunningDepot depot = depot(settings())) {
      var way = depot.core().access().providers().way();
      assertThat(way.go("window", page -> way.cancel()))
          .isEqualTo(new ProviderOutcome.GivenUp(false));
      assertThat(
              go(
                  depot,
                  page -> {
                    String query = page.getRawQuery();
                    String state = query.replaceAll(".*[?&](state=[^&]+).*", "$1");
                    String back =
                        java.net.URLDecoder.decode(
                            query.replaceAll(".*redirect_uri=([^&]+).*", "$1"),
                            StandardCharsets.UTF_8);
                    get(URI.create(back + "?error=access_denied&" + state));
                  }))
          .isEqualTo(new ProviderOutcome.Out(Cause.DENIED, "access_denied"));
    }
  }

  @Test
  void whoeverShowsThatItIsStillThemIsAskedEvenWhereTheProvidersSessionIsEnough() {
    Map<String, String> settings = settings();
    settings.put("openid.ask", "provider");
    try (RunningDepot depot = depot(settings)) {
      List<String> pages = new ArrayList<>();
      var way = depot.core().access().providers().way();
      Consumer<URI> browser = page -> pages.add(page.getRawQuery());
      way.go("window", browser.andThen(_ -> way.cancel()));
      var again = depot.core().access().providers().way();
      again.prove("window", browser.andThen(_ -> again.cancel()));
      assertThat(pages).hasSize(2);
      assertThat(pages.getFirst()).doesNotContain("prompt=login");
      assertThat(pages.getLast()).contains("prompt=login&max_age=0");
    }
  }

  @Test
  void withoutSettingsThereIsNoProvider() {
    try (RunningDepot depot = depot(Map.of())) {
      assertThat(depot.core().access().providers().host()).isEmpty();
    }
  }
}
