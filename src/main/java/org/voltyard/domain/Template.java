package org.voltyard.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How stations of a model are to be set up, and in what they differ.
///
/// @param id by which it is known; never changes
/// @param vendor `*` stands for anything, nothing stands for all
/// @param firmware as well
/// @param automatic whether it is applied at first boot and after a change of firmware
public record Template(
    String id,
    String name,
    String vendor,
    String model,
    String firmware,
    boolean automatic,
    List<VariableSetting> settings,
    Metering metering,
    Quirks quirks) {
  public Template {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a template needs an id");
    }
    settings = List.copyOf(settings);
  }

  /// Whether it can be kept.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  public void check() {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a template needs a name");
    }
    Set<VariableSetting.Key> seen = new HashSet<>();
    for (VariableSetting each : settings) {
      if (each.name().isBlank()) {
        throw new IllegalArgumentException("a setting needs the name of its key or variable");
      } else if (DeviceVariable.secret(each.name())) {
        throw new IllegalArgumentException(
            each.name() + ": passwords belong to one station, not to a template");
      } else if (!seen.add(each.key())) {
        throw new IllegalArgumentException(each.name() + " is there twice");
      }
    }
    quirks.check();
  }

  public boolean fits(Identity station) {
    String told = station.firmware();
    return fits(vendor, station.vendor())
        && fits(model, station.model())
        && fits(firmware, told == null ? "" : told);
  }

  private static boolean fits(String pattern, String text) {
    String wanted = pattern.strip();
    if (wanted.isEmpty()) {
      return true;
    }
    StringBuilder regex = new StringBuilder();
    for (String part : wanted.split("\\*", -1)) {
      regex
          .append(regex.isEmpty() ? "" : ".*")
          .append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(text.strip())
        .matches();
  }

  /// Of two that fit, the one that says more about the station counts.
  public int precision() {
    return weight(model) * 4 + weight(firmware) * 2 + weight(vendor);
  }

  private static int weight(String pattern) {
    int letters = pattern.strip().replace("*", "").length();
    return letters == 0 ? 0 : 100 + letters;
  }
}
