package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.engine.EngineFixture;
import org.voltyard.ocpp.engine.TestStation;

/// Each message of a station over a socket: what the depot is told, and what is answered.
class StationMessagesTest {
  private final EngineFixture fixture = new EngineFixture();
  private TestStation station;

  @BeforeEach
  void open() throws Exception {
    station = fixture.station();
  }

  @AfterEach
  void close() throws Exception {
    station.close();
    fixture.close();
  }

  private void expect(String action, String payload, String told, String answer) throws Exception {
    assertThat(station.call(action, payload)).endsWith("," + answer + "]");
    assertThat(fixture.depot.next()).isEqualTo("CP1 " + told);
  }

  @Test
  void aStatusWithoutTimeIsOfNow() throws Exception {
    expect(
        "StatusNotification",
        "{\"connectorId\":2,\"errorCode\":\"NoError\",\"status\":\"SuspendedEVSE\"}",
        "status 2 SUSPENDED_EVSE 2026-03-01T08:00:00Z",
        "{}");
    expect(
        "StatusNotification",
        "{\"connectorId\":0,\"errorCode\":\"NoError\",\"status\":\"Unavailable\","
            + "\"timestamp\":\"2026-03-01T08:59:58+01:00\"}",
        "status 0 UNAVAILABLE 2026-03-01T07:59:58Z",
        "{}");
  }

  @Test
  void everyStatusIsUnderstood() throws Exception {
    for (ChargePointStatus status : ChargePointStatus.values()) {
      station.call(
          "StatusNotification",
          "{\"connectorId\":1,\"errorCode\":\"OtherError\",\"status\":\"" + status.wire() + "\"}");
      assertThat(fixture.depot.next()).startsWith("CP1 status 1 " + status.name() + " ");
    }
  }

  @Test
  void aTokenIsJudged() throws Exception {
    expect(
        "Authorize",
        "{\"idTag\":\"T1\"}",
        "authorize T1",
        "{\"idTagInfo\":{\"parentIdTag\":\"GROUP\",\"status\":\"Accepted\"}}");
    expect(
        "Authorize",
        "{\"idTag\":\"\"}",
        "authorize FREEVEND",
        "{\"idTagInfo\":{\"parentIdTag\":\"GROUP\",\"status\":\"Accepted\"}}");
  }

  @Test
  void aTransactionBeginsAndEnds() throws Exception {
    expect(
        "StartTransaction",
        "{\"connectorId\":1,\"idTag\":\"T1\",\"meterStart\":1500,\"reservationId\":7,"
            + "\"timestamp\":\"2026-03-01T08:00:00Z\"}",
        "begin Beginning[connector=1, token=T1, at=2026-03-01T08:00:00Z,"
            + " meter=Energy[milliWattHours=1500000], reservation=7]",
        "{\"idTagInfo\":{\"expiryDate\":\"1970-01-01T00:00:00.000Z\",\"status\":\"ConcurrentTx\"},"
            + "\"transactionId\":1}");
    expect(
        "StopTransaction",
        "{\"idTag\":\"T1\",\"meterStop\":2500,\"transactionId\":1,\"reason\":\"EVDisconnected\","
            + "\"timestamp\":\"2026-03-01T09:00:00Z\"}",
        "end Ending[transaction=1, token=T1, at=2026-03-01T09:00:00Z,"
            + " meter=Energy[milliWattHours=2500000], reason=EVDisconnected, readings=[]]",
        "{\"idTagInfo\":{\"status\":\"Blocked\"}}");
  }

  @Test
  void aStopWithoutTokenAndReasonIsALocalOne() throws Exception {
    expect(
        "StopTransaction",
        "{\"meterStop\":-1,\"transactionId\":-1,\"timestamp\":\"2026-03-01T09:00:00Z\"}",
        "end Ending[transaction=-1, token=null, at=2026-03-01T09:00:00Z,"
            + " meter=Energy[milliWattHours=-1000], reason=Local, readings=[]]",
        "{}");
  }

  @Test
  void readingsComeWithAndWithoutTransaction() throws Exception {
    String value =
        "\"meterValue\":[{\"timestamp\":\"2026-03-01T08:00:00Z\",\"sampledValue\":["
            + "{\"value\":\"1\"}]}]}";
    expect("MeterValues", "{\"connectorId\":1," + value, "metered 1 null 1", "{}");
    expect("MeterValues", "{\"connectorId\":0,\"transactionId\":5," + value, "metered 0 5 1", "{}");
    assertThat(station.call("MeterValues", "{\"connectorId\":1,\"meterValue\":[]}"))
        .endsWith(",{}]");
    assertThat(fixture.depot.told).isEmpty();
  }

  @Test
  void progressAndVendorDataAreHandedOn() throws Exception {
    expect(
        "FirmwareStatusNotification",
        "{\"status\":\"DownloadFailed\"}",
        "progress FIRMWARE DownloadFailed",
        "{}");
    expect(
        "DiagnosticsStatusNotification",
        "{\"status\":\"Uploaded\"}",
        "progress DIAGNOSTICS Uploaded",
        "{}");
    expect(
        "DataTransfer",
        "{\"vendorId\":\"org.acme\",\"data\":\"x\"}",
        "transferred org.acme null x",
        "{\"status\":\"UnknownVendorId\"}");
  }

  @Test
  void aWrongClockIsTold() throws Exception {
    station.call(
        "StatusNotification",
        "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\","
            + "\"timestamp\":\"2026-03-01T09:00:00Z\"}");
    assertThat(fixture.depot.next()).isEqualTo("CP1 clock " + Duration.ofHours(1));
  }
}
