package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.FactArchive;

@Timeout(30)
class FactsResourceTest extends ApiTest {
  @Test
  void aPageOfTheJournalTellsWhereToGoOn() {
    append(5);
    Told told = get("/facts?since=1&limit=2");
    assertThat(told.json().path("items").findValuesAsText("seq")).containsExactly("2", "3");
    assertThat(told.at("/last")).isEqualTo("3");
    assertThat(told.at("/newest")).isEqualTo("5");
    assertThat(told.at("/items/0/kind")).isEqualTo("site.programstarted");
  }

  @Test
  void passwordHashesStayInside() {
    append(1);
    assertThat(get("/facts").json().at("/items/0/body/station/passwordHash").isNull()).isTrue();
  }

  @Test
  void whatProvesAUserStaysInside() {
    for (String secret : new String[] {"passwordHash", "totpSecret", "codeHash"}) {
      String body = "{\"user\":\"anna\",\"" + secret + "\":\"x\"}";
      FactsResource.Item item =
          FactsResource.Item.of(
              new FactArchive.Row(1, Instant.EPOCH, "anna", "access.secondFactorSet", body));
      assertThat(item.body().path(secret).isNull()).as(secret).isTrue();
    }
  }

  @Test
  void aStreamBeginsWithThePastAndGoesOnWithThePresent() throws Exception {
    append(2);
    try (Listener listener = new Listener(request("/facts?since=0"))) {
      assertThat(listener.ids(2)).containsExactly(1L, 2L);
      append(1);
      assertThat(listener.ids(1)).containsExactly(3L);
      append(2);
      assertThat(listener.ids(2)).containsExactly(4L, 5L);
    }
  }

  @Test
  void aStreamThatBrokeGoesOnWithoutLossOrRepetition() throws Exception {
    append(700);
    long seen;
    try (Listener listener = new Listener(request("/facts?since=0"))) {
      seen = listener.ids(650).getLast();
    }
    append(10);
    HttpRequest.Builder again =
        request("/facts?since=0").header("Last-Event-ID", Long.toString(seen));
    try (Listener listener = new Listener(again)) {
      List<Long> rest = listener.ids(60);
      assertThat(rest.getFirst()).isEqualTo(651);
      assertThat(rest.getLast()).isEqualTo(710);
      assertThat(rest).doesNotHaveDuplicates();
    }
  }

  @Test
  void filtersLeaveOutWhatIsNotWanted() throws Exception {
    append(2);
    depot.log.append(new SiteEvent.SettingChanged("a.b", "1", "2", new Origin("local", "api")));
    try (Listener listener = new Listener(request("/facts?kind=site.setting&since=0"))) {
      assertThat(listener.ids(1)).containsExactly(3L);
    }
    assertThat(get("/facts?subject=a.b").json().path("items").size()).isEqualTo(1);
  }

  @Test
  void aQuietStreamShowsThatItIsAlive() throws Exception {
    try (Listener listener = new Listener(request("/facts"))) {
      assertThat(listener.line()).isEqualTo(":");
      assertThat(listener.line()).isEmpty();
      assertThat(listener.line()).isEqualTo(":");
    }
  }

  @Test
  void aClosingServerEndsItsStreams() throws Exception {
    try (Listener listener = new Listener(request("/facts"))) {
      assertThat(listener.line()).isEqualTo(":");
      server.close();
      listener.readToEnd();
      assertThat(depot.log.followers()).isZero();
    }
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    append(3);
    Told told = get("/facts?since=9").problem(400, "bad-parameter");
    assertThat(told.at("/allowed")).contains("0 to 3");
    get("/facts?since=-1").problem(400, "bad-parameter");
    HttpRequest.Builder stream = request("/facts").header("Accept", "text/event-stream");
    send(stream.header("Last-Event-ID", "x")).problem(400, "bad-parameter");
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      depot.log.append(new SiteEvent.ProgramStarted("0.1"));
    }
  }

  /// Reads server-sent events.
  private final class Listener implements AutoCloseable {
    private final BufferedReader lines;

    Listener(HttpRequest.Builder request) throws IOException, InterruptedException {
      HttpResponse<InputStream> answer =
          client()
              .send(
                  request.header("Accept", "text/event-stream").build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    String line() throws IOException {
      return String.valueOf(lines.readLine());
    }

    void readToEnd() {
      try {
        while (lines.readLine() != null) {
          assertThat(lines).isNotNull();
        }
      } catch (IOException e) {
        // a cut connection is an end as well
        assertThat(e).isNotNull();
      }
    }

    /// The numbers of the next events, each followed by its data.
    List<Long> ids(int count) throws IOException {
      List<Long> ids = new ArrayList<>();
      while (ids.size() < count) {
        String line = line();
        if (line.startsWith("id: ")) {
          ids.add(Long.parseLong(line.substring(4)));
          assertThat(line()).startsWith("data: {\"seq\":" + ids.getLast() + ",");
          assertThat(line()).isEmpty();
        } else {
          assertThat(line).isIn(":", "");
        }
      }
      return ids;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
