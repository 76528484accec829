package org.voltyard.ocpp.engine;

/// Checks numbers of the settings. Apart from [EngineSettings], whose defaults are made of records
/// that check themselves: a class must not need itself while it is being made.
final class Bounds {
  private Bounds() {}

  static void within(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " " + value + ": " + min + " to " + max + " is allowed");
    }
  }
}
