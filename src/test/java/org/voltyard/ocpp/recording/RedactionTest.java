package org.voltyard.ocpp.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {
  private final Redaction redaction = new Redaction();

  @Test
  void tokensOfAllVersionsBecomeWordsThatStayTheSame() {
    assertThat(redaction.text("[2,\"1\",\"Authorize\",{\"idTag\":\"04A1B2C3\"}]"))
        .isEqualTo("[2,\"1\",\"Authorize\",{\"idTag\":\"TOKEN-1\"}]");
    assertThat(
            redaction.text(
                "[2,\"2\",\"Authorize\",{\"idToken\":{\"idToken\":\"04a1b2c3\",\"type\":\"ISO14443\","
                    + "\"additionalInfo\":[{\"additionalIdToken\":\"DE-8AA\",\"type\":\"x\"}]}}]"))
        .contains("\"idToken\":\"TOKEN-1\"", "ISO14443", "\"additionalIdToken\":\"TOKEN-2\"");
    assertThat(
            redaction.text(
                "[2,\"3\",\"SendLocalList\",{\"listVersion\":7,\"localAuthorizationList\":["
                    + "{\"idTag\":\"X9\",\"idTagInfo\":{\"parentIdTag\":\"04A1B2C3\"}}]}]"))
        .contains("\"idTag\":\"TOKEN-3\"", "\"parentIdTag\":\"TOKEN-1\"", "\"listVersion\":7");
  }

  @Test
  void vehiclesAreFoundByMemberAndByTheShapeOfTheirNumber() {
    assertThat(redaction.text("[2,\"1\",\"X\",{\"evccId\":\"00:B0:52:11:22:33\"}]"))
        .contains("VEHICLE-1");
    assertThat(redaction.text("[2,\"1\",\"X\",{\"info\":\"car WVWZZZ1JZXW000001 is in\"}]"))
        .contains("car VEHICLE-2 is in");
    assertThat(
            redaction.text(
                "[2,\"1\",\"X\",{\"data\":\"{\\\"vin\\\":\\\"WVWZZZ1JZXW000001\\\"}\"}]"))
        .contains("VEHICLE-2")
        .doesNotContain("WVWZZZ");
  }

  @Test
  void passwordsAndLoginsNeverLeave() {
    assertThat(
            redaction.text(
                "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\",\"value\":\"6162\"}]"))
        .contains("\"value\":\"***\"");
    assertThat(
            redaction.text(
                "[2,\"1\",\"SetVariables\",{\"setVariableData\":[{\"attributeValue\":\"geheim\","
                    + "\"component\":{\"name\":\"SecurityCtrlr\"},"
                    + "\"variable\":{\"name\":\"BasicAuthPassword\"}}]}]"))
        .contains("\"attributeValue\":\"***\"");
    assertThat(
            redaction.text(
                "[2,\"1\",\"GetDiagnostics\",{\"location\":\"ftp://li:geheim@10.0.0.1/a\"}]"))
        .contains("ftp://***@10.0.0.1/a");
    assertThat(
            redaction.text(
                "[2,\"1\",\"X\",{\"apn\":{\"apnUserName\":\"li\",\"simPin\":\"1234\"}}]"))
        .contains("PERSON-1", "***")
        .doesNotContain("li\"");
  }

  @Test
  void whatIsNotPersonalStaysAsItWas() {
    String text =
        "[2,\"9\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":17,\"meterValue\":[{"
            + "\"timestamp\":\"2026-11-22T08:00:00Z\",\"sampledValue\":[{\"value\":\"59.8\","
            + "\"unit\":\"kW\",\"measurand\":\"Power.Active.Import\"}]}]}]";
    assertThat(redaction.text(text)).isEqualTo(text);
  }

  @Test
  void whatIsNoJsonIsSearchedMemberByMember() {
    assertThat(redaction.text("[2,\"1\",\"Authorize\",{\"idTag\":\"04A1B2C3\""))
        .isEqualTo("[2,\"1\",\"Authorize\",{\"idTag\":\"TOKEN-1\"");
  }

  @Test
  void whatIsSaidOfAFrameDoesNotRepeatWhatWasTakenOut() {
    redaction.text("[2,\"1\",\"Authorize\",{\"idTag\":\"04A1B2C3\"}]");
    assertThat(redaction.words("idTag: '04A1B2C3' is too long"))
        .isEqualTo("idTag: 'TOKEN-1' is too long");
    assertThat(redaction.words(null)).isNull();
  }
}
