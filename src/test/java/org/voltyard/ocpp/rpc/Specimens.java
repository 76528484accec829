package org.voltyard.ocpp.rpc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// Makes records of any shape: with as little in them as is allowed, or with all there can be.
public final class Specimens {
  private static final int MANY = 3;
  private static final BigDecimal NUMBER = new BigDecimal("1.5");
  private static final Instant TIME = Instant.parse("2026-03-01T08:00:00Z");

  private final boolean full;
  private final int longest;

  private Specimens(boolean full, int longest) {
    this.full = full;
    this.longest = longest;
  }

  public static Record minimal(Class<?> type, Edition edition) {
    return new Specimens(false, 0).record(Shape.of(type, edition));
  }

  public static Record maximal(Class<?> type, Edition edition) {
    return new Specimens(true, Integer.MAX_VALUE).record(Shape.of(type, edition));
  }

  /// With every member, but short texts.
  public static Record compact(Class<?> type, Edition edition) {
    return new Specimens(true, 4).record(Shape.of(type, edition));
  }

  private Record record(Shape shape) {
    @Nullable Object[] values = new @Nullable Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Member member = shape.member(i);
      values[i] = full || member.required() ? value(member.kind()) : null;
    }
    return (Record) shape.create(values);
  }

  private Object value(Kind kind) {
    return switch (kind) {
      case Kind.Text text -> text(text.maxLength());
      case Kind.Flag _ -> full;
      case Kind.Whole whole -> whole(whole);
      case Kind.Decimal decimal -> decimal(decimal);
      case Kind.Code code -> full ? code.names().getLast() : code.names().getFirst();
      case Kind.Any _ -> new AnyJson("{\"a\":[1,\"é\",null]}");
      case Kind.Time _ -> TIME;
      case Kind.Nested nested -> record(nested.shape());
      case Kind.Items items -> {
        int count = full ? Math.min(items.max(), Math.max(MANY, items.min())) : items.min();
        yield Collections.nCopies(count, value(items.item()));
      }
      case Kind.Choice choice -> {
        var names = choice.names();
        Object constant = choice.constant(full ? names.getLast() : names.getFirst());
        yield constant == null ? "" : constant;
      }
    };
  }

  private String text(int most) {
    return full ? "ü".repeat(Math.min(most < 0 ? 100 : most, longest)) : "";
  }

  private Object whole(Kind.Whole whole) {
    long value = full ? whole.max() : whole.min();
    if (whole.wide()) {
      return value;
    }
    return (int) value;
  }

  private BigDecimal decimal(Kind.Decimal decimal) {
    BigDecimal limit = full ? decimal.max() : decimal.min();
    if (limit == null) {
      limit = full ? decimal.min() : decimal.max();
    }
    return decimal.whole() ? BigDecimal.TEN : limit == null ? NUMBER : limit;
  }
}
