package org.voltyard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.MeterReading.Context;
import org.voltyard.domain.MeterReading.Phases;
import org.voltyard.domain.MeterReading.Values;
import org.voltyard.domain.Power;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Voltage;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;

/// Appends of meter readings by many callers, each waiting until its own is on disk.
///
/// Arguments: folder, callers (1000), seconds (10).
public final class JournalBench {
  private static final Logger LOG = LoggerFactory.getLogger(JournalBench.class);
  private final LongAdder facts = new LongAdder();
  private final LongAdder groups = new LongAdder();

  private JournalBench() {}

  public static void main(String... args) throws IOException {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("journal");
    int callers = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    new JournalBench().run(folder, callers, Duration.ofSeconds(seconds));
  }

  private void run(Path folder, int callers, Duration length) {
    JournalSettings settings = JournalSettings.in(folder);
    try (Journal journal =
        Journal.open(
            settings,
            InstantSource.system(),
            group -> {
              facts.add(group.size());
              groups.increment();
            })) {
      for (int round = 0; round < 3; round++) {
        long begin = System.nanoTime();
        facts.reset();
        groups.reset();
        append(journal, callers, begin + length.toNanos() / 3);
        report(System.nanoTime() - begin);
      }
      read(journal);
    }
  }

  private static void append(Journal journal, int callers, long end) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        Fact fact = fact(i);
        threads.execute(
            () -> {
              while (System.nanoTime() < end) {
                journal.append(fact);
              }
            });
      }
    }
  }

  private void report(long nanos) {
    LOG.info(
        "{}",
        String.format(
            Locale.ROOT,
            "%,.0f appends/s, each forced; %,.0f forced writes/s, %.0f facts in each",
            facts.sum() * 1e9 / nanos,
            groups.sum() * 1e9 / nanos,
            (double) facts.sum() / groups.sum()));
  }

  private static void read(Journal journal) {
    long begin = System.nanoTime();
    long seq = 0;
    LongAdder read = new LongAdder();
    for (long next = journal.read(0, 5000, one -> read.increment());
        next > seq;
        next = journal.read(seq, 5000, one -> read.increment())) {
      seq = next;
    }
    double rate = read.sum() * 1e9 / (System.nanoTime() - begin);
    LOG.info("{}", String.format(Locale.ROOT, "read back %,d facts, %,.0f/s", read.sum(), rate));
  }

  private static Fact fact(int number) {
    Values values =
        new Values(
            new Energy(1_234_567_000L + number),
            new Power(11_040.5),
            null,
            new Phases<>(new Current(16.1), new Current(15.9), new Current(16.0)),
            new Phases<>(new Voltage(230.1), new Voltage(229.8), new Voltage(231.0)),
            null,
            null);
    Instant at = Instant.parse("2026-11-22T10:15:30Z").plusSeconds(number);
    return new MeterEvent.Received(
        new ConnectorId(new StationId("CP-" + number), 1),
        new SessionId(number + 1),
        List.of(new MeterReading(at, Context.PERIODIC, values, List.of())));
  }
}
