package org.voltyard.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.voltyard.event.EventBus;
import org.voltyard.journal.FactCodec;
import org.voltyard.journal.Journal;
import org.voltyard.sync.webhooks.Ground;
import org.voltyard.sync.webhooks.HookBook;
import org.voltyard.sync.webhooks.Webhooks;

/// What sends facts to other systems, by the settings as they are now.
final class HookParts {
  static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private HookParts() {}

  static Webhooks open(
      HookBook book, Journal journal, EventBus bus, Settings settings, InstantSource clock) {
    Ground.Rules rules =
        new Ground.Rules(
            () -> settings.value("webhooks.targets").equals("any"),
            () -> Duration.ofHours(settings.whole("webhooks.stop-after")),
            PATIENCE);
    Webhooks hooks =
        new Webhooks(
            book,
            new Ground(
                journal,
                new Ground.Words(FactCodec::kind, ApiDoors::row),
                journal::append,
                rules,
                clock,
                RandomGenerator.getDefault()));
    bus.following(hooks::wake);
    hooks.start();
    return hooks;
  }
}
