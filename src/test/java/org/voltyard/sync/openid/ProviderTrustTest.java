package org.voltyard.sync.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.admin.openid.Refused;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.ocpp.engine.Certificates;

/// A provider over TLS with a company's own root.
class ProviderTrustTest {
  private final Instant now = InstantSource.system().instant();

  @TempDir private Path folder;

  private static HttpsServer server(Certificates.Owned owned)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry("server", owned.key(), new char[0], owned.chain().toArray(Certificate[]::new));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Path pem(X509Certificate root) throws IOException, CertificateEncodingException {
    String text = Base64.getMimeEncoder().encodeToString(root.getEncoded());
    return Files.writeString(
        folder.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  private static String place(HttpsServer server) {
    return "https://localhost:" + server.getAddress().getPort();
  }

  private Certificates.Owned issued(Duration ago) {
    return Certificates.of("EC", "Company", now.minus(ago)).issue("EC", "CN=localhost");
  }

  @Test
  void theCompanysRootIsTrustedWhereTheSettingNamesIt() throws Exception {
    Certificates.Owned owned = issued(Duration.ZERO);
    HttpsServer server = server(owned);
    try {
      Path root = pem(owned.chain().getLast());
      assertThat(new HttpProvider(() -> root).read(place(server) + "/keys"))
          .isEqualTo("{\"keys\":[]}");
      assertThatThrownBy(() -> new HttpProvider(() -> null).discover(place(server)))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.why()).isEqualTo(Cause.PROVIDER));
      Path gone = folder.resolve("gone.pem");
      assertThatThrownBy(() -> new HttpProvider(() -> gone).discover(place(server)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("gone.pem");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aCertificateThatIsNotValidTodaySpeaksOfAWrongClock() throws Exception {
    for (Duration ago : new Duration[] {Duration.ofDays(60), Duration.ofDays(-60)}) {
      Certificates.Owned owned = issued(ago);
      HttpsServer server = server(owned);
      try {
        Path root = pem(owned.chain().getLast());
        assertThatThrownBy(() -> new HttpProvider(() -> root).discover(place(server)))
            .isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.why()).isEqualTo(Cause.CLOCK));
      } finally {
        server.stop(0);
      }
    }
  }
}
