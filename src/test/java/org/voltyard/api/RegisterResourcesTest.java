package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterResourcesTest extends ApiTest {
  private Told csv(String path) {
    return send(request(path).header("Accept", "text/csv"));
  }

  @Test
  void aDriverIsEnteredChangedAndTakenOut() {
    call("PUT", "/organisations/acme", "{\"name\":\"Acme\"}");
    Told made =
        call("POST", "/drivers", "{\"id\":\"d1\",\"name\":\"李伟\",\"organisation\":\"acme\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/organisationName")).isEqualTo("Acme");
    call("POST", "/drivers", "{\"id\":\"d1\",\"name\":\"B\"}").problem(409, "conflict");
    Told changed =
        call("PUT", "/drivers/d1", "{\"name\":\"Li Wei\",\"phone\":\"+86 138 0000 0001\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(get("/drivers/d1").at("/name")).isEqualTo("Li Wei");
    assertThat(get("/drivers?q=Li").at("/items/0/id")).isEqualTo("d1");
    assertThat(get("/drivers?q=nobody").json().path("items")).isEmpty();
    assertThat(call("DELETE", "/drivers/d1", "").status()).isEqualTo(204);
    call("DELETE", "/drivers/d1", "").problem(404, "not-found");
    get("/drivers/d1").problem(404, "not-found");
  }

  @Test
  void whatARegisterDoesNotTakeIsSaidWithItsMember() {
    Told refused =
        call("POST", "/drivers", "{\"name\":\"A\",\"phone\":\"call me\"}")
            .problem(422, "invalid-body");
    assertThat(refused.at("/member")).isEqualTo("phone");
    call("PUT", "/vehicles/v1", "{\"plate\":\"京A1\",\"driver\":\"nobody\"}")
        .problem(422, "invalid-body");
    call("PUT", "/vehicles/v1", "{\"plate\":\"京A1\",\"wheels\":4}").problem(422, "invalid-body");
    get("/drivers?sort=shoe-size").problem(400, "bad-parameter");
    get("/drivers?cursor=%3F").problem(400, "bad-parameter");
  }

  @Test
  void aVehicleThatIsStillNamedStays() {
    Told made =
        call(
            "POST",
            "/vehicles",
            "{\"plate\":\"京A·12345\",\"batteryWh\":282000,\"maxPowerW\":150000}");
    assertThat(made.status()).isEqualTo(201);
    String id = made.at("/id");
    assertThat(get("/vehicles/" + id).at("/batteryWh")).isEqualTo("282000.0");
    call("PUT", "/tokens/CARD", "{}");
    Told owned = call("PUT", "/tokens/CARD/owner", "{\"vehicle\":\"" + id + "\"}");
    assertThat(owned.at("/owner/vehicle")).isEqualTo(id);
    call("DELETE", "/vehicles/" + id, "").problem(409, "conflict");
    call("PUT", "/tokens/CARD/owner", "{}");
    assertThat(get("/tokens/CARD").json().path("owner").isNull()).isTrue();
    assertThat(call("DELETE", "/vehicles/" + id, "").status()).isEqualTo(204);
    call("PUT", "/tokens/CARD/owner", "{\"driver\":\"x\"}").problem(422, "invalid-body");
  }

  @Test
  void aTokenKeepsWhereAndWhenItMayCharge() {
    String scope =
        "{\"stations\":[\"CP1\"],\"hours\":[{\"days\":[\"monday\"],\"from\":\"22:00\",\"to\":\"06:00\"}]}";
    Told kept = call("PUT", "/tokens/A", "{\"scope\":" + scope + "}");
    assertThat(kept.at("/scope/stations/0")).isEqualTo("CP1");
    assertThat(get("/tokens/A").at("/scope/hours/0/from")).isEqualTo("22:00");
    assertThat(get("/tokens/A").at("/scope/hours/0/days/0")).isEqualTo("monday");
    call("PUT", "/tokens/A", "{\"scope\":{\"hours\":[{\"from\":\"noon\",\"to\":\"06:00\"}]}}")
        .problem(422, "invalid-body");
  }

  @Test
  void listsAreGivenAsCsvWithoutFormulas() {
    call("PUT", "/organisations/o1", "{\"name\":\"=HYPERLINK(1)\"}");
    call("PUT", "/organisations/o2", "{\"name\":\"Two, \\\"Ltd\\\"\",\"parent\":\"o1\"}");
    Told told = csv("/organisations");
    assertThat(told.type()).startsWith("text/csv");
    assertThat(told.text())
        .isEqualTo(
            "\ufeffid,name,parent,parentName,active\r\n"
                + "o1,'=HYPERLINK(1),,,true\r\n"
                + "o2,\"Two, \"\"Ltd\"\"\",o1,'=HYPERLINK(1),true\r\n");
    assertThat(csv("/tokens").text()).contains("id,label,status");
    assertThat(csv("/drivers").text()).contains("id,name,phone");
    assertThat(csv("/vehicles").text()).contains("id,plate,fleetNumber");
  }

  @Test
  void aDriverIsToldEverythingAndMadeUnknowable() {
    call("PUT", "/drivers/d1", "{\"name\":\"Li Wei\",\"email\":\"li@example.org\"}");
    call("PUT", "/tokens/OWN", "{\"label\":\"Li\"}");
    call("PUT", "/tokens/OWN/owner", "{\"driver\":\"d1\"}");
    Told file = get("/drivers/d1/personal-data");
    assertThat(file.at("/driver/email")).isEqualTo("li@example.org");
    assertThat(file.at("/tokens/0/label")).isEqualTo("Li");
    assertThat(call("POST", "/drivers/d1/erasure", "{\"why\":\"request 7\"}").status())
        .isEqualTo(204);
    assertThat(get("/drivers/d1").at("/name")).isEqualTo("–");
    get("/tokens/OWN").problem(404, "not-found");
    call("POST", "/drivers/d9/erasure", "{}").problem(404, "not-found");
  }

  @Test
  void aStatementIsGivenAsItIsWanted() {
    call("PUT", "/vehicles/v1", "{\"plate\":\"京A·12345\"}");
    String path = "/vehicles/v1/statement?from=2026-04-01T00:00:00Z&to=2026-05-02T00:00:00Z";
    assertThat(get(path).at("/name")).isEqualTo("京A·12345");
    Told csv = csv(path + "&language=zh");
    assertThat(csv.type()).startsWith("text/csv");
    assertThat(csv.text()).contains("电量 kWh");
    assertThat(send(request(path).header("Accept", "application/pdf")).type())
        .startsWith("application/pdf");
    get("/vehicles/v9/statement").problem(404, "not-found");
    get("/vehicles/v1/statement?to=2026-01-01T00:00:00Z").problem(400, "bad-parameter");
  }

  @Test
  void aLongListIsCutIntoPagesAndWholeAsCsv() {
    for (int i = 10; i < 35; i++) {
      call("PUT", "/vehicles/v" + i, "{\"plate\":\"P" + i + "\"}");
    }
    Told first = get("/vehicles?limit=10");
    assertThat(first.json().path("items")).hasSize(10);
    assertThat(get("/vehicles?limit=10&cursor=" + first.at("/next")).at("/items/0/id"))
        .isEqualTo("v20");
    assertThat(csv("/vehicles").text().lines()).hasSize(26);
  }
}
