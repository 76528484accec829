package org.voltyard.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Certificates.Owned;
import org.voltyard.ocpp.engine.TlsClient;

/// Cases with a depot that listens over TLS as well.
abstract class TlsCases extends Cases {
  static final String PASSWORD = "0123456789abcdef";

  private final List<HttpClient> clients = new ArrayList<>();
  private int tls;

  @BeforeAll
  void listen() {
    tls = rig().depot().listenOverTls();
  }

  @AfterAll
  void closeClients() {
    clients.forEach(HttpClient::shutdown);
  }

  /// The port.
  int tls() {
    return tls;
  }

  void register(String name, @Nullable String password, @Nullable SecurityProfile least) {
    Station plain = Station.unknown(new StationId(name), Station.Admission.ADMITTED).with(least);
    Station made = password == null ? plain : plain.withPassword(rig().depot().hash(password));
    rig().depot().stations().register(made, Rig.OPERATOR);
  }

  /// A client that knows the depot.
  TlsClient client() throws GeneralSecurityException {
    return TlsClient.believing(read(rig().depot().certificates().roots()));
  }

  static X509Certificate[] read(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
        .stream()
        .map(X509Certificate.class::cast)
        .toArray(X509Certificate[]::new);
  }

  /// The wire of a charger that comes over TLS.
  TestStation wire(String name, TlsClient as, @Nullable String password, String protocol) {
    HttpClient http = HttpClient.newBuilder().sslContext(as.context()).build();
    clients.add(http);
    var wire = new TestStation("wss://127.0.0.1:" + tls + "/ocpp/" + name, http, protocol);
    if (password != null) {
      wire.password(name, password.getBytes(StandardCharsets.UTF_8));
    }
    return wire;
  }

  /// A charger of 1.6 that comes over TLS.
  Charger secure(String name, TlsClient as, @Nullable String password) {
    return rig().station(name, wire(name, as, password, "ocpp1.6"));
  }

  /// A charger of 2.0.1 that comes over TLS.
  Charger2 secure2(String name, TlsClient as, @Nullable String password) {
    return rig().station2(name, wire(name, as, password, "ocpp2.0.1"));
  }

  static String basic(String name, String password) {
    return org.voltyard.ocpp.engine.TestStation.basic(
        name, password.getBytes(StandardCharsets.UTF_8));
  }

  /// What is answered to who comes over TLS.
  int overTls(String name, TlsClient as, String... headers) throws IOException {
    try (SSLSocket socket = as.connect(tls);
        var station = org.voltyard.ocpp.engine.TestStation.over(socket, "/ocpp/" + name, headers)) {
      return station.status();
    }
  }

  /// A certificate of the depot's authority for a station, with its key.
  Owned certified(String name, StationKey key) throws GeneralSecurityException {
    IssuedCertificate made =
        rig()
            .depot()
            .certificates()
            .sign(new StationId(name), key.request("CN=" + name), Rig.OPERATOR);
    return new Owned(key.pair().getPrivate(), List.of(read(made.chain())));
  }
}
