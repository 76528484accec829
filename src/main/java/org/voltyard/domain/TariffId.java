package org.voltyard.domain;

/// Names a tariff of the depot.
public record TariffId(String value) {
  public TariffId {
    if (!value.matches("[A-Za-z0-9._-]{1,36}")) {
      throw new IllegalArgumentException(
          "tariff '" + value + "': 1 to 36 letters, digits, dots, hyphens and underscores");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
