package org.voltyard.sim;

/// How much of its greatest power a battery takes.
final class ChargeCurve {
  private static final double TAPERS_FROM = 0.8;
  private static final double LAST_SHARE = 0.25;
  private static final double WARM_ENOUGH = 10;
  private static final double COLDEST = -20;
  private static final double COLD_SHARE = 0.3;

  private ChargeCurve() {}

  /// All up to 80 % of charge, then falling in a line to a quarter when full. (DOMAIN §6.2)
  static double share(double soc) {
    if (soc >= 1) {
      return 0;
    } else if (soc <= TAPERS_FROM) {
      return 1;
    }
    return 1 - (1 - LAST_SHARE) * (soc - TAPERS_FROM) / (1 - TAPERS_FROM);
  }

  /// Cold batteries take less.
  static double coldShare(double celsius) {
    if (celsius >= WARM_ENOUGH) {
      return 1;
    }
    double warmth = (Math.max(celsius, COLDEST) - COLDEST) / (WARM_ENOUGH - COLDEST);
    return COLD_SHARE + (1 - COLD_SHARE) * warmth;
  }
}
