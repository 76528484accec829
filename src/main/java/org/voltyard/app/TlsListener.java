package org.voltyard.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.Certificates;
import org.voltyard.ocpp.engine.OcppServer;
import org.voltyard.ocpp.engine.TlsDoor;
import org.voltyard.ocpp.engine.TlsSuites;

/// Has stations connect over TLS, beside everything else: making the first keys takes a while, and
/// the plain listener must not wait for it, nor fail with it.
final class TlsListener {
  private static final Logger LOG = LoggerFactory.getLogger(TlsListener.class);

  private final OcppServer server;
  private final Certificates certificates;
  private final Settings settings;
  private volatile int port;
  private volatile @Nullable String trouble;

  TlsListener(OcppServer server, Certificates certificates, Settings settings) {
    this.server = server;
    this.certificates = certificates;
    this.settings = settings;
  }

  void start() {
    if (settings.number("ocpp.tls-port") != 0) {
      trouble = "the keys are being made";
      Thread.ofPlatform().daemon().name("tls-start").start(this::listen);
    }
  }

  private void listen() {
    try {
      port =
          server.listen(
              new TlsDoor(
                  settings.number("ocpp.tls-port"), suites(settings), certificates::identity));
      trouble = null;
    } catch (RuntimeException e) {
      trouble = inWords(e);
      LOG.error("stations cannot connect over TLS: {}", trouble, e);
    }
  }

  private static String inWords(RuntimeException failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage()
        + (cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage());
  }

  /// The suites that the settings allow.
  static TlsSuites suites(Settings settings) {
    return settings.value("ocpp.tls-suites").equals("specification")
        ? TlsSuites.SPECIFICATION
        : TlsSuites.FORWARD_SECRET;
  }

  /// The port, 0 while stations cannot connect over TLS.
  int port() {
    return port;
  }

  /// Why they cannot, if they should.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }
}
