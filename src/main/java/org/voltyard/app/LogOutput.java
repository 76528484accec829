package org.voltyard.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import org.slf4j.LoggerFactory;

/// How the log is written, as the settings say.
final class LogOutput {
  private LogOutput() {}

  static void use(Settings settings) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    use(context, settings.value("log.format"), settings.value("log.level"));
  }

  static void use(LoggerContext context, String format, String level) {
    context.getLogger("org.voltyard").setLevel(Level.toLevel(level));
    if (!format.equals("ecs")) {
      return;
    }
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
    while (appenders.hasNext()) {
      if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> appender) {
        appender.stop();
        appender.setEncoder(ecs(context));
        appender.start();
      }
    }
  }

  private static MaskedEcs ecs(LoggerContext context) {
    MaskedEcs encoder = new MaskedEcs();
    encoder.setContext(context);
    encoder.setServiceName("voltyard");
    encoder.setServiceVersion(Version.TEXT);
    encoder.setEventDataset("voltyard.log");
    encoder.start();
    return encoder;
  }
}
