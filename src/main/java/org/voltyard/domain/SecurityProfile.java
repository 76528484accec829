package org.voltyard.domain;

/// How a station proves who it is, and whether others can listen; the numbers are those of OCPP.
public enum SecurityProfile {
  /// Nothing is proved, anybody can listen.
  OPEN(0),
  /// A password that anybody on the way can read.
  BASIC(1),
  /// A password over TLS.
  TLS_BASIC(2),
  /// A certificate of its own over TLS.
  TLS_CERTIFICATE(3);

  private final int number;

  SecurityProfile(int number) {
    this.number = number;
  }

  /// The profile of a number from 0 to 3.
  public static SecurityProfile of(int number) {
    for (SecurityProfile profile : values()) {
      if (profile.number == number) {
        return profile;
      }
    }
    throw new IllegalArgumentException("security profile " + number + ": 0 to 3 is allowed");
  }

  public int number() {
    return number;
  }

  public boolean tls() {
    return atLeast(TLS_BASIC);
  }

  public boolean atLeast(SecurityProfile other) {
    return compareTo(other) >= 0;
  }

  /// The stricter of the two.
  public SecurityProfile or(SecurityProfile other) {
    return atLeast(other) ? this : other;
  }
}
