package org.voltyard.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether two values of a variable mean the same: stations spell numbers, flags and lists in their
/// own way.
public final class SameValue {
  private SameValue() {}

  public static boolean of(
      DeviceVariable.@Nullable Traits traits, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    if (one.strip().equals(other.strip())) {
      return true;
    }
    if (traits == null) {
      return flags(one, other) || members(one).equals(members(other));
    }
    return switch (traits.type()) {
      case FLAG, OPTION -> one.strip().equalsIgnoreCase(other.strip());
      case DECIMAL, WHOLE -> numbers(one, other);
      case MEMBERS -> members(one).equals(members(other));
      case SEQUENCE -> one.replace(" ", "").equals(other.replace(" ", ""));
      case TEXT, MOMENT -> false;
    };
  }

  private static boolean flags(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip())
        && (one.strip().equalsIgnoreCase("true") || one.strip().equalsIgnoreCase("false"));
  }

  private static boolean numbers(String one, String other) {
    try {
      return new BigDecimal(one.strip()).compareTo(new BigDecimal(other.strip())) == 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static Set<String> members(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toSet());
  }
}
