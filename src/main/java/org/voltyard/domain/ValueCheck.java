package org.voltyard.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a variable may have a value, as far as its station has told what its values are.
public final class ValueCheck {
  private ValueCheck() {}

  /// What is wrong with a value.
  public sealed interface Fault {
    record NoNumber() implements Fault {}

    record NotWhole() implements Fault {}

    record TooSmall(BigDecimal least) implements Fault {}

    record TooGreat(BigDecimal most) implements Fault {}

    record TooLong(int most) implements Fault {}

    record NoFlag() implements Fault {}

    record NoMoment() implements Fault {}

    record NoOption(String word) implements Fault {}

    record Twice(String word) implements Fault {}

    record TooMany(int most) implements Fault {}
  }

  /// Null when the value fits.
  public static @Nullable Fault fault(DeviceVariable.@Nullable Traits traits, String value) {
    if (traits == null) {
      return null;
    }
    return switch (traits.type()) {
      case TEXT -> text(traits, value);
      case DECIMAL, WHOLE -> number(traits, value);
      case MOMENT -> moment(value);
      case FLAG -> value.equals("true") || value.equals("false") ? null : new Fault.NoFlag();
      case OPTION -> traits.options().isEmpty() ? null : option(traits.options(), value);
      case SEQUENCE, MEMBERS -> members(traits, value);
    };
  }

  private static @Nullable Fault text(DeviceVariable.Traits traits, String value) {
    BigDecimal most = traits.most();
    return most != null && BigDecimal.valueOf(value.length()).compareTo(most) > 0
        ? new Fault.TooLong(most.intValue())
        : null;
  }

  private static @Nullable Fault number(DeviceVariable.Traits traits, String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException _) {
      return new Fault.NoNumber();
    }
    BigDecimal least = traits.least();
    BigDecimal most = traits.most();
    if (traits.type() == DeviceVariable.Type.WHOLE && !value.matches("[+-]?\\d+")) {
      return new Fault.NotWhole();
    } else if (least != null && number.compareTo(least) < 0) {
      return new Fault.TooSmall(least);
    } else if (most != null && number.compareTo(most) > 0) {
      return new Fault.TooGreat(most);
    }
    return null;
  }

  private static @Nullable Fault moment(String value) {
    try {
      var _ = OffsetDateTime.parse(value);
      return null;
    } catch (DateTimeException _) {
      return new Fault.NoMoment();
    }
  }

  private static @Nullable Fault option(List<String> options, String value) {
    return options.contains(value) ? null : new Fault.NoOption(value);
  }

  private static @Nullable Fault members(DeviceVariable.Traits traits, String value) {
    if (value.isEmpty()) {
      return null;
    }
    List<String> words = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    Integer most = traits.elements();
    if (most != null && words.size() > most) {
      return new Fault.TooMany(most);
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!traits.options().isEmpty() && !traits.options().contains(word)) {
        return new Fault.NoOption(word);
      } else if (words.subList(0, i).contains(word)) {
        return new Fault.Twice(word);
      }
    }
    return null;
  }
}
