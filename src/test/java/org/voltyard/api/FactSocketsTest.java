package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.SiteEvent;

@Timeout(60)
class FactSocketsTest extends ApiTest {
  private FactReader reader(String query, @Nullable String key) {
    return new FactReader(client(), server.port(), query, key, true);
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      depot.log.append(new SiteEvent.ProgramStarted("0.1"));
    }
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void itBeginsWithThePastAndGoesOnWithThePresent() throws Exception {
    append(3);
    try (FactReader reader = reader("?since=1", null)) {
      assertThat(reader.next()).isEqualTo(2);
      assertThat(reader.next()).isEqualTo(3);
      append(1);
      assertThat(reader.next()).isEqualTo(4);
    }
  }

  @Test
  void connectionsThatAreCutLoseNothingAndRepeatNothing() throws Exception {
    int all = 5_000;
    Thread writer = Thread.ofVirtual().start(() -> append(all));
    Random random = new Random(7);
    List<Long> seen = new ArrayList<>();
    while (seen.size() < all) {
      long last = seen.isEmpty() ? 0 : seen.getLast();
      try (FactReader reader = reader("?since=" + last, null)) {
        int now = Math.min(1 + random.nextInt(700), all - seen.size());
        for (int i = 0; i < now; i++) {
          seen.add(reader.next());
        }
      }
    }
    writer.join();
    assertThat(seen).isEqualTo(upTo(all));
  }

  @Test
  void aSlowReaderHoldsNobodyUpAndGetsAllInTheEnd() throws Exception {
    int all = 40_000;
    append(all);
    try (FactReader slow = new FactReader(client(), server.port(), "", null, false);
        FactReader quick = reader("", null)) {
      slow.ask(1);
      assertThat(slow.next()).isEqualTo(1);
      for (long seq = 1; seq <= all; seq++) {
        assertThat(quick.next()).isEqualTo(seq);
      }
      slow.ask(Long.MAX_VALUE);
      for (long seq = 2; seq <= all; seq++) {
        assertThat(slow.next()).isEqualTo(seq);
      }
    }
  }

  @Test
  void nothingIsReadAheadForAReaderThatDoesNotRead() throws Exception {
    append(2_000);
    CountDownLatch stuck = new CountDownLatch(1);
    CompletableFuture<Void> gone = new CompletableFuture<>();
    FactStream stream = new FactStream(depot.doors(folder).facts(), Duration.ofMinutes(1));
    FactSink sink =
        new FactSink() {
          @Override
          public void begin() {}

          @Override
          public void fact(FactsResource.Item fact) throws IOException {
            stuck.countDown();
            gone.join();
            throw new IOException("gone");
          }

          @Override
          public void flush() {}

          @Override
          public void alive() {}
        };
    FactsResource.Wanted wanted = new FactsResource.Wanted(0, new FactsResource.Filter(null, null));
    CompletableFuture<Void> following =
        CompletableFuture.runAsync(
            () -> {
              try {
                stream.follow(sink, wanted);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
    stuck.await();
    assertThat(depot.log.handedOver()).isEqualTo(1);
    assertThat(stream.followers()).isEqualTo(1);
    gone.complete(null);
    assertThat(following).failsWithin(Duration.ofSeconds(20));
    assertThat(stream.followers()).isZero();
  }

  @Test
  void filtersLeaveOutWhatIsNotWanted() throws Exception {
    append(2);
    depot.log.append(new SiteEvent.SettingChanged("a.b", "1", "2", new Origin("local", "api")));
    try (FactReader reader = reader("?kind=site.setting", null)) {
      assertThat(reader.next()).isEqualTo(3);
    }
  }

  @Test
  void aClosingServerSaysSo() throws Exception {
    append(1);
    try (FactReader reader = reader("", null)) {
      assertThat(reader.next()).isEqualTo(1);
      server.close();
      assertThat(reader.ended()).isEqualTo(1001);
    }
  }

  @Test
  void onlyThoseComeInWhoMaySeeTheJournal() throws Exception {
    append(1);
    for (Role role : Role.values()) {
      String key = depot.apiKeys.create(role.name(), Set.of(role), null, Origin.DEPOT).text();
      if (role.permissions().contains(Permission.VIEW_FRAMES)) {
        try (FactReader reader = reader("", key)) {
          assertThat(reader.next()).isEqualTo(1);
        }
      } else {
        assertThat(refused("", key)).isEqualTo(403);
      }
    }
    assertThat(refused("", null)).isEqualTo(401);
    assertThat(refused("", "vy_wrong")).isEqualTo(401);
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    append(3);
    assertThat(refused("?since=9", null)).isEqualTo(400);
    assertThat(refused("?since=x", null)).isEqualTo(400);
    assertThat(refused("?sinse=1", null)).isEqualTo(400);
  }

  private int refused(String query, @Nullable String key) {
    CompletionException failure =
        catchThrowableOfType(CompletionException.class, () -> reader(query, key).close());
    if (failure.getCause() instanceof WebSocketHandshakeException refusal) {
      return refusal.getResponse().statusCode();
    }
    throw new AssertionError("no refusal", failure);
  }
}
