package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;

class ImportsResourceTest extends ApiTest {
  private static final String FILE = "plate,vin\nA1,\nA2,short\n=1,\n,\nA1,\n";

  private static String body(String kind, String text) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind).put("text", text).toString();
  }

  @Test
  void aFileIsLookedThroughThenCarriedOut() {
    Told told = call("POST", "/imports", body("vehicles", FILE));
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    assertThat(told.at("/state")).isEqualTo("looked_through");
    assertThat(told.at("/lines")).isEqualTo("4");
    assertThat(told.at("/fresh")).isEqualTo("2");
    assertThat(told.at("/bad")).isEqualTo("2");
    String id = told.at("/id");
    Told problems = get("/imports/" + id + "/problems");
    assertThat(problems.at("/items/0/line")).isEqualTo("3");
    assertThat(problems.at("/items/0/column")).isEqualTo("vin");
    assertThat(problems.at("/items/0/value")).isEqualTo("short");
    assertThat(problems.at("/items/1/reason")).isEqualTo("twice");
    assertThat(problems.at("/items/1/other")).isEqualTo("2");
    assertThat(depot.registers.vehicles()).isEmpty();

    assertThat(call("POST", "/imports/" + id, "{\"known\":\"update\"}").status()).isEqualTo(200);
    Told over = get("/imports/" + id);
    assertThat(over.at("/state")).isEqualTo("done");
    assertThat(over.at("/done")).isEqualTo("2");
    assertThat(over.at("/outcome/created")).isEqualTo("2");
    assertThat(over.at("/outcome/bad")).isEqualTo("2");
    assertThat(depot.registers.vehicles()).hasSize(2);
    call("POST", "/imports/" + id, "{\"known\":\"skip\"}").problem(409, "conflict");
  }

  @Test
  void theBadLinesComeAsAFileWithoutFormulas() {
    String id = call("POST", "/imports", body("vehicles", "plate,vin\n=1,short\n")).at("/id");
    Told csv = send(request("/imports/" + id + "/problems").header("Accept", "text/csv"));
    assertThat(csv.type()).startsWith("text/csv");
    assertThat(csv.text()).contains("'=1,short,2,").contains("plate,vin,Line,Problem");
  }

  @Test
  void whatCannotBeReadIsRefusedWithWhy() {
    Told told = call("POST", "/imports", body("vehicles", "colour\nred\n"));
    told.problem(422, "invalid-body");
    assertThat(told.at("/why")).isEqualTo("column_missing");
    call("POST", "/imports", body("cats", "a\nb\n")).problem(422, "invalid-body");
  }

  @Test
  void aFileIsSeenAndForgottenOnlyByWhoHandedItIn() {
    String anna = depot.apiKeys.create("anna", Set.of(Role.OPERATOR), null, Origin.DEPOT).text();
    String bo = depot.apiKeys.create("bo", Set.of(Role.ADMIN), null, Origin.DEPOT).text();
    String id =
        send(request("/imports")
                .header("Content-Type", "application/json")
                .header("X-API-Key", anna)
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        body("drivers", "name,id\nLi,7\n"))))
            .at("/id");
    for (String path : new String[] {"", "/problems"}) {
      send(request("/imports/" + id + path).header("X-API-Key", bo)).problem(404, "not-found");
    }
    send(request("/imports/" + id).header("X-API-Key", bo).DELETE()).problem(404, "not-found");
    assertThat(send(request("/imports/" + id).header("X-API-Key", anna).DELETE()).status())
        .isEqualTo(204);
    send(request("/imports/" + id).header("X-API-Key", anna)).problem(404, "not-found");
  }
}
