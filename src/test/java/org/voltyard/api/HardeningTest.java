package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Role;

/// What holds at every route: repeats, edits, limits and compression.
class HardeningTest extends ApiTest {
  private static final String TOKEN = "{\"id\":\"CARD1\",\"label\":\"one\"}";

  @Override
  ApiLimits limits() {
    return new ApiLimits(40, 60, 5, Duration.ofMinutes(1));
  }

  private HttpRequest.Builder posts(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  @Test
  void theSameKeyAndBodyIsDoneOnceAndAnsweredTwice() {
    depot.withStation("A1");
    depot.outcome = new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}");
    String path = "/stations/A1/commands/Reset";
    var first = exchange(posts(path, "{\"type\":\"Hard\"}").header("Idempotency-Key", "k1"));
    var second = exchange(posts(path, "{\"type\":\"Hard\"}").header("Idempotency-Key", "k1"));
    assertThat(first.statusCode()).as(first.body()).isLessThan(300);
    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(depot.sent).hasSize(1);
  }

  @Test
  void whatTheStationLeftUnansweredIsNotSentAgain() {
    depot.withStation("A1");
    String path = "/stations/A1/commands/Reset";
    for (int i = 0; i < 2; i++) {
      send(posts(path, "{\"type\":\"Hard\"}").header("Idempotency-Key", "k1"))
          .problem(504, "timed-out");
    }
    assertThat(depot.sent).hasSize(1);
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    assertThat(send(posts("/tokens", TOKEN).header("Idempotency-Key", "k1")).status())
        .isEqualTo(201);
    send(posts("/tokens", TOKEN.replace("one", "two")).header("Idempotency-Key", "k1"))
        .problem(422, "key-reused");
    send(posts("/oauth-clients", TOKEN).header("Idempotency-Key", "k1")).problem(422, "key-reused");
    send(posts("/tokens", TOKEN).header("Idempotency-Key", "a b")).problem(400, "bad-parameter");
  }

  @Test
  void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
    assertThat(send(posts("/tokens", "{\"label\":\"x\"}").header("Idempotency-Key", "k")).status())
        .isEqualTo(422);
    assertThat(send(posts("/tokens", TOKEN).header("Idempotency-Key", "k")).status())
        .isEqualTo(201);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    send(posts("/tokens", TOKEN).header("Idempotency-Key", "k"));
    depot.now = depot.now.plus(Duration.ofHours(23));
    var kept = exchange(posts("/tokens", TOKEN).header("Idempotency-Key", "k"));
    assertThat(kept.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    depot.now = depot.now.plus(Duration.ofHours(2));
    var anew = exchange(posts("/tokens", TOKEN).header("Idempotency-Key", "k"));
    assertThat(anew.headers().firstValue("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void keysOfTwoCallersAreApart() {
    String one = depot.apiKeys.create("one", Set.of(Role.OPERATOR), null, Origin.DEPOT).text();
    String two = depot.apiKeys.create("two", Set.of(Role.OPERATOR), null, Origin.DEPOT).text();
    send(posts("/tokens", TOKEN).header("Idempotency-Key", "k").header("X-API-Key", one));
    var other =
        exchange(
            posts("/tokens", TOKEN.replace("CARD1", "CARD2"))
                .header("Idempotency-Key", "k")
                .header("X-API-Key", two));
    assertThat(other.statusCode()).isEqualTo(201);
  }

  @Test
  void whoChangesWhatTheyHaveSeenSucceedsAndWhoeverIsLateDoesNot() {
    send(posts("/tokens", TOKEN));
    String seen = tag(exchange(request("/tokens/CARD1")));
    var first = exchange(puts("/tokens/CARD1", "{\"label\":\"first\"}").header("If-Match", seen));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(tag(first)).isNotEqualTo(seen);
    send(puts("/tokens/CARD1", "{\"label\":\"late\"}").header("If-Match", seen))
        .problem(412, "changed-meanwhile");
    assertThat(get("/tokens/CARD1").at("/label")).isEqualTo("first");
    send(request("/tokens/CARD1").header("If-Match", seen).DELETE())
        .problem(412, "changed-meanwhile");
    assertThat(send(request("/tokens/CARD1").header("If-Match", tag(first)).DELETE()).status())
        .isEqualTo(204);
    send(puts("/tokens/CARD1", "{\"label\":\"x\"}").header("If-Match", "*"))
        .problem(412, "changed-meanwhile");
  }

  @Test
  void whoDoesNotAskIsNotBothered() {
    send(posts("/tokens", TOKEN));
    assertThat(send(puts("/tokens/CARD1", "{\"label\":\"x\"}")).status()).isEqualTo(200);
  }

  @Test
  void whatIsKnownAlreadyIsNotToldAgain() {
    send(posts("/tokens", TOKEN));
    String seen = tag(exchange(request("/tokens/CARD1")));
    var again = exchange(request("/tokens/CARD1").header("If-None-Match", seen));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aStationsTagTellsOfItsDescriptionAndNotOfItsMeters() {
    depot.withStation("A1");
    String seen = tag(exchange(request("/stations/A1")));
    assertThat(get("/evses").text()).contains("A1");
    var patched =
        exchange(
            request("/stations/A1")
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", seen)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\":\"North\"}")));
    assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    assertThat(tag(patched)).isNotEqualTo(seen);
  }

  private HttpRequest.Builder puts(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
  }

  @Test
  void whoAsksTooOftenMustWait() {
    String key = depot.apiKeys.create("k", Set.of(Role.VIEWER), null, Origin.DEPOT).text();
    for (int i = 0; i < 40; i++) {
      assertThat(send(request("/stations").header("X-API-Key", key)).status()).isEqualTo(200);
    }
    var refused = exchange(request("/stations").header("X-API-Key", key));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
    depot.now = depot.now.plus(Duration.ofSeconds(2));
    assertThat(send(request("/stations").header("X-API-Key", key)).status()).isEqualTo(200);
  }

  @Test
  void anAddressThatAsksTooOftenMustWaitWhoeverItIs() {
    for (int i = 0; i < 60; i++) {
      assertThat(get("/health").status()).isEqualTo(200);
    }
    get("/health").problem(429, "too-many");
  }

  @Test
  void longAnswersAreCompressedForWhoWantsIt() throws Exception {
    for (int i = 0; i < 30; i++) {
      depot.withStation("STATION-" + i);
    }
    HttpResponse<byte[]> answer =
        client()
            .send(
                request("/stations").header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text).contains("STATION-29");
    assertThat(answer.body().length).isLessThan(text.length() / 3);
  }
}
