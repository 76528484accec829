package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Power;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;

class StationsResourceTest extends ApiTest {
  @Test
  void stationsAreRegisteredDescribedAndFound() {
    String body =
        "{\"name\":\"北区 1\",\"group\":\"Nord\",\"ratedW\":22000,\"password\":\"geheim\","
            + "\"freeVend\":true,\"connectors\":2}";
    Told made = call("PUT", "/stations/A%201", body).problem(400, "bad-parameter");
    assertThat(made.at("/parameter")).isEqualTo("id");
    made = call("PUT", "/stations/A%2F1", body);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/id")).isEqualTo("A/1");
    assertThat(made.at("/name")).isEqualTo("北区 1");
    assertThat(made.at("/hasPassword")).isEqualTo("true");
    assertThat(made.text()).doesNotContain("geheim");
    assertThat(get("/stations/A%2F1").at("/admission")).isEqualTo("admitted");
    assertThat(get("/stations").at("/items/0/ratedW")).isEqualTo("22000.0");
    assertThat(call("PUT", "/stations/A%2F1", "{}").status()).isEqualTo(200);
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    depot.stations.add(
        new Station(
            new StationId("A1"),
            Station.Admission.WAITING,
            "One",
            "Row 1",
            new Power(7400),
            "kept",
            false,
            1));
    Told told = call("PATCH", "/stations/A1", "{\"name\":\"Uno\",\"ratedW\":null}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    Station station = depot.stations.view(new StationId("A1")).registration();
    assertThat(station.name()).isEqualTo("Uno");
    assertThat(station.group()).isEqualTo("Row 1");
    assertThat(station.rated()).isNull();
    assertThat(station.passwordHash()).isEqualTo("kept");
    call("PATCH", "/stations/A1", "{\"password\":\"\"}");
    assertThat(depot.stations.view(new StationId("A1")).registration().passwordHash()).isNull();
    call("PATCH", "/stations/B2", "{}").problem(404, "not-found");
  }

  @Test
  void bodiesThatSayWhatIsNotAllowedAreRefused() {
    refused("{\"colour\":\"red\"}", "colour");
    refused("{\"connectors\":-1}", "connectors -1: 0 to 1000");
    refused("{\"connectors\":1.5}", "connectors");
    refused("{\"ratedW\":\"7\"}", "ratedW");
    refused("{\"name\":5}", "name");
    assertThat(depot.stations.all()).isEmpty();
  }

  private void refused(String body, String named) {
    Told told = call("PUT", "/stations/A1", body).problem(422, "invalid-body");
    assertThat(told.at("/detail")).contains(named);
  }

  @Test
  void operatorsDecideWhoComesIn() {
    depot.withStation("A1");
    Told told = call("POST", "/stations/A1/admission", "{\"decision\":\"refuse\"}");
    assertThat(told.at("/admission")).isEqualTo("refused");
    assertThat(get("/stations?admission=refused").json().path("items").size()).isEqualTo(1);
    assertThat(get("/stations?admission=waiting").json().path("items").size()).isZero();
    call("POST", "/stations/A1/admission", "{}").problem(422, "invalid-body");
    call("POST", "/stations/A1/admission", "{\"decision\":\"eat\"}").problem(422, "invalid-body");
    depot.withSession(1, null);
    told = call("POST", "/stations/A1/admission", "{\"decision\":\"retire\"}");
    assertThat(told.problem(409, "conflict").at("/detail")).contains("open session");
  }

  @Test
  void longListsComeInPages() {
    IntStream.range(0, 5).forEach(i -> depot.withStation("S" + i));
    Told first = get("/stations?limit=2");
    assertThat(first.at("/items/1/id")).isEqualTo("S1");
    assertThat(first.at("/next")).isEqualTo("S1");
    Told last = get("/stations?limit=3&cursor=S1");
    assertThat(last.json().path("items").findValuesAsText("station")).hasSize(3);
    assertThat(last.json().path("next").isNull()).isTrue();
  }

  @Test
  void evsesTellStateAndReading() {
    depot.withStation("A1").withStation("B2");
    Told told = get("/evses?station=B2&state=charging");
    assertThat(told.at("/items/0/station")).isEqualTo("B2");
    assertThat(told.at("/items/0/reading/powerW")).isEqualTo("7400.0");
    assertThat(told.at("/items/0/session")).isEqualTo("7");
    assertThat(get("/evses?state=faulted").json().path("items").size()).isZero();
  }

  @Test
  void aLowerSecurityProfileWaitsForASecondPerson() {
    call("PUT", "/stations/A1", "{\"name\":\"East\",\"securityProfile\":2}");
    Told waits = call("PATCH", "/stations/A1", "{\"name\":\"West\",\"securityProfile\":1}");
    assertThat(waits.status()).isEqualTo(202);
    assertThat(waits.at("/approval")).isEqualTo(new UUID(0, 9).toString());
    Told now = get("/stations/A1");
    assertThat(now.at("/name")).isEqualTo("West");
    assertThat(now.at("/securityProfile")).isEqualTo("2");
  }

  @Test
  void parametersAreReadStrictly() {
    Told told = get("/stations?limit=1001").problem(400, "bad-parameter");
    assertThat(told.at("/parameter")).isEqualTo("limit");
    assertThat(told.at("/value")).isEqualTo("1001");
    assertThat(told.at("/allowed")).isEqualTo("a whole number from 1 to 1000");
    get("/stations?limit=0").problem(400, "bad-parameter");
    get("/stations?limit=1&limit=2").problem(400, "bad-parameter");
    assertThat(get("/stations?colour=red").problem(400, "bad-parameter").at("/detail"))
        .isEqualTo("parameter colour 'red': admission, cursor, limit is allowed");
  }
}
