package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationCommand;

/// What stations ask, and what they get.
class CallsTest {
  private static final String START =
      "{\"connectorId\":1,\"idTag\":\"T1\",\"meterStart\":5,\"timestamp\":\"2026-03-01T08:00:00Z\"}";
  private final EngineFixture fixture = new EngineFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aStationBootsAndIsToldTheTime() throws Exception {
    try (var station = fixture.station()) {
      String answer =
          station.call(
              "BootNotification",
              "{\"chargePointVendor\":\"ACME\",\"chargePointModel\":\"X\","
                  + "\"chargeBoxSerialNumber\":\"S7\"}");
      assertThat(answer)
          .isEqualTo(
              "[3,\"c1\",{\"status\":\"Accepted\",\"currentTime\":\"2026-03-01T08:00:00.000Z\","
                  + "\"interval\":300}]");
      assertThat(fixture.depot.next()).isEqualTo("CP1 booted ACME S7");
      assertThat(station.call("Heartbeat", "{}"))
          .isEqualTo("[3,\"c2\",{\"currentTime\":\"2026-03-01T08:00:00.000Z\"}]");
      assertThat(station.call("Heartbeat", "null")).startsWith("[3,\"c3\",");
    }
  }

  @Test
  void beforeItIsAdmittedOnlyTheBootIsAnswered() throws Exception {
    fixture.depot.admissions.put(EngineFixture.CP1, Admission.WAITING);
    try (var station = fixture.station()) {
      assertThat(station.call("Heartbeat", "{}")).startsWith("[4,\"c1\",\"SecurityError\",");
      assertThat(
              station.call(
                  "BootNotification", "{\"chargePointVendor\":\"A\",\"chargePointModel\":\"X\"}"))
          .contains("\"Pending\"");
      fixture.depot.admissions.put(EngineFixture.CP1, Admission.REFUSED);
      assertThat(
              station.call(
                  "BootNotification", "{\"chargePointVendor\":\"A\",\"chargePointModel\":\"X\"}"))
          .contains("\"Rejected\"");
      fixture.depot.admissions.put(EngineFixture.CP1, Admission.ADMITTED);
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
    }
  }

  @Test
  void aWaitingStationMaySendWhatItWasAskedFor() throws Exception {
    fixture.depot.admissions.put(EngineFixture.CP1, Admission.WAITING);
    try (var station = fixture.station()) {
      var outcome =
          fixture.links.execute(
              EngineFixture.CP1, new StationCommand.Trigger("StatusNotification", null));
      String asked = station.receive();
      String id = asked.split("\"", 3)[1];
      station.send("[3,\"" + id + "\",{\"status\":\"Accepted\"}]");
      outcome.get();
      String status = "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}";
      assertThat(station.call("StatusNotification", status)).startsWith("[3,");
      assertThat(station.call("Heartbeat", "{}")).contains("SecurityError");
    }
  }

  @Test
  void unknownActionsAndThoseOfTheOtherDirectionAreToldApart() throws Exception {
    try (var station = fixture.station()) {
      assertThat(station.call("Dance", "{}")).startsWith("[4,\"c1\",\"NotImplemented\",");
      assertThat(station.call("heartbeat", "{}")).startsWith("[4,\"c2\",\"NotImplemented\",");
      assertThat(station.call("Reset", "{\"type\":\"Hard\"}"))
          .startsWith("[4,\"c3\",\"NotSupported\",");
    }
  }

  @Test
  void eachFaultHasItsCode() throws Exception {
    try (var station = fixture.station()) {
      assertThat(station.call("Authorize", "{}")).contains("\"OccurrenceConstraintViolation\"");
      assertThat(station.call("Authorize", "{\"idTag\":7}"))
          .contains("\"TypeConstraintViolation\"");
      assertThat(station.call("Authorize", "{\"idTag\":\"" + "x".repeat(21) + "\"}"))
          .contains("\"PropertyConstraintViolation\"");
      assertThat(station.call("MeterValues", "{\"connectorId\":-1,\"meterValue\":[]}"))
          .contains("\"PropertyConstraintViolation\"");
      assertThat(station.call("StartTransaction", START.replace(":1,", ":0,")))
          .contains("\"PropertyConstraintViolation\"");
      assertThat(station.call("Heartbeat", "[]")).contains("\"FormatViolation\"");
      station.send("[2,\"x\",\"Heartbeat\"");
      assertThat(station.receive()).startsWith("[4,\"x\",\"FormatViolation\",");
      station.send("nonsense");
      assertThat(station.receive()).startsWith("[4,\"-1\",\"FormatViolation\",");
      station.send("[2,\"deep\",\"Heartbeat\"," + "[".repeat(40));
      assertThat(station.receive()).startsWith("[4,\"deep\",\"FormatViolation\",");
    }
  }

  @Test
  void whatTheDepotCannotDoIsAnInternalErrorAndMayBeSentAgain() throws Exception {
    String status = "{\"connectorId\":99,\"errorCode\":\"NoError\",\"status\":\"Available\"}";
    try (var station = fixture.station()) {
      assertThat(station.request("same", "StatusNotification", status))
          .isEqualTo("[4,\"same\",\"InternalError\",\"internal error\",{}]");
      assertThat(station.request("same", "StatusNotification", status)).contains("InternalError");
    }
  }

  @Test
  void anUnknownMessageTypeIsIgnored() throws Exception {
    try (var station = fixture.station()) {
      station.send("[7,\"a\",{}]");
      assertThat(station.call("Heartbeat", "{}")).startsWith("[3,\"c1\",");
      assertThat(fixture.frames.next().fault()).isEqualTo("unknown message type 7");
    }
  }

  @Test
  void aRequestSentAgainIsAnsweredAgainButNotDoneAgain() throws Exception {
    String first;
    try (var station = fixture.station()) {
      first = station.request("m1", "StartTransaction", START);
      assertThat(first).contains("\"transactionId\":1");
      assertThat(fixture.depot.next()).startsWith("CP1 begin ");
      assertThat(station.request("m1", "StartTransaction", START)).isEqualTo(first);
      station.leave();
    }
    assertThat(fixture.depot.next()).startsWith("CP1 disconnected");
    try (var again = fixture.station()) {
      assertThat(again.request("m1", "StartTransaction", START)).isEqualTo(first);
      assertThat(fixture.depot.told).isEmpty();
      assertThat(fixture.frames.next(5))
          .extracting(FrameLog.Frame::fault)
          .containsExactly(null, null, "sent again", null, "sent again");
    }
  }

  @Test
  void aUsedIdWithAnotherRequestIsDoneAndMarked() throws Exception {
    try (var station = fixture.station()) {
      station.request("m1", "StartTransaction", START);
      assertThat(station.request("m1", "StartTransaction", START.replace(":5", ":6")))
          .contains("\"transactionId\":2");
      assertThat(fixture.frames.next(3).getLast().fault()).startsWith("message id used before");
    }
  }

  @Test
  void aHeartbeatWithAUsedIdGetsTheTimeOfToday() throws Exception {
    try (var station = fixture.station()) {
      station.request("1", "Heartbeat", "{}");
      fixture.clock.pass(Duration.ofMinutes(1));
      assertThat(station.request("1", "Heartbeat", "{}")).contains("08:01:00");
    }
  }

  @Test
  void manyRequestsAtOnceAreAnsweredInOrder() throws Exception {
    try (var station = fixture.station()) {
      for (int i = 0; i < 30; i++) {
        station.send("[2,\"h" + i + "\",\"Heartbeat\",{}]");
      }
      for (int i = 0; i < 30; i++) {
        assertThat(station.receive()).startsWith("[3,\"h" + i + "\",");
      }
    }
  }

  @Test
  void framesAreRecordedWithActionLatencyAndFaults() throws Exception {
    try (var station = fixture.station()) {
      station.call("Authorize", "{\"idTag\":\"T1\",\"extra\":1}");
      station.call("Dance", "{}");
      var frames = fixture.frames.next(4);
      assertThat(frames).extracting(FrameLog.Frame::type).containsExactly(2, 3, 2, 4);
      assertThat(frames)
          .extracting(FrameLog.Frame::action)
          .containsExactly("Authorize", "Authorize", "Dance", "Dance");
      assertThat(frames.getFirst().fault()).isEqualTo("extra: unknown member");
      assertThat(frames.get(1).latencyMicros()).isNotNegative();
      assertThat(frames.get(2).fault()).startsWith("NotImplemented: ");
    }
  }

  @Test
  void faultsAreNotedSparingly() throws Exception {
    try (var station = fixture.station()) {
      for (int i = 0; i < 20; i++) {
        station.call("Dance", "{}");
      }
      station.call("Heartbeat", "{}"); // what was to be noted before it has been
      fixture.clock.pass(Duration.ofSeconds(10));
      station.call("Sing", "{}");
      station.call("Heartbeat", "{}");
      assertThat(fixture.depot.next()).startsWith("CP1 noted BAD_FRAME Dance: NotImplemented");
      assertThat(fixture.depot.next())
          .startsWith("CP1 noted BAD_FRAME Sing: NotImplemented")
          .endsWith("(and 19 more before)");
      assertThat(fixture.depot.told).isEmpty();
    }
  }
}
