package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationId;

/// Frames, settings, health, the search in facts, and who may ask at all.
class SurroundingsTest extends ApiTest {
  @Test
  void framesAreSearched() {
    frames(3);
    Told told = get("/frames?station=A1&action=Heartbeat&faulty=true&contains=x&limit=7");
    assertThat(told.at("/items/0/latencyUs")).isEqualTo("0");
    assertThat(told.json().at("/items/1/latencyUs").asLong()).isEqualTo(1);
    FrameLog.Query asked = depot.frames.asked;
    assertThat(asked).isNotNull();
    assertThat(asked.station()).isEqualTo(new StationId("A1"));
    assertThat(asked.faultyOnly()).isTrue();
    assertThat(asked.limit()).isEqualTo(7);
  }

  @Test
  void aCursorThatNoPageGaveIsNamed() {
    Told told = get("/frames?cursor=nonsense").problem(400, "bad-parameter");
    assertThat(told.at("/value")).isEqualTo("nonsense");
  }

  @Test
  void framesAreExportedAsLinesToTheLast() {
    frames(5);
    Told told = send(request("/frames").header("Accept", "application/x-ndjson"));
    assertThat(told.type()).startsWith("application/x-ndjson");
    assertThat(told.text().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"at\":"));
    told = send(request("/frames?limit=1").header("Accept", "application/x-ndjson"));
    assertThat(told.text().lines()).hasSize(1);
  }

  @Test
  void whatBreaksTheProtocolIsCountedByStationOrModel() {
    depot.frames.record(
        new FrameLog.Frame(
            FakeDepot.NOW,
            new StationId("A1"),
            true,
            2,
            "m1",
            "BootNotification",
            -1,
            null,
            "[2,\"m1\",\"BootNotification\",{\"chargePointVendor\":\"V\"}]"));
    Told told = get("/findings?station=A1");
    assertThat(told.at("/items/0/rule")).isEqualTo("wrong_members");
    assertThat(told.at("/items/0/station")).isEqualTo("A1");
    assertThat(told.at("/items/0/vendor")).isEqualTo("V");
    assertThat(told.at("/frames")).isEqualTo("1");
    assertThat(get("/findings?by=model").at("/items/0/stations")).isEqualTo("1");
    get("/findings?from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z")
        .problem(400, "bad-parameter");
  }

  @Test
  void exportedLinesHoldNothingPersonalUnlessThatIsAskedFor() {
    depot.frames.record(
        new FrameLog.Frame(
            FakeDepot.NOW,
            new StationId("A1"),
            true,
            2,
            "m1",
            "Authorize",
            -1,
            null,
            "[2,\"m1\",\"Authorize\",{\"idTag\":\"CARD7\"}]"));
    Told told = send(request("/frames").header("Accept", "application/x-ndjson"));
    assertThat(told.text()).contains("TOKEN-1").doesNotContain("CARD7");
    told = send(request("/frames?redacted=false").header("Accept", "application/x-ndjson"));
    assertThat(told.text()).contains("CARD7");
  }

  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      depot.frames.record(
          new FrameLog.Frame(
              FakeDepot.NOW, new StationId("A1"), true, 2, "m", "Heartbeat", i, null, "[2]"));
    }
  }

  @Test
  void factsAreSearched() {
    depot.rows.add(
        new FactArchive.Row(4, FakeDepot.NOW, "A1", "station.booted", "{\"station\":\"A1\"}"));
    assertThat(get("/facts/search?kind=station.&subject=A1").at("/items/0/body/station"))
        .isEqualTo("A1");
  }

  @Test
  void settingsAreShownWithoutSecretsAndChanged() {
    Told told = get("/settings");
    assertThat(told.at("/items/0/max")).isEqualTo("65535");
    assertThat(told.at("/items/1/options/2")).isEqualTo("refuse");
    assertThat(told.text()).doesNotContain("geheim");
    told = call("PUT", "/settings/onboarding", "{\"value\":\"accept\"}");
    assertThat(told.at("/value")).isEqualTo("accept");
    told = call("PUT", "/settings/onboarding", "{\"value\":\"dance\"}");
    assertThat(told.problem(422, "invalid-body").at("/detail")).contains("onboarding 'dance'");
    call("PUT", "/settings/none", "{\"value\":\"1\"}").problem(404, "not-found");
  }

  @Test
  void healthTellsJournalAndProjector() {
    depot.log.append(new SiteEvent.ProgramStarted("0.1"));
    Told told = get("/health");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at("/status")).isEqualTo("ok");
    assertThat(told.at("/projector/lag")).isEqualTo("1");
    assertThat(told.at("/uptimeS")).isEqualTo("60");
    assertThat(told.at("/connections")).isEqualTo("3");
    assertThat(get("/health/ready").at("/well")).isEqualTo("true");
    depot.journalTrouble = "disk full";
    told = get("/health");
    assertThat(told.status()).isEqualTo(503);
    assertThat(told.at("/journal/trouble")).isEqualTo("disk full");
    assertThat(get("/health/ready").status()).isEqualTo(503);
    assertThat(get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void pagesOfOtherPlacesAreKeptOut() throws IOException {
    send(request("/health").header("Origin", "http://elsewhere.example")).problem(403, "forbidden");
    String own = "http://127.0.0.1:" + server.port();
    assertThat(send(request("/health").header("Origin", own)).status()).isEqualTo(200);
    assertThat(firstLine("elsewhere.example")).contains("403");
    assertThat(firstLine("127.0.0.1.elsewhere.example")).contains("403");
    assertThat(firstLine("localhost:1")).contains("200");
  }

  private String firstLine(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "GET /api/v1/health HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void onlyThisMachineIsListenedTo() {
    assertThatThrownBy(() -> new ApiSettings("0.0.0.0", 8090))
        .hasMessage("api.bind '0.0.0.0': 127.0.0.1, ::1 or localhost is allowed");
  }

  @Test
  void whatNobodyExpectedGetsACodeThatTheLogHas() {
    depot.frames.frames.add(
        new FrameLog.Frame(FakeDepot.NOW, new StationId("A1"), true, 2, "m", "B", 0, null, ""));
    Told told = get("/frames?cursor=-1").problem(500, "internal");
    assertThat(told.at("/code")).hasSize(8);
  }
}
