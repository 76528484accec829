package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;

/// Reads the number of a sample in the unit of its measurand: Wh, W, A, V, °C, %.
final class Units {
  /// Beyond this no meter of a depot counts; keeps milliwatt-hours within a long.
  private static final double GREATEST = 1e12;

  private static final double KILO = 1000;

  private Units() {}

  /// `NaN` where the text is no number, or the unit none of the measurand.
  ///
  /// @param kilo whether energy without a unit is in kWh
  static double read(SampledValue sample, boolean kilo) {
    double number = number(sample.value());
    Measurand measurand = sample.measurand();
    UnitOfMeasure unit = sample.unit();
    double value =
        switch (measurand) {
          case null -> energy(number, unit, kilo);
          case ENERGY_ACTIVE_IMPORT_REGISTER -> energy(number, unit, kilo);
          case POWER_ACTIVE_IMPORT, POWER_OFFERED -> power(number, unit);
          case CURRENT_IMPORT -> plain(number, unit, UnitOfMeasure.A);
          case VOLTAGE -> plain(number, unit, UnitOfMeasure.V);
          case SOC -> plain(number, unit, UnitOfMeasure.PERCENT);
          case TEMPERATURE -> celsius(number, unit);
          default -> Double.NaN;
        };
    return Math.abs(value) <= GREATEST ? value : Double.NaN;
  }

  private static double energy(double number, @Nullable UnitOfMeasure unit, boolean kilo) {
    return switch (unit) {
      case null -> kilo ? number * KILO : number;
      case WH -> number;
      case KWH -> number * KILO;
      default -> Double.NaN;
    };
  }

  private static double power(double number, @Nullable UnitOfMeasure unit) {
    return switch (unit) {
      case null -> number;
      case W -> number;
      case KW -> number * KILO;
      default -> Double.NaN;
    };
  }

  private static double plain(double number, @Nullable UnitOfMeasure unit, UnitOfMeasure expected) {
    return unit == null || unit == expected ? number : Double.NaN;
  }

  private static double celsius(double number, @Nullable UnitOfMeasure unit) {
    return switch (unit) {
      case null -> number;
      case CELSIUS -> number;
      case K -> number - 273.15;
      case FAHRENHEIT -> (number - 32) / 1.8;
      default -> Double.NaN;
    };
  }

  /// A decimal number as other languages write it too: no hexadecimal, no suffix, no words.
  private static double number(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > 40) {
      return Double.NaN;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
