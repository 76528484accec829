package org.voltyard.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {
  enum Colour implements WireName {
    DARK_RED,
    GREEN
  }

  record Part(@MaxLength(5) String label, @Nullable Colour colour) {}

  record Everything(
      @Range(min = 1, max = 9) int small,
      @Nullable Long wide,
      @Nullable Boolean flag,
      @MultipleOf(0.1) @Nullable BigDecimal amount,
      @Range(min = 0, max = 100) @Nullable BigDecimal percent,
      @Nullable Instant at,
      @Uri @Nullable String location,
      @MinItems(1) @MaxItems(2) @Nullable List<Part> parts,
      @Nullable List<@MaxLength(3) String> words) {}

  private final Binder binder = new Binder(ZoneId.of("Asia/Shanghai"));

  @Test
  void everyKindIsBound() {
    Bound<Everything> bound =
        bind(
            """
            {"small":3,"wide":5000000000,"flag":true,"amount":16.5,"percent":99.25,
            "at":"2026-03-14T08:15:30+01:00","location":"ftp://host/x",
            "parts":[{"label":"a","colour":"DarkRed"}],"words":["x","yz"]}""");
    assertThat(bound.value())
        .isEqualTo(
            new Everything(
                3,
                5_000_000_000L,
                true,
                new BigDecimal("16.5"),
                new BigDecimal("99.25"),
                Instant.parse("2026-03-14T07:15:30Z"),
                "ftp://host/x",
                List.of(new Part("a", Colour.DARK_RED)),
                List.of("x", "yz")));
    assertThat(bound.findings()).isSameAs(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | small: missing",
        "{'small':null} | small: missing",
        "{'small':1,'parts':[{'colour':'Green'}]} | parts[0].label: missing",
        "{'small':1,'parts':[]} | parts: 0 items, at least 1 needed",
        "{'small':1,'parts':[{'label':'a'},{'label':'a'},{'label':'a'}]} | parts: more than 2 items",
      })
  void whatIsMissingOrTooManyViolatesOccurrence(String payload, String text) {
    fails(payload, ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'small':'1'} | small: a whole number is needed, not a text",
        "{'small':1.0} | small: a whole number is needed, not a number with a fraction",
        "{'small':1,'flag':'true'} | flag: true or false is needed, not a text",
        "{'small':1,'flag':0} | flag: true or false is needed, not a number",
        "{'small':1,'amount':'1'} | amount: a number is needed, not a text",
        "{'small':1,'at':12} | at: a time is needed, not a number",
        "{'small':1,'parts':{}} | parts: a list is needed, not an object",
        "{'small':1,'parts':[[]]} | parts[0]: an object is needed, not a list",
        "{'small':1,'parts':[{'label':'a'},{'label':7}]} | parts[1].label: a text is needed, not a number",
        "{'small':1,'parts':[{'label':'a','colour':true}]} | parts[0].colour: a text is needed, not true or false",
        "{'small':1,'words':['a',null]} | words[1]: a text is needed, not null",
      })
  void theWrongJsonTypeViolatesType(String payload, String text) {
    fails(payload, ErrorCode.TYPE_CONSTRAINT_VIOLATION, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'small':0} | small: 0 is out of range, at least 1 and at most 9 allowed",
        "{'small':99999999999999999999} | small: number too large, at most 9 allowed",
        "{'small':1,'wide':99999999999999999999} | wide: number too large, at most 9223372036854775807 allowed",
        "{'small':1,'amount':0.25} | amount: 0.25 is no multiple of 0.1",
        "{'small':1,'amount':1e400} | amount: number with more than 100 digits",
        "{'small':1,'amount':1e999999999} | amount: number with more than 100 digits",
        "{'small':1,'percent':100.5} | percent: 100.5 is out of range, at least 0.0 and at most 100.0 allowed",
        "{'small':1,'location':'no uri'} | location: no URI: Illegal character in path",
        "{'small':1,'location':'host/x'} | location: no URI with a scheme, such as ftp://host/path",
        "{'small':1,'words':['abc','abcd']} | words[1]: 4 characters, at most 3 allowed",
        "{'small':1,'parts':[{'label':'a','colour':'Blue'}]} | parts[0].colour: \"Blue\" is not one of DarkRed, Green",
        "{'small':1,'parts':[{'label':'a','colour':'DARK_RED'}]} | parts[0].colour: \"DARK_RED\" is not one of DarkRed, Green",
      })
  void lengthRangeAndCodeViolateProperty(String payload, String text) {
    fails(payload, ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "null",
        "{",
        "{'small':1",
        "{'small':1}}",
        "{'small':1}{}",
        "{'small':01}"
      })
  void whatIsNoObjectViolatesTheFormat(String payload) {
    RpcException fault = fault(payload);
    assertThat(fault.code()).isEqualTo(ErrorCode.FORMAT_VIOLATION);
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    assertThat(bind("{\"small\":1,\"words\":[\"🔌🔌🔌\"]}").value().words())
        .containsExactly("🔌🔌🔌");
  }

  @Test
  void unknownMembersAreReportedWithTheirPlace() {
    Bound<Everything> bound =
        bind("{\"small\":1,\"extra\":{\"a\":[1,2]},\"parts\":[{\"label\":\"a\",\"x\":1}]}");
    assertThat(bound.findings())
        .containsExactly(
            new Finding("extra", "unknown member"), new Finding("parts[0].x", "unknown member"));
  }

  @Test
  void findingsDoNotGrowWithoutEnd() {
    String many = ",\"x\":1".repeat(500);
    assertThat(bind("{\"small\":1" + many + "}").findings()).hasSize(20);
  }

  @Test
  void aNullForAnOptionalMemberAndAMemberSentTwiceAreFindings() {
    assertThat(bind("{\"small\":1,\"flag\":null}").findings())
        .containsExactly(new Finding("flag", "null, read as absent"));
    Bound<Everything> twice = bind("{\"small\":1,\"small\":2}");
    assertThat(twice.value().small()).isEqualTo(2);
    assertThat(twice.findings())
        .containsExactly(new Finding("small", "sent twice, the last one counts"));
  }

  @Test
  void aTimeWithoutZoneIsReadAtTheSite() {
    Bound<Everything> bound = bind("{\"small\":1,\"at\":\"2026-03-14T08:15:00\"}");
    assertThat(bound.value().at()).isEqualTo(Instant.parse("2026-03-14T00:15:00Z"));
    assertThat(bound.findings())
        .containsExactly(new Finding("at", "time without zone, read as Asia/Shanghai"));
  }

  @Test
  void theNoiseOfBinaryNumbersIsTakenOff() {
    Bound<Everything> bound = bind("{\"small\":1,\"amount\":6.1000000000000005}");
    assertThat(bound.value().amount()).isEqualTo(new BigDecimal("6.1"));
    assertThat(bound.findings())
        .containsExactly(new Finding("amount", "6.1000000000000005, read as 6.1"));
  }

  @Test
  void aStringBeyondTheLimitIsRefused() {
    Binder strict = new Binder(ZoneId.of("UTC"), new FrameLimits(16, 1_000));
    String payload = "{\"small\":1,\"location\":\"" + "x".repeat(2_000) + "\"}";
    RpcException fault =
        catchThrowableOfType(RpcException.class, () -> strict.bind(payload, Everything.class));
    assertThat(fault.code()).isEqualTo(ErrorCode.FORMAT_VIOLATION);
    assertThat(fault.text()).startsWith("location: ");
  }

  @Test
  void whatGoesOutIsCheckedAlike() {
    Everything wrong =
        new Everything(
            1, null, null, null, null, null, null, List.of(new Part("toolong", null)), null);
    RpcException fault = catchThrowableOfType(RpcException.class, () -> Constraints.check(wrong));
    assertThat(fault.code()).isEqualTo(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION);
    assertThat(fault.text()).isEqualTo("parts[0].label: 7 characters, at most 5 allowed");
  }

  private Bound<Everything> bind(String payload) {
    return binder.bind(payload, Everything.class);
  }

  private void fails(String payload, ErrorCode code, String text) {
    RpcException fault = fault(payload);
    assertThat(fault.text()).isEqualTo(text);
    assertThat(fault.code()).isEqualTo(code);
  }

  private RpcException fault(String payload) {
    RpcException fault =
        catchThrowableOfType(RpcException.class, () -> bind(payload.replace('\'', '"')));
    assertThat(fault).isNotNull();
    return fault;
  }
}
