package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Recorded;

class SegmentsTest {
  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(TEN);
  @TempDir Path folder;

  @Test
  void readsAcrossCompressedSegmentsWhileOthersWrite() {
    AtomicBoolean writing = new AtomicBoolean(true);
    try (Journal journal = Journal.open(small(), CLOCK, group -> {}, CountingFold::new)) {
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
                  () -> {
                    for (int i = 0; i < 40; i++) {
                      for (int k = 0; k < 1000; k++) {
                        var _ = journal.appendLater(Samples.meter(i * 1000 + k));
                      }
                      journal.append(Samples.small(i));
                    }
                  })
              .whenComplete((done, failure) -> writing.set(false));
      CountingFold follower = new CountingFold();
      while (writing.get()) {
        journal.read(follower.lastSeq(), 500, follower::apply);
        CountingFold fromTheStart = new CountingFold();
        journal.read(0, 3000, fromTheStart::apply);
      }
      writer.join();
      journal.settle();
      assertThat(count(".gz")).isGreaterThan(10);
      assertThat(count(".jsonl")).isEqualTo(1);
      assertThat(JournalTest.all(journal))
          .extracting(Recorded::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 40_040).boxed().toList());
    }
    assertThat(JournalVerify.run(folder).damages()).isEmpty();
    assertThat(JournalVerify.run(folder).facts()).isEqualTo(40_040);
  }

  @Test
  void aSnapshotAndTheTailComeToTheSameAsTheWhole() throws IOException {
    write(3000);
    CountingFold whole = new CountingFold();
    CountingFold withSnapshot = new CountingFold();
    try (Journal journal = Journal.open(small(), CLOCK, group -> {}, CountingFold::new)) {
      journal.settle();
      assertThat(journal.replay(withSnapshot)).isEqualTo(3000);
      assertThat(journal.append(Samples.meter(1)).seq()).isEqualTo(3001);
      CountingFold tail = new CountingFold();
      assertThat(journal.replay(tail)).isEqualTo(3000);
      assertThat(tail.lastSeq()).isEqualTo(3001);
      assertThat(journal.read(0, Integer.MAX_VALUE, whole::apply)).isEqualTo(3001);
      assertThat(tail.counts()).isEqualTo(whole.counts());
    }
    assertThat(count("snapshot-")).isEqualTo(2);
  }

  @Test
  void anUnreadableSnapshotIsPassedOverForTheOlderAndThenForTheWhole() throws IOException {
    write(3000);
    List<Path> snapshots = named("snapshot-");
    assertThat(snapshots).hasSize(2);
    damage(snapshots.get(1));
    try (Journal journal = Journal.open(small(), CLOCK, group -> {})) {
      CountingFold state = new CountingFold();
      assertThat(journal.replay(state)).isBetween(1L, 2999L);
      assertThat(state.lastSeq()).isEqualTo(3000);
      damage(snapshots.get(0));
      CountingFold again = new CountingFold();
      assertThat(journal.replay(again)).isZero();
      assertThat(again.counts()).isEqualTo(state.counts());
    }
  }

  @Test
  void theLiveStateCanBeTheSnapshotAtTheEnd() {
    Journal journal = Journal.open(small(), CLOCK, group -> {}, CountingFold::new);
    CountingFold live = new CountingFold();
    live.apply(journal.append(Samples.small(1)));
    journal.close(live);
    try (Journal again = Journal.open(small(), CLOCK, group -> {})) {
      CountingFold state = new CountingFold();
      assertThat(again.replay(state)).isEqualTo(1);
      assertThat(state.counts()).isEqualTo(live.counts());
    }
  }

  @Test
  void anEndThatOnlyASnapshotKnowsIsReported() throws IOException {
    write(3000);
    Path last = named(".jsonl").getLast();
    String kept = Files.readAllLines(last).getFirst() + "\n";
    Files.writeString(last, kept);
    assertThatThrownBy(() -> Journal.open(small(), CLOCK, group -> {}).close())
        .isInstanceOf(JournalDamaged.class)
        .hasMessageContaining("-3000: missing, but a snapshot knows them");
    JournalSettings tolerant = small().withTolerateDamage(true);
    try (Journal journal = Journal.open(tolerant, CLOCK, group -> {})) {
      assertThat(journal.append(Samples.small(1)).seq()).isEqualTo(3001);
    }
  }

  @Test
  void damageInACompressedSegmentIsReportedWhenItIsRead() throws IOException {
    write(3000);
    try (Journal journal = Journal.open(small(), CLOCK, group -> {}, CountingFold::new)) {
      journal.settle();
    }
    damage(named(".jsonl.gz").get(1));
    assertThat(JournalVerify.run(folder).whole()).isFalse();
    try (Journal journal = Journal.open(small(), CLOCK, group -> {})) {
      assertThatThrownBy(() -> JournalTest.all(journal)).isInstanceOf(JournalException.class);
    }
  }

  @Test
  void oldSegmentsAreGivenUpOnlyWhenASettingSaysSo() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(TEN);
    JournalSettings settings = small().withKeepDays(2);
    write(2000);
    now.set(TEN.plus(Duration.ofDays(1)));
    try (Journal journal = Journal.open(settings, now::get, group -> {}, CountingFold::new)) {
      for (int i = 0; i < 500; i++) {
        journal.append(Samples.meter(i));
      }
      journal.settle();
      assertThat(named("journal-00000000000000000001-")).hasSize(1);
      now.set(TEN.plus(Duration.ofDays(2)).plusSeconds(1));
      journal.settle();
      assertThat(named("journal-00000000000000000001-")).isEmpty();
      List<Recorded> left = JournalTest.all(journal);
      assertThat(left.getFirst().seq()).isBetween(1000L, 2001L);
      assertThat(left.getLast().seq()).isEqualTo(2500);
    }
    try (Journal journal = Journal.open(settings, now::get, group -> {})) {
      assertThat(journal.recovery().damages()).isEmpty();
      CountingFold state = new CountingFold();
      journal.replay(state);
      assertThat(state.lastSeq()).isEqualTo(2500);
    }
  }

  private JournalSettings small() {
    return JournalSettings.in(folder).withSegmentBytes(40_000);
  }

  private void write(int facts) {
    try (Journal journal = Journal.open(small(), CLOCK, group -> {}, CountingFold::new)) {
      for (int i = 1; i < facts; i++) {
        var written = journal.appendLater(Samples.meter(i));
        if (i % 100 == 0) {
          written.join();
        }
      }
      journal.append(Samples.small(1));
      journal.settle();
    }
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    bytes[bytes.length / 2 + 1] ^= 1;
    Files.write(file, bytes);
  }

  private int count(String part) {
    return named(part).size();
  }

  private List<Path> named(String part) {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().contains(part))
              .filter(file -> !part.equals(".jsonl") || file.toString().endsWith(part))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
