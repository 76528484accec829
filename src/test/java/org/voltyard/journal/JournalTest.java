package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Recorded;

class JournalTest {
  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(TEN);
  @TempDir Path folder;

  @Test
  void whatWasAppendedIsThereAfterReopening() {
    List<Recorded> heard = new ArrayList<>();
    try (Journal journal = Journal.open(JournalSettings.in(folder), CLOCK, heard::addAll)) {
      assertThat(journal.append(Samples.small(1)).seq()).isEqualTo(1);
      assertThat(journal.append(Samples.meter(2)).seq()).isEqualTo(2);
      assertThat(journal.lastSeq()).isEqualTo(2);
    }
    try (Journal journal = Journal.open(JournalSettings.in(folder), CLOCK, heard::addAll)) {
      assertThat(journal.lastSeq()).isEqualTo(2);
      assertThat(journal.recovery().cut()).isNull();
      assertThat(journal.append(Samples.small(3)).seq()).isEqualTo(3);
      assertThat(all(journal)).isEqualTo(heard).hasSize(3);
    }
  }

  @Test
  void manyCallersGetGaplessNumbersInTheOrderTheListenerHears() {
    List<Recorded> heard = new ArrayList<>();
    Map<Long, Fact> acknowledged = new ConcurrentHashMap<>();
    JournalSettings settings = JournalSettings.in(folder).withSegmentBytes(100_000);
    try (Journal journal = Journal.open(settings, CLOCK, heard::addAll)) {
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 200; i++) {
          int caller = i;
          callers.execute(
              () -> {
                for (int k = 0; k < 50; k++) {
                  Recorded one = journal.append(Samples.meter(caller * 1000 + k));
                  acknowledged.put(one.seq(), one.fact());
                }
              });
        }
      }
      assertThat(heard)
          .extracting(Recorded::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 10_000).boxed().toList());
      Map<Long, Fact> told = new HashMap<>();
      heard.forEach(one -> told.put(one.seq(), one.fact()));
      assertThat(acknowledged).isEqualTo(told);
      assertThat(all(journal)).isEqualTo(heard);
    }
    try (Journal journal = Journal.open(settings, CLOCK, group -> {})) {
      assertThat(all(journal)).isEqualTo(heard);
    }
    assertThat(JournalVerify.run(folder).damages()).isEmpty();
    assertThat(JournalVerify.run(folder).facts()).isEqualTo(10_000);
  }

  @Test
  void timesNeverGoBack() {
    AtomicReference<Instant> now = new AtomicReference<>(TEN);
    try (Journal journal = Journal.open(JournalSettings.in(folder), now::get, group -> {})) {
      assertThat(journal.append(Samples.small(1)).at()).isEqualTo(TEN);
      now.set(TEN.minusSeconds(60));
      assertThat(journal.append(Samples.small(2)).at()).isEqualTo(TEN);
    }
    try (Journal journal = Journal.open(JournalSettings.in(folder), now::get, group -> {})) {
      assertThat(journal.append(Samples.small(3)).at()).isEqualTo(TEN);
      now.set(TEN.plusNanos(1_234_567));
      assertThat(journal.append(Samples.small(4)).at()).isEqualTo(TEN.plusNanos(1_234_000));
    }
  }

  @Test
  void aCopyOfTheFolderTakenWhileWritingHoldsAllThatWasAcknowledged() throws Exception {
    JournalSettings settings = JournalSettings.in(folder.resolve("live")).withSegmentBytes(50_000);
    Map<Long, Fact> acknowledged = new ConcurrentHashMap<>();
    CountDownLatch underWay = new CountDownLatch(2000);
    try (Journal journal = Journal.open(settings, CLOCK, group -> {});
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        int caller = i;
        callers.execute(
            () -> {
              for (int k = 0; k < 200; k++) {
                Recorded one = journal.append(Samples.meter(caller * 1000 + k));
                acknowledged.put(one.seq(), one.fact());
                underWay.countDown();
              }
            });
      }
      underWay.await();
      Map<Long, Fact> before = Map.copyOf(acknowledged);
      JournalSettings copy = JournalSettings.in(copyOf(settings.folder()));
      try (Journal opened = Journal.open(copy, CLOCK, group -> {})) {
        Map<Long, Fact> there = new HashMap<>();
        all(opened).forEach(one -> there.put(one.seq(), one.fact()));
        assertThat(there).containsAllEntriesOf(before);
      }
    }
  }

  @Test
  void aClosedJournalTakesNothing() {
    Journal journal = Journal.open(JournalSettings.in(folder), CLOCK, group -> {});
    journal.close();
    journal.close();
    assertThatThrownBy(() -> journal.append(Samples.small(1)))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aSecondJournalOnTheSameFolderIsRefused() {
    try (Journal first = Journal.open(JournalSettings.in(folder), CLOCK, group -> {})) {
      assertThat(first.trouble()).isEmpty();
      assertThatThrownBy(() -> Journal.open(JournalSettings.in(folder), CLOCK, group -> {}))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void callersHearWhenTheirFactCouldNotBeApplied() {
    GroupListener broken =
        group -> {
          throw new IllegalStateException("no");
        };
    try (Journal journal = Journal.open(JournalSettings.in(folder), CLOCK, broken)) {
      assertThatThrownBy(() -> journal.append(Samples.small(1)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("could not be applied");
      assertThat(journal.trouble()).isPresent();
    }
  }

  static List<Recorded> all(Journal journal) {
    List<Recorded> all = new ArrayList<>();
    long seq = 0;
    for (long next = journal.read(seq, 97, all::add);
        next > seq;
        next = journal.read(seq, 97, all::add)) {
      seq = next;
    }
    return all;
  }

  /// Big files last, as a dying disk would: a file may vanish while it is compressed.
  private Path copyOf(Path from) throws IOException {
    Path to = Files.createDirectories(folder.resolve("copy"));
    while (true) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.sorted().toList()) {
          Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
        }
        return to;
      } catch (java.nio.file.NoSuchFileException compressedMeanwhile) {
        try (Stream<Path> copies = Files.list(to)) {
          for (Path file : copies.toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
