package org.voltyard.app;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// Lines of the log for people, without secrets.
public final class MaskedLayout extends PatternLayout {
  @Override
  public String doLayout(ILoggingEvent event) {
    return LogMask.text(super.doLayout(event));
  }
}
