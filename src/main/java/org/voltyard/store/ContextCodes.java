package org.voltyard.store;

import java.util.List;
import org.voltyard.domain.MeterReading.Context;

/// The numbers under which reading contexts are stored; a number keeps its meaning for ever.
final class ContextCodes {
  private static final List<Context> CODES =
      List.of(
          Context.PERIODIC,
          Context.CLOCK,
          Context.BEGIN,
          Context.END,
          Context.TRIGGER,
          Context.INTERRUPTION_BEGIN,
          Context.INTERRUPTION_END,
          Context.OTHER);

  private ContextCodes() {}

  static int of(Context context) {
    return CODES.indexOf(context);
  }

  static Context context(int code) {
    return CODES.get(code);
  }
}
