package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Bound;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Writer;

class MeterValuesTest {
  private final Binder binder = new Binder(ZoneId.of("Europe/Berlin"));

  @Test
  void theMisspelledUnitIsReadWithoutFindingAndWrittenRight() {
    Bound<MeterValues.Request> bound = bind("2026-01-10T12:00:00Z", "Celcius");
    assertThat(bound.findings()).isEmpty();
    assertThat(bound.value().meterValue().getFirst().sampledValue().getFirst().unit())
        .isEqualTo(UnitOfMeasure.CELSIUS);
    assertThat(Writer.write(bound.value())).contains("\"unit\":\"Celsius\"");
  }

  @Test
  void aLocalTimeIsReadAtTheSite() {
    Bound<MeterValues.Request> bound = bind("2026-01-10T12:00:00", "A");
    assertThat(bound.value().meterValue().getFirst().timestamp())
        .isEqualTo(Instant.parse("2026-01-10T11:00:00Z"));
    assertThat(bound.findings())
        .singleElement()
        .hasToString(
            "Finding[path=meterValue[0].timestamp, text=time without zone, read as Europe/Berlin]");
  }

  @Test
  void aFaultIsToldWithItsPlace() {
    RpcException unit =
        catchThrowableOfType(RpcException.class, () -> bind("2026-01-10T12:00:00Z", "Amps"));
    assertThat(unit.code()).isEqualTo(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION);
    assertThat(unit.text())
        .startsWith("meterValue[0].sampledValue[0].unit: \"Amps\" is not one of Wh, kWh, varh")
        .contains("Celsius, Celcius");
    RpcException time = catchThrowableOfType(RpcException.class, () -> bind("yesterday", "A"));
    assertThat(time.code()).isEqualTo(ErrorCode.TYPE_CONSTRAINT_VIOLATION);
    assertThat(time.text())
        .isEqualTo(
            "meterValue[0].timestamp: \"yesterday\" is no time, such as 2026-01-31T12:00:00Z");
  }

  private Bound<MeterValues.Request> bind(String time, String unit) {
    String payload =
        """
        {"connectorId":1,"meterValue":[{"timestamp":"%s","sampledValue":[{"value":"7","unit":"%s"}]}]}"""
            .formatted(time, unit);
    return binder.bind(payload, MeterValues.Request.class);
  }
}
