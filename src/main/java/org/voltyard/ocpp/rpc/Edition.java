package org.voltyard.ocpp.rpc;

/// A version of OCPP, as far as the shapes of its messages differ from those of the others.
public enum Edition {
  V1_6("1.6"),
  V2_0_1("2.0.1"),
  V2_1("2.1");

  private final String text;

  Edition(String text) {
    this.text = text;
  }

  /// As specifications write it.
  public String text() {
    return text;
  }

  /// Whether it is that version or a later one.
  public boolean from(Edition first) {
    return compareTo(first) >= 0;
  }

  /// Whether every object may carry a vendor's own data beside its members.
  boolean customData() {
    return from(V2_0_1);
  }
}
