package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Permission;

/// The API over TLS, with the certificate that stations are shown.
class HttpsTest extends CodeFlow {
  @Override
  ApiDoor door() {
    return new ApiDoor(true, () -> depot.authority().identity(), Set.of("depot.example"), Set.of());
  }

  private SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    byte[] pem = depot.authority().roots().getBytes(StandardCharsets.US_ASCII);
    for (var root :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))) {
      roots.setCertificateEntry("root-" + roots.size(), root);
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    PKIXBuilderParameters path = new PKIXBuilderParameters(roots, new X509CertSelector());
    path.setDate(Date.from(FakeDepot.NOW)); // when the certificate is good
    path.setRevocationEnabled(false);
    trust.init(new CertPathTrustManagerParameters(path));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private HttpResponse<String> ask(HttpClient client, String path) throws Exception {
    URI address = URI.create("https://localhost:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whoTrustsTheDepotsRootReachesIt() throws Exception {
    depot.authority().identity();
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      HttpResponse<String> told = ask(client, "/api/v1/health");
      assertThat(told.statusCode()).isEqualTo(200);
      assertThat(told.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      app(Permission.VIEW);
      HttpResponse<String> page = ask(client, "/oauth/authorize?" + encoded(asks()));
      assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> ask(stranger, "/api/v1/health"))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void whoSpeaksPlainlyOrAnOldProtocolIsNotUnderstood() throws Exception {
    assertThatThrownBy(() -> send(root("/api/v1/health"))).isInstanceOf(AssertionError.class);
    depot.authority().identity();
    try (Socket socket =
        trusting()
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
      SSLSocket tls = (SSLSocket) socket;
      tls.setSSLParameters(new SSLParameters(null, new String[] {"TLSv1.1"}));
      assertThatThrownBy(tls::startHandshake).isInstanceOf(IOException.class);
    }
  }

  @Test
  void onlyItsOwnNamesAreServed() throws Exception {
    depot.authority().identity();
    assertThat(firstLine("depot.example")).contains(" 200 ");
    assertThat(firstLine("DEPOT.example:443")).contains(" 200 ");
    assertThat(firstLine("evil.example")).contains(" 403 ");
  }

  private String firstLine(String host) throws Exception {
    try (Socket socket =
        trusting()
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "GET /api/v1/health HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return told.lines().findFirst().orElse("");
    }
  }
}
