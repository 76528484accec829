package org.voltyard.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.EvseId;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.Voltage;

/// How ids, units and times are written: as their bare value.
final class Units {
  private Units() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("units");
    text(module, StationId.class, StationId::new);
    text(module, TokenId.class, TokenId::new);
    text(module, TokenKind.class, TokenKind::new);
    text(module, TransactionId.class, TransactionId::new);
    text(module, TariffId.class, TariffId::new);
    text(module, LocalTime.class, LocalTime::parse);
    text(module, LocalDate.class, LocalDate::parse);
    add(
        module,
        BigDecimal.class,
        (out, v) -> out.writeString(v.toPlainString()),
        in -> new BigDecimal(in.getText()));
    text(module, Currency.class, Currency::getInstance);
    text(module, Instant.class, Instant::parse);
    text(module, Duration.class, Duration::parse);
    text(module, ConnectorId.class, Units::connector);
    text(module, EvseId.class, Units::evse);
    add(
        module,
        SessionId.class,
        (out, v) -> out.writeNumber(v.number()),
        in -> new SessionId(in.getLongValue()));
    add(
        module,
        Energy.class,
        (out, v) -> out.writeNumber(v.milliWattHours()),
        in -> new Energy(in.getLongValue()));
    add(
        module,
        Power.class,
        (out, v) -> out.writeNumber(v.watts()),
        in -> new Power(MeterParser.number(in)));
    add(
        module,
        Current.class,
        (out, v) -> out.writeNumber(v.amperes()),
        in -> new Current(MeterParser.number(in)));
    add(
        module,
        Voltage.class,
        (out, v) -> out.writeNumber(v.volts()),
        in -> new Voltage(MeterParser.number(in)));
    add(
        module,
        Percent.class,
        (out, v) -> out.writeNumber(v.value()),
        in -> new Percent(MeterParser.number(in)));
    add(
        module,
        Temperature.class,
        (out, v) -> out.writeNumber(v.celsius()),
        in -> new Temperature(MeterParser.number(in)));
    add(module, Origin.class, Units::write, Units::origin);
    add(module, MeterReading.class, MeterCodec::write, MeterParser::reading);
    return module;
  }

  /// A station id may hold slashes itself, so the last one counts.
  static ConnectorId connector(String text) {
    int slash = text.lastIndexOf('/');
    return new ConnectorId(
        new StationId(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  private static EvseId evse(String text) {
    ConnectorId same = connector(text);
    return new EvseId(same.station(), same.number());
  }

  /// What somebody might do then is not kept.
  private static void write(JsonGenerator out, Origin origin) throws IOException {
    out.writeStartObject();
    out.writeStringField("who", origin.who());
    out.writeStringField("where", origin.where());
    if (origin.why() != null) {
      out.writeStringField("why", origin.why());
    }
    out.writeEndObject();
  }

  private static Origin origin(JsonParser in) throws IOException {
    String who = null;
    String where = null;
    String why = null;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "who" -> who = in.getText();
        case "where" -> where = in.getText();
        case "why" -> why = in.getText();
        default -> in.skipChildren();
      }
    }
    if (who == null || where == null) {
      throw new JournalException("an origin without who or where");
    }
    return new Origin(who, where).because(why);
  }

  private static <T> void text(SimpleModule module, Class<T> type, Reading<T> reading) {
    add(module, type, (out, v) -> out.writeString(v.toString()), in -> reading.read(in.getText()));
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Writer<T> writer, Parser<T> parser) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            writer.write(out, value);
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parser.parse(in);
          }
        });
  }

  private interface Reading<T> {
    T read(String text);
  }

  private interface Writer<T> {
    void write(JsonGenerator out, T value) throws IOException;
  }

  private interface Parser<T> {
    T parse(JsonParser in) throws IOException;
  }
}
