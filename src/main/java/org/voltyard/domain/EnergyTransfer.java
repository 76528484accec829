package org.voltyard.domain;

/// How energy goes to a vehicle, or comes from it.
public enum EnergyTransfer {
  DC(false),
  AC_SINGLE_PHASE(false),
  AC_TWO_PHASE(false),
  AC_THREE_PHASE(false),
  AC_BPT(true),
  AC_BPT_DER(true),
  AC_DER(false),
  DC_BPT(true),
  DC_ACDP(false),
  DC_ACDP_BPT(true),
  WPT(false);

  private final boolean bothWays;

  EnergyTransfer(boolean bothWays) {
    this.bothWays = bothWays;
  }

  /// Whether the vehicle may give energy as well.
  public boolean bothWays() {
    return bothWays;
  }
}
