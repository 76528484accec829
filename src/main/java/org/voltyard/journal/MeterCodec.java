package org.voltyard.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.MeterReading.Context;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.domain.MeterReading.Phases;
import org.voltyard.domain.MeterReading.Values;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Voltage;

/// Meter readings, written and read by hand because nine of ten facts are these.
///
/// `e` energy in mWh, `p` power and `o` power offered in W, `i` amperes and `u` volts by phase,
/// `soc` in percent, `t` in °C, `why` the context unless periodic.
final class MeterCodec {
  private MeterCodec() {}

  static void write(JsonGenerator out, MeterEvent.Received fact) throws IOException {
    out.writeStartObject();
    out.writeStringField("connector", fact.connector().toString());
    SessionId session = fact.session();
    if (session != null) {
      out.writeNumberField("session", session.number());
    }
    if (!fact.readings().isEmpty()) {
      out.writeArrayFieldStart("readings");
      for (MeterReading reading : fact.readings()) {
        write(out, reading);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  static void write(JsonGenerator out, MeterReading reading) throws IOException {
    out.writeStartObject();
    out.writeStringField("at", reading.at().toString());
    if (reading.context() != Context.PERIODIC) {
      out.writeStringField("why", reading.context().name());
    }
    write(out, reading.values());
    if (!reading.others().isEmpty()) {
      out.writeArrayFieldStart("more");
      for (Other other : reading.others()) {
        write(out, other);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Values values) throws IOException {
    Energy energy = values.energy();
    if (energy != null) {
      out.writeNumberField("e", energy.milliWattHours());
    }
    Power power = values.power();
    if (power != null) {
      out.writeNumberField("p", power.watts());
    }
    Power offered = values.offered();
    if (offered != null) {
      out.writeNumberField("o", offered.watts());
    }
    write(out, "i", values.current(), Current::amperes);
    write(out, "u", values.voltage(), Voltage::volts);
    Percent soc = values.soc();
    if (soc != null) {
      out.writeNumberField("soc", soc.value());
    }
    Temperature temperature = values.temperature();
    if (temperature != null) {
      out.writeNumberField("t", temperature.celsius());
    }
  }

  private static <T> void write(
      JsonGenerator out, String name, Phases<T> phases, ToDoubleFunction<T> value)
      throws IOException {
    T l1 = phases.l1();
    T l2 = phases.l2();
    T l3 = phases.l3();
    if (l1 == null && l2 == null && l3 == null) {
      return;
    }
    out.writeArrayFieldStart(name);
    writeOrNull(out, l1, value);
    if (l2 != null || l3 != null) {
      writeOrNull(out, l2, value);
    }
    if (l3 != null) {
      out.writeNumber(value.applyAsDouble(l3));
    }
    out.writeEndArray();
  }

  private static <T> void writeOrNull(
      JsonGenerator out, @Nullable T phase, ToDoubleFunction<T> value) throws IOException {
    if (phase == null) {
      out.writeNull();
    } else {
      out.writeNumber(value.applyAsDouble(phase));
    }
  }

  private static void write(JsonGenerator out, Other other) throws IOException {
    out.writeStartObject();
    out.writeStringField("m", other.measurand());
    writeIfThere(out, "ph", other.phase());
    writeIfThere(out, "at", other.location());
    writeIfThere(out, "unit", other.unit());
    out.writeStringField("v", other.value());
    out.writeEndObject();
  }

  private static void writeIfThere(JsonGenerator out, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      out.writeStringField(name, text);
    }
  }
}
