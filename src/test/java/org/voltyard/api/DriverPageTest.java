package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.admin.drivers.FakePortal.PASSWORD;
import static org.voltyard.admin.drivers.FakePortal.STAFF;
import static org.voltyard.api.DriverBrowser.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.drivers.FakeYard;
import org.voltyard.admin.drivers.Registration;
import org.voltyard.domain.Session;
import org.voltyard.domain.TokenId;

/// The drivers' page as a browser meets it, and as a hostile one does.
class DriverPageTest extends ApiTest {
  private static final String MAIL = "li@example.org";

  private DriverBrowser browser() {
    return new DriverBrowser(this);
  }

  @Test
  void thePageIsSmallAndNeedsNothingFromElsewhere() {
    List<String> seen = new ArrayList<>();
    for (String path :
        List.of("/driver", "/driver/b/ABCDEFGH", "/driver/app.js", "/driver/texts.js")) {
      HttpResponse<String> answer = exchange(request(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
      assertThat(policy).doesNotContain("unsafe");
      assertThat(answer.body()).doesNotContain("https://", "innerHTML", "eval(", "<script>");
      seen.add(answer.body());
    }
    assertThat(seen.getFirst()).isEqualTo(seen.get(1));
    assertThat(new DriverFiles().size()).isLessThan(100_000);
  }

  @Test
  void thePageComesInTheLanguageThatTheBrowserAsksFor() {
    assertThat(exchange(request("/driver").header("Accept-Language", "zh-CN,en;q=0.5")).body())
        .contains("<html lang=\"zh-CN\">");
    assertThat(
            exchange(request("/driver").header("Accept-Language", "de,en;q=0.5,zh;q=0.1")).body())
        .contains("<html lang=\"en\">");
    assertThat(exchange(request("/driver")).body()).contains("<html lang=\"en\">");
  }

  @Test
  void nothingButItsFilesIsServed() {
    for (String path :
        List.of(
            "/driver/docs.html",
            "/driver/..%2fdocs.html",
            "/driver/%2e%2e/docs.html",
            "/driver/x/y")) {
      assertThat(exchange(request(path)).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void whoRegistersSignsInAndIsKnown() {
    DriverBrowser browser = browser().registered(MAIL);
    assertThat(browser.get("hello").at("/driver/name")).isEqualTo("Li Wei");
    assertThat(browser.get("cards").at("/items/0/accepted")).isEqualTo("true");
    assertThat(browser.post("sign-out", "").status()).isEqualTo(204);
    browser.get("cards").problem(401, "unauthenticated");
    assertThat(browser.opened().get("hello").json().path("driver").isNull()).isTrue();
  }

  @Test
  void cookiesAreKeptFromScriptsAndOtherSites() {
    HttpResponse<String> answer = exchange(request("/driver/api/hello"));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(c -> c.contains("; HttpOnly; SameSite=Strict") && c.contains("Path=/driver"));
  }

  @Test
  void nothingIsChangedWithoutTheTokenOfThisBrowser() {
    DriverBrowser li = browser().registered(MAIL);
    DriverBrowser eve = browser().registered("eve@example.org");
    String own = li.token;
    for (String wrong : List.of("", "x", eve.token)) {
      li.token = wrong;
      for (String line : changes()) {
        String[] parts = line.split(" ", 2);
        Told told = li.ask(parts[0], parts[1], "{}").problem(403, "forbidden");
        assertThat(told.at("/code")).as(line).isEqualTo("csrf");
      }
    }
    li.token = own;
    assertThat(li.post("erasure", "").status()).isEqualTo(204);
  }

  /// Every change that the page knows, with some id.
  private List<String> changes() {
    return server.routes().stream()
        .filter(route -> route.ofDrivers() && !route.method().equals("GET"))
        .map(
            route ->
                route.method()
                    + " "
                    + route.path().substring("/driver/api/".length()).replaceAll("\\{[a-z]+}", "1"))
        .toList();
  }

  @Test
  void aFormOfAnotherSiteGetsNowhere() {
    DriverBrowser li = browser().registered(MAIL);
    HttpRequest.Builder foreign =
        request("/driver/api/erasure")
            .header("Cookie", String.valueOf(li.cookie))
            .header("Origin", "https://evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("a=b"));
    send(foreign).problem(403, "forbidden");
    HttpRequest.Builder form =
        request("/driver/api/vehicles")
            .header("Cookie", String.valueOf(li.cookie))
            .header("X-CSRF-Token", li.token)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"plate\":\"X 1\"}"));
    send(form).problem(415, "bad-media-type");
  }

  @Test
  void knownAndUnknownAddressesAreAnsweredAlike() {
    DriverBrowser browser = browser().registered(MAIL);
    Told known = browser.post("sign-in", proof(MAIL, "wrong"));
    Told unknown = browser.post("sign-in", proof("nobody@example.org", "wrong"));
    assertThat(known).isEqualTo(unknown);
    String again =
        "{\"name\":\"Eve\",\"address\":\"%s\",\"password\":\"a quiet river bend\"}".formatted(MAIL);
    assertThat(browser.post("registration", again).status()).isEqualTo(204);
    browser.post("sign-in", proof(MAIL, "a quiet river bend")).problem(401, "unauthenticated");
  }

  @Test
  void triesAreFewAMinute() {
    DriverBrowser browser = browser().opened();
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      Told told = browser.post("sign-in", proof("a" + i + "@example.org", "wrong"));
      if (told.status() == 429) {
        refused++;
        told.problem(429, "too-many");
      }
    }
    assertThat(refused).isEqualTo(10);
  }

  @Test
  void nobodyRegistersWhereThatIsOff() {
    depot.drivers.registration = Registration.OFF;
    DriverBrowser browser = browser().opened();
    assertThat(browser.get("hello").at("/registration")).isEqualTo("off");
    browser
        .post(
            "registration",
            "{\"name\":\"Li\",\"address\":\"li@example.org\",\"password\":\"grey heron at dawn\"}")
        .problem(409, "conflict");
  }

  @Test
  void staffInvitesAndNamesBaysAndSeesWhoWantsToBeForgotten() {
    call("POST", "/driver-invitations", "{\"driver\":\"nobody\"}").problem(422, "invalid-body");
    post("/stations/A1/bays/1/code").problem(404, "not-found");
    depot.withStation("A1");
    Told first = post("/stations/A1/bays/1/code");
    assertThat(first.at("/code")).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
    assertThat(first.at("/address"))
        .isEqualTo("https://depot.example/driver/b/" + first.at("/code").replace("-", ""));
    assertThat(post("/stations/A1/bays/1/code")).isEqualTo(first);
    assertThat(call("PUT", "/stations/A1/bays/1/code", "").at("/code"))
        .isNotEqualTo(first.at("/code"));
    browser().registered(MAIL).post("erasure", "");
    assertThat(get("/erasure-requests").at("/items/0/askedAt")).isEqualTo("2026-05-01T10:00:00Z");
  }

  @Test
  void whoWasInvitedSetsAPassword() {
    depot.drivers.entered("d7");
    String code = call("POST", "/driver-invitations", "{\"driver\":\"d7\"}").at("/code");
    DriverBrowser browser = browser().opened();
    browser
        .post("invitation", "{\"code\":\"%s\",\"password\":\"short\"}".formatted(code))
        .problem(422, "invalid-body");
    Told told =
        browser.post(
            "invitation", "{\"code\":\"%s\",\"password\":\"%s\"}".formatted(code, PASSWORD));
    assertThat(told.at("/driver/name")).isEqualTo("Wang");
  }

  @Test
  void aDriverChargesAndHasARecordOfIt() {
    DriverBrowser li = browser().registered(MAIL);
    String bay = depot.drivers.portal.codes().of(FakeYard.BAY, STAFF);
    assertThat(li.get("bays/" + bay).at("/state")).isEqualTo("available");
    assertThat(li.post("bays/" + bay + "/start", "{}").at("/accepted")).isEqualTo("true");
    Session session = runs();
    Told live = li.get("bays/" + bay);
    assertThat(live.at("/charge/energyWh")).isEqualTo("2500.0");
    assertThat(live.at("/charge/cost/currency")).isEqualTo("CNY");
    assertThat(li.post("charges/5/stop", "").at("/accepted")).isEqualTo("true");
    ended(session);
    assertThat(li.get("charges").at("/items/0/station")).isEqualTo("Row A, first");
    assertThat(li.get("charges/5").at("/open")).isEqualTo("false");
  }

  private TokenId card() {
    return depot
        .drivers
        .registers
        .tokensOf(depot.drivers.registers.reachedAt(MAIL).orElseThrow().id())
        .getFirst();
  }

  private Session runs() {
    Session session = FakeYard.session(5, card(), true);
    depot.drivers.yard.running.add(session);
    return session;
  }

  private void ended(Session session) {
    depot.drivers.yard.running.clear();
    depot.drivers.yard.over.add(FakeYard.session(5, session.token(), false));
    depot.drivers.yard.drivers.put(
        session.id(), depot.drivers.registers.reachedAt(MAIL).orElseThrow().id());
  }

  /// Every id that a route takes, once as its owner and once as another: for the other there is no
  /// such thing, not even a forbidden one.
  @Test
  void theIdsOfOneDriverAreNothingToAnother() {
    DriverBrowser li = browser().registered(MAIL);
    DriverBrowser eve = browser().registered("eve@example.org");
    ended(runs());
    runs();
    String bay = depot.drivers.portal.codes().of(FakeYard.BAY, STAFF);
    String vehicle = li.post("vehicles", "{\"plate\":\"LI 1\"}").at("/id");
    String card = li.get("cards").at("/items/0/card");
    depot.drivers.yard.running.clear();
    String kept =
        li.post("reservations", "{\"bay\":\"%s\",\"minutes\":10}".formatted(bay)).at("/id");
    runs();
    List<String> lines =
        List.of(
            "GET charges/5",
            "POST charges/5/stop",
            "PUT vehicles/" + vehicle,
            "DELETE vehicles/" + vehicle,
            "POST cards/" + card + "/block",
            "DELETE reservations/" + kept);
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      eve.ask(parts[0], parts[1], "{\"plate\":\"EVE 1\"}").problem(404, "not-found");
    }
    eve.post("bays/" + bay + "/start", "{\"card\":\"%s\"}".formatted(card))
        .problem(409, "conflict");
    assertThat(eve.get("charges").json().path("items")).isEmpty();
    assertThat(eve.get("charges.csv").text()).doesNotContain("Row A");
    assertThat(eve.get("data").text()).doesNotContain("LI 1").doesNotContain("Li@");
    assertThat(eve.get("bays/" + bay).json().path("charge").isNull()).isTrue();
    for (String line : lines.subList(0, 4)) {
      String[] parts = line.split(" ", 2);
      assertThat(li.ask(parts[0], parts[1], "{\"plate\":\"LI 2\"}").status())
          .as(line)
          .isLessThan(300);
    }
    assertThat(ids())
        .containsExactlyInAnyOrder("charges", "vehicles", "cards", "reservations", "bays");
  }

  /// What is called by an id somewhere, so that a new one is not forgotten above.
  private List<String> ids() {
    return server.routes().stream()
        .filter(route -> route.ofDrivers() && route.path().contains("{"))
        .map(route -> route.path().split("/", -1)[3])
        .distinct()
        .toList();
  }

  @Test
  void numbersOfCardsAreNeverTold() {
    DriverBrowser li = browser().registered(MAIL);
    String number = card().value();
    for (String path : List.of("cards", "data", "charges", "hello")) {
      assertThat(li.get(path).text()).as(path).doesNotContain(number);
    }
  }

  @Test
  void noCellOfTheSpreadsheetIsAFormula() {
    DriverBrowser li = browser().registered(MAIL);
    depot.drivers.yard.name = "=cmd|' /C calc'!A0";
    ended(runs());
    Told told = li.get("charges.csv");
    assertThat(told.type()).startsWith("text/csv");
    assertThat(told.text()).contains("\"'=cmd").doesNotContain(",=cmd");
    assertThat(told.text().lines()).hasSize(2);
  }

  @Test
  void theInterfaceOfThePageIsDescribed() {
    JsonNode document = get("/driver/api/openapi.json").json();
    List<String> paths = new ArrayList<>();
    document.path("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths)
        .contains("/driver/api/bays/{code}")
        .allMatch(path -> path.startsWith("/driver/api/"));
    assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    for (String pointer : document.findValuesAsText("$ref")) {
      assertThat(document.at(pointer.substring(1)).isMissingNode()).as(pointer).isFalse();
    }
    assertThat(Optional.ofNullable(document.path("paths").get("/driver/api/cards"))).isPresent();
  }

  @Test
  void withoutASignInThereIsNothing() {
    DriverBrowser browser = browser().opened();
    server.routes().stream()
        .filter(route -> route.need() instanceof Route.Need.Driver)
        .forEach(
            route ->
                browser
                    .ask(
                        route.method(),
                        route
                            .path()
                            .substring("/driver/api/".length())
                            .replaceAll("\\{[a-z]+}", "1"),
                        "{}")
                    .problem(401, "unauthenticated"));
  }
}
