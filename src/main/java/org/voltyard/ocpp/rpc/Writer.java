package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Writes records as JSON: members in the order of the record, absent ones left out.
public final class Writer {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private Writer() {}

  /// The JSON text of a record of 1.6.
  public static String write(Object record) {
    return write(record, Edition.V1_6);
  }

  /// The JSON text of a record.
  public static String write(Object record, Edition edition) {
    StringBuilder out = new StringBuilder(128);
    append(record, edition, out);
    return out.toString();
  }

  static void append(Object record, Edition edition, StringBuilder out) {
    object(Shape.of(record.getClass(), edition), record, out);
  }

  private static void object(Shape shape, Object record, StringBuilder out) {
    out.append('{');
    boolean first = true;
    for (int i = 0; i < shape.size(); i++) {
      Object value = shape.value(record, i);
      if (value != null) {
        if (!first) {
          out.append(',');
        }
        first = false;
        out.append(shape.label(i));
        value(shape.member(i).kind(), value, out);
      }
    }
    out.append('}');
  }

  private static void value(Kind kind, Object value, StringBuilder out) {
    switch (kind) {
      case Kind.Text _ -> text((String) value, out);
      case Kind.Whole _ -> out.append(((Number) value).longValue());
      case Kind.Flag _ -> out.append((boolean) value);
      case Kind.Decimal decimal -> decimal(decimal, (BigDecimal) value, out);
      case Kind.Code _ -> text((String) value, out);
      case Kind.Any _ -> out.append(((AnyJson) value).text());
      case Kind.Time _ -> {
        out.append('"');
        Times.write((Instant) value, out);
        out.append('"');
      }
      case Kind.Choice choice -> out.append(choice.quoted(value));
      case Kind.Nested nested -> object(nested.shape(), value, out);
      case Kind.Items items -> items(items.item(), (List<?>) value, out);
    }
  }

  private static void items(Kind item, List<?> values, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(item, values.get(i), out);
    }
    out.append(']');
  }

  private static void decimal(Kind.Decimal kind, BigDecimal value, StringBuilder out) {
    out.append((kind.whole() ? value.stripTrailingZeros() : value).toPlainString());
  }

  static void text(String text, StringBuilder out) {
    out.append('"');
    ENCODER.quoteAsString(text, out);
    out.append('"');
  }
}
