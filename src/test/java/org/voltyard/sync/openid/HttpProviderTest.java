package org.voltyard.sync.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.openid.Places;
import org.voltyard.admin.openid.ProviderLink.Exchange;
import org.voltyard.admin.openid.Refused;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

class HttpProviderTest {
  private final HttpProvider provider = new HttpProvider(() -> null);
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server = unbound();
  private volatile int status = 200;
  private volatile String says = "";

  private static HttpServer unbound() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = says.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
  }

  private String document(String issuer, String tokens) {
    return """
        {"issuer":"%s","authorization_endpoint":"%s/auth","token_endpoint":"%s",
         "jwks_uri":"%s/keys","token_endpoint_auth_methods_supported":["client_secret_basic"]}
        """
        .formatted(issuer, issuer(), tokens, issuer());
  }

  private void refused(String issuer, String why) {
    assertThatThrownBy(() -> provider.discover(issuer))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Cause.PROVIDER))
        .hasMessageContaining(why);
  }

  @Test
  void theDocumentIsFoundBelowTheIssuer() throws Refused {
    says = document(issuer(), issuer() + "/token");
    Places places = provider.discover(issuer());
    assertThat(asked.getFirst()).startsWith("/realm/.well-known/openid-configuration ");
    assertThat(places.tokens()).isEqualTo(URI.create(issuer() + "/token"));
    assertThat(places.secretInForm()).isFalse();
  }

  @Test
  void whoCallsItselfAnotherIsNotTheProvider() {
    says = document("https://evil.example", issuer() + "/token");
    refused(issuer(), "https://evil.example");
  }

  @Test
  void addressesThatOthersCanListenToAreRefused() {
    says = document(issuer(), "http://login.example/token");
    refused(issuer(), "no address over HTTPS");
    refused("http://login.example", "no address over HTTPS");
    refused("http://127.0.0.1.evil.example", "no address over HTTPS");
    refused("file:///etc/passwd", "no address over HTTPS");
    assertThat(asked).hasSize(1);
  }

  @Test
  void nonsenseErrorsAndSilenceAreTold() {
    says = "<html>";
    refused(issuer(), "no JSON");
    says = "{}";
    status = 503;
    refused(issuer(), "503");
    status = 302;
    refused(issuer(), "302");
    status = 200;
    says = " ".repeat(300 * 1024);
    refused(issuer(), "more than");
    String gone = issuer();
    server.stop(0);
    refused(gone, "127.0.0.1");
  }

  @Test
  void aSecretGoesIntoTheHeadOrTheFormAsTheProviderLikes() throws Refused {
    says = "{\"id_token\":\"a.b.c\"}";
    URI place = URI.create(issuer() + "/token");
    Exchange exchange =
        new Exchange("volt:yard", "s+h", "the code", URI.create("http://127.0.0.1:1/openid"), "v");
    assertThat(provider.exchange(new Places(place, place, place, false, false), exchange))
        .isEqualTo("a.b.c");
    String basic =
        Base64.getEncoder().encodeToString("volt%3Ayard:s%2Bh".getBytes(StandardCharsets.UTF_8));
    assertThat(asked.getLast())
        .contains("Basic " + basic)
        .contains("code=the+code&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fopenid")
        .contains("code_verifier=v")
        .doesNotContain("client_secret");
    provider.exchange(new Places(place, place, place, false, true), exchange);
    assertThat(asked.getLast()).contains(" null ").contains("client_secret=s%2Bh");
  }

  @Test
  void whatTheTokenEndpointComplainsOfIsTold() {
    status = 400;
    says = "{\"error\":\"invalid_grant\",\"error_description\":\"the code was used\"}";
    URI place = URI.create(issuer() + "/token");
    Exchange exchange = new Exchange("a", null, "c", place, "v");
    assertThatThrownBy(
            () -> provider.exchange(new Places(place, place, place, false, false), exchange))
        .hasMessage("the code was used");
    says = "{}";
    status = 200;
    assertThatThrownBy(
            () -> provider.exchange(new Places(place, place, place, false, false), exchange))
        .hasMessageContaining("200");
  }
}
