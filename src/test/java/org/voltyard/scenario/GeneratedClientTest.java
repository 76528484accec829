package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Session;

/// A client made by an independent generator from the published document lists stations and starts
/// a session.
final class GeneratedClientTest {
  @TempDir Path folder;

  @Test
  void itListsStationsAndStartsASession() throws Exception {
    try (Rig rig = new Rig(folder.resolve("data"))) {
      String address = "http://127.0.0.1:" + rig.depot().serve() + "/api/v1";
      Charger station = rig.charger("A1");
      rig.charger("B2");
      try (GeneratedClient client =
          GeneratedClient.of(document(address), folder.resolve("foreign"))) {
        assertThat(client.run(address, "stations")).isEqualTo(List.of("A1", "B2"));

        station.status(1, "Preparing");
        station.wire().answers("RemoteStartTransaction", Map.of("status", "Accepted"));
        CompletableFuture<?> said =
            CompletableFuture.supplyAsync(
                () -> client.run(address, "start", "A1", "1", station.card().value()));
        assertThat(station.wire().asked("RemoteStartTransaction").get("idTag").asText())
            .isEqualTo(station.card().value());
        Session session = station.start(1, 1_000);
        assertThat(Arrivals.soon("the client's end", said)).isEqualTo(List.of("Accepted"));
        assertThat(rig.depot().projected()).isTrue();
        assertThat(client.run(address, "sessions")).isEqualTo(List.of(session.id() + " at A1"));
      }
    }
  }

  private Path document(String address) throws Exception {
    Path file = folder.resolve("openapi.json");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/openapi.json")).build();
      return http.send(request, HttpResponse.BodyHandlers.ofFile(file)).body();
    }
  }
}
