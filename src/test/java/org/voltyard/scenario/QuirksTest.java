package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Session;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.Token;
import org.voltyard.domain.VariableSetting;

/// What a template says about the stations of a model takes effect, over a real connection.
final class QuirksTest {
  private Rig rig;

  @BeforeEach
  void open(@TempDir Path folder) {
    rig = new Rig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static Template template(
      String vendor, List<VariableSetting> settings, Metering metering, Quirks quirks) {
    return new Template(vendor, vendor, vendor, "", "", true, settings, metering, quirks);
  }

  private void quirks(Quirks quirks) {
    rig.depot()
        .templates()
        .save(template("Umbrella", List.of(), Metering.OWN, quirks), Rig.OPERATOR);
  }

  private Charger charger(String name) {
    Charger cp = rig.station(name);
    rig.token(new Token(cp.card(), Token.Status.ACCEPTED, null, null, name));
    cp.connect();
    return cp;
  }

  @Test
  void aHeartbeatOfItsOwnIsToldAtTheVeryFirstBoot() {
    quirks(new Quirks(Duration.ofSeconds(77), null, null, false, false, false, false));
    JsonNode answer = charger("Q1").wire().call("BootNotification", Charger.identity("1"));
    assertThat(answer.get("interval").asInt()).isEqualTo(77);
    Charger2 two = rig.station2("Q1-2");
    two.connect();
    assertThat(two.wire().call("BootNotification", Charger2.identity("PowerUp")).get("interval"))
        .hasToString("77");
  }

  @Test
  void registersInKilowattHoursAreReadAsSuch() {
    quirks(new Quirks(null, null, null, false, true, false, false));
    Charger cp = charger("Q2");
    cp.boot();
    cp.status(1, "Preparing");
    JsonNode answer =
        cp.wire().call("StartTransaction", Charger.starting(1, cp.card(), 12, rig.now()));
    Session session = cp.session(answer.get("transactionId"));
    assertThat(session.start().meter()).isEqualTo(Energy.wattHours(12_000L));
    cp.wire()
        .call(
            "MeterValues",
            Map.of(
                "connectorId",
                1,
                "meterValue",
                List.of(
                    Map.of(
                        "timestamp",
                        rig.now().toString(),
                        "sampledValue",
                        List.of(Map.of("value", "13.5"))))));
    MeterReading reading = Objects.requireNonNull(cp.connector(1).reading());
    assertThat(reading.values().energy()).isEqualTo(Energy.wattHours(13_500L));
  }

  @Test
  void timesAreReadInTheZoneInWhichTheClockRuns() {
    quirks(new Quirks(null, null, "Asia/Shanghai", false, false, false, false));
    Charger cp = charger("Q3");
    cp.boot();
    assertThat(told(cp, "2026-03-01T16:00:00")).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(told(cp, "2026-03-01T08:00:01Z")).isEqualTo("2026-03-01T08:00:01Z");
    quirks(new Quirks(null, null, "Asia/Shanghai", true, false, false, false));
    assertThat(told(cp, "2026-03-01T16:00:02Z")).isEqualTo("2026-03-01T08:00:02Z");
  }

  private static String told(Charger cp, String time) {
    cp.wire()
        .call(
            "StatusNotification",
            Map.of(
                "connectorId",
                1,
                "status",
                "Available",
                "errorCode",
                "NoError",
                "timestamp",
                time));
    return cp.connector(1).status().at().toString();
  }

  @Test
  void aStationThatMustNotBeAskedAtBootIsNotAsked() {
    quirks(new Quirks(null, null, null, false, false, false, true));
    Charger quiet = charger("Q4");
    quiet.wire().call("BootNotification", Charger.identity("1"));
    // the usual one boots after it and is asked: by then the quiet one was passed over
    Charger2 usual = rig.station2("Q4-2");
    usual.connect();
    rig.depot()
        .templates()
        .save(template("Nobody", List.of(), Metering.OWN, Quirks.NONE), Rig.OPERATOR);
    rig.depot().templates().remove("Umbrella", Rig.OPERATOR);
    usual.wire().call("BootNotification", Charger2.identity("PowerUp"));
    usual.wire().asked("GetBaseReport");
    assertThat(quiet.wire().unseen("GetConfiguration")).isZero();
  }

  @Test
  void aSlowStationGetsItsTime() {
    Charger cp = charger("Q5");
    cp.boot();
    quirks(new Quirks(null, Duration.ofMillis(1), null, false, false, false, false));
    cp.wire().ignores("ClearCache");
    var running =
        rig.depot().commands().send(cp.id(), new StationCommand.ClearCache(), Rig.OPERATOR);
    assertThat(Arrivals.soon("the outcome", running.answer())).isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  void aTemplateSetsVariablesAndMeasurandsOfAStationOf201() {
    rig.depot()
        .templates()
        .save(
            template(
                "Umbrella",
                List.of(VariableSetting.actual("OCPPCommCtrlr/OfflineThreshold", "60")),
                new Metering(
                    List.of("Power.Active.Import", "SoC"),
                    Duration.ofSeconds(30),
                    List.of(),
                    Duration.ofMinutes(15)),
                Quirks.NONE),
            Rig.OPERATOR);
    Charger2 cs = rig.station2("Q6");
    cs.wire()
        .answers(
            "SetVariables",
            Map.of(
                "setVariableResult",
                List.of(
                    result("OCPPCommCtrlr", "OfflineThreshold", "RebootRequired"),
                    result("SampledDataCtrlr", "TxUpdatedMeasurands", "Accepted"),
                    result("SampledDataCtrlr", "TxUpdatedInterval", "Rejected"),
                    result("AlignedDataCtrlr", "Interval", "UnknownVariable"))));
    cs.connect();
    cs.boot();
    JsonNode asked = cs.wire().asked("SetVariables").get("setVariableData");
    assertThat(asked).hasSize(4);
    assertThat(asked.get(1).get("attributeValue").asText()).isEqualTo("Power.Active.Import,SoC");
    assertThat(asked.get(3).get("attributeValue").asText()).isEqualTo("900");
    cs.next(TemplateEvent.Ended.class, _ -> true);
    TemplateRun run = rig.depot().templates().run(cs.id()).orElseThrow();
    assertThat(run.results())
        .extracting(SettingResult::word)
        .containsExactly("RebootRequired", "Accepted", "Rejected", "UnknownVariable");
  }

  private static Map<String, Object> result(String component, String variable, String status) {
    return Map.of(
        "attributeStatus", status,
        "component", Map.of("name", component),
        "variable", Map.of("name", variable));
  }

  @Test
  void aTemplateSetsKeysOfAStationOf16OneByOneAndGoesOnAfterTheConnectionWasLost() {
    rig.depot()
        .templates()
        .save(
            template(
                "Umbrella",
                List.of(VariableSetting.actual("ConnectionTimeOut", "60")),
                new Metering(List.of(), Duration.ofSeconds(30), List.of(), null),
                Quirks.NONE),
            Rig.OPERATOR);
    Charger cp = charger("Q7");
    cp.wire().ignores("ChangeConfiguration");
    cp.boot();
    assertThat(cp.wire().asked("ChangeConfiguration").get("key").asText())
        .isEqualTo("ConnectionTimeOut");
    cp.drop();
    cp.wire().answers("ChangeConfiguration", Map.of("status", "Accepted"));
    cp.connect();
    cp.boot();
    assertThat(cp.wire().asked("ChangeConfiguration").get("key").asText())
        .isEqualTo("ConnectionTimeOut");
    assertThat(cp.wire().asked("ChangeConfiguration").get("key").asText())
        .isEqualTo("MeterValueSampleInterval");
    cp.next(TemplateEvent.Ended.class, _ -> true);
    assertThat(rig.depot().templates().run(cp.id()).orElseThrow().results()).hasSize(2);
  }
}
