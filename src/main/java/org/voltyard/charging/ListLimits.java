package org.voltyard.charging;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationEvent.ConfigurationKey;

/// What a station told of its local list: whether it keeps one, and how much of it at once.
///
/// @param enabled null when it has not told
/// @param perMessage entries that one message may have
/// @param bytes that one message may have
/// @param total entries that the list may have
record ListLimits(@Nullable Boolean enabled, int perMessage, int bytes, int total) {
  /// For stations that tell no limit: what any of them can bear.
  private static final int USUAL = 50;

  private static final String OF_LIST = "localauthlist";

  /// @param told finds the value of a key, null where the station has not told it
  static ListLimits of(Function<String, @Nullable String> told) {
    Boolean available = flag(told, "LocalAuthListCtrlr/Available");
    Boolean enabled = flag(told, "LocalAuthListCtrlr/Enabled", "LocalAuthListEnabled");
    return new ListLimits(
        Boolean.FALSE.equals(available) ? available : enabled,
        number(told, "LocalAuthListCtrlr/ItemsPerMessage", "SendLocalListMaxLength").orElse(USUAL),
        number(told, "LocalAuthListCtrlr/BytesPerMessage").orElse(Integer.MAX_VALUE),
        number(told, "LocalAuthListMaxLength").orElse(Integer.MAX_VALUE));
  }

  /// Whether a key says something about the list.
  static boolean about(ConfigurationKey key) {
    return key.key().toLowerCase(Locale.ROOT).startsWith(OF_LIST);
  }

  private static @Nullable Boolean flag(Function<String, @Nullable String> told, String... names) {
    return value(told, names).map(v -> v.strip().equalsIgnoreCase("true")).orElse(null);
  }

  private static Optional<Integer> number(
      Function<String, @Nullable String> told, String... names) {
    return value(told, names)
        .map(String::strip)
        .filter(v -> v.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf);
  }

  private static Optional<String> value(Function<String, @Nullable String> told, String... names) {
    for (String name : names) {
      String value = told.apply(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
