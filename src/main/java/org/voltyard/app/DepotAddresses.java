package org.voltyard.app;

import org.voltyard.admin.Certificates;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationLink;
import org.voltyard.ocpp.engine.OcppServer;

/// Under which address stations reach the depot with a security profile. // A00.FR.309
final class DepotAddresses {
  private final Settings settings;
  private final OcppServer server;
  private final TlsListener tls;
  private final Certificates certificates;

  DepotAddresses(Settings settings, OcppServer server, TlsListener tls, Certificates certificates) {
    this.settings = settings;
    this.server = server;
    this.tls = tls;
    this.certificates = certificates;
  }

  String of(SecurityProfile profile) {
    int port = profile.tls() ? tls.port() : server.port();
    if (port == 0) {
      throw new StationLink.InvalidCommand("stations cannot connect over TLS: no port listens");
    }
    return (profile.tls() ? "wss://" : "ws://")
        + certificates.name()
        + ":"
        + port
        + settings.value("ocpp.path");
  }
}
