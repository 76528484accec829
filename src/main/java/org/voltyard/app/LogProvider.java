package org.voltyard.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Logback named outright, for the program's own start: looking for it, and for what configures it,
/// opens every jar of the class path.
public final class LogProvider implements SLF4JServiceProvider {
  private static final String PROPERTY = "slf4j.provider";
  private static final String API = "2.0.99";

  private final LoggerContext loggers = new LoggerContext();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();

  /// A logger of the first class that wants one.
  static Logger first(Class<?> owner) {
    if (System.getProperty(PROPERTY) == null && System.getProperty(LogSetup.OWN_FILE) == null) {
      System.setProperty(PROPERTY, LogProvider.class.getName());
      System.setProperty("slf4j.internal.verbosity", "WARN"); // it would tell about this one
    }
    return LoggerFactory.getLogger(owner);
  }

  @Override
  public void initialize() {
    loggers.setName("default");
    loggers.setMDCAdapter(mdc);
    LogSetup.console(loggers);
    loggers.start();
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return API;
  }
}
