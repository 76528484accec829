package org.voltyard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameValueTest {
  private static DeviceVariable.@Nullable Traits traits(DeviceVariable.Type type) {
    return new DeviceVariable.Traits(
        type, null, BigDecimal.ONE, BigDecimal.TEN, List.of("a", "b"), false, 2);
  }

  private static boolean same(DeviceVariable.Type type, String one, String other) {
    return SameValue.of(traits(type), one, other);
  }

  @Test
  void stationsSpellValuesInTheirOwnWay() {
    assertThat(same(DeviceVariable.Type.WHOLE, "60", "60.0")).isTrue();
    assertThat(same(DeviceVariable.Type.WHOLE, "60", "61")).isFalse();
    assertThat(same(DeviceVariable.Type.DECIMAL, "x", "60")).isFalse();
    assertThat(same(DeviceVariable.Type.FLAG, "True", "true")).isTrue();
    assertThat(same(DeviceVariable.Type.MEMBERS, "a, b", "b,a")).isTrue();
    assertThat(same(DeviceVariable.Type.SEQUENCE, "a, b", "a,b")).isTrue();
    assertThat(same(DeviceVariable.Type.SEQUENCE, "a,b", "b,a")).isFalse();
    assertThat(same(DeviceVariable.Type.TEXT, "A", "a")).isFalse();
  }

  @Test
  void ofKeysThatTellNoTypeFlagsAndListsAreKnown() {
    assertThat(SameValue.of(null, "TRUE", "true")).isTrue();
    assertThat(SameValue.of(null, "Voltage,SoC", "SoC, Voltage")).isTrue();
    assertThat(SameValue.of(null, "Abc", "abc")).isFalse();
    assertThat(SameValue.of(null, null, "")).isFalse();
    assertThat(SameValue.of(null, null, null)).isTrue();
  }

  private static ValueCheck.@Nullable Fault fault(DeviceVariable.Type type, String value) {
    return ValueCheck.fault(traits(type), value);
  }

  @Test
  void valuesAreCheckedAgainstWhatTheStationTold() {
    assertThat(fault(DeviceVariable.Type.WHOLE, "10")).isNull();
    assertThat(fault(DeviceVariable.Type.WHOLE, "0"))
        .isEqualTo(new ValueCheck.Fault.TooSmall(BigDecimal.ONE));
    assertThat(fault(DeviceVariable.Type.DECIMAL, "10.5"))
        .isEqualTo(new ValueCheck.Fault.TooGreat(BigDecimal.TEN));
    assertThat(fault(DeviceVariable.Type.TEXT, "12345678901"))
        .isEqualTo(new ValueCheck.Fault.TooLong(10));
    assertThat(fault(DeviceVariable.Type.FLAG, "yes")).isEqualTo(new ValueCheck.Fault.NoFlag());
    assertThat(fault(DeviceVariable.Type.MOMENT, "today"))
        .isEqualTo(new ValueCheck.Fault.NoMoment());
    assertThat(fault(DeviceVariable.Type.MOMENT, "2026-01-31T12:00:00Z")).isNull();
    assertThat(fault(DeviceVariable.Type.OPTION, "c"))
        .isEqualTo(new ValueCheck.Fault.NoOption("c"));
    assertThat(fault(DeviceVariable.Type.MEMBERS, "")).isNull();
    assertThat(fault(DeviceVariable.Type.MEMBERS, "a,b,a"))
        .isEqualTo(new ValueCheck.Fault.TooMany(2));
    assertThat(ValueCheck.fault(null, "anything")).isNull();
  }
}
