package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

class SessionsResourceTest extends ApiTest {
  @BeforeEach
  void sessions() {
    depot.withStation("A1");
    depot.withSession(
        1,
        new Session.End(
            FakeDepot.NOW, Energy.wattHours(1500L), "Local", Session.End.By.CHARGER, null));
    depot.withSession(2, null);
  }

  @Test
  void aSessionTellsAllThatIsKnown() {
    Told told = get("/sessions/1");
    assertThat(told.at("/open")).isEqualTo("false");
    assertThat(told.at("/energyWh")).isEqualTo("500.0");
    assertThat(told.at("/durationS")).isEqualTo("600");
    assertThat(told.at("/startedAt")).isEqualTo("2026-05-01T09:50:00Z");
    assertThat(told.at("/end/by")).isEqualTo("charger");
    assertThat(told.at("/anomalies/0")).isEqualTo("delivered_late");
    assertThat(told.at("/last/powerW")).isEqualTo("7400.0");
  }

  @Test
  void filtersReachTheArchive() {
    Told told =
        get("/sessions?station=A1&token=card&open=true&from=2026-05-01T00:00:00%2B02:00&limit=1");
    assertThat(told.at("/items/0/id")).isEqualTo("2");
    assertThat(told.at("/next")).isEqualTo("2");
    SessionArchive.Query asked = depot.sessions.asked;
    assertThat(asked).isNotNull();
    assertThat(asked.station()).isEqualTo(new StationId("A1"));
    assertThat(asked.token()).isEqualTo(new TokenId("CARD"));
    assertThat(asked.from()).isEqualTo("2026-04-30T22:00:00Z");
    assertThat(asked.limit()).isEqualTo(1);
    assertThat(get("/sessions?cursor=2").at("/items/0/id")).isEqualTo("1");
  }

  @Test
  void wrongFiltersAreNamed() {
    assertThat(get("/sessions?open=maybe").problem(400, "bad-parameter").at("/allowed"))
        .isEqualTo("true or false");
    get("/sessions?from=yesterday").problem(400, "bad-parameter");
    get("/sessions/0").problem(400, "bad-parameter");
    get("/sessions/9").problem(404, "not-found");
    get("/sessions/9/meter-values").problem(404, "not-found");
  }

  @Test
  void anOpenSessionIsStopped() {
    depot.outcome =
        new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{\"status\":\"Accepted\"}");
    Told told = post("/sessions/2/stop");
    assertThat(told.text()).isEqualTo("{\"accepted\":true,\"status\":\"Accepted\"}");
    depot.outcome = new Outcome.TimedOut<Reply.Status>();
    post("/sessions/2/stop").problem(504, "timed-out");
    post("/sessions/1/stop").problem(409, "conflict");
    post("/sessions/9/stop").problem(404, "not-found");
  }

  @Test
  void readingsComeInOrderAndThinned() {
    for (int minute = 0; minute < 10; minute++) {
      depot.sessions.readings.add(FakeArchive.reading(FakeDepot.NOW.minusSeconds(60L * minute)));
    }
    assertThat(get("/sessions/2/meter-values?max=4").json().path("items").size()).isEqualTo(4);
    Told told = get("/stations/A1/connectors/1/meter-values?from=2026-05-01T09:55:00Z");
    assertThat(told.json().path("items").size()).isEqualTo(5);
    assertThat(told.at("/items/0/energyWh")).isEqualTo("1250.0");
    get("/stations/A1/connectors/1/meter-values?from=2027-01-01T00:00:00Z")
        .problem(400, "bad-parameter");
    get("/stations/A1/connectors/-1/meter-values").problem(400, "bad-parameter");
    get("/stations/B2/connectors/1/meter-values").problem(404, "not-found");
  }

  @Test
  void aSessionIsClosedHereOnce() {
    depot.withStation("A1").withSession(7, null);
    String body = "{\"reason\":\"the charger is gone\"}";
    assertThat(call("POST", "/sessions/7/close", body).at("/end/reason"))
        .isEqualTo("the charger is gone");
    call("POST", "/sessions/7/close", body).problem(409, "conflict");
    call("POST", "/sessions/8/close", body).problem(404, "not-found");
  }

  @Test
  void aSessionIsPutDownToSomebodyWhoIsKnown() {
    depot.withStation("A1").withSession(7, null);
    call("PUT", "/drivers/D-1", "{\"name\":\"Li Wei\"}");
    assertThat(call("PUT", "/sessions/7/attribution", "{\"driver\":\"D-1\"}").status())
        .isEqualTo(200);
    assertThat(get("/sessions/7/attribution").at("/driver")).isEqualTo("D-1");
    assertThat(
            call("PUT", "/sessions/7/attribution", "{\"driver\":\"D-9\"}")
                .problem(422, "invalid-body")
                .at("/member"))
        .isEqualTo("driver");
  }
}
