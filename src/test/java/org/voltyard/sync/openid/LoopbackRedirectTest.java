package org.voltyard.sync.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.openid.RedirectDoor;
import org.voltyard.admin.openid.Refused;

class LoopbackRedirectTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger arrived = new AtomicInteger();
  private final RedirectDoor.Guard guard =
      new RedirectDoor.Guard() {
        @Override
        public boolean expects(String query) {
          asked.add(query);
          return query.equals("code=good");
        }

        @Override
        public void arrived() {
          arrived.incrementAndGet();
        }
      };

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void onlyWhatIsWaitedForArrives() throws Exception {
    try (RedirectDoor.Open open = new LoopbackRedirect().open(0, guard)) {
      URI address = open.address();
      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      HttpResponse<String> bad =
          get(URI.create(address + "?code=<script>".replace("<", "%3C").replace(">", "%3E")));
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.body()).doesNotContain("script");
      assertThat(get(address.resolve("/elsewhere?code=good")).statusCode()).isEqualTo(404);
      assertThat(
              get(URI.create(address.toString().replace("127.0.0.1", "localhost") + "?code=good"))
                  .statusCode())
          .as("a name that leads here is not this address")
          .isEqualTo(404);
      assertThat(arrived).hasValue(0);
      HttpResponse<String> good = get(URI.create(address + "?code=good"));
      assertThat(good.statusCode()).isEqualTo(200);
      assertThat(good.body()).contains("VoltYard").contains("返回");
      assertThat(good.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(good.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
    assertThat(asked).containsExactly("code=%3Cscript%3E", "code=good");
    assertThat(arrived).hasValue(1);
  }

  @Test
  void thePortIsFreeAgainAfterwardsAndATakenOneIsTold() throws Exception {
    LoopbackRedirect door = new LoopbackRedirect();
    int port;
    try (RedirectDoor.Open open = door.open(0, guard)) {
      port = open.address().getPort();
      assertThatThrownBy(() -> door.open(port, guard))
          .isInstanceOf(Refused.class)
          .hasMessageContaining(String.valueOf(port));
    }
    try (RedirectDoor.Open again = door.open(port, guard)) {
      assertThat(again.address().getPort()).isEqualTo(port);
    }
  }
}
