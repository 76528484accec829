package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.MeterReading.Context;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.domain.MeterReading.Phases;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Voltage;
import org.voltyard.ocpp.rpc.Binder;

class ReadingsTest {
  private final List<String> findings = new ArrayList<>();

  private MeterReading read(String... samples) {
    List<MeterReading> readings = readings(1, samples);
    assertThat(readings).hasSize(1);
    return readings.getFirst();
  }

  private List<MeterReading> readings(int connector, String... samples) {
    String payload =
        "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"2026-03-01T08:00:00Z\","
            + "\"sampledValue\":["
            + String.join(",", samples)
            + "]}]}";
    var request =
        new Binder(ZoneId.of("Asia/Shanghai")).bind(payload, MeterValues.Request.class).value();
    return Readings.of(request.meterValue(), connector, false, findings::add);
  }

  private static String sample(String value, String... rest) {
    StringBuilder text = new StringBuilder("{\"value\":\"" + value + "\"");
    for (int i = 0; i < rest.length; i += 2) {
      text.append(",\"").append(rest[i]).append("\":\"").append(rest[i + 1]).append('"');
    }
    return text.append('}').toString();
  }

  @Test
  void aBareValueIsThePeriodicImportRegisterInWattHours() {
    MeterReading reading = read(sample("1234.5"));
    assertThat(reading.at()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(reading.context()).isEqualTo(Context.PERIODIC);
    assertThat(reading.values().energy()).isEqualTo(new Energy(1_234_500));
    assertThat(reading.others()).isEmpty();
  }

  @Test
  void unitsAreConverted() {
    var values =
        read(
                sample("1.2345", "unit", "kWh"),
                sample("7.4", "measurand", "Power.Active.Import", "unit", "kW"),
                sample("11000", "measurand", "Power.Offered", "unit", "W"),
                sample("55.5", "measurand", "SoC", "unit", "Percent"),
                sample("86", "measurand", "Temperature", "unit", "Fahrenheit"))
            .values();
    assertThat(values.energy()).isEqualTo(Energy.wattHours(1234.5));
    assertThat(values.power()).isEqualTo(new Power(7400));
    assertThat(values.offered()).isEqualTo(new Power(11_000));
    assertThat(values.soc()).isEqualTo(new Percent(55.5));
    assertThat(values.temperature()).isEqualTo(new Temperature(30));
    Temperature kelvin =
        read(sample("300.15", "measurand", "Temperature", "unit", "K")).values().temperature();
    assertThat(kelvin).isNotNull();
    assertThat(kelvin.celsius()).isCloseTo(27, within(1e-9));
    assertThat(read(sample("21", "measurand", "Temperature", "unit", "Celcius")).values())
        .extracting(MeterReading.Values::temperature)
        .isEqualTo(new Temperature(21));
  }

  @Test
  void missingUnitsAreTheUsualOnes() {
    var values =
        read(
                sample("7000", "measurand", "Power.Active.Import"),
                sample("30", "measurand", "Current.Import"),
                sample("230.1", "measurand", "Voltage"),
                sample("80", "measurand", "SoC"),
                sample("25", "measurand", "Temperature"))
            .values();
    assertThat(values.power()).isEqualTo(new Power(7000));
    assertThat(values.current()).isEqualTo(new Phases<>(new Current(30), null, null));
    assertThat(values.voltage()).isEqualTo(new Phases<>(new Voltage(230.1), null, null));
    assertThat(values.soc()).isEqualTo(new Percent(80));
    assertThat(values.temperature()).isEqualTo(new Temperature(25));
  }

  @Test
  void phasesStandWhereTheyBelong() {
    MeterReading reading =
        read(
            sample("10", "measurand", "Current.Import", "phase", "L1"),
            sample("11", "measurand", "Current.Import", "phase", "L2"),
            sample("12", "measurand", "Current.Import", "phase", "L3"),
            sample("1", "measurand", "Current.Import", "phase", "N"),
            sample("230", "measurand", "Voltage", "phase", "L1-N"),
            sample("231", "measurand", "Voltage", "phase", "L2-N"),
            sample("400", "measurand", "Voltage", "phase", "L1-L2", "unit", "V"));
    assertThat(reading.values().current())
        .isEqualTo(new Phases<>(new Current(10), new Current(11), new Current(12)));
    assertThat(reading.values().voltage())
        .isEqualTo(new Phases<>(new Voltage(230), new Voltage(231), null));
    assertThat(reading.others())
        .containsExactly(
            new Other("Current.Import", "N", null, null, "1"),
            new Other("Voltage", "L1-L2", null, "V", "400"));
  }

  @Test
  void phasesOfPowerAndEnergyAreSummedUnlessThereIsATotal() {
    var values =
        read(
                sample("1", "measurand", "Power.Active.Import", "phase", "L1", "unit", "kW"),
                sample("2000", "measurand", "Power.Active.Import", "phase", "L2", "unit", "W"),
                sample("500", "measurand", "Power.Active.Import", "phase", "L3"),
                sample("10", "phase", "L1-N"),
                sample("20", "phase", "L2-N"))
            .values();
    assertThat(values.power()).isEqualTo(new Power(3500));
    assertThat(values.energy()).isEqualTo(Energy.wattHours(30L));
    MeterReading total =
        read(
            sample("1000", "measurand", "Power.Active.Import", "phase", "L1"),
            sample("2900", "measurand", "Power.Active.Import"));
    assertThat(total.values().power()).isEqualTo(new Power(2900));
    assertThat(total.others()).hasSize(1);
  }

  @Test
  void theOutletCountsAndTheInletOnlyWhereNothingElseIsKnown() {
    MeterReading both =
        read(
            sample("900", "location", "Inlet"),
            sample("100", "location", "Outlet"),
            sample("901", "location", "Inlet", "phase", "L1"));
    assertThat(both.values().energy()).isEqualTo(Energy.wattHours(100L));
    assertThat(both.others()).extracting(Other::value).containsExactly("900", "901");
    assertThat(read(sample("900", "location", "Inlet")).values().energy())
        .isEqualTo(Energy.wattHours(900L));
    assertThat(
            readings(0, sample("100"), sample("900", "location", "Inlet"))
                .getFirst()
                .values()
                .energy())
        .isEqualTo(Energy.wattHours(900L));
    assertThat(read(sample("60", "measurand", "SoC", "location", "EV")).values().soc())
        .isEqualTo(new Percent(60));
  }

  @Test
  void whatCannotBeReadIsKeptAsItCame() {
    MeterReading reading =
        read(
            sample("12,5"),
            sample("NaN", "measurand", "Voltage"),
            sample("0x10", "measurand", "Current.Import"),
            sample("", "measurand", "SoC"),
            sample("5", "measurand", "Power.Active.Import", "unit", "kWh"),
            sample("1e300", "measurand", "Power.Offered"));
    assertThat(reading.values()).isEqualTo(MeterReading.Values.NONE);
    assertThat(reading.others())
        .extracting(Other::value)
        .containsExactly("12,5", "NaN", "0x10", "", "5", "1e300");
    assertThat(findings).hasSize(6);
    assertThat(findings.getFirst())
        .startsWith("value not understood: Energy.Active.Import.Register \"12,5\"");
  }

  @Test
  void signedDataAndOtherMeasurandsAreKeptAsTheyCame() {
    MeterReading reading =
        read(
            sample("OCMF|{}", "format", "SignedData", "context", "Transaction.End"),
            sample("50", "measurand", "Frequency", "context", "Transaction.End"),
            sample("0.98", "measurand", "Power.Factor", "context", "Transaction.End"));
    assertThat(reading.context()).isEqualTo(Context.END);
    assertThat(reading.others())
        .extracting(Other::measurand)
        .containsExactly("Frequency", "Power.Factor", "Energy.Active.Import.Register.Signed");
    assertThat(reading.others().getLast()).returns("OCMF", Other::unit);
    assertThat(findings).isEmpty();
  }

  @Test
  void signedDataThatIsWrittenAsIn2IsTakenApart() {
    String value =
        "{\"signedMeterData\":\"T0NNRnx8\",\"signingMethod\":\"\",\"encodingMethod\":\"OCMF\","
            + "\"publicKey\":\"b2Nh\"}";
    MeterReading reading =
        read(
            sample(
                value.replace("\"", "\\\""), "format", "SignedData", "context", "Transaction.End"));
    assertThat(reading.others())
        .containsExactly(
            new Other("Energy.Active.Import.Register.Signed", null, "", "OCMF", "T0NNRnx8"),
            new Other("PublicKey", null, null, "OCMF", "b2Nh"));
  }

  @Test
  void contextsOfOneMomentAreReadingsOfTheirOwn() {
    List<MeterReading> readings =
        readings(
            1,
            sample("1", "context", "Transaction.Begin"),
            sample("2", "context", "Sample.Clock"),
            sample("16", "measurand", "Current.Import", "context", "Sample.Clock"));
    assertThat(readings)
        .extracting(MeterReading::context)
        .containsExactlyInAnyOrder(Context.BEGIN, Context.CLOCK);
    assertThat(readings(1)).isEmpty();
  }

  @Test
  void aTimeWithoutZoneIsTheSitesTime() {
    String payload =
        "{\"connectorId\":1,\"meterValue\":[{\"timestamp\":\"2026-03-01T08:00:00\","
            + "\"sampledValue\":[{\"value\":\"1\"}]}]}";
    var bound = new Binder(ZoneId.of("Asia/Shanghai")).bind(payload, MeterValues.Request.class);
    assertThat(bound.value().meterValue().getFirst().timestamp())
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(bound.findings()).hasSize(1);
  }
}
