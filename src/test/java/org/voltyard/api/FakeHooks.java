package org.voltyard.api;

import java.time.Duration;
import java.util.Random;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.WebhookDesk;
import org.voltyard.sync.webhooks.Ground;
import org.voltyard.sync.webhooks.HookBook;
import org.voltyard.sync.webhooks.Webhooks;

/// The webhooks of a fake depot: real ones on its journal.
final class FakeHooks {
  private final FakeLog log;
  private final HookBook book = new HookBook();
  final WebhookDesk desk;

  FakeHooks(FakeLog log) {
    this.log = log;
    desk =
        new Webhooks(
            book,
            new Ground(
                log,
                new Ground.Words(fact -> "station.x", FakeHooks::row),
                this::append,
                new Ground.Rules(() -> true, () -> Duration.ofHours(1), Duration.ofSeconds(5)),
                () -> FakeDepot.NOW,
                new Random(1)));
  }

  private void append(Fact fact) {
    log.append(fact);
    book.apply(new Recorded(log.lastSeq(), FakeDepot.NOW, fact));
  }

  private static FactArchive.Row row(Recorded fact) {
    return new FactArchive.Row(
        fact.seq(), fact.at(), fact.fact().subject(), "station.x", "{\"n\":1}");
  }
}
