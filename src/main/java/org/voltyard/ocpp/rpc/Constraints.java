package org.voltyard.ocpp.rpc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The checks that shapes ask for, the same for what comes in and what goes out.
public final class Constraints {
  /// Longer numbers mean nothing in the trade and cost much to calculate with.
  private static final int MOST_DIGITS = 100;

  private static final String LATER = " came later than this version";

  private Constraints() {}

  /// Throws where a record of 1.6 breaks a constraint of its components.
  public static void check(Object record) {
    check(record, Edition.V1_6);
  }

  /// Throws where a record breaks a constraint of its components, or has what came later.
  public static void check(Object record, Edition edition) {
    object(Shape.of(record.getClass(), edition), record, new Path());
  }

  private static void object(Shape shape, Object record, Path path) {
    for (int i = 0; i < shape.size(); i++) {
      Shape.Member member = shape.member(i);
      Object value = shape.value(record, i);
      if (value != null) {
        path.enter(member.name());
        value(member.kind(), value, path);
        path.leave();
      } else if (member.required()) {
        throw missing(path.to(member.name()));
      }
    }
    String late = shape.tooLate(record);
    if (late != null) {
      throw new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, path.to(late) + ":" + LATER);
    }
  }

  private static void value(Kind kind, Object value, Path path) {
    switch (kind) {
      case Kind.Text text -> text(text, (String) value, path);
      case Kind.Whole whole -> whole(whole, ((Number) value).longValue(), path);
      case Kind.Decimal decimal -> decimal(decimal, (BigDecimal) value, path);
      case Kind.Nested nested -> object(nested.shape(), value, path);
      case Kind.Items items -> items(items, (List<?>) value, path);
      case Kind.Choice choice -> choice(choice, value, path);
      case Kind.Code code -> code(code, (String) value, path);
      case Kind.Flag _, Kind.Time _, Kind.Any _ -> {}
    }
  }

  private static void items(Kind.Items kind, List<?> items, Path path) {
    count(kind, items.size(), path);
    for (int i = 0; i < items.size(); i++) {
      path.item(i);
      value(kind.item(), items.get(i), path);
    }
  }

  private static void choice(Kind.Choice kind, Object value, Path path) {
    if (!kind.complete() && kind.quoted(value) == null) {
      throw property(path, ((WireName) value).wire() + LATER);
    }
  }

  static void code(Kind.Code kind, String value, Path path) {
    if (!kind.names().contains(value)) {
      throw notOneOf(path, value, kind.names());
    }
  }

  static RpcException notOneOf(Path path, String value, List<String> names) {
    String shown = value.length() <= 50 ? value : value.substring(0, 50) + "…";
    return property(path, '"' + shown + "\" is not one of " + String.join(", ", names));
  }

  static void text(Kind.Text kind, String value, Path path) {
    if (kind.maxLength() >= 0 && value.length() > kind.maxLength()) {
      int length = value.codePointCount(0, value.length());
      if (length > kind.maxLength()) {
        throw property(path, length + " characters, at most " + kind.maxLength() + " allowed");
      }
    }
    if (kind.uri()) {
      uri(value, path);
    }
  }

  private static void uri(String value, Path path) {
    try {
      URI uri = new URI(value);
      if (!uri.isAbsolute()) {
        throw property(path, "no URI with a scheme, such as ftp://host/path");
      }
    } catch (URISyntaxException e) {
      throw property(path, "no URI: " + e.getReason());
    }
  }

  static void whole(Kind.Whole kind, long value, Path path) {
    if (value < kind.min() || value > kind.max()) {
      throw property(path, value + " is out of range, " + range(kind.min(), kind.max()));
    }
  }

  static void decimal(Kind.Decimal kind, BigDecimal value, Path path) {
    if (excessive(value)) {
      throw property(path, "number with more than " + MOST_DIGITS + " digits");
    }
    BigDecimal min = kind.min();
    BigDecimal max = kind.max();
    if ((min != null && value.compareTo(min) < 0) || (max != null && value.compareTo(max) > 0)) {
      throw property(path, value + " is out of range, " + range(min, max));
    }
    if (kind.whole() && value.stripTrailingZeros().scale() > 0) {
      throw property(path, value + " is no whole number");
    }
    BigDecimal step = kind.step();
    if (step != null && value.remainder(step).signum() != 0) {
      throw property(path, value + " is no multiple of " + step.toPlainString());
    }
  }

  /// Stations that calculate with binary numbers send 6.1000000000000005 and mean 6.1.
  static BigDecimal onStep(Kind.Decimal kind, BigDecimal value) {
    BigDecimal step = kind.step();
    if (step == null || excessive(value)) {
      return value;
    }
    BigDecimal nearest = value.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
    BigDecimal noise = value.subtract(nearest).abs();
    return noise.compareTo(step.movePointLeft(4)) < 0 && noise.signum() != 0 ? nearest : value;
  }

  private static boolean excessive(BigDecimal value) {
    return Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS;
  }

  static void count(Kind.Items kind, int count, Path path) {
    if (count < kind.min()) {
      throw new RpcException(
          ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION,
          path + ": " + count + " items, at least " + kind.min() + " needed");
    } else if (count > kind.max()) {
      throw new RpcException(
          ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION, path + ": more than " + kind.max() + " items");
    }
  }

  static RpcException missing(String path) {
    return new RpcException(ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION, path + ": missing");
  }

  static RpcException property(Path path, String text) {
    return new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, path + ": " + text);
  }

  static RpcException type(Path path, String text) {
    return new RpcException(ErrorCode.TYPE_CONSTRAINT_VIOLATION, path + ": " + text);
  }

  private static String range(@Nullable Object min, @Nullable Object max) {
    String lower = min == null ? "" : "at least " + min;
    String upper = max == null ? "" : "at most " + max;
    return lower + (lower.isEmpty() || upper.isEmpty() ? "" : " and ") + upper + " allowed";
  }
}
