package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;

class MetricsResourceTest extends ApiTest {
  private HttpRequest.Builder atRoot() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"));
  }

  @Test
  void figuresAreToldAsOfNow() {
    Told told = get("/metrics");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text())
        .contains(
            "voltyard_stations{state=\"reachable\"} 2.0\n",
            "voltyard_connectors{state=\"charging\"} 1.0\n",
            "voltyard_queue_waiting{queue=\"frames\"} 4.0\n",
            "voltyard_projector_lag 2.0\n",
            "voltyard_database_up 0.0\n",
            "voltyard_frames_lost_total 5.0\n");
    assertThat(send(atRoot()).text()).contains("voltyard_stations{state=\"reachable\"} 2.0\n");
  }

  @Test
  void requestsOfTheInterfaceAreCountedByRouteAndNotByAddress() {
    get("/stations/A1");
    get("/stations/B2");
    assertThat(get("/metrics").text())
        .contains("voltyard_api_requests_seconds_count")
        .contains("{method=\"GET\",route=\"/stations/{id}\",status=\"404\"} 2")
        .doesNotContain("B2");
  }

  @Test
  void theyCanBeSwitchedOff() {
    depot.measured = false;
    get("/metrics").problem(404, "not-found");
  }

  @Test
  void aScraperShowsAKey() {
    String key = depot.apiKeys.create("p", Set.of(Role.VIEWER), null, Origin.DEPOT).text();
    get("/metrics").problem(401, "unauthenticated");
    assertThat(send(atRoot()).status()).isEqualTo(401);
    assertThat(send(atRoot().header("Authorization", "Bearer " + key)).status()).isEqualTo(200);
  }
}
