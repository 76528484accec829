package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltyard.journal.JournalVerify;

/// A day of the started program: its clock goes when told to, and its operator works over REST.
final class Day implements AutoCloseable {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
  private static final String[] RULES = {
    "--set", "charging.unknown-tokens=refuse",
    "--set", "site.time-zone=UTC",
    // the hours pass in no time: silence is no sign of a lost connection
    "--set", "ocpp.ping=0",
    "--set", "ocpp.idle=0"
  };

  private final RunningProgram.Place place;
  private final HttpClient http = HttpClient.newHttpClient();
  private RunningProgram program;
  private Instant now = MIDNIGHT;

  Day(Path folder) throws IOException {
    place = RunningProgram.Place.in(folder.resolve("data"));
    Files.createDirectories(place.data());
    program = RunningProgram.at(now, place, RULES);
  }

  /// Where chargers connect, without the station's id.
  String address() {
    return "ws://127.0.0.1:" + place.ocppPort() + "/ocpp";
  }

  Instant now() {
    return now;
  }

  /// A time of the day.
  Instant time(int hour, int minute) {
    return MIDNIGHT.plus(Duration.ofHours(hour).plusMinutes(minute));
  }

  /// It becomes so late; hours above 23 are of the next day.
  void at(int hour, int minute) {
    Instant later = time(hour, minute);
    assertThat(later).isAfter(now);
    now = later;
    try {
      program.tell(now);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Ends the program in good order and starts it again on the same folder; meanwhile looks at what
  /// it left there.
  Map<String, List<String>> restart() throws Exception {
    program.awaitCaughtUp(place);
    program.stop();
    assertThat(JournalVerify.run(place.data().resolve("journal")).damages()).isEmpty();
    Map<String, List<String>> tables = Tables.read(place.data());
    program = RunningProgram.at(now, place, RULES);
    program.awaitDatabase(place);
    return tables;
  }

  JsonNode get(String path) {
    return sent("GET", path, "");
  }

  /// All items of a list, once the database shows all there is.
  List<JsonNode> list(String path) {
    try {
      program.awaitCaughtUp(place);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    List<JsonNode> items = new ArrayList<>();
    get(path).get("items").forEach(items::add);
    return items;
  }

  JsonNode put(String path, Map<String, ?> body) {
    return sent("PUT", path, TestStation.written(body));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return sent("POST", path, TestStation.written(body));
  }

  /// Sends a command to a station; the station's answer.
  JsonNode command(String station, String action, Map<String, ?> payload) {
    return post("/stations/" + station + "/commands/" + action, payload);
  }

  /// What is shown of a connector.
  String shown(String station, int connector) {
    for (JsonNode one : get("/stations/" + station).get("connectors")) {
      if (one.get("number").asInt() == connector) {
        return one.get("status").asText().toUpperCase(Locale.ROOT);
      }
    }
    throw new AssertionError("no connector " + connector);
  }

  /// Transaction, card, energy, reason and oddities of each session.
  List<String> sessions() {
    return list("/sessions").stream()
        .map(
            s ->
                "%s %s %.0f %s %s"
                    .formatted(
                        s.get("transaction").asText(),
                        s.get("token").asText(),
                        s.get("energyWh").asDouble(),
                        s.get("end").get("reason").asText(),
                        s.get("anomalies").toString().replace("\"", "").toUpperCase(Locale.ROOT)))
        .toList();
  }

  /// What breaks the protocol, on either side.
  List<String> findings() {
    List<String> all = new ArrayList<>();
    get("/findings?from=2026-03-01T00:00:00Z")
        .get("items")
        .forEach(i -> all.add(i.get("rule").asText() + ": " + i.get("detail").asText()));
    return all;
  }

  private JsonNode sent(String method, String path, String body) {
    URI address = URI.create("http://127.0.0.1:" + place.apiPort() + "/api/v1" + path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        Arrivals.soon(
            "the answer to " + path, http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    assertThat(answer.statusCode())
        .as("%s %s: %s", method, path, answer.body())
        .isBetween(200, 201);
    return TestStation.parsed(answer.body());
  }

  @Override
  public void close() {
    program.close();
    http.close();
  }
}
