package org.voltyard.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// What a parameter may say: in words, as a schema, and as the code that reads it, which throws
/// whatever it likes at anything else.
record Syntax<T>(String allowed, Map<String, Object> schema, Function<String, T> reader) {
  static final Syntax<String> TEXT = new Syntax<>("a text", Map.of("type", "string"), t -> t);

  static final Syntax<Boolean> FLAG =
      new Syntax<>(
          "true or false",
          Map.of("type", "boolean"),
          t ->
              switch (t) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(t);
              });

  static final Syntax<Instant> MOMENT =
      new Syntax<>(
          "a time with zone such as 2026-05-01T08:00:00Z",
          Map.of("type", "string", "format", "date-time"),
          // an unescaped + of an offset arrives as a blank
          t -> Codec.instant(t.replace(' ', '+')));

  static final Syntax<StationId> STATION =
      new Syntax<>(
          "a station id of 1 to 48 visible characters",
          Map.of("type", "string", "minLength", 1, "maxLength", 48),
          StationId::new);

  static final Syntax<TokenId> TOKEN =
      new Syntax<>(
          "a token of 1 to 255 characters",
          Map.of("type", "string", "minLength", 1, "maxLength", TokenId.LONGEST),
          TokenId::new);

  static final Syntax<SessionId> SESSION =
      whole(1, Long.MAX_VALUE).map(number -> new SessionId(number));

  static Syntax<Long> whole(long min, long max) {
    String allowed =
        "a whole number " + (max == Long.MAX_VALUE ? "from " + min : "from " + min + " to " + max);
    Map<String, Object> schema =
        max == Long.MAX_VALUE
            ? Map.of("type", "integer", "format", "int64", "minimum", min)
            : Map.of("type", "integer", "minimum", min, "maximum", max);
    return new Syntax<>(allowed, schema, t -> within(Long.parseLong(t), min, max));
  }

  static Syntax<Integer> small(int min, int max) {
    return whole(min, max).map(Math::toIntExact);
  }

  static <E extends Enum<E>> Syntax<E> oneOf(Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Codec::word).toList();
    return new Syntax<>(
        String.join(", ", words),
        Map.of("type", "string", "enum", words),
        t -> Enum.valueOf(type, t.toUpperCase(Locale.ROOT)));
  }

  private <U> Syntax<U> map(Function<T, U> change) {
    return new Syntax<>(allowed, schema, reader.andThen(change));
  }

  private static long within(long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(Long.toString(value));
    }
    return value;
  }
}
