package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.engine.EngineFixture;
import org.voltyard.ocpp.engine.TestStation;

/// Each message of the security extension over a socket: what the depot is told, and the answer.
class SecurityMessagesTest {
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
  void anEventIsRatedAsTheWhitePaperDoes() throws Exception {
    expect(
        "SecurityEventNotification",
        event("MemoryExhaustion"),
        rated("MemoryExhaustion CRITICAL"),
        "{}");
    expect(
        "SecurityEventNotification",
        event("InvalidMessages"),
        rated("InvalidMessages NORMAL"),
        "{}");
    expect("SecurityEventNotification", event("AcmeDoor"), rated("AcmeDoor UNRATED"), "{}");
  }

  private static String event(String type) {
    return "{\"type\":\"" + type + "\",\"timestamp\":\"2026-03-01T08:00:00Z\"}";
  }

  private static String rated(String what) {
    return "security " + what + " null";
  }

  @Test
  void aRequestForACertificateIsAnsweredAtOnce() throws Exception {
    expect(
        "SignCertificate",
        "{\"csr\":\"-----BEGIN CERTIFICATE REQUEST-----\"}",
        "certificate CHARGING_STATION -----BEGIN CERTIFICATE REQUEST-----",
        "{\"status\":\"Accepted\"}");
    expect(
        "SignCertificate",
        "{\"csr\":\"nothing\"}",
        "certificate CHARGING_STATION nothing",
        "{\"status\":\"Rejected\"}");
  }

  @Test
  void progressBearsTheNumberOfItsRequest() throws Exception {
    expect(
        "LogStatusNotification",
        "{\"status\":\"Uploading\",\"requestId\":7}",
        "progress LOG Uploading 7",
        "{}");
    expect("LogStatusNotification", "{\"status\":\"Idle\"}", "progress LOG Idle", "{}");
    expect(
        "SignedFirmwareStatusNotification",
        "{\"status\":\"SignatureVerified\",\"requestId\":8}",
        "progress FIRMWARE SignatureVerified 8",
        "{}");
  }
}
