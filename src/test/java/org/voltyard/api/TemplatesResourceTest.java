package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.Origin;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.VariableSetting;

class TemplatesResourceTest extends ApiTest {
  private static final String BODY =
      "{\"name\":\"AC\",\"vendor\":\"Umbrella\",\"automatic\":true,"
          + "\"settings\":[{\"name\":\"HeartbeatInterval\",\"value\":\"60\"}],"
          + "\"quirks\":{\"heartbeatSeconds\":60,\"localTime\":false,\"kiloWattHours\":true,"
          + "\"noTriggers\":false,\"noReportAtBoot\":false}}";

  private static DeviceVariable variable(String name, String value) {
    return new DeviceVariable(
        name,
        List.of(
            new DeviceVariable.Attribute(
                DeviceVariable.Kind.ACTUAL, value, DeviceVariable.Access.READ_WRITE, true, false)),
        new DeviceVariable.Traits(
            DeviceVariable.Type.WHOLE, "s", BigDecimal.ONE, null, List.of(), false, null));
  }

  private void model(String station, DeviceVariable... variables) {
    depot.fleet.models.put(
        new StationId(station),
        new ModelView(
            List.of(variables),
            Map.of(
                new VariableSetting.Key("HeartbeatInterval", DeviceVariable.Kind.ACTUAL),
                new ModelView.LastSet("60", new Origin("anna", "window"), FakeDepot.NOW, false)),
            null));
  }

  @Test
  void templatesAreMadeFoundAppliedAndTakenAway() {
    assertThat(call("PUT", "/templates/ac", BODY).status()).isEqualTo(201);
    assertThat(call("PUT", "/templates/ac", BODY).status()).isEqualTo(200);
    Template kept = depot.fleet.templates.getFirst();
    assertThat(kept.quirks().heartbeat()).isEqualTo(Duration.ofMinutes(1));
    assertThat(kept.quirks().kiloWattHours()).isTrue();
    assertThat(get("/templates/ac").at("/settings/0/value")).isEqualTo("60");
    assertThat(get("/templates").at("/items/0/vendor")).isEqualTo("Umbrella");
    Told told = call("POST", "/templates/ac/applications", "{\"stations\":[\"A1\"]}");
    assertThat(told.at("/items/0/station")).isEqualTo("A1");
    assertThat(told.at("/items/0/reason")).isEqualTo("by_hand");
    assertThat(get("/template-applications?template=ac").at("/items/0/settings")).isEqualTo("1");
    assertThat(get("/template-applications?template=x").json().path("items")).isEmpty();
    assertThat(call("DELETE", "/templates/ac", "").status()).isEqualTo(204);
    get("/templates/ac").problem(404, "not-found");
  }

  @Test
  void aTemplateThatMakesNoSenseIsRefused() {
    String twice = BODY.replace("}],", "},{\"name\":\"HeartbeatInterval\",\"value\":\"1\"}],");
    Told told = call("PUT", "/templates/ac", twice).problem(422, "invalid-body");
    assertThat(told.at("/detail")).contains("HeartbeatInterval is there twice");
  }

  @Test
  void variablesAreReadWithTheirLimitsAndTheirDrift() {
    depot.withStation("A1");
    model("A1", variable("HeartbeatInterval", "300"), variable("Other", "1"));
    Told told = get("/stations/A1/variables");
    assertThat(told.at("/items/0/unit")).isEqualTo("s");
    assertThat(told.at("/items/0/least")).isEqualTo("1.0");
    assertThat(told.at("/items/0/lastSet")).isEqualTo("60");
    assertThat(told.at("/items/0/lastSetBy")).isEqualTo("anna");
    assertThat(get("/stations/A1/variables?drifted=true").json().path("items")).hasSize(1);
    assertThat(get("/stations/A1/variables?contains=oth").at("/items/0/name")).isEqualTo("Other");
    get("/stations/B9/variables").problem(404, "not-found");
  }

  @Test
  void variablesAreSetTogether() {
    depot.withStation("A1");
    Told told =
        call(
            "POST",
            "/stations/A1/variables",
            "{\"settings\":[{\"name\":\"A/B\",\"value\":\"1\"},"
                + "{\"name\":\"A/C\",\"attribute\":\"max_set\",\"value\":\"2\"}]}");
    assertThat(told.at("/results/1/attribute")).isEqualTo("max_set");
    assertThat(told.at("/results/0/result")).isEqualTo("accepted");
    call("POST", "/stations/A1/variables", "{\"settings\":[]}").problem(422, "invalid-body");
  }

  @Test
  void stationsAreComparedWithEachOtherAndWithATemplate() {
    depot.withStation("A1").withStation("B2");
    model("A1", variable("HeartbeatInterval", "300"), variable("Other", "1"));
    model("B2", variable("HeartbeatInterval", "300.0"), variable("Other", "2"));
    Told told = get("/stations/A1/comparison?with=B2&different=true");
    assertThat(told.json().path("items")).hasSize(1);
    assertThat(told.at("/items/0/other")).isEqualTo("2");
    call("PUT", "/templates/ac", BODY);
    told = get("/stations/A1/comparison?template=ac");
    assertThat(told.at("/items/0/own")).isEqualTo("300");
    assertThat(told.at("/items/0/differs")).isEqualTo("true");
    get("/stations/A1/comparison?template=x").problem(404, "not-found");
    get("/stations/A1/comparison").problem(400, "bad-parameter");
  }
}
