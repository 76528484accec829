package org.voltyard.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.ocpp.rpc.Edition.V1_6;
import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.ocpp.v2.ClearCache;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v21.GetTariffs;

class EditionTest {
  enum Mode implements WireName {
    OLD,
    @Since(V2_1)
    NEW
  }

  record Part(@MaxLength(3) @MaxLength(value = 5, since = V2_1) String name) {}

  record Whole(
      Part part,
      @Nullable Mode mode,
      @RequiredIn(V2_0_1) @Nullable Integer count,
      @Since(V2_1) @RequiredIn(V2_1) @Nullable Integer extra,
      @Nullable @Range(min = 0, since = V2_1) Integer level,
      @Nullable @WholeIn(V2_0_1) BigDecimal power,
      @Nullable @MaxLength(4) @ClosedIn(value = V2_0_1, codes = Mode.class) String code,
      @Nullable AnyJson any) {}

  private final Binder binder = new Binder(ZoneOffset.UTC);

  @Test
  void aLaterEditionHasMoreMembersAndOtherLimits() {
    Shape before = Shape.of(Whole.class, V2_0_1);
    Shape later = Shape.of(Whole.class, V2_1);
    assertThat(before.members()).hasSize(7).extracting(Shape.Member::name).doesNotContain("extra");
    assertThat(later.members()).hasSize(8);
    assertThat(before.member(2).required()).isTrue();
    assertThat(later.member(2).required()).isFalse();
    assertThat(later.member(3).required()).isTrue();
    assertThat(before.member(5).kind()).isEqualTo(new Kind.Code(List.of("Old")));
    assertThat(later.member(6).kind()).isEqualTo(new Kind.Text(4, false));
    assertThat(Shape.of(Whole.class, V2_1)).isSameAs(later);
  }

  @Test
  void whatCameLaterIsAnUnknownMember() {
    Bound<Whole> bound = bind("{\"part\":{\"name\":\"a\"},\"count\":1,\"extra\":2}", V2_0_1);
    assertThat(bound.value().extra()).isNull();
    assertThat(bound.findings()).containsExactly(new Finding("extra", "unknown member"));
    assertThat(bind("{\"part\":{\"name\":\"a\"},\"extra\":2}", V2_1).value().extra()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"part\":{\"name\":\"abcd\"},\"count\":1}",
        "{\"part\":{\"name\":\"a\"}}",
        "{\"part\":{\"name\":\"a\"},\"count\":1,\"mode\":\"New\"}",
        "{\"part\":{\"name\":\"a\"},\"count\":1,\"power\":1.5}",
        "{\"part\":{\"name\":\"a\"},\"count\":1,\"code\":\"New\"}"
      })
  void whatOnlyTheLaterEditionAllowsIsRefusedBefore(String payload) {
    assertThatThrownBy(() -> bind(payload, V2_0_1)).isInstanceOf(RpcException.class);
    String both = payload.replaceFirst("\\{", "{\"extra\":1,");
    assertThat(bind(both, V2_1).findings()).isEmpty();
  }

  @Test
  void aLimitMayComeLater() {
    String payload = "{\"part\":{\"name\":\"a\"},\"count\":1,\"extra\":1,\"level\":-1}";
    assertThat(bind(payload, V2_0_1).value().level()).isEqualTo(-1);
    assertThatThrownBy(() -> bind(payload, V2_1)).hasMessageContaining("level: -1 is out of range");
  }

  @Test
  void whatCameLaterIsNotSent() {
    Part part = new Part("a");
    refused(new Whole(part, null, 1, 2, null, null, null, null), "extra: came later than this");
    refused(new Whole(part, Mode.NEW, 1, null, null, null, null, null), "mode: New came later");
    refused(
        new Whole(part, null, 1, null, null, new BigDecimal("1.5"), null, null),
        "power: 1.5 is no whole number");
    refused(new Whole(part, null, 1, null, null, null, "X", null), "\"X\" is not one of Old");
  }

  private static void refused(Whole record, String why) {
    assertThatThrownBy(() -> Constraints.check(record, V2_0_1)).hasMessageContaining(why);
  }

  @Test
  void aWholeNumberIsWrittenWithoutFraction() {
    Whole record =
        new Whole(new Part("a"), null, 1, null, null, new BigDecimal("1200.0"), null, null);
    Constraints.check(record, V2_0_1);
    assertThat(Writer.write(record, V2_0_1)).contains("\"power\":1200}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a \\\" b\"",
        "17",
        "-1.50e3",
        "true",
        "{\"a\":[1,{\"b\":null}]}",
        "[]",
        "[\"x\"]"
      })
  void anyJsonIsKeptAsItIs(String json) {
    String payload = "{\"part\":{\"name\":\"a\"},\"count\":1,\"any\":" + json + "}";
    Whole record = bind(payload, V2_0_1).value();
    assertThat(record.any()).isEqualTo(new AnyJson(json));
    assertThat(Writer.write(record, V2_0_1)).isEqualTo(payload);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "1 2", "x", "{}}"})
  void whatIsNoJsonIsNotHeldAsJson(String text) {
    assertThatThrownBy(() -> new AnyJson(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextIsJsonToo() {
    assertThat(AnyJson.ofText("say \"hi\"").text()).isEqualTo("\"say \\\"hi\\\"\"");
  }

  @Test
  void aVendorsOwnDataIsAcceptedEverywhere() {
    String custom = "\"customData\":{\"x\":{\"y\":[1]},\"vendorId\":\"v\",\"z\":null}";
    String payload = "{\"part\":{\"name\":\"a\"," + custom + "},\"count\":1," + custom + "}";
    assertThat(bind(payload, V2_0_1).findings()).isEmpty();
    assertThat(binder.bind("{\"name\":\"a\"," + custom + "}", Part.class, V1_6).findings())
        .containsExactly(new Finding("customData", "unknown member"));
  }

  @Test
  void aVendorsOwnDataSaysWhoseItIs() {
    String payload = "{\"part\":{\"name\":\"a\",\"customData\":%s},\"count\":1}";
    assertThatThrownBy(() -> bind(payload.formatted("{\"x\":1}"), V2_0_1))
        .hasMessageContaining("part.customData.vendorId: missing");
    assertThatThrownBy(() -> bind(payload.formatted("7"), V2_0_1))
        .hasMessageContaining("part.customData: an object is needed");
    String longName = "{\"vendorId\":\"" + "v".repeat(256) + "\"}";
    assertThatThrownBy(() -> bind(payload.formatted(longName), V2_0_1))
        .hasMessageContaining("part.customData.vendorId: 256 characters");
  }

  @Test
  void messagesHaveNoShapeInEarlierEditions() {
    assertThatThrownBy(() -> Shape.of(ClearCache.Request.class))
        .hasMessageContaining("came later than 1.6");
    assertThatThrownBy(() -> Shape.of(GetTariffs.Request.class, V2_0_1))
        .hasMessageContaining("came later than 2.0.1");
  }

  @Test
  void anOpenListOfCodesIsAText() {
    IdToken token = new IdToken(null, "x".repeat(40), "Vehicle");
    Constraints.check(token, V2_1);
    assertThatThrownBy(() -> Constraints.check(token, V2_0_1)).isInstanceOf(RpcException.class);
  }

  private Bound<Whole> bind(String payload, Edition edition) {
    return binder.bind(payload, Whole.class, edition);
  }
}
