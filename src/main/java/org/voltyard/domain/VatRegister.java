package org.voltyard.domain;

/// Where VAT numbers are looked up. Must answer at once: a station waits.
@FunctionalInterface
public interface VatRegister {
  /// Whether it is good, and whose it is where the register tells.
  CostDesk.VatAnswer look(String number);
}
