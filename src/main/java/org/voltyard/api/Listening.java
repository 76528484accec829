package org.voltyard.api;

import java.util.function.Supplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.voltyard.domain.TlsIdentity;

/// Where connections come in: plainly, or over TLS with the depot's certificate.
final class Listening {
  private static final int HEADER = 16_384;

  private Listening() {}

  static Connector connector(
      ApiSettings settings, Server jetty, HttpConfiguration http, Watch watch) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER);
    Supplier<TlsIdentity> identity = settings.door().identity();
    ServerConnector connector =
        identity == null
            ? new ServerConnector(
                jetty, null, watch.timer(), null, -1, -1, new HttpConnectionFactory(http))
            : new ServerConnector(
                jetty,
                null,
                watch.timer(),
                null,
                -1,
                -1,
                org.eclipse.jetty.server.AbstractConnectionFactory.getFactories(
                    tls(identity), new HttpConnectionFactory(secured(http))));
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.addBean(watch.listener());
    return connector;
  }

  /// Who looks at connections, and by which timer.
  record Watch(Scheduler timer, Connection.Listener listener) {}

  private static SslContextFactory.Server tls(Supplier<TlsIdentity> identity) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(TlsKeys.context(identity));
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    tls.setSniRequired(false);
    return tls;
  }

  /// Names are looked at by [Guard], which knows those that the certificate does not.
  private static HttpConfiguration secured(HttpConfiguration http) {
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false);
    http.addCustomizer(customizer);
    return http;
  }
}
