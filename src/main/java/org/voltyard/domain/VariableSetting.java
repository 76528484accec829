package org.voltyard.domain;

/// A value that a variable of a station shall have.
///
/// @param name as [DeviceVariable] has it
public record VariableSetting(String name, DeviceVariable.Kind kind, String value) {
  /// The value that counts.
  public static VariableSetting actual(String name, String value) {
    return new VariableSetting(name, DeviceVariable.Kind.ACTUAL, value);
  }

  /// Which value of which variable.
  public Key key() {
    return new Key(name, kind);
  }

  /// One value of one variable.
  public record Key(String name, DeviceVariable.Kind kind) {}

  /// Without passwords.
  @Override
  public String toString() {
    return name + " " + kind + " = " + (DeviceVariable.secret(name) ? "***" : value);
  }
}
