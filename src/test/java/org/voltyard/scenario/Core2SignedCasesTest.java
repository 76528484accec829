package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterProof.KeySource;
import org.voltyard.domain.MeterProof.Verdict;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;

/// Certification cases of OCPP 2.0.1 Core about readings that the meter signed (E, J).
final class Core2SignedCasesTest extends Cases {
  private List<Map<String, Object>> at(Map<String, Object> sample) {
    return List.of(Map.of("timestamp", rig().now().toString(), "sampledValue", List.of(sample)));
  }

  private MeterProof proof(Session session, MeterReading.Context context) {
    return rig()
        .fact(
            SessionEvent.SignatureChecked.class,
            f -> f.session().equals(session.id()) && f.proof().context() == context)
        .proof();
  }

  private static void tellsKey(Charger2 cs, SignedMeter meter) {
    assertThat(
            cs.wire()
                .call(
                    "NotifyReport",
                    Map.of(
                        "requestId",
                        1,
                        "generatedAt",
                        "2026-03-01T08:00:00Z",
                        "seqNo",
                        0,
                        "reportData",
                        List.of(
                            Map.of(
                                "component",
                                Map.of("name", "FiscalMetering", "evse", Map.of("id", 1)),
                                "variable",
                                Map.of("name", "PublicKey"),
                                "variableAttribute",
                                List.of(Map.of("value", meter.key(), "mutability", "ReadOnly")))))))
        .isEmpty();
  }

  @Test
  @DisplayName("TC_E_11 Start point DataSigned")
  void TC_E_11() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_E_11");
    SignedMeter meter = new SignedMeter();
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted");
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            "Started",
            "E11",
            "SignedDataReceived",
            Map.of(
                "idToken", Charger2.token(cs.card()),
                "meterValue", at(meter.sample(0, "Transaction.Begin", true))));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    cs.event(
        "Updated",
        "E11",
        "ChargingStateChanged",
        Map.of("transactionInfo", Charger2.info("E11", "Charging")));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
    Session session = cs.open("E11");
    assertThat(session.start().meter()).isEqualTo(Energy.ZERO);
    assertThat(session.anomalies()).isEmpty();
    MeterProof proof = proof(session, MeterReading.Context.BEGIN);
    assertThat(proof)
        .returns(Verdict.VALID, MeterProof::verdict)
        .returns(KeySource.READING, MeterProof::key)
        .returns(Energy.ZERO, MeterProof::register)
        .returns("OCMF", MeterProof::format);
    assertThat(rig().depot().projected()).isTrue();
    assertThat(rig().depot().sessionArchive().proofs(session.id())).containsExactly(proof);
  }

  @Test
  @DisplayName("TC_J_04 Clock-aligned, signed")
  void TC_J_04() {
    Charger2 cs = rig().charger2("TC_J_04");
    SignedMeter meter = new SignedMeter();
    tellsKey(cs, meter);
    Session session = cs.start("J04", 1000);
    rig().pass(Duration.ofMinutes(15));
    List<Map<String, Object>> clock = at(meter.sample(1500, "Sample.Clock", false));
    rig().pass(Duration.ofMinutes(10));
    List<Map<String, Object>> end = at(meter.sample(2000, "Transaction.End", false));
    cs.event(
        "Ended",
        "J04",
        "EVCommunicationLost",
        Map.of(
            "transactionInfo", Charger2.ended("J04", "EVDisconnected"),
            "meterValue", List.of(clock.getFirst(), end.getFirst())));
    Session.End over =
        rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id())).end();
    assertThat(over.meter()).isEqualTo(Energy.wattHours(2000L));
    assertThat(proof(session, MeterReading.Context.CLOCK))
        .returns(Verdict.VALID, MeterProof::verdict)
        .returns(KeySource.STATION, MeterProof::key)
        .returns(Energy.wattHours(1500L), MeterProof::register);
    assertThat(proof(session, MeterReading.Context.END))
        .returns(Verdict.VALID, MeterProof::verdict)
        .returns(Energy.wattHours(2000L), MeterProof::register);
  }

  @Test
  void aChangedReadingIsFoundAndItsSessionMarked() {
    Charger2 cs = rig().charger2("FORGED-1");
    SignedMeter meter = new SignedMeter();
    tellsKey(cs, meter);
    Session session = cs.start("FORGED", 0);
    cs.event(
        "Updated",
        "FORGED",
        "MeterValuePeriodic",
        Map.of("meterValue", at(meter.forged(700, "Sample.Periodic"))));
    assertThat(proof(session, MeterReading.Context.PERIODIC))
        .returns(Verdict.INVALID, MeterProof::verdict)
        .returns("the signature does not fit", MeterProof::detail);
    rig()
        .fact(
            SessionEvent.Flagged.class,
            f ->
                f.session().equals(session.id())
                    && f.anomaly() == Session.Anomaly.SIGNATURE_INVALID);
  }

  @Test
  void aKeyThatWasReadOffTheMeterOutdoesWhatTheStationTells() {
    Charger2 cs = rig().charger2("PINNED-1");
    SignedMeter meter = new SignedMeter();
    tellsKey(cs, meter);
    rig()
        .depot()
        .stations()
        .pinMeterKey(new ConnectorId(cs.id(), 1), new SignedMeter().key(), Rig.OPERATOR);
    Session session = cs.start("PINNED", 0);
    cs.event(
        "Updated",
        "PINNED",
        "MeterValuePeriodic",
        Map.of("meterValue", at(meter.sample(700, "Sample.Periodic", false))));
    assertThat(proof(session, MeterReading.Context.PERIODIC))
        .returns(Verdict.INVALID, MeterProof::verdict)
        .returns(KeySource.PINNED, MeterProof::key);
  }
}
