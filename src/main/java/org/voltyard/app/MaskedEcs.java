package org.voltyard.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.logback.EcsEncoder;
import java.nio.charset.StandardCharsets;

/// Lines of the log as JSON in the names of the Elastic Common Schema, without secrets.
final class MaskedEcs extends EcsEncoder {
  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = new String(super.encode(event), StandardCharsets.UTF_8);
    return LogMask.text(line).getBytes(StandardCharsets.UTF_8);
  }
}
