package org.voltyard.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.voltyard.ocpp.rpc.Edition.V1_6;
import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.ocpp.v21.NotifyPeriodicEventStream;

class FrameEditionTest {
  private final FrameCodec codec = new FrameCodec();

  @Test
  void aRequestWithoutAnswerIsRead() {
    assertThat(codec.parse("[6,\"s1\",\"NotifyPeriodicEventStream\",{\"id\":1}]", V2_1))
        .isEqualTo(new Frame.SendFrame("s1", "NotifyPeriodicEventStream", "{\"id\":1}"));
  }

  @Test
  void theRefusalOfAnAnswerIsRead() {
    assertThat(codec.parse("[5,\"a\",\"FormatViolation\",\"why\",{\"x\":1}]", V2_1))
        .isEqualTo(new Frame.ResultErrorFrame("a", ErrorCode.FORMAT_VIOLATION, "why", "{\"x\":1}"));
    assertThat(codec.parse("[5,\"a\",\"GenericError\"]", V2_1))
        .isEqualTo(new Frame.ResultErrorFrame("a", ErrorCode.GENERIC_ERROR, "", "{}"));
  }

  @ParameterizedTest
  @EnumSource(names = {"V1_6", "V2_0_1"})
  void bothAreUnknownBefore(Edition edition) {
    assertThat(codec.parse("[5,\"a\",\"GenericError\",\"\",{}]", edition))
        .isEqualTo(new Frame.UnknownFrame("5"));
    assertThat(codec.parse("[6,\"a\",\"X\",{}]", edition)).isEqualTo(new Frame.UnknownFrame("6"));
  }

  @Test
  void furtherTypesAreUnknownEverywhere() {
    assertThat(codec.parse("[7,\"a\",{}]", V2_1)).isEqualTo(new Frame.UnknownFrame("7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[5,\"a\",7]", "[6,\"a\",\"X\",[]]", "[6,\"a\",\"X\",{", "[6,7]"})
  void whatIsNotAnsweredIsNotAnsweredWhenCorruptEither(String text) {
    FrameException fault = fault(text, V2_1);
    assertThat(fault.answerable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|RPC_FRAMEWORK_ERROR",
        "[2]|RPC_FRAMEWORK_ERROR",
        "[2,7,\"A\",{}]|RPC_FRAMEWORK_ERROR",
        "[2,\"a\",5,{}]|RPC_FRAMEWORK_ERROR",
        "[2,\"a\",\"A\",{},1]|RPC_FRAMEWORK_ERROR",
        "[2,\"a\",\"A\",{|FORMAT_VIOLATION",
        "[2,\"a\",\"A\",{'a':1}]|FORMAT_VIOLATION",
        "[2,\"a\",\"A\",[]]|FORMAT_VIOLATION"
      })
  void aBrokenFrameIsToldFromABrokenPayload(String text, ErrorCode code) {
    assertThat(fault(text, V2_0_1).code()).isEqualTo(code);
    assertThat(fault(text, V2_1).code()).isEqualTo(code);
    assertThat(fault(text, V1_6).code()).isEqualTo(ErrorCode.FORMAT_VIOLATION);
  }

  @Test
  void bothAreWritten() {
    var values =
        new NotifyPeriodicEventStream.Request(
            List.of(new NotifyPeriodicEventStream.StreamDataElement(BigDecimal.ONE, "230.4")),
            7,
            0,
            Instant.EPOCH);
    String text = FrameCodec.send("s1", "NotifyPeriodicEventStream", values, V2_1);
    assertThat(text)
        .isEqualTo(
            "[6,\"s1\",\"NotifyPeriodicEventStream\",{\"data\":[{\"t\":1,\"v\":\"230.4\"}],"
                + "\"id\":7,\"pending\":0,\"basetime\":\"1970-01-01T00:00:00.000Z\"}]");
    assertThat(FrameCodec.write(codec.parse(text, V2_1))).isEqualTo(text);
    String refusal =
        FrameCodec.resultError("a", new RpcException(ErrorCode.TYPE_CONSTRAINT_VIOLATION, "no"));
    assertThat(refusal).isEqualTo("[5,\"a\",\"TypeConstraintViolation\",\"no\",{}]");
    assertThat(FrameCodec.write(codec.parse(refusal, V2_1))).isEqualTo(refusal);
  }

  private FrameException fault(String text, Edition edition) {
    FrameException fault =
        catchThrowableOfType(FrameException.class, () -> codec.parse(text, edition));
    assertThat(fault).as(text).isNotNull();
    return fault;
  }
}
