package org.voltyard.ocpp.rpc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a member holds, with its limits.
public sealed interface Kind {

  /// A text; `maxLength` is -1 where there is no limit.
  record Text(int maxLength, boolean uri) implements Kind {}

  /// True or false.
  record Flag() implements Kind {}

  /// A whole number, both limits allowed; `wide` where the record holds it as a long.
  record Whole(long min, long max, boolean wide) implements Kind {}

  /// A number; a limit is null where there is none; `whole` where it must have no fraction.
  record Decimal(
      @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable BigDecimal step, boolean whole)
      implements Kind {}

  /// A text that must be one of these.
  record Code(List<String> names) implements Kind {
    public Code {
      names = List.copyOf(names);
    }
  }

  /// Any JSON value, held as [AnyJson].
  record Any() implements Kind {}

  /// A moment.
  record Time() implements Kind {}

  /// A record within the record.
  record Nested(Shape shape) implements Kind {}

  /// A list; `max` is `Integer.MAX_VALUE` where there is no limit.
  record Items(Kind item, int min, int max) implements Kind {}

  /// One constant of an enum.
  final class Choice implements Kind {
    private final Class<?> type;
    private final List<String> names;
    private final List<String> accepted;
    private final Map<String, Object> byName = new HashMap<>();
    private final Map<Object, String> quoted = new HashMap<>();
    private final boolean complete;

    Choice(Class<?> type, List<?> constants) {
      this.type = type;
      complete = constants.size() == type.getEnumConstants().length;
      List<String> sent = new ArrayList<>();
      List<String> read = new ArrayList<>();
      for (Object each : constants) {
        WireName constant = (WireName) each;
        sent.add(constant.wire());
        quoted.put(constant, '"' + constant.wire() + '"');
        read.add(constant.wire());
        read.addAll(constant.aliases());
        byName.put(constant.wire(), constant);
        constant.aliases().forEach(alias -> byName.put(alias, constant));
      }
      names = List.copyOf(sent);
      accepted = List.copyOf(read);
    }

    /// The enum.
    public Class<?> type() {
      return type;
    }

    /// The names that may be sent, in the order of the constants.
    public List<String> names() {
      return names;
    }

    /// The names that are understood: those that may be sent and their aliases.
    public List<String> accepted() {
      return accepted;
    }

    /// Whether every constant of the enum may be sent.
    boolean complete() {
      return complete;
    }

    @Nullable Object constant(String name) {
      return byName.get(name);
    }

    @Nullable String quoted(Object constant) {
      return quoted.get(constant);
    }
  }
}
