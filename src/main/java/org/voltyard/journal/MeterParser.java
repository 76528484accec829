package org.voltyard.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
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

/// Reads what [MeterCodec] wrote; the parser stands on the object's beginning, then on its end.
final class MeterParser {
  private MeterParser() {}

  static MeterEvent.Received received(JsonParser in) throws IOException {
    ConnectorId connector = null;
    SessionId session = null;
    List<MeterReading> readings = List.of();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken value = in.nextToken();
      switch (name) {
        case "connector" -> connector = Units.connector(in.getText());
        case "session" -> session = new SessionId(in.getLongValue());
        case "readings" -> readings = readings(in);
        default -> skip(in, value);
      }
    }
    return new MeterEvent.Received(needed(in, connector, "connector"), session, readings);
  }

  private static List<MeterReading> readings(JsonParser in) throws IOException {
    List<MeterReading> readings = new ArrayList<>(1);
    while (in.nextToken() != JsonToken.END_ARRAY) {
      readings.add(reading(in));
    }
    return readings;
  }

  static MeterReading reading(JsonParser in) throws IOException {
    Building building = new Building();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      building.take(in, name);
    }
    return building.reading(in);
  }

  /// A reading while its members come in.
  private static final class Building {
    private @Nullable Instant at;
    private Context context = Context.PERIODIC;
    private @Nullable Energy energy;
    private @Nullable Power power;
    private @Nullable Power offered;
    private Phases<Current> current = Phases.none();
    private Phases<Voltage> voltage = Phases.none();
    private @Nullable Percent soc;
    private @Nullable Temperature temperature;
    private List<Other> others = List.of();

    private void take(JsonParser in, String name) throws IOException {
      JsonToken value = in.nextToken();
      switch (name) {
        case "at" -> at = Instant.parse(in.getText());
        case "why" -> context = Context.valueOf(in.getText());
        case "e" -> energy = new Energy(in.getLongValue());
        case "p" -> power = new Power(number(in));
        case "o" -> offered = new Power(number(in));
        case "i" -> current = phases(in, Current::new);
        case "u" -> voltage = phases(in, Voltage::new);
        case "soc" -> soc = new Percent(number(in));
        case "t" -> temperature = new Temperature(number(in));
        case "more" -> others = others(in);
        default -> skip(in, value);
      }
    }

    private MeterReading reading(JsonParser in) throws IOException {
      Values values = new Values(energy, power, offered, current, voltage, soc, temperature);
      return new MeterReading(needed(in, at, "at"), context, values, others);
    }
  }

  private static <T> Phases<T> phases(JsonParser in, DoubleFunction<T> unit) throws IOException {
    T l1 = null;
    T l2 = null;
    T l3 = null;
    int phase = 0;
    for (JsonToken token = in.nextToken();
        token != JsonToken.END_ARRAY;
        token = in.nextToken(), phase++) {
      T value = token == JsonToken.VALUE_NULL ? null : unit.apply(number(in));
      switch (phase) {
        case 0 -> l1 = value;
        case 1 -> l2 = value;
        default -> l3 = value;
      }
    }
    return new Phases<>(l1, l2, l3);
  }

  private static List<Other> others(JsonParser in) throws IOException {
    List<Other> others = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      others.add(other(in));
    }
    return others;
  }

  private static Other other(JsonParser in) throws IOException {
    String measurand = null;
    String phase = null;
    String location = null;
    String unit = null;
    String value = null;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken token = in.nextToken();
      switch (name) {
        case "m" -> measurand = in.getText();
        case "ph" -> phase = in.getText();
        case "at" -> location = in.getText();
        case "unit" -> unit = in.getText();
        case "v" -> value = in.getText();
        default -> skip(in, token);
      }
    }
    return new Other(needed(in, measurand, "m"), phase, location, unit, needed(in, value, "v"));
  }

  /// Not a number and the infinities stand in quotes.
  static double number(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.VALUE_STRING
        ? Double.parseDouble(in.getText())
        : in.getDoubleValue();
  }

  private static void skip(JsonParser in, @Nullable JsonToken token) throws IOException {
    if (token != null && token.isStructStart()) {
      in.skipChildren();
    }
  }

  private static <T> T needed(JsonParser in, @Nullable T value, String name) throws IOException {
    if (value == null) {
      throw new JsonParseException(in, "'" + name + "' is missing");
    }
    return value;
  }
}
