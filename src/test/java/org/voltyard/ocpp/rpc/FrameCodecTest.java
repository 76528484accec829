package org.voltyard.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.ocpp.v16.Authorize;
import org.voltyard.ocpp.v16.Heartbeat;

class FrameCodecTest {
  private final FrameCodec codec = new FrameCodec();

  @Test
  void aCallIsRead() {
    assertThat(codec.parse(" [2, \"a-1\", \"Authorize\", {\"idTag\": \"X\", \"n\": [1, {}]} ] "))
        .isEqualTo(new Frame.CallFrame("a-1", "Authorize", "{\"idTag\": \"X\", \"n\": [1, {}]}"));
  }

  @Test
  void aResultIsRead() {
    assertThat(codec.parse("[3,\"a-1\",{}]")).isEqualTo(new Frame.ResultFrame("a-1", "{}"));
  }

  @Test
  void nullStandsForAnEmptyPayload() {
    assertThat(codec.parse("[2,\"a\",\"Heartbeat\",null]"))
        .isEqualTo(new Frame.CallFrame("a", "Heartbeat", "{}"));
  }

  @Test
  void anErrorIsRead() {
    assertThat(codec.parse("[4,\"a\",\"NotSupported\",\"no\",{\"x\":1}]"))
        .isEqualTo(new Frame.ErrorFrame("a", ErrorCode.NOT_SUPPORTED, "no", "{\"x\":1}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[4,\"a\",\"NotSupported\"]",
        "[4,\"a\",\"NotSupported\",\"\"]",
        "[4,\"a\",\"NotSupported\",null,null]",
        "[4,\"a\",\"NotSupported\",{}]"
      })
  void anErrorMayLackDescriptionAndDetails(String text) {
    assertThat(codec.parse(text))
        .isEqualTo(new Frame.ErrorFrame("a", ErrorCode.NOT_SUPPORTED, "", "{}"));
  }

  @ParameterizedTest
  @CsvSource({
    "FormationViolation,FORMAT_VIOLATION",
    "FormatViolation,FORMAT_VIOLATION",
    "OccurenceConstraintViolation,OCCURRENCE_CONSTRAINT_VIOLATION",
    "OccurrenceConstraintViolation,OCCURRENCE_CONSTRAINT_VIOLATION",
    "RpcFrameworkError,RPC_FRAMEWORK_ERROR",
    "Nonsense,GENERIC_ERROR"
  })
  void oldAndNewSpellingsOfErrorCodesAreRead(String wire, ErrorCode code) {
    assertThat(ErrorCode.read(wire)).isEqualTo(code);
  }

  @Test
  void anUnknownErrorCodeIsKeptInTheDescription() {
    assertThat(codec.parse("[4,\"a\",\"Nonsense\",\"why\",{}]"))
        .isEqualTo(new Frame.ErrorFrame("a", ErrorCode.GENERIC_ERROR, "Nonsense: why", "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "6", "0", "-2", "22", "99999999999999999999"})
  void anUnknownMessageTypeIsToldApart(String type) {
    assertThat(codec.parse("[" + type + ",\"a\",\"Heartbeat\",{}]"))
        .isEqualTo(new Frame.UnknownFrame(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "{}",
        "2",
        "null",
        "[",
        "[]",
        "[2",
        "[2]",
        "[2,",
        "[2,7,\"A\",{}]",
        "[2,null,\"A\",{}]",
        "[2,\"a",
        "\uFEFF[2]"
      })
  void whatHasNoReadableIdIsAnsweredWithMinusOne(String text) {
    FrameException fault = fault(text);
    assertThat(fault.code()).isEqualTo(ErrorCode.FORMAT_VIOLATION);
    assertThat(fault.messageId()).isEqualTo("-1");
    assertThat(fault.answerable()).isTrue();
    assertThat(fault.text()).startsWith("frame: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,\"id7\"]",
        "[2,\"id7\",\"A\"]",
        "[2,\"id7\",\"A\",{",
        "[2,\"id7\",\"A\",{}",
        "[2,\"id7\",\"A\",[]]",
        "[2,\"id7\",\"A\",\"x\"]",
        "[2,\"id7\",5,{}]",
        "[2,\"id7\",\"A\",{},1]",
        "[2,\"id7\",\"A\",{}]]",
        "[2,\"id7\",\"A\",{}][]",
        "[2,\"id7\",\"A\",{'a':1}]",
        "[2,\"id7\",\"A\",{\"a\":NaN}]",
        "[2.0,\"id7\",\"A\",{}]",
        "[\"2\",\"id7\",\"A\",{}]"
      })
  void aCorruptFrameKeepsTheIdThatCouldBeRead(String text) {
    FrameException fault = fault(text);
    assertThat(fault.messageId()).isEqualTo("id7");
    assertThat(fault.answerable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[3,\"a\"]",
        "[3,\"a\",[]]",
        "[3,\"a\",{},{}]",
        "[4,\"a\",7]",
        "[4,\"a\",\"x\",9]"
      })
  void aCorruptAnswerIsNotAnswered(String text) {
    assertThat(fault(text).answerable()).isFalse();
  }

  @Test
  void anIdMayHave36Characters() {
    String id = "x".repeat(36);
    assertThat(codec.parse("[3,\"" + id + "\",{}]")).isEqualTo(new Frame.ResultFrame(id, "{}"));
    assertThat(fault("[2,\"" + id + "y\",\"A\",{}]").messageId()).isEqualTo(id + "y");
    assertThat(fault("[2,\"" + id.repeat(10) + "\",\"A\",{}]").messageId()).isEqualTo("-1");
  }

  @Test
  void nestingIsLimited() {
    FrameCodec shallow = new FrameCodec(new FrameLimits(8, 1_000));
    assertThat(shallow.parse(nested(7))).isInstanceOf(Frame.CallFrame.class);
    assertThatThrownBy(() -> shallow.parse(nested(8))).isInstanceOf(FrameException.class);
    assertThatThrownBy(() -> codec.parse("[".repeat(100_000))).isInstanceOf(FrameException.class);
  }

  private static String nested(int depth) {
    return "[2,\"a\",\"A\"," + "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1) + "]";
  }

  @Test
  void largeFramesKeepTheirPayloadWhole() {
    String payload = "{\"data\":\"" + String.join("", Collections.nCopies(12_000, "日本x")) + "\"}";
    assertThat(codec.parse("[2,\"a\",\"DataTransfer\"," + payload + "]"))
        .isEqualTo(new Frame.CallFrame("a", "DataTransfer", payload));
  }

  @Test
  void manyNamesDoNotHurt() {
    StringBuilder payload = new StringBuilder("{\"a\":1");
    for (int i = 0; i < 20_000; i++) {
      payload.append(",\"").append((char) ('A' + i % 26)).append(i).append("\":0");
    }
    assertThat(codec.parse("[3,\"a\"," + payload + "}]")).isInstanceOf(Frame.ResultFrame.class);
  }

  @Test
  void framesAreWritten() {
    assertThat(FrameCodec.call("i\"1", "Authorize", new Authorize.Request("04\n")))
        .isEqualTo("[2,\"i\\\"1\",\"Authorize\",{\"idTag\":\"04\\n\"}]");
    assertThat(FrameCodec.call("1", "Heartbeat", new Heartbeat.Request()))
        .isEqualTo("[2,\"1\",\"Heartbeat\",{}]");
    assertThat(FrameCodec.error("1", new RpcException(ErrorCode.FORMAT_VIOLATION, "no")))
        .isEqualTo("[4,\"1\",\"FormatViolation\",\"no\",{}]");
    assertThat(FrameCodec.write(new Frame.ResultFrame("1", "{}"))).isEqualTo("[3,\"1\",{}]");
    assertThat(FrameCodec.write(new Frame.CallFrame("1", "A", "{}")))
        .isEqualTo("[2,\"1\",\"A\",{}]");
  }

  @Test
  void aLongDescriptionIsCut() {
    String text = FrameCodec.error("1", new RpcException(ErrorCode.GENERIC_ERROR, "x".repeat(400)));
    assertThat(codec.parse(text))
        .isInstanceOfSatisfying(
            Frame.ErrorFrame.class,
            error -> assertThat(error.description()).hasSize(255).endsWith("x…"));
  }

  @Test
  void whatBreaksAConstraintIsNotSent() {
    assertThatThrownBy(
            () -> FrameCodec.call("1", "Authorize", new Authorize.Request("x".repeat(21))))
        .isInstanceOf(RpcException.class)
        .hasMessage("PropertyConstraintViolation: idTag: 21 characters, at most 20 allowed");
  }

  private FrameException fault(String text) {
    FrameException fault = catchThrowableOfType(FrameException.class, () -> codec.parse(text));
    assertThat(fault).as(text).isNotNull();
    return fault;
  }
}
