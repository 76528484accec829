package org.voltyard.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-14T08:15:30Z,2026-03-14T08:15:30Z",
    "2026-03-14t08:15:30z,2026-03-14T08:15:30Z",
    "2026-03-14 08:15:30Z,2026-03-14T08:15:30Z",
    "2026-03-14T08:15Z,2026-03-14T08:15:00Z",
    "2026-03-14T08:15:30.5Z,2026-03-14T08:15:30.500Z",
    "2026-03-14T08:15:30.123456789123Z,2026-03-14T08:15:30.123456789Z",
    "2026-03-14T08:15:30+02:00,2026-03-14T06:15:30Z",
    "2026-03-14T08:15:30-0330,2026-03-14T11:45:30Z",
    "2026-03-14T08:15:30+08,2026-03-14T00:15:30Z",
    "2024-02-29T23:59:59.999Z,2024-02-29T23:59:59.999Z"
  })
  void momentsAreReadInTheFormsThatStationsSend(String text, Instant moment) {
    Times.Reading reading = Times.read(text);
    assertThat(reading).isNotNull();
    ZoneOffset offset = reading.offset();
    assertThat(offset).isNotNull();
    assertThat(reading.local().toInstant(offset)).isEqualTo(moment);
  }

  @Test
  void aTimeWithoutZoneHasNoOffset() {
    Times.Reading reading = Times.read("2026-03-14T08:15:30.250");
    assertThat(reading).isNotNull();
    assertThat(reading.offset()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026",
        "2026-03-14",
        "2026-3-14T08:15:30Z",
        "2026-13-01T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-03-14T24:00:00Z",
        "2026-03-14T08:60:00Z",
        "2026-03-14T08:15:30X",
        "2026-03-14T08:15:30.Z",
        "2026-03-14T08:15:30+25:00",
        "2026-03-14T08:15:30+02:75",
        "2026-03-14T08:15:30Zz",
        "2026-03-14T08:15:",
        "1773476130"
      })
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(Times.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14T08:15:30Z,2026-03-14T08:15:30.000Z",
    "2026-03-14T08:05:03.0079Z,2026-03-14T08:05:03.007Z",
    "1969-12-31T23:59:59.999Z,1969-12-31T23:59:59.999Z"
  })
  void momentsAreWrittenInUtcWithMilliseconds(Instant moment, String text) {
    StringBuilder out = new StringBuilder();
    Times.write(moment, out);
    assertThat(out).hasToString(text);
  }
}
