package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One payload being read.
final class Binding {
  private static final int MOST_FINDINGS = 20;

  private static final String CUSTOM = "customData";
  private static final String VENDOR = "vendorId";
  private static final int LONGEST_VENDOR = 255;

  private final JsonParser parser;
  private final String text;
  private final Zone zone;
  private final Path path;
  private List<Finding> findings = List.of();

  /// In which times are read that have no zone; with `always` those that have one as well.
  record Zone(ZoneId id, boolean always) {}

  Binding(JsonParser parser, String text, Zone zone, Path path) {
    this.parser = parser;
    this.text = text;
    this.zone = zone;
    this.path = path;
  }

  List<Finding> findings() {
    return findings;
  }

  Object root(Shape shape) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new RpcException(ErrorCode.FORMAT_VIOLATION, "payload: no object");
    }
    Object record = object(shape);
    if (parser.nextToken() != null) {
      throw new RpcException(
          ErrorCode.FORMAT_VIOLATION, "payload: something follows after its end");
    }
    return record;
  }

  private Object object(Shape shape) throws IOException {
    @Nullable Object[] values = new @Nullable Object[shape.size()];
    int guess = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      JsonToken token = parser.nextToken();
      int place = shape.place(name, guess);
      if (place < 0) {
        unknown(shape, name, token);
        continue;
      }
      guess = place + 1;
      path.enter(name);
      if (values[place] != null) {
        found(path.toString(), "sent twice, the last one counts");
      }
      values[place] = member(shape.member(place), token);
      path.leave();
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && shape.member(i).required()) {
        throw Constraints.missing(path.to(shape.member(i).name()));
      }
    }
    return shape.create(values);
  }

  private void unknown(Shape shape, String name, JsonToken token) throws IOException {
    if (shape.customData() && name.equals(CUSTOM) && token != JsonToken.VALUE_NULL) {
      path.enter(CUSTOM);
      custom(token);
      path.leave();
    } else {
      found(path.to(name), "unknown member");
      parser.skipChildren();
    }
  }

  /// A vendor's own data is passed over, but it must say whose it is.
  private void custom(JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw wrongType("an object", token);
    }
    boolean named = false;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      JsonToken value = parser.nextToken();
      if (name.equals(VENDOR)) {
        path.enter(VENDOR);
        text(new Kind.Text(LONGEST_VENDOR, false), value);
        path.leave();
        named = true;
      }
      parser.skipChildren();
    }
    if (!named) {
      throw Constraints.missing(path.to(VENDOR));
    }
  }

  private @Nullable Object member(Shape.Member member, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_NULL) {
      return value(member.kind(), token);
    }
    if (member.required()) {
      throw Constraints.missing(path.toString());
    }
    found(path.toString(), "null, read as absent");
    return null;
  }

  private Object value(Kind kind, JsonToken token) throws IOException {
    return switch (kind) {
      case Kind.Text text -> text(text, token);
      case Kind.Choice choice -> choice(choice, token);
      case Kind.Nested nested -> nested(nested.shape(), token);
      case Kind.Items items -> items(items, token);
      case Kind.Time _ -> time(token);
      case Kind.Whole whole -> whole(whole, token);
      case Kind.Decimal decimal -> decimal(decimal, token);
      case Kind.Flag _ -> flag(token);
      case Kind.Code code -> code(code, token);
      case Kind.Any _ -> any(token);
    };
  }

  private String text(Kind.Text kind, JsonToken token) throws IOException {
    String text = string("a text", token);
    Constraints.text(kind, text, path);
    return text;
  }

  private String string(String wanted, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      throw wrongType(wanted, token);
    }
    return parser.getText();
  }

  private Object choice(Kind.Choice kind, JsonToken token) throws IOException {
    String name = string("a text", token);
    Object constant = kind.constant(name);
    if (constant == null) {
      throw Constraints.notOneOf(path, name, kind.accepted());
    }
    return constant;
  }

  private String code(Kind.Code kind, JsonToken token) throws IOException {
    String code = string("a text", token);
    Constraints.code(kind, code, path);
    return code;
  }

  private AnyJson any(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return AnyJson.ofText(parser.getText());
    } else if (!token.isStructStart()) {
      return new AnyJson(parser.getText());
    }
    int begin = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    return new AnyJson(text.substring(begin, (int) parser.currentLocation().getCharOffset()));
  }

  private Object nested(Shape shape, JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw wrongType("an object", token);
    }
    return object(shape);
  }

  private List<Object> items(Kind.Items kind, JsonToken token) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      throw wrongType("a list", token);
    }
    List<Object> items = new ArrayList<>();
    JsonToken next;
    while ((next = parser.nextToken()) != JsonToken.END_ARRAY) {
      path.item(items.size());
      items.add(value(kind.item(), next));
      if (items.size() > kind.max()) {
        break;
      }
    }
    path.item(-1);
    Constraints.count(kind, items.size(), path);
    return List.copyOf(items);
  }

  private Instant time(JsonToken token) throws IOException {
    String text = string("a time", token);
    Times.Reading reading = Times.read(text);
    if (reading == null) {
      throw Constraints.type(
          path, "\"" + shortened(text) + "\" is no time, such as 2026-01-31T12:00:00Z");
    }
    ZoneOffset offset = reading.offset();
    if (offset != null && !zone.always()) {
      return reading.local().toInstant(offset);
    }
    found(
        path.toString(),
        (offset == null ? "time without zone" : "time in local zone") + ", read as " + zone.id());
    return reading.local().atZone(zone.id()).toInstant();
  }

  private Object whole(Kind.Whole kind, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw wrongType("a whole number", token);
    }
    long value;
    try {
      value = parser.getLongValue();
    } catch (InputCoercionException _) {
      throw Constraints.property(path, "number too large, at most " + kind.max() + " allowed");
    }
    Constraints.whole(kind, value, path);
    if (kind.wide()) {
      return value;
    }
    return (int) value;
  }

  private BigDecimal decimal(Kind.Decimal kind, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw wrongType("a number", token);
    } else if (kind.whole() && token == JsonToken.VALUE_NUMBER_FLOAT) {
      throw wrongType("a whole number", token);
    }
    BigDecimal value;
    try {
      value = parser.getDecimalValue();
    } catch (NumberFormatException _) {
      throw Constraints.property(path, "number too large");
    }
    BigDecimal meant = Constraints.onStep(kind, value);
    Constraints.decimal(kind, meant, path);
    if (meant.compareTo(value) != 0) {
      found(path.toString(), value + ", read as " + meant.toPlainString());
    }
    return meant;
  }

  private Boolean flag(JsonToken token) {
    if (token == JsonToken.VALUE_TRUE) {
      return Boolean.TRUE;
    } else if (token == JsonToken.VALUE_FALSE) {
      return Boolean.FALSE;
    }
    throw wrongType("true or false", token);
  }

  private RpcException wrongType(String wanted, JsonToken token) {
    String sent =
        switch (token) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "a list";
          case VALUE_STRING -> "a text";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
          case VALUE_TRUE, VALUE_FALSE -> "true or false";
          default -> "null";
        };
    if (token == JsonToken.VALUE_NUMBER_FLOAT && wanted.equals("a whole number")) {
      sent = "a number with a fraction";
    }
    return Constraints.type(path, wanted + " is needed, not " + sent);
  }

  private void found(String where, String text) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(where, text));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 50 ? text : text.substring(0, 50) + "…";
  }
}
