package org.voltyard.domain;

/// The name that station and depot use for one transaction; unique within a station.
public record TransactionId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
