package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltyard.domain.Fact;
import org.voltyard.domain.SiteEvent;

class FactCodecTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  static Stream<Map.Entry<String, Class<? extends Fact>>> kinds() {
    return FactKinds.all().entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindComesBackAsItWas(Map.Entry<String, Class<? extends Fact>> kind) {
    for (boolean full : new boolean[] {true, false}) {
      Fact fact = Samples.fact(kind.getValue(), full);
      assertThat(FactCodec.kind(fact)).isEqualTo(kind.getKey());
      assertThat(FactCodec.fact(kind.getKey(), FactCodec.body(fact))).isEqualTo(fact);
      byte[] line = line(7, fact);
      assertThat(FactCodec.decode(line, 0, line.length).fact()).isEqualTo(fact);
      assertThat(FactCodec.decode(line, 0, line.length).seq()).isEqualTo(7);
      assertThat(FactCodec.decode(line, 0, line.length).at()).isEqualTo(AT);
    }
  }

  @Test
  void noKindIsMissing() {
    long records =
        Stream.of(Fact.class.getPermittedSubclasses())
            .mapToLong(family -> family.getPermittedSubclasses().length)
            .sum();
    assertThat(FactKinds.all())
        .hasSize(Math.toIntExact(records))
        .containsKeys("session.started", "station.statusChanged", "meter.received");
  }

  @Test
  void idsAndUnitsAreBareValues() {
    assertThat(FactCodec.body(Samples.meter(3)))
        .isEqualTo(
            """
            {"connector":"CP-3/1","session":3,"readings":[{"at":"2026-11-22T10:15:33.123456Z",\
            "e":1234567003,"p":11040.5,"i":[16.1,15.9,16.0],"u":[230.1,229.8,231.0]}]}""");
  }

  @Test
  void halfASurrogatePairIsKept() {
    Fact fact = new SiteEvent.SettingChanged("k", "a\ud83d", "\ude97b", Samples.origin());
    byte[] line = line(1, fact);
    assertThat(FactCodec.decode(line, 0, line.length).fact()).isEqualTo(fact);
  }

  @Test
  void unknownMembersAreIgnored() {
    assertThat(FactCodec.fact("site.programStarted", "{\"new\":{\"a\":[1]},\"version\":\"1\"}"))
        .isEqualTo(new SiteEvent.ProgramStarted("1"));
    assertThat(
            FactCodec.fact(
                "meter.received",
                "{\"x\":[{}],\"connector\":\"A/1\",\"readings\":[{\"at\":\"2026-11-22T10:00:00Z\","
                    + "\"q\":{\"r\":1},\"more\":[{\"m\":\"a\",\"v\":\"1\",\"n\":[2]}]}]}"))
        .isNotNull();
  }

  @Test
  void aMissingMemberIsNamedWithTheSequenceNumber() {
    byte[] line =
        "{\"seq\":12,\"at\":\"2026-11-22T10:00:00Z\",\"kind\":\"site.programStarted\",\"body\":{}}"
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> FactCodec.decode(line, 0, line.length))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("fact 12")
        .hasMessageContaining("version");
    assertThatThrownBy(() -> FactCodec.fact("meter.received", "{\"readings\":[]}"))
        .hasStackTraceContaining("'connector' is missing");
    assertThatThrownBy(() -> FactCodec.fact("no.such", "{}")).hasStackTraceContaining("no.such");
  }

  private static byte[] line(long seq, Fact fact) {
    Bytes bytes = new Bytes();
    Line.write(bytes, seq, Line.ascii(AT.toString()), FactCodec.encode(fact));
    byte[] line = java.util.Arrays.copyOf(bytes.array(), bytes.length() - 1);
    assertThat(Line.seq(line, 0, line.length)).isEqualTo(seq);
    return line;
  }
}
