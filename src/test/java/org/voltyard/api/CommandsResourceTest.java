package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationId;

class CommandsResourceTest extends ApiTest {
  private static final String RESET = "/stations/A1/commands/Reset";
  private static final String HARD = "{\"type\":\"Hard\"}";

  @BeforeEach
  void station() {
    depot.withStation("A1");
  }

  @Test
  void aCommandGivesTheChargersOwnAnswer() {
    depot.outcome =
        new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{\"status\":\"Accepted\"}");
    Told told = call("POST", RESET, "{\"type\": \"Hard\"}");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text()).isEqualTo("{\"status\":\"Accepted\"}");
    assertThat(depot.sent).containsExactly("A1 Reset {\"type\": \"Hard\"}");
    assertThat(depot.origins).containsExactly(new Origin("local", "api"));
  }

  @Test
  void aRejectionIsAnAnswerToo() {
    depot.outcome =
        new Outcome.Answered<>(new Reply.Status(false, "Rejected"), "{\"status\":\"Rejected\"}");
    assertThat(call("POST", RESET, HARD).at("/status")).isEqualTo("Rejected");
  }

  @Test
  void aSilentChargerIsAGatewayTimeout() {
    call("POST", RESET, HARD).problem(504, "timed-out");
  }

  @Test
  void aMissingConnectionIsAConflict() {
    depot.outcome = new Outcome.NotConnected<Reply.Status>();
    call("POST", RESET, HARD).problem(409, "not-connected");
  }

  @Test
  void aCallErrorIsABadGatewayWithItsCode() {
    depot.outcome = new Outcome.Failed<Reply.Status>("InternalError", "relay stuck");
    Told told = call("POST", RESET, HARD).problem(502, "station-error");
    assertThat(told.at("/code")).isEqualTo("InternalError");
    assertThat(told.at("/description")).isEqualTo("relay stuck");
  }

  @Test
  void anUnsupportedCommandIsNotProcessed() {
    depot.outcome = new Outcome.Unsupported<Reply.Status>("no profile Core");
    Told told = call("POST", RESET, HARD).problem(422, "unsupported-command");
    assertThat(told.at("/detail")).isEqualTo("no profile Core");
  }

  @Test
  void wordsThatCannotBeUnderstoodAreNamed() {
    Told told = call("POST", "/stations/A1/commands/Jump", "{}").problem(422, "invalid-command");
    assertThat(told.at("/detail")).contains("Jump");
    assertThat(told.at("/instance")).isEqualTo("/api/v1/stations/A1/commands/Jump");
  }

  @Test
  void brokenBodiesAreRefused() {
    call("POST", RESET, "{\"type\":").problem(400, "malformed-body");
    call("POST", RESET, "[1]").problem(400, "malformed-body");
    call("POST", RESET, "").problem(400, "malformed-body");
    call("POST", RESET, "{\"a\":1,\"a\":2}").problem(400, "malformed-body");
    call("POST", RESET, "{\"a\":\"" + "x".repeat(3000) + "\"}").problem(413, "body-too-large");
    HttpRequest.Builder plain = request(RESET).POST(HttpRequest.BodyPublishers.ofString(HARD));
    send(plain).problem(415, "bad-media-type");
    assertThat(depot.sent).isEmpty();
  }

  @Test
  void anUnknownStationIsNotFound() {
    call("POST", "/stations/B2/commands/Reset", HARD).problem(404, "not-found");
    get("/stations/B2/commands").problem(404, "not-found");
    get("/stations/B2/forms").problem(404, "not-found");
  }

  @Test
  void formsAreGivenAsSchemas() {
    Told told = get("/stations/A1/forms");
    assertThat(told.at("/items/0/action")).isEqualTo("Reset");
    assertThat(told.at("/items/0/schema/properties/type/enum/1")).isEqualTo("Soft");
  }

  @Test
  void historyTellsWhatBecameOfEachCommand() {
    depot.commands.add(
        new CommandArchive.Entry(
            UUID.randomUUID(),
            new StationId("A1"),
            "Reset",
            HARD,
            Origin.DEPOT,
            FakeDepot.NOW,
            new CommandArchive.Answer(
                CommandEvent.Result.ACCEPTED, "Accepted", "not json", FakeDepot.NOW),
            new CommandArchive.Effect(true, "it booted")));
    Told told = get("/stations/A1/commands");
    assertThat(told.at("/items/0/payload/type")).isEqualTo("Hard");
    assertThat(told.at("/items/0/answer")).isEqualTo("not json");
    assertThat(told.at("/items/0/result")).isEqualTo("accepted");
    assertThat(told.at("/items/0/where")).isEqualTo("depot");
    assertThat(told.at("/items/0/effect")).isEqualTo("it booted");
  }
}
