package org.voltyard.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/// How the journal gets to the disk.
final class Commits {
  private final Timer time;
  private final DistributionSummary facts;
  private final Counter bytes;

  Commits(MeterRegistry registry) {
    time =
        Timer.builder("voltyard.journal.commit")
            .description("Time to write a group of facts and force it to disk")
            .serviceLevelObjectives(Buckets.COMMITS)
            .register(registry);
    facts =
        DistributionSummary.builder("voltyard.journal.group")
            .description("Facts that are forced to disk together")
            .baseUnit("facts")
            .serviceLevelObjectives(Buckets.GROUPS)
            .register(registry);
    bytes =
        Counter.builder("voltyard.journal.written")
            .description("What was written to the journal")
            .baseUnit("bytes")
            .register(registry);
  }

  void committed(int group, long size, long nanos) {
    time.record(nanos, TimeUnit.NANOSECONDS);
    facts.record(group);
    bytes.increment((double) size);
  }
}
