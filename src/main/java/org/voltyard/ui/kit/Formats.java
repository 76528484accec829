package org.voltyard.ui.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and times as the whole window writes them: kW one decimal, kWh two, SoC whole %,
/// durations h:mm.
public final class Formats {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Formats() {}

  /// Kilowatts with one decimal, without the unit.
  public static String kilowatts(double kilowatts) {
    return decimal(kilowatts, 1);
  }

  /// Kilowatt-hours with two decimals, without the unit.
  public static String kilowattHours(double kilowattHours) {
    return decimal(kilowattHours, 2);
  }

  /// State of charge as whole per cent, without the sign.
  public static String percent(double percent) {
    return decimal(percent, 0);
  }

  /// A number with fixed decimals and thin spaces between thousands.
  public static String decimal(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    return text.replace(',', '\u2009').replace("-", "−");
  }

  /// A duration as hours and minutes, `1:05`.
  public static String hoursMinutes(Duration duration) {
    long minutes = Math.max(0, duration.toMinutes());
    return minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
  }

  /// A short age: `8 s`, `4 min`, `3 h`, `2 d`.
  public static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3_600) {
      return seconds / 60 + " min";
    }
    return seconds < 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
  }

  /// Time of day at the site.
  public static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /// Day and time at the site.
  public static String stamp(Instant at, ZoneId zone) {
    return STAMP.format(at.atZone(zone));
  }
}
