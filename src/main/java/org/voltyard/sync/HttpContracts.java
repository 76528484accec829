package org.voltyard.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.ContractProvider;
import org.voltyard.domain.StationId;

/// A provider of contract certificates behind an address: the vehicle's request goes there as JSON
/// (`station`, `action`, `schema`, `exi`, `most`, `preferred`), and `responses`, a list of EXI in
/// Base64, comes back; where there is no contract, a `reason`.
public final class HttpContracts implements ContractProvider, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpContracts.class);

  /// A vehicle waits five seconds for its station.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int MOST_BYTES = 1 << 20;
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<@Nullable URI> address;
  private @Nullable HttpClient client;

  /// @param address null while there is no provider
  public HttpContracts(Supplier<@Nullable URI> address) {
    this.address = address;
  }

  @Override
  public Answer ask(StationId station, Request request) {
    URI there = address.get();
    if (there == null) {
      return new Answer.Refused("no provider of contract certificates is set up");
    }
    try {
      HttpResponse<String> response =
          client()
              .sendAsync(
                  HttpRequest.newBuilder(there)
                      .timeout(PATIENCE)
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString(written(station, request)))
                      .build(),
                  BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
              .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .join();
      return answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (CompletionException e) {
      LOG.warn("the provider of contracts {} cannot be reached", there, e);
      return new Answer.Refused("the provider of contracts cannot be reached");
    } catch (JsonProcessingException e) {
      LOG.warn("the provider of contracts {} answers no JSON", there, e);
      return new Answer.Refused("the provider of contracts answers no JSON");
    }
  }

  private static String written(StationId station, Request request) {
    ObjectNode body = JSON.createObjectNode();
    body.put("station", station.value());
    body.put("action", request.purpose().name().toLowerCase(Locale.ROOT));
    body.put("schema", request.schema());
    body.put("exi", request.exi());
    if (request.most() != null) {
      body.put("most", request.most());
    }
    if (!request.preferred().isEmpty()) {
      request.preferred().forEach(body.putArray("preferred")::add);
    }
    return body.toString();
  }

  private static Answer answer(int status, JsonNode body) {
    List<String> responses = new ArrayList<>();
    body.path("responses").forEach(one -> responses.add(one.asText()));
    if (status == OK && !responses.isEmpty()) {
      return new Answer.Given(responses);
    }
    String reason = body.path("reason").asText();
    return new Answer.Refused(
        reason.isEmpty() ? "the provider of contracts answers with status " + status : reason);
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
