package org.voltyard.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/// What is logged, and where to, until the settings are read. In code, because reading it from an
/// XML file took a third of a second of every start.
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0} - %msg%n%ex{full}";

  /// The property that names another configuration.
  static final String OWN_FILE = "logback.configurationFile";

  private static final String TEST_FILE = "logback-test.xml";

  /// The WebSocket library tells every damaged frame as an error; the engine writes them down.
  private static final Map<String, Level> LEVELS =
      Map.of(
          "org.hibernate", Level.WARN,
          "org.flywaydb", Level.WARN,
          "com.zaxxer", Level.WARN,
          "org.java_websocket", Level.OFF,
          "io.javalin", Level.WARN,
          "org.eclipse.jetty", Level.WARN,
          "javafx", Level.ERROR,
          "com.sun.javafx", Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    if (System.getProperty(OWN_FILE) != null
        || LogSetup.class.getClassLoader().getResource(TEST_FILE) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    console(loggers);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void console(LoggerContext loggers) {
    MaskedLayout layout = new MaskedLayout();
    layout.setContext(loggers);
    layout.setPattern(PATTERN);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(loggers);
    encoder.setLayout(layout);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(loggers);
    console.setName("console");
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(console);
    LEVELS.forEach((name, level) -> loggers.getLogger(name).setLevel(level));
  }
}
