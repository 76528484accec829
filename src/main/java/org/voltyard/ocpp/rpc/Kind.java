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

  /// A number; a limit is null where there is none.
  record Decimal(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable BigDecimal step)
      implements Kind {}

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
    private final Map<String, Object> constants = new HashMap<>();
    private final Map<Object, String> quoted = new HashMap<>();

    Choice(Class<?> type) {
      this.type = type;
      Object[] all = type.getEnumConstants();
      List<String> sent = new ArrayList<>();
      List<String> read = new ArrayList<>();
      for (Object each : all) {
        WireName constant = (WireName) each;
        sent.add(constant.wire());
        quoted.put(constant, '"' + constant.wire() + '"');
        read.add(constant.wire());
        read.addAll(constant.aliases());
        constants.put(constant.wire(), constant);
        constant.aliases().forEach(alias -> constants.put(alias, constant));
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

    @Nullable Object constant(String name) {
      return constants.get(name);
    }

    @Nullable String quoted(Object constant) {
      return quoted.get(constant);
    }
  }
}
