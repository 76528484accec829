package org.voltyard.sync.webhooks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Webhook;

/// Sends one message, once.
final class Delivery implements AutoCloseable {
  private static final int GONE = 410;

  private final Targets targets;
  private final Duration patience;
  private final InstantSource clock;
  private @Nullable HttpClient client;

  /// What became of a message.
  sealed interface Result {
    /// The receiver has it.
    record Done() implements Result {}

    /// The receiver does not want it.
    record Refused(String reason) implements Result {}

    /// Nobody was there to take it.
    record Missed(String reason) implements Result {}

    /// The receiver wants nothing any more.
    record Gone() implements Result {}
  }

  /// @param patience how long the receiver may take
  Delivery(Targets targets, Duration patience, InstantSource clock) {
    this.targets = targets;
    this.patience = patience;
    this.clock = clock;
  }

  /// Never fails, unless it is cancelled.
  CompletableFuture<Result> send(Webhook hook, Message message) {
    URI address = URI.create(hook.url());
    String refusal = targets.refusal(address);
    if (refusal != null) {
      return CompletableFuture.completedFuture(new Result.Missed(refusal));
    }
    CompletableFuture<HttpResponse<Void>> sent =
        client().sendAsync(request(address, hook, message), BodyHandlers.discarding());
    CompletableFuture<Result> result =
        sent.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).handle(Delivery::result);
    var _ = result.whenComplete((_, _) -> sent.cancel(true));
    return result;
  }

  private HttpRequest request(URI address, Webhook hook, Message message) {
    var now = clock.instant();
    return HttpRequest.newBuilder(address)
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("User-Agent", "VoltYard")
        .header("webhook-id", message.id())
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", Signature.of(hook.secret(), message.id(), now, message.body()))
        .POST(BodyPublishers.ofString(message.body()))
        .build();
  }

  private static Result result(@Nullable HttpResponse<Void> answer, @Nullable Throwable failure) {
    if (answer == null) {
      return new Result.Missed(words(failure));
    }
    int status = answer.statusCode();
    return status / 100 == 2
        ? new Result.Done()
        : status == GONE ? new Result.Gone() : new Result.Refused("it answered " + status);
  }

  private static String words(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == null
        ? "no answer"
        : cause.getMessage() == null
            ? "no answer: " + cause.getClass().getSimpleName()
            : "no answer: " + cause.getMessage();
  }

  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .connectTimeout(patience)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
