package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;

class ReasonTest extends ApiTest {
  @BeforeEach
  void station() {
    depot.withStation("A1");
    depot.outcome = new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}");
  }

  private Told reset(String reason) {
    HttpRequest.Builder request =
        request("/stations/A1/commands/Reset")
            .header("Content-Type", "application/json")
            .header(Reason.HEADER, reason)
            .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"Hard\"}"));
    return send(request);
  }

  @Test
  void aCommandNamesItsReason() {
    assertThat(reset("display frozen, 50% done").status()).isEqualTo(200);
    assertThat(depot.origins)
        .containsExactly(new Origin("local", "api").because("display frozen, 50% done"));
  }

  @Test
  void aReasonIsReadWithItsEscapes() {
    reset("%E5%B1%8F%E5%B9%95%20blank");
    assertThat(depot.origins).extracting(Origin::why).containsExactly("屏幕 blank");
  }

  @Test
  void utf8ComesAsItIs() {
    String taken = new String("屏幕".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(Reason.read(taken)).isEqualTo("屏幕");
    assertThat(Reason.read("屏幕")).isEqualTo("屏幕");
    assertThat(Reason.read("100%ff")).isEqualTo("100%ff");
  }

  @Test
  void anEmptyReasonIsNone() {
    reset(" ");
    assertThat(depot.origins).extracting(Origin::why).containsOnlyNulls();
  }

  @Test
  void linesAndNovelsAreRefused() {
    reset("one%0Atwo").problem(400, "bad-parameter");
    reset("x".repeat(501)).problem(400, "bad-parameter");
    assertThat(depot.sent).isEmpty();
  }

  @Test
  void theDescriptionTellsOfIt() {
    assertThat(get("/openapi.json").text()).contains("\"" + Reason.HEADER + "\"");
  }
}
