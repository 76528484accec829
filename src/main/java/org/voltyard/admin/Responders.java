package org.voltyard.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The way to those who know what was taken back, over HTTP.
final class Responders implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int MOST_BYTES = 4 << 20;
  private static final int OK = 200;

  private @Nullable HttpClient client;

  /// Sends a question to an address; the answer.
  ///
  /// @param question null where a file is fetched
  /// @param hosts that may be asked; any where there are none
  byte[] ask(String address, byte @Nullable [] question, Set<String> hosts) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(checked(address, hosts)).timeout(PATIENCE);
    if (question != null) {
      request
          .header("Content-Type", "application/ocsp-request")
          .POST(BodyPublishers.ofByteArray(question));
    }
    try {
      HttpResponse<byte[]> response =
          client()
              .sendAsync(
                  request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES))
              .orTimeout(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS)
              .join();
      if (response.statusCode() != OK) {
        throw new IOException("answers with status " + response.statusCode());
      }
      return response.body();
    } catch (CompletionException e) {
      throw new IOException("cannot be reached", e);
    }
  }

  /// Stations name the addresses: not everything they name is asked.
  private static URI checked(String address, Set<String> hosts) throws IOException {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new IOException("is no address", e);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IOException("is no address of http or https");
    } else if (!hosts.isEmpty() && !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw new IOException("may not be asked: see the setting certificates.responders");
    }
    return uri;
  }

  private synchronized HttpClient client() {
    HttpClient now = client;
    if (now == null) {
      now = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      client = now;
    }
    return now;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdown();
    }
  }
}
