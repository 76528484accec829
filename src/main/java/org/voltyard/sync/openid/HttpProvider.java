package org.voltyard.sync.openid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.openid.Places;
import org.voltyard.admin.openid.ProviderLink;
import org.voltyard.admin.openid.Refused;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

/// A provider of OpenID Connect over HTTPS; by plain HTTP on this machine only.
public final class HttpProvider implements ProviderLink {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LARGEST = 256 * 1024;
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<@Nullable Path> roots;

  /// @param roots file with the provider's roots, PEM; null trusts whom Java trusts
  public HttpProvider(Supplier<@Nullable Path> roots) {
    this.roots = roots;
  }

  private record Reply(int status, String body) {}

  @Override
  public Places discover(String issuer) throws Refused {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    URI place = secure(base + "/.well-known/openid-configuration");
    Reply reply = send(HttpRequest.newBuilder(place));
    JsonNode told = json(reply);
    if (reply.status() != OK) {
      throw provider(place + " answers with status " + reply.status());
    }
    if (!told.path("issuer").asText().equals(issuer)) {
      throw provider("it calls itself '" + cut(told.path("issuer").asText()) + "'");
    }
    List<String> ways = new ArrayList<>();
    told.path("token_endpoint_auth_methods_supported").forEach(way -> ways.add(way.asText()));
    return new Places(
        secure(told.path("authorization_endpoint").asText()),
        secure(told.path("token_endpoint").asText()),
        secure(told.path("jwks_uri").asText()),
        told.path("authorization_response_iss_parameter_supported").asBoolean(),
        ways.contains("client_secret_post") && !ways.contains("client_secret_basic"));
  }

  @Override
  public String exchange(Places places, Exchange exchange) throws Refused {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", exchange.code());
    form.put("redirect_uri", exchange.redirect().toString());
    form.put("client_id", exchange.client());
    form.put("code_verifier", exchange.verifier());
    HttpRequest.Builder request = HttpRequest.newBuilder(places.tokens());
    String secret = exchange.secret();
    if (secret != null && places.secretInForm()) {
      form.put("client_secret", secret);
    } else if (secret != null) { // RFC 6749 2.3.1
      String both = encoded(exchange.client()) + ":" + encoded(secret);
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    Reply reply =
        send(
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    JsonNode told = json(reply);
    String token = told.path("id_token").asText();
    if (reply.status() != OK || token.isEmpty()) {
      String why = told.path("error_description").asText(told.path("error").asText());
      throw provider(
          why.isEmpty() ? "its token endpoint answers with " + reply.status() : cut(why));
    }
    return token;
  }

  @Override
  public String read(String place) throws IOException {
    try {
      Reply reply = send(HttpRequest.newBuilder(secure(place)));
      if (reply.status() != OK) {
        throw new IOException("status " + reply.status());
      }
      return reply.body();
    } catch (Refused e) {
      throw new IOException(e.detail(), e);
    }
  }

  /// A client for each request: a sign-in is rare, and the roots may have changed.
  private Reply send(HttpRequest.Builder request) throws Refused {
    HttpRequest asked = request.timeout(PATIENCE).header("Accept", "application/json").build();
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
    Path file = roots.get();
    try {
      if (file != null) {
        builder.sslContext(Trust.of(file));
      }
      try (HttpClient client = builder.build()) {
        HttpResponse<InputStream> answer = client.send(asked, BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
          byte[] bytes = in.readNBytes(LARGEST + 1);
          if (bytes.length > LARGEST) {
            throw new IOException("more than " + LARGEST + " bytes");
          }
          return new Reply(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw unreachable(asked.uri(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }

  /// A certificate that is not valid today is a wrong clock here more often than a late provider.
  private static Refused unreachable(URI place, IOException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CertificateNotYetValidException
          || at instanceof CertificateExpiredException) {
        return new Refused(Cause.CLOCK, "");
      }
    }
    String why = failure.getMessage();
    return provider(
        place.getAuthority()
            + ": "
            + (why == null || why.isBlank() ? failure.getClass().getSimpleName() : cut(why)));
  }

  /// An address that nobody can listen to on its way.
  private static URI secure(String text) throws Refused {
    try {
      URI place = URI.create(text);
      String host = place.getHost();
      boolean here = host != null && host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
      if (host != null
          && place.getFragment() == null
          && ("https".equals(place.getScheme()) || ("http".equals(place.getScheme()) && here))) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      throw provider("'" + cut(text) + "' is no address");
    }
    throw provider("'" + cut(text) + "' is no address over HTTPS");
  }

  private static JsonNode json(Reply reply) throws Refused {
    try {
      JsonNode told = JSON.readTree(reply.body());
      return told == null ? JSON.createObjectNode() : told;
    } catch (JsonProcessingException e) {
      throw provider("it answers with status " + reply.status() + " and no JSON");
    }
  }

  private static Refused provider(String why) {
    return new Refused(Cause.PROVIDER, why);
  }

  private static String cut(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
